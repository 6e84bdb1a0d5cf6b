package boardpack.chart;

import boardpack.chart.SvgWriter.Anchor;
import boardpack.chart.SvgWriter.Box;
import boardpack.chart.SvgWriter.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Places the texts of a chart without overlaps or clipping, and away from lines and marks if possible. */
final class Labels {
    /** Distance between two texts. */
    private static final double GAP = 1;

    /** Distance between a text and a line. */
    private static final double CLEAR = 1.5;

    /** Largest distance from the preferred positions that is tried. */
    private static final int FARTHER = 14;

    private final SvgWriter svg;
    private final Ruler ruler;
    private final List<Box> texts = new ArrayList<>();
    private final List<Box> marks = new ArrayList<>();
    private final List<double[]> lines = new ArrayList<>();

    Labels(SvgWriter svg, Ruler ruler) {
        this.svg = svg;
        this.ruler = ruler;
    }

    double width(String text, boolean bold) {
        return ruler.width(text, SvgWriter.SIZE, bold);
    }

    /** Records the position of a mark. */
    void mark(Box box) {
        marks.add(box);
    }

    /** Records the course of a line. */
    void line(double x1, double y1, double x2, double y2) {
        lines.add(new double[] {x1, y1, x2, y2});
    }

    /** Places a text at a position; returns false if another text is there. */
    boolean put(String text, Spot spot, boolean bold, String colour) {
        Box box = box(text, spot, bold);
        if (text.isEmpty() || !isFree(box)) {
            return false;
        }
        set(text, spot, bold, colour, box);
        return true;
    }

    /**
     * Places a text above or below a point, as near as possible without overlaps.
     *
     * @param above true if above is preferred
     * @param must true to accept a position on a line rather than omit the text
     */
    boolean beside(
            String text, double x, double y, boolean above, boolean must, boolean bold, String colour, Box area) {
        List<Spot> spots = spots(text, x, y, above, bold, area);
        for (Spot spot : spots) {
            Box box = box(text, spot, bold);
            boolean clear = box.isWithin(area)
                    && isFree(box)
                    && marks.stream().noneMatch(box.wider(GAP)::touches)
                    && lines.stream().noneMatch(l -> box.wider(CLEAR).isCrossed(l[0], l[1], l[2], l[3]));
            if (clear) {
                set(text, spot, bold, colour, box);
                return true;
            }
        }
        if (!must) {
            return false;
        }
        for (boolean onMarks : new boolean[] {false, true}) {
            for (Spot spot : spots) {
                Box box = box(text, spot, bold);
                boolean offMarks = onMarks || marks.stream().noneMatch(box::touches);
                if (box.isWithin(area) && isFree(box) && offMarks) {
                    svg.rect(box.left(), box.top(), box.right() - box.left(), box.bottom() - box.top(), "#ffffff");
                    set(text, spot, bold, colour, box);
                    return true;
                }
            }
        }
        return false;
    }

    private List<Spot> spots(String text, double x, double y, boolean above, boolean bold, Box area) {
        double half = width(text, bold) / 2;
        double middle = Math.min(Math.max(x, area.left() + half), area.right() - half);
        List<Spot> spots = new ArrayList<>();
        for (int far = 0; far < FARTHER; far++) {
            Spot over = new Spot(middle, y - 6.5 - far * 4, Anchor.MIDDLE);
            Spot under = new Spot(middle, y + 12.5 + far * 4, Anchor.MIDDLE);
            spots.add(above ? over : under);
            spots.add(above ? under : over);
        }
        return spots;
    }

    private void set(String text, Spot spot, boolean bold, String colour, Box box) {
        texts.add(box);
        svg.text(text, spot, bold, colour);
    }

    private Box box(String text, Spot spot, boolean bold) {
        return SvgWriter.box(width(text, bold), SvgWriter.SIZE, spot);
    }

    private boolean isFree(Box box) {
        return texts.stream().noneMatch(box.wider(GAP)::touches);
    }

    /** Breaks a text into lines of a width. A word that is too wide is cut and ends with dots. */
    List<String> lines(String text, double width, boolean bold, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (StringTokenizer words = new StringTokenizer(text); words.hasMoreTokens(); ) {
            String word = words.nextToken();
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, bold) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        boolean cut = lines.size() > most;
        List<String> kept = new ArrayList<>(cut ? lines.subList(0, most) : lines);
        if (cut) {
            kept.set(most - 1, kept.getLast() + "\u2026");
        }
        kept.replaceAll(l -> fitting(l, width, bold));
        return kept;
    }

    private String fitting(String line, double width, boolean bold) {
        if (width(line, bold) <= width) {
            return line;
        }
        int end = line.length();
        while (end > 1 && width(line.substring(0, end) + "\u2026", bold) > width) {
            end = line.offsetByCodePoints(end, -1);
        }
        return line.substring(0, end).stripTrailing() + "\u2026";
    }
}
