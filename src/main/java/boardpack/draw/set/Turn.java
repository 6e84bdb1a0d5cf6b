package boardpack.draw.set;

import java.util.Optional;

/** A change between portrait and landscape. What follows begins on a new page if the current one differs. */
record Turn(boolean landscape) implements Piece {
    @Override
    public float height() {
        return 0;
    }

    @Override
    public float before() {
        return 0;
    }

    @Override
    public float after() {
        return 0;
    }

    @Override
    public float least() {
        return 0;
    }

    @Override
    public Optional<Split> split(float available) {
        return Optional.empty();
    }

    @Override
    public void place(PageItems sheet, float top, boolean repeated) {
        // It only changes the orientation.
    }
}
