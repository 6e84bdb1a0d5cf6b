package boardpack.draw.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cells next to one another: a row of a table, or a label with its text.
 *
 * @param frame the look of the row and its continuation
 * @param breakable true if it may always continue on the next page; otherwise only if it is tall
 * @param keepsIfItCan true if it keeps with the next row only to fit a small table on one page
 */
record CellRow(
        List<Cell> cells,
        Frame frame,
        float before,
        float after,
        boolean breakable,
        boolean keepsWithNext,
        boolean keepsIfItCan,
        List<PageItems.Note> notes)
        implements Piece {
    CellRow(
            List<Cell> cells,
            Frame frame,
            float before,
            float after,
            boolean breakable,
            boolean keepsWithNext,
            List<PageItems.Note> notes) {
        this(cells, frame, before, after, breakable, keepsWithNext, false, notes);
    }

    /**
     * The content of one cell. A cell without words keeps its tag.
     *
     * @param again true if it repeats content of the page before, for the reader's convenience
     */
    record Cell(Tag tag, Stack content, boolean again) {
        Cell(Tag tag, Stack content) {
            this(tag, content, false);
        }
    }

    /**
     * The look of a row.
     *
     * @param padding the space above the content; {@code foot} is the space below
     * @param head the caption and header row, repeated if the table continues on another page
     * @param tall the height above which a row may be divided
     */
    record Frame(
            float x,
            float width,
            float padding,
            float foot,
            Optional<Piece> head,
            float tall,
            Optional<Integer> fill,
            Optional<Integer> rule) {}

    @Override
    public float height() {
        float height = 0;
        for (Cell cell : cells) {
            height = Math.max(height, cell.content().height());
        }
        return height + frame.padding() + frame.foot();
    }

    /** Returns the row with a space below it. */
    CellRow with(float its) {
        return new CellRow(cells, frame, before, its, breakable, keepsWithNext, keepsIfItCan, notes);
    }

    CellRow keptWithNext() {
        return new CellRow(cells, frame, before, after, breakable, true, notes);
    }

    CellRow keptWithNextIfItCan() {
        return new CellRow(cells, frame, before, after, breakable, true, true, notes);
    }

    private boolean mayBreak() {
        return breakable || height() > frame.tall();
    }

    @Override
    public float least() {
        if (!mayBreak()) {
            return height();
        }
        float least = 0;
        for (Cell cell : cells) {
            least = Math.max(least, cell.content().least());
        }
        return least + frame.padding() + frame.foot();
    }

    @Override
    public Optional<Split> split(float available) {
        if (!mayBreak()) {
            return Optional.empty();
        }
        List<Cell> first = new ArrayList<>();
        List<Cell> rest = new ArrayList<>();
        for (Cell cell : cells) {
            Optional<Split> split = cell.content().split(available - frame.padding() - frame.foot());
            if (split.isEmpty()) {
                return Optional.empty();
            }
            first.add(new Cell(cell.tag(), (Stack) split.get().first(), cell.again()));
            Stack left = (Stack) split.get().rest();
            // The first cell names the row.
            boolean names = cell == cells.getFirst() && frame.head().isPresent();
            rest.add(
                    left.pieces().isEmpty() && names
                            ? new Cell(cell.tag(), cell.content(), true)
                            : new Cell(cell.tag(), left, cell.again()));
        }
        Frame open = new Frame(
                frame.x(),
                frame.width(),
                frame.padding(),
                frame.foot(),
                frame.head(),
                frame.tall(),
                frame.fill(),
                Optional.empty());
        return Optional.of(new Split(
                new CellRow(first, open, before, 0, true, false, notes),
                new CellRow(rest, frame, 0, after, true, keepsWithNext, keepsIfItCan, List.of())));
    }

    @Override
    public void place(PageItems sheet, float top, boolean repeated) {
        sheet.noteAt(notes, top);
        float height = height();
        frame.fill().ifPresent(c -> sheet.add(new PageItems.Fill(frame.x(), top - height, frame.width(), height, c)));
        frame.rule().ifPresent(c -> sheet.add(new PageItems.Rule(frame.x(), top - height, frame.width(), 0.6f, c)));
        for (Cell cell : cells) {
            if (!repeated) {
                sheet.add(new PageItems.Empty(cell.tag()));
            }
            cell.content().place(sheet, top - frame.padding(), repeated || cell.again());
        }
    }
}
