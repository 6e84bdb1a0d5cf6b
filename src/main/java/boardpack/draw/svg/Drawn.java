package boardpack.draw.svg;

import boardpack.draw.style.Type;
import java.util.List;
import java.util.Optional;

/**
 * A drawing: shapes and words, each drawn over those before it.
 *
 * <p>Coordinates are in points from the upper left corner, downwards.
 *
 * @param alt the text alternative
 */
public record Drawn(float width, float height, String alt, List<Item> items) {
    /** An item of a drawing. */
    public sealed interface Item {}

    /** A shape with a fill, an outline, or both; colours are 0xRRGGBB. */
    public record Shape(Outline outline, Optional<Integer> fill, Optional<Pen> pen) implements Item {}

    /** Words on one line, starting at x. */
    public record Label(String text, float x, float baseline, Type type) implements Item {}

    /** The colour, width and style of an outline. */
    public record Pen(int colour, float width, List<Float> dashes, Cap cap, Join join) {
        public boolean isLike(Pen other) {
            return colour == other.colour
                    && width == other.width
                    && dashes.equals(other.dashes)
                    && cap == other.cap
                    && join == other.join;
        }
    }

    /** The shapes of line ends, in the order of their numbers in PDF. */
    public enum Cap {
        BUTT,
        ROUND,
        SQUARE
    }

    /** The shapes of line corners, in the order of their numbers in PDF. */
    public enum Join {
        MITER,
        ROUND,
        BEVEL
    }
}
