package boardpack.assess.review.sheet;

import boardpack.assess.review.sheet.SheetRow.Usual;
import boardpack.indicator.Quarter;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds figures in the wrong rows: swapped, sorted without their references, or dragged down. */
final class RowsInOrder {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

    /** Number of figures fitting the history of other rows from which they become one finding. */
    private static final int SEVERAL = 3;

    /** Number of consecutive rising or falling rows that chance does not explain. */
    private static final int SORTED = 6;

    /** Number of rows in a series that chance does not explain; as many must be unlike their earlier figures. */
    private static final int SERIES = 4;

    /** Maximum number of unusual rows; more than this is not a mistake in one sheet. */
    private static final int MOST = 200;

    private final List<SheetRow> rows;
    private final Quarter quarter;
    private final Findings findings;

    /** Creates the check for the rows of one file, in order. */
    RowsInOrder(List<SheetRow> rows, Quarter quarter, Findings findings) {
        this.rows = rows;
        this.quarter = quarter;
        this.findings = findings;
    }

    /** Returns true if the rows are probably mixed up, and reports it. */
    boolean tell() {
        List<SheetRow> unlike = rows.stream().filter(RowsInOrder::isUnlike).toList();
        if (unlike.size() > 1 && unlike.size() <= MOST && mixed(unlike)) {
            return true;
        }
        return sorted() || series();
    }

    /** Returns true for a figure far from all earlier ones of its indicator. */
    private static boolean isUnlike(SheetRow row) {
        return row.usual()
                .filter(u -> u.count() > 1)
                .filter(u -> u.outside(row.figure()).compareTo(reach(u, TWO, TENTH)) > 0)
                .isPresent();
    }

    private static boolean fits(BigDecimal figure, SheetRow other) {
        Usual usual = other.usual().orElseThrow();
        return usual.outside(figure).compareTo(reach(usual, BigDecimal.ONE, TWENTIETH)) <= 0;
    }

    private static BigDecimal reach(Usual usual, BigDecimal ranges, BigDecimal share) {
        BigDecimal size = usual.most().abs().max(usual.least().abs());
        return usual.range().multiply(ranges).max(size.multiply(share));
    }

    /** Returns true, and reports them, if each row's figure is like the earlier ones of another of these rows. */
    private boolean mixed(List<SheetRow> unlike) {
        Set<SheetRow> taken = new HashSet<>();
        List<SheetRow> moved = new ArrayList<>();
        for (SheetRow row : unlike) {
            unlike.stream()
                    .filter(other -> other != row && !taken.contains(other) && fits(row.figure(), other))
                    .findFirst()
                    .ifPresent(other -> {
                        taken.add(other);
                        moved.add(row);
                    });
        }
        if (moved.size() == 2 && taken.containsAll(moved)) {
            SheetRow one = moved.getFirst();
            SheetRow other = moved.getLast();
            tell(
                    one.place(),
                    "the figures of " + one.indicator().ref() + " (line "
                            + one.place().line() + ") and "
                            + other.indicator().ref() + " (line "
                            + other.place().line()
                            + ") look exchanged: each is like the earlier figures of the other");
            return true;
        }
        if (moved.size() >= SEVERAL && 5 * moved.size() >= 4 * unlike.size()) {
            tell(
                    moved.getFirst().place(),
                    "the figures of " + Sheets.named(moved)
                            + " are like the earlier figures of other rows, and not like their own; was a column"
                            + " sorted, shifted or pasted without the others?");
            return true;
        }
        return false;
    }

    /** Returns true, and reports them, if figures of different indicators rise or fall from row to row. */
    private boolean sorted() {
        boolean known = rows.stream().allMatch(r -> r.usual().isPresent());
        boolean always =
                known && isMonotonous(rows, r -> r.usual().orElseThrow().least());
        if (rows.size() < SORTED || always) {
            return false;
        }
        boolean given = rows.stream()
                .allMatch(r -> r.place().column() == rows.getFirst().place().column());
        if (given && isMonotonous(rows, SheetRow::figure)) {
            tell(
                    rows.getFirst().place(),
                    "all " + rows.size() + " figures for " + quarter.label()
                            + " go one way from row to row; was the column sorted without the others?");
            return true;
        }
        return false;
    }

    private static boolean isMonotonous(List<SheetRow> rows, java.util.function.Function<SheetRow, BigDecimal> figure) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < rows.size(); i++) {
            int way = figure.apply(rows.get(i)).compareTo(figure.apply(rows.get(i - 1)));
            up += way > 0 ? 1 : 0;
            down += way < 0 ? 1 : 0;
        }
        return up == 0 || down == 0;
    }

    /** Returns true, and reports them, if adjacent rows have a constant step, as a spreadsheet's fill handle creates them. */
    private boolean series() {
        boolean told = false;
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            boolean goes = i < rows.size()
                    && isNext(rows.get(i - 1), rows.get(i))
                    && (i - from < 2 || step(i).compareTo(step(i - 1)) == 0);
            if (!goes) {
                told |= series(rows.subList(from, i));
                from = i < rows.size() && isNext(rows.get(i - 1), rows.get(i)) ? i - 1 : i;
            }
        }
        return told;
    }

    static boolean isNext(SheetRow above, SheetRow row) {
        return row.place().line() == above.place().line() + 1
                && row.place().column() == above.place().column();
    }

    private BigDecimal step(int at) {
        return rows.get(at).figure().subtract(rows.get(at - 1).figure());
    }

    private boolean series(List<SheetRow> some) {
        if (some.size() < SERIES) {
            return false;
        }
        long unlike = some.stream().filter(RowsInOrder::isUnlike).count();
        boolean unknown = some.stream().allMatch(r -> r.usual().isEmpty());
        BigDecimal first = some.getFirst().figure();
        boolean equal = first.compareTo(some.getLast().figure()) == 0;
        boolean told =
                unlike >= 2 || unknown && (!equal || first.stripTrailingZeros().precision() > 2);
        if (told) {
            tell(
                    some.getFirst().place(),
                    "the figures from " + some.getFirst().indicator().ref() + " to "
                            + some.getLast().indicator().ref()
                            + (equal ? " are all the same" : " are a series with the same step from row to row")
                            + ", as dragging a cell down makes it");
        }
        return told;
    }

    private void tell(Place place, String what) {
        findings.add(Code.W384, place, what, Code.W384 + " " + quarter);
    }
}
