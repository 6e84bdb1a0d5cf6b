package boardpack.draw.set;

import java.util.Optional;

/** Something that is set and waits for its place on a page. */
public interface Piece {
    float height();

    /** The space above, which does not count at the top of a page. */
    float before();

    /** The space below; of two spaces that meet, the larger counts. */
    float after();

    /** True where the next piece must begin on the same page. */
    default boolean keepsWithNext() {
        return false;
    }

    /** True where it keeps with the next only as long as no large part of a page is left empty by it. */
    default boolean keepsIfItCan() {
        return false;
    }

    /** The least height in which a sensible first part of it fits. */
    float least();

    /** The part that fits a height and the rest; empty where no sensible part fits. */
    Optional<Split> split(float available);

    /** Puts everything on the page, from a top downwards. */
    void place(PageItems sheet, float top, boolean repeated);

    /** Two parts of one piece. */
    record Split(Piece first, Piece rest) {}
}
