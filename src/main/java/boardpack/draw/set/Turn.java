package boardpack.draw.set;

import java.util.Optional;

/** From here on pages are upright or across; what follows begins on a new page if the present one is the other. */
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
        // Only turns the page.
    }
}
