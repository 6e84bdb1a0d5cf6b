package boardpack.book;

import boardpack.indicator.Indicator;
import boardpack.indicator.Unit;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.List;

/**
 * Finds minus signs that cannot be meant.
 *
 * <p>Nothing that is counted, no time and no share of a whole is less than 0. What may be so, such as a change or a
 * balance, says it once in {@code indicators.csv}. Of money it is plain where a target or several figures are less than
 * 0; only of a single one it is asked.
 */
final class Signs {
    private final Findings findings;

    Signs(Findings findings) {
        this.findings = findings;
    }

    /** A figure that is less than 0, and where it was read. */
    record Negative(BigDecimal number, Place place) {}

    /** True where a number is less than 0, and nobody has said that it may be. */
    static boolean isUnexpected(Indicator indicator, BigDecimal number) {
        return number.signum() < 0 && !indicator.mayBeNegative();
    }

    /**
     * Checks one number.
     *
     * @param what in the words of the cell's column: {@code target}, {@code numerator}
     */
    void check(Indicator indicator, BigDecimal number, Place place, String what) {
        if (isUnexpected(indicator, number) && indicator.unit() != Unit.POUNDS) {
            findings.add(Code.E262, place, number.toPlainString(), what, indicator.ref(), indicator.place());
        }
    }

    /** Checks the results of one indicator that are less than 0. */
    void results(Indicator indicator, List<Negative> negative) {
        if (indicator.unit() != Unit.POUNDS) {
            negative.forEach(n -> check(indicator, n.number(), n.place(), "value"));
        } else if (negative.size() == 1) {
            Negative only = negative.getFirst();
            findings.add(Code.E263, only.place(), only.number().toPlainString(), indicator.ref(), indicator.place());
        }
    }
}
