package boardpack.draw;

import java.util.List;
import java.util.Optional;

/**
 * A drawing: shapes and words, each drawn over those before it.
 *
 * <p>Places are in points from its upper left corner, downwards.
 *
 * @param alt what it shows, in words
 */
record Drawn(float width, float height, String alt, List<Item> items) {
    /** Something in a drawing. */
    sealed interface Item {}

    /** A shape that is filled, has an outline, or both; colours are 0xRRGGBB. */
    record Shape(Outline outline, Optional<Integer> fill, Optional<Pen> pen) implements Item {}

    /** Words on one line, from their left edge on. */
    record Label(String text, float x, float baseline, Type type) implements Item {}

    /** What an outline is drawn with. */
    record Pen(int colour, float width, List<Float> dashes, Cap cap, Join join) {
        boolean isLike(Pen other) {
            return colour == other.colour
                    && width == other.width
                    && dashes.equals(other.dashes)
                    && cap == other.cap
                    && join == other.join;
        }
    }

    /** How the end of a line looks; in the order in which a PDF numbers them. */
    enum Cap {
        BUTT,
        ROUND,
        SQUARE
    }

    /** How the corner of a line looks; in the order in which a PDF numbers them. */
    enum Join {
        MITER,
        ROUND,
        BEVEL
    }
}
