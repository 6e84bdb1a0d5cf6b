package boardpack.draw.set;

import java.util.Optional;

/** A picture in the layout; it is never divided. */
record Picture(Tag tag, String name, float x, Pictures.Size size, float after, boolean keepsWithNext) implements Piece {
    @Override
    public float height() {
        return size.height();
    }

    @Override
    public float before() {
        return 0;
    }

    @Override
    public float least() {
        return size.height();
    }

    @Override
    public Optional<Split> split(float available) {
        return Optional.empty();
    }

    @Override
    public void place(PageItems sheet, float top, boolean repeated) {
        sheet.add(new PageItems.Picture(tag, name, x, top - size.height(), size.width(), size.height()));
    }
}
