package boardpack.draw.set;

import boardpack.draw.svg.Drawn;
import java.util.List;
import java.util.Optional;

/** A drawing in the layout; it is never divided. */
record Plot(Tag tag, Drawn svg, float x, float scale, float after, boolean keepsWithNext, List<PageItems.Note> notes)
        implements Piece {
    @Override
    public float height() {
        return svg.height() * scale;
    }

    @Override
    public float before() {
        return 0;
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
        sheet.noteAt(notes, top);
        sheet.add(new PageItems.Plot(tag, svg, x, top - height(), scale, repeated));
    }
}
