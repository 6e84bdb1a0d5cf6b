package boardpack.draw.set;

import java.util.Optional;

/** Pieces that are always on one page: a figure and its caption. */
record Together(Stack stack, float after) implements Piece {
    @Override
    public float height() {
        return stack.height();
    }

    @Override
    public float before() {
        return stack.before();
    }

    @Override
    public float least() {
        return height();
    }

    @Override
    public Optional<Split> split(float available) {
        return Optional.empty();
    }

    @Override
    public void place(PageItems sheet, float top, boolean repeated) {
        stack.place(sheet, top, repeated);
    }
}
