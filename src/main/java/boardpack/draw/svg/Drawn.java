package boardpack.draw.svg;

import boardpack.draw.style.Type;
import java.util.List;
import java.util.Optional;

/**
 * A drawing: shapes and words, each drawn over those before it.
 *
 * <p>Places are in points from its upper left corner, downwards.
 *
 * @param alt what it shows, in words
 */
public record Drawn(float width, float height, String alt, List<Item> items) {
    /** Something in a drawing. */
    public sealed interface Item {}

    /** A shape that is filled, has an outline, or both; colours are 0xRRGGBB. */
    public record Shape(Outline outline, Optional<Integer> fill, Optional<Pen> pen) implements Item {}

    /** Words on one line, from their left edge on. */
    public record Label(String text, float x, float baseline, Type type) implements Item {}

    /** What an outline is drawn with. */
    public record Pen(int colour, float width, List<Float> dashes, Cap cap, Join join) {
        public boolean isLike(Pen other) {
            return colour == other.colour
                    && width == other.width
                    && dashes.equals(other.dashes)
                    && cap == other.cap
                    && join == other.join;
        }
    }

    /** How the end of a line looks; in the order in which a PDF numbers them. */
    public enum Cap {
        BUTT,
        ROUND,
        SQUARE
    }

    /** How the corner of a line looks; in the order in which a PDF numbers them. */
    public enum Join {
        MITER,
        ROUND,
        BEVEL
    }
}
