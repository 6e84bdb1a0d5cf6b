package boardpack.book.extract;

import boardpack.indicator.Indicator;
import boardpack.indicator.Unit;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.List;

/**
 * Finds minus signs that are probably errors.
 *
 * <p>Counts, times and shares of a whole are never negative. Figures that may be, such as changes or balances, are
 * declared in {@code indicators.csv}. For money, a negative target or several negative figures are enough evidence; a
 * single negative figure is questioned.
 */
public final class Signs {
    private final Findings findings;

    public Signs(Findings findings) {
        this.findings = findings;
    }

    /** A negative figure with its place. */
    record Negative(BigDecimal number, Place place) {}

    /** Returns true if a number is negative and the indicator is not declared to allow that. */
    public static boolean isUnexpected(Indicator indicator, BigDecimal number) {
        return number.signum() < 0 && !indicator.mayBeNegative();
    }

    /**
     * Checks one number.
     *
     * @param what the name of the cell's column: {@code target}, {@code numerator}
     */
    public void check(Indicator indicator, BigDecimal number, Place place, String what) {
        if (isUnexpected(indicator, number) && indicator.unit() != Unit.POUNDS) {
            findings.add(Code.E262, place, number.toPlainString(), what, indicator.ref(), indicator.place());
        }
    }

    /** Checks the negative results of one indicator. */
    void results(Indicator indicator, List<Negative> negative) {
        if (indicator.unit() != Unit.POUNDS) {
            negative.forEach(n -> check(indicator, n.number(), n.place(), "value"));
        } else if (negative.size() == 1) {
            Negative only = negative.getFirst();
            findings.add(Code.E263, only.place(), only.number().toPlainString(), indicator.ref(), indicator.place());
        }
    }
}
