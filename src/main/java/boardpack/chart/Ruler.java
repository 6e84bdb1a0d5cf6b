package boardpack.chart;

/** How wide words are in the faces that the pack is set in. */
@FunctionalInterface
public interface Ruler {
    /** The width in points of words on one line, at a size in points. */
    float width(String text, float size, boolean bold);
}
