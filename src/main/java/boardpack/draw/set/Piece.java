package boardpack.draw.set;

import java.util.Optional;

/** A laid-out block that waits to be placed on a page. */
public interface Piece {
    float height();

    /** Returns the space above, which does not apply at the top of a page. */
    float before();

    /** Returns the space below. Between two pieces, the larger of both spaces applies. */
    float after();

    /** Returns true if the next piece must begin on the same page. */
    default boolean keepsWithNext() {
        return false;
    }

    /** Returns true if it keeps with the next piece only while that leaves no large part of a page empty. */
    default boolean keepsIfItCan() {
        return false;
    }

    /** Returns the minimum height for a sensible first part. */
    float least();

    /** Splits it into a part that fits a height and the rest; empty if no sensible part fits. */
    Optional<Split> split(float available);

    /** Puts all its content on the page, from the top downwards. */
    void place(PageItems sheet, float top, boolean repeated);

    /** The two parts of a divided piece. */
    record Split(Piece first, Piece rest) {}
}
