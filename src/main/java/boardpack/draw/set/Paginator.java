package boardpack.draw.set;

import boardpack.draw.style.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Places pieces on pages without cutting content, leaving a heading behind or leaving a line alone. */
public final class Paginator {
    /** Largest share of a page that may stay empty to keep a table on one page. */
    private static final float MUCH = 0.1f;

    /** Share of a last page below which the page is saved by slightly reduced spacing. */
    private static final float LITTLE = 0.15f;

    private static final List<Float> CLOSER = List.of(0.85f, 0.6f);

    private final Look.Page margins;
    private final float closer;
    private final List<PageItems> sheets = new ArrayList<>();
    private boolean landscape;
    private float y;
    private float below;
    private boolean empty = true;
    private boolean wanted;

    private Paginator(Look look, float closer) {
        this.margins = look.page();
        this.closer = closer;
    }

    /** Returns the pages of a paper. Spacing is reduced only if the last page would have a line or two. */
    public static List<PageItems> paginate(Look look, List<Piece> pieces) {
        Paginator first = new Paginator(look, 1);
        List<PageItems> sheets = first.paginate(pieces);
        if (sheets.size() > 1 && first.filled() < LITTLE) {
            for (float closer : CLOSER) {
                List<PageItems> saved = new Paginator(look, closer).paginate(pieces);
                if (saved.size() < sheets.size()) {
                    return saved;
                }
            }
        }
        return sheets;
    }

    /** Returns the filled share of the last page. */
    private float filled() {
        return (Look.Page.tall(landscape) - margins.top() - y) / height();
    }

    private List<PageItems> paginate(List<Piece> pieces) {
        newSheet();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Turn turn) {
                // Of two consecutive landscape sections, the second continues where the first ends.
                wanted = turn.landscape();
            } else {
                turn(wanted);
                place(pieces, i);
            }
        }
        return sheets;
    }

    private void turn(boolean toLandscape) {
        if (landscape != toLandscape) {
            landscape = toLandscape;
            if (empty) {
                sheets.removeLast();
            }
            newSheet();
        }
    }

    private void newSheet() {
        sheets.add(new PageItems(landscape));
        y = Look.Page.tall(landscape) - margins.top();
        below = 0;
        empty = true;
    }

    private void place(List<Piece> pieces, int index) {
        Piece piece = pieces.get(index);
        if (!empty && !fits(pieces, index)) {
            startOver(piece);
        }
        while (true) {
            float room = y - gap(piece) - margins.bottom();
            if (piece.height() <= room + 0.01f) {
                put(piece);
                return;
            }
            Optional<Piece.Split> split = piece.split(room);
            if (split.isPresent()) {
                put(split.get().first());
                piece = split.get().rest();
                startOver(piece);
            } else if (empty || isUnderHeadOnly(piece)) {
                // It cannot be divided further.
                put(piece);
                return;
            } else {
                startOver(piece);
            }
        }
    }

    /**
     * Returns true if a piece can begin here with the pieces it keeps with. A table that would leave much space empty
     * may be divided.
     */
    private boolean fits(List<Piece> pieces, int index) {
        float room = y - margins.bottom() - gap(pieces.get(index)) + 0.01f;
        // This was checked when the piece before was placed, and the two must not be separated now.
        boolean follows = index > 0 && pieces.get(index - 1).keepsWithNext();
        boolean wasteful = room > height() * MUCH;
        return needed(pieces, index, Piece::keepsWithNext) <= room
                || (follows || wasteful) && needed(pieces, index, p -> p.keepsWithNext() && !p.keepsIfItCan()) <= room;
    }

    /** Returns the height of the page between the margins. */
    private float height() {
        return Look.Page.tall(landscape) - margins.top() - margins.bottom();
    }

    private boolean isUnderHeadOnly(Piece piece) {
        return piece instanceof CellRow row
                && row.frame().head().isPresent()
                && y
                        >= Look.Page.tall(landscape)
                                - margins.top()
                                - row.frame().head().get().height()
                                - 0.01f;
    }

    private void startOver(Piece next) {
        newSheet();
        if (next instanceof CellRow row && row.frame().head().isPresent()) {
            Piece head = row.frame().head().get();
            head.place(sheets.getLast(), y, true);
            y -= head.height();
            empty = false;
        }
    }

    private void put(Piece piece) {
        y -= gap(piece);
        piece.place(sheets.getLast(), y, false);
        y -= piece.height();
        below = piece.after();
        empty = false;
    }

    private float gap(Piece piece) {
        return empty ? 0 : closer * Math.max(below, piece.before());
    }

    /** Returns the space needed for a piece to begin here: itself or its first part, with the pieces it keeps with. */
    private float needed(List<Piece> pieces, int index, Predicate<Piece> keeps) {
        float page = height();
        float needed = 0;
        float withNext = 0;
        for (int i = index; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean isLast = !keeps.test(piece) || isLast(pieces, i);
            float here = needed + piece.least();
            if (i == index + 1) {
                withNext = here;
            }
            if (isLast && here <= page) {
                return here;
            }
            needed += piece.height()
                    + (isLast ? 0 : Math.max(piece.after(), pieces.get(i + 1).before()));
            if (isLast || needed > page) {
                break;
            }
        }
        // If together they exceed a page, each keeps only with the next one.
        Piece piece = pieces.get(index);
        return withNext > 0 && withNext <= page ? withNext : piece.least();
    }

    private static boolean isLast(List<Piece> pieces, int i) {
        return i + 1 == pieces.size() || pieces.get(i + 1) instanceof Turn;
    }
}
