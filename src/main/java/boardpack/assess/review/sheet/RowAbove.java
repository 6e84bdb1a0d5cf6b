package boardpack.assess.review.sheet;

import boardpack.assess.review.sheet.SheetRow.Usual;
import boardpack.indicator.Quarter;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.math.BigDecimal;
import java.util.List;

/** Finds figures that equal those of the row above or below, as after filling down too far or pasting a row off. */
final class RowAbove {
    /** Minimum number of earlier figures that show the usual range. */
    private static final int ENOUGH = 3;

    private static final BigDecimal TIMES = BigDecimal.valueOf(3);

    private final List<SheetRow> rows;
    private final Quarter quarter;
    private final Findings findings;

    /** Creates the check for the rows of one file, in order. */
    RowAbove(List<SheetRow> rows, Quarter quarter, Findings findings) {
        this.rows = rows;
        this.quarter = quarter;
        this.findings = findings;
    }

    void tell(SecondLook secondLook) {
        for (int i = 1; i < rows.size(); i++) {
            SheetRow above = rows.get(i - 1);
            SheetRow row = rows.get(i);
            if (!RowsInOrder.isNext(above, row) || !isCopy(above, row)) {
                continue;
            }
            if (isFurtherOut(row, above)) {
                tell(row, above);
            } else if (isFurtherOut(above, row)) {
                tell(above, row);
            } else {
                secondLook.add("exactly the figure of the row above", row);
            }
        }
    }

    /** Returns true if both rows have the same figure now and had different ones the time before. */
    private static boolean isCopy(SheetRow above, SheetRow row) {
        return row.figure().compareTo(above.figure()) == 0
                && SecondLook.hasDigits(row.figure())
                && row.figure().compareTo(BigDecimal.valueOf(100)) != 0
                && row.usual().isPresent()
                && above.usual().isPresent()
                && row.usual().get().newest().compareTo(above.usual().get().newest()) != 0;
    }

    /**
     * Returns true for a figure outside its own range that is within the range of the other row, or much nearer to it.
     */
    private static boolean isFurtherOut(SheetRow row, SheetRow other) {
        Usual usual = row.usual().orElseThrow();
        BigDecimal outside = usual.outside(row.figure());
        BigDecimal others = other.usual().orElseThrow().outside(other.figure());
        return usual.count() >= ENOUGH && outside.compareTo(others.multiply(TIMES)) > 0;
    }

    private void tell(SheetRow row, SheetRow other) {
        Usual usual = row.usual().orElseThrow();
        findings.add(
                Code.W353,
                row.place(),
                row.indicator().ref(),
                row.period().label(),
                plain(row, row.figure()),
                other.indicator().ref(),
                other.place().line(),
                usual.count(),
                plain(row, usual.least()) + " and " + plain(row, usual.most()),
                Code.W353 + " " + row.indicator().ref() + " " + quarter);
    }

    private static String plain(SheetRow row, BigDecimal figure) {
        return row.indicator().displayed(figure).toPlainString();
    }
}
