package boardpack.draw.set;

import java.util.List;
import java.util.Optional;

/**
 * A paragraph or heading that has been broken into lines.
 *
 * @param pitch the distance between baselines
 * @param ends words at the right edge of the last line, after a leader: a page number in the contents
 */
record Block(
        List<Line> lines,
        float x,
        float pitch,
        float size,
        float before,
        float after,
        boolean keepsWithNext,
        List<PageItems.Note> notes,
        Optional<End> ends)
        implements Piece {
    /** Minimum number of lines of a paragraph left alone at the foot or head of a page. */
    private static final int FEWEST = 2;
    /** Number of lines from which a paragraph that keeps with the next may be divided, since it could exceed a page. */
    private static final int MANY = 12;

    /**
     * The distance of a rating's block below the baseline, in sizes of its words; the second constant is its height.
     */
    private static final float BOX_BELOW = 0.25f;

    private static final float BOX_HEIGHT = 1.16f;

    /** A run at the right edge. */
    record End(Line.Run run, float x) {}

    Block noted(List<PageItems.Note> itsNotes) {
        return new Block(lines, x, pitch, size, before, after, keepsWithNext, itsNotes, ends);
    }

    Block ending(End end, float itsBefore) {
        return new Block(lines, x, pitch, size, itsBefore, after, keepsWithNext, notes, Optional.of(end));
    }

    @Override
    public float height() {
        return lines.size() * pitch;
    }

    @Override
    public float least() {
        return pitch * (isWhole() ? lines.size() : FEWEST);
    }

    private boolean isWhole() {
        return lines.size() < 2 * FEWEST || keepsWithNext && lines.size() < MANY;
    }

    @Override
    public Optional<Split> split(float available) {
        int fit = Math.min((int) ((available + 0.01f) / pitch), lines.size() - FEWEST);
        if (fit < FEWEST || isWhole()) {
            return Optional.empty();
        }
        return Optional.of(new Split(
                part(lines.subList(0, fit), before, 0, notes, Optional.empty()),
                part(lines.subList(fit, lines.size()), 0, after, List.of(), ends)));
    }

    private Block part(
            List<Line> some, float itsBefore, float itsAfter, List<PageItems.Note> itsNotes, Optional<End> itsEnd) {
        return new Block(some, x, pitch, size, itsBefore, itsAfter, keepsWithNext, itsNotes, itsEnd);
    }

    @Override
    public void place(PageItems sheet, float top, boolean repeated) {
        sheet.noteAt(notes, top);
        float baseline = top - (pitch - size) / 2 - size * 0.8f;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            for (Line.Box box : line.boxes()) {
                sheet.add(new PageItems.Box(
                        box.name(),
                        x + box.x(),
                        baseline - box.size() * BOX_BELOW,
                        box.width(),
                        box.size() * BOX_HEIGHT));
            }
            for (Line.Mark mark : line.marks()) {
                sheet.add(new PageItems.Mark(mark.name(), x + mark.x(), baseline, mark.size(), mark.colour()));
            }
            for (Line.Run run : line.runs()) {
                sheet.add(new PageItems.Text(run, x + run.x(), baseline, repeated));
            }
            if (i == lines.size() - 1 && ends.isPresent()) {
                End end = ends.get();
                sheet.add(new PageItems.Leader(
                        x + line.width(), end.x(), baseline, end.run().type()));
                sheet.add(new PageItems.Text(end.run(), end.x(), baseline, repeated));
            }
            baseline -= pitch;
        }
    }
}
