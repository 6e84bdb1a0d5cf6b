package boardpack.draw.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pieces one below another: the content of a cell or of a label. */
record Stack(List<Piece> pieces) implements Piece {
    static final Stack EMPTY = new Stack(List.of());

    @Override
    public float height() {
        float height = 0;
        for (int i = 0; i < pieces.size(); i++) {
            height += (i == 0 ? 0 : gap(i)) + pieces.get(i).height();
        }
        return height;
    }

    private float gap(int i) {
        return Math.max(pieces.get(i - 1).after(), pieces.get(i).before());
    }

    @Override
    public float before() {
        return pieces.isEmpty() ? 0 : pieces.getFirst().before();
    }

    @Override
    public float after() {
        return pieces.isEmpty() ? 0 : pieces.getLast().after();
    }

    @Override
    public float least() {
        float kept = 0;
        for (int i = 0; i < pieces.size(); i++) {
            float gap = i == 0 ? 0 : gap(i);
            if (!pieces.get(i).keepsWithNext() || i == pieces.size() - 1) {
                return kept + gap + pieces.get(i).least();
            }
            kept += gap + pieces.get(i).height();
        }
        return 0;
    }

    @Override
    public Optional<Split> split(float available) {
        float used = 0;
        List<Piece> first = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            float gap = i == 0 ? 0 : gap(i);
            if (used + gap + piece.height() <= available + 0.01f) {
                first.add(piece);
                used += gap + piece.height();
                continue;
            }
            List<Piece> rest = new ArrayList<>();
            float room = available - used - gap;
            // It begins here only if its minimum part fits too, unless nothing else would stay.
            Optional<Split> within =
                    first.isEmpty() || piece.least() <= room + 0.01f ? piece.split(room) : Optional.empty();
            within.ifPresent(s -> first.add(s.first()));
            rest.add(within.map(Split::rest).orElse(piece));
            // A heading or introduction moves with the rest, unless nothing else would stay.
            while (within.isEmpty() && first.size() > 1 && first.getLast().keepsWithNext()) {
                rest.addFirst(first.removeLast());
            }
            rest.addAll(pieces.subList(i + 1, pieces.size()));
            return first.isEmpty() ? Optional.empty() : Optional.of(new Split(new Stack(first), new Stack(rest)));
        }
        return Optional.of(new Split(this, EMPTY));
    }

    @Override
    public void place(PageItems sheet, float top, boolean repeated) {
        float y = top;
        for (int i = 0; i < pieces.size(); i++) {
            y -= i == 0 ? 0 : gap(i);
            pieces.get(i).place(sheet, y, repeated);
            y -= pieces.get(i).height();
        }
    }
}
