package boardpack.chart;

import boardpack.chart.RatingBars.Bar;
import boardpack.chart.RatingBars.Group;
import boardpack.chart.SvgWriter.Anchor;
import boardpack.chart.SvgWriter.Spot;
import boardpack.chart.SvgWriter.Stroke;
import java.util.List;

/** Draws ratings by group as a bar for each quarter. Its parts differ in pattern as well as colour. */
final class BarsDrawing {
    private static final double HEIGHT = 12;
    private static final double ROW = 15.5;
    private static final double BETWEEN = 9;
    private static final double WIDTH = Frame.WIDTH;

    /** Distance between the lines of a pattern. */
    private static final double HATCH = 3.6;

    private final RatingBars chart;
    private final SvgWriter svg = new SvgWriter("");
    private final Labels labels;

    BarsDrawing(RatingBars chart, Ruler ruler) {
        this.chart = chart;
        this.labels = new Labels(svg, ruler);
    }

    /** The fill of a part of a bar. */
    private enum Part {
        GREEN("green"),
        AMBER("amber"),
        RED("red"),
        UNRATED("neutral");

        private final String colour;

        Part(String colour) {
            this.colour = colour;
        }
    }

    String svg() {
        List<Bar> bars = chart.groups().stream().flatMap(g -> g.bars().stream()).toList();
        double names = bars.stream()
                        .mapToDouble(b -> labels.width(b.label(), false))
                        .max()
                        .orElse(0)
                + 6;
        double counts = bars.stream()
                        .mapToDouble(b -> labels.width(b.text(), false))
                        .max()
                        .orElse(0)
                + 8;
        boolean beside = names + counts < WIDTH * 0.7;
        int most = Math.max(1, bars.stream().mapToInt(Bar::total).max().orElse(1));
        double unit = (WIDTH - names - (beside ? counts : 2)) / most;
        double y = 0;
        for (Group group : chart.groups()) {
            for (String line : labels.lines(group.name(), WIDTH - 2, true, 2)) {
                y += ROW * 0.8;
                labels.put(line, new Spot(0, y - 2, Anchor.START), true, Frame.WORDS);
            }
            y += 2;
            for (String line :
                    group.note().isEmpty() ? List.<String>of() : labels.lines(group.note(), WIDTH, false, 3)) {
                labels.put(line, new Spot(0, y + 8, Anchor.START), false, Frame.WORDS);
                y += ROW * 0.8;
            }
            for (Bar bar : group.bars()) {
                labels.put(bar.label(), new Spot(0, y + 9, Anchor.START), false, Frame.WORDS);
                double end = bar(bar, names, y, unit);
                if (beside) {
                    labels.put(bar.text(), new Spot(end + 6, y + 9, Anchor.START), false, Frame.WORDS);
                } else {
                    y += ROW * 0.9;
                    String text =
                            labels.lines(bar.text(), WIDTH - names, false, 1).getFirst();
                    labels.put(text, new Spot(names, y + 9, Anchor.START), false, Frame.WORDS);
                }
                y += ROW;
            }
            y += BETWEEN;
        }
        return svg.whole(WIDTH, key(y - BETWEEN + 2), chart.says());
    }

    private double bar(Bar bar, double left, double y, double unit) {
        int[] counts = {bar.green(), bar.amber(), bar.red(), bar.unrated()};
        double x = left;
        for (Part part : Part.values()) {
            int count = counts[part.ordinal()];
            if (count > 0) {
                fill(part, x, y, count * unit, HEIGHT);
                count(part, Integer.toString(count), x, y, count * unit);
                x += count * unit;
            }
        }
        return x;
    }

    /** Prints the number inside its part if there is room. All numbers are also printed next to the bar. */
    private void count(Part part, String count, double x, double y, double width) {
        double room = labels.width(count, true) + 4;
        if (room > width - 3) {
            return;
        }
        double middle = x + width / 2;
        if (part != Part.GREEN) {
            svg.rect(middle - room / 2, y + 1.2, room, HEIGHT - 2.4, Frame.PAPER);
        }
        labels.put(
                count,
                new Spot(middle, y + HEIGHT / 2 + 3.1, Anchor.MIDDLE),
                true,
                part == Part.GREEN ? Frame.PAPER : Frame.WORDS);
    }

    /** Fills a part: green solid, amber with diagonal lines, red with crossed lines, and unrated empty. */
    private void fill(Part part, double x, double y, double width, double height) {
        String colour = SvgWriter.colour(part.colour);
        svg.rect(x, y, width, height, part == Part.GREEN ? colour : Frame.PAPER);
        if (part == Part.AMBER || part == Part.RED) {
            Stroke line = Stroke.of(colour, part == Part.RED ? 1.3 : 1.1);
            for (double from = HATCH - height; from < width; from += HATCH) {
                slant(x, y, width, height, from, false, line);
                if (part == Part.RED) {
                    slant(x, y, width, height, from, true, line);
                }
            }
        }
        svg.rect(x, y, width, height, "none", Stroke.of(colour, 1));
    }

    /** Draws one diagonal line, clipped to the part. */
    private void slant(double x, double y, double width, double height, double from, boolean falling, Stroke stroke) {
        double begin = Math.max(0, from);
        double end = Math.min(width, from + height);
        if (end <= begin) {
            return;
        }
        double low = begin - from;
        double high = end - from;
        if (falling) {
            svg.line(x + begin, y + low, x + end, y + high, stroke);
        } else {
            svg.line(x + begin, y + height - low, x + end, y + height - high, stroke);
        }
    }

    private double key(double top) {
        double x = 0;
        for (Part part : Part.values()) {
            String words = chart.words().get(part.ordinal());
            double width = 22 + labels.width(words, false);
            if (x + width > WIDTH) {
                break;
            }
            fill(part, x + 0.5, top + 2, 16, 9);
            labels.put(words, new Spot(x + 20, top + 10, Anchor.START), false, Frame.WORDS);
            x += width + 12;
        }
        return top + 14;
    }
}
