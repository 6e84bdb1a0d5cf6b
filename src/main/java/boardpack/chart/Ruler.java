package boardpack.chart;

/** Measures words in the fonts of the pack. */
@FunctionalInterface
public interface Ruler {
    /** The width in points of words on one line, at a size in points. */
    float width(String text, float size, boolean bold);
}
