package boardpack.chart;

import boardpack.chart.SvgWriter.Anchor;
import boardpack.chart.SvgWriter.Box;
import boardpack.chart.SvgWriter.Spot;
import boardpack.chart.SvgWriter.Stroke;
import java.util.ArrayList;
import java.util.List;

/** The marks of points, each with its own shape, and the key that explains them. */
final class Keys {
    private static final double LINE = 13;
    private static final double BETWEEN = 14;

    /** A mark, which differs in shape as well as colour. */
    enum Shape {
        POINT("chart-line", 2.6),
        NOW("chart-line", 4.2),
        YEAR_BEFORE("chart-line", 3.8),
        COMMON("chart-common", 2.6),
        IMPROVEMENT("chart-improvement", 4.4),
        CONCERN("chart-concern", 4.4),
        HIGH("chart-line", 4.4),
        LOW("chart-line", 4.4),
        GAP("chart-words", 3);

        private final String colour;
        private final double size;

        Shape(String colour, double size) {
            this.colour = colour;
            this.size = size;
        }
    }

    private record Entry(Shape shape, boolean hollow, String words) {
        boolean isLike(Entry other) {
            return shape == other.shape && hollow == other.hollow && words.equals(other.words);
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    /** Draws a mark; a hollow one means that the figure may still change. */
    static void draw(SvgWriter svg, Shape shape, double x, double y, boolean hollow) {
        double r = shape.size;
        String colour = SvgWriter.colour(shape.colour);
        String fill = hollow ? Frame.PAPER : colour;
        Stroke stroke = Stroke.of(colour, 1.2);
        switch (shape) {
            case POINT, NOW, COMMON -> svg.circle(x, y, r, fill, stroke);
            case YEAR_BEFORE -> svg.polygon(new double[] {x, y - r, x + r, y, x, y + r, x - r, y}, fill, stroke);
            case IMPROVEMENT ->
                svg.polygon(new double[] {x, y - r, x + r, y + r * 0.75, x - r, y + r * 0.75}, fill, stroke);
            case CONCERN ->
                svg.polygon(new double[] {x, y + r, x + r, y - r * 0.75, x - r, y - r * 0.75}, fill, stroke);
            case HIGH -> svg.rect(x - r * 0.75, y - r * 0.75, r * 1.5, r * 1.5, fill, stroke);
            case LOW -> {
                svg.polygon(new double[] {x, y - r, x + r, y, x, y + r, x - r, y}, Frame.PAPER, stroke);
                if (!hollow) {
                    svg.circle(x, y, 1.4, colour, Stroke.of("none", 0));
                }
            }
            case GAP -> {
                svg.line(x - r, y - r, x + r, y + r, Stroke.of(colour, 0.9));
                svg.line(x - r, y + r, x + r, y - r, Stroke.of(colour, 0.9));
            }
        }
    }

    static Box box(Shape shape, double x, double y) {
        double r = shape.size + 0.6;
        return new Box(x - r, y - r, x + r, y + r);
    }

    /** Adds an entry to the key; a repeated entry is added once. */
    void add(Shape shape, boolean hollow, String words) {
        Entry entry = new Entry(shape, hollow, words);
        if (!words.isEmpty() && entries.stream().noneMatch(entry::isLike)) {
            entries.add(entry);
        }
    }

    /** Draws the key in as many lines as needed, from {@code top} down; returns their total height. */
    double set(SvgWriter svg, Labels labels, double top) {
        double x = 0;
        double y = top + LINE;
        for (Entry entry : entries) {
            String words = labels.lines(entry.words, Frame.WIDTH - 16, false, 1).getFirst();
            double width = 14 + labels.width(words, false);
            if (x > 0 && x + width > Frame.WIDTH - 1) {
                x = 0;
                y += LINE;
            }
            draw(svg, entry.shape, x + 5, y - 3, entry.hollow);
            labels.put(words, new Spot(x + 13, y, Anchor.START), false, Frame.WORDS);
            x += width + BETWEEN;
        }
        return entries.isEmpty() ? 0 : y - top + 3;
    }
}
