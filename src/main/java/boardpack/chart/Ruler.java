package boardpack.chart;

/** Measures words in the fonts of the pack. */
@FunctionalInterface
public interface Ruler {
    /** Returns the width of words on one line, in points, at a size in points. */
    float width(String text, float size, boolean bold);
}
