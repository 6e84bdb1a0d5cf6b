package boardpack.book;

import boardpack.indicator.Indicator;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.math.BigDecimal;

/**
 * The number with the most decimals among an indicator's targets, where it has more than the indicator displays.
 *
 * <p>Results are rated as they are displayed. With fewer decimals than its target has, a result that is exactly at its
 * target could be displayed as worse than it, and be rated so.
 *
 * @param number as it is written
 * @param decimals how many decimals it has; 0 for none that is finer than what is displayed
 * @param usual how many the indicator would be displayed with without it
 */
record FinestTarget(BigDecimal number, int decimals, int usual, Place place) {
    static final FinestTarget NONE = new FinestTarget(BigDecimal.ZERO, 0, 0, Place.of(TargetsFile.NAME));

    /** The finer one of this and another number that a rating is measured from. */
    FinestTarget and(BigDecimal other, Indicator indicator, Place at) {
        if (other.scale() <= Math.max(decimals, indicator.decimals())) {
            return this;
        }
        int its = other.stripTrailingZeros().scale();
        return its > Math.max(decimals, indicator.decimals())
                ? new FinestTarget(other, its, indicator.decimals(), at)
                : this;
    }

    /** The indicator, displayed with at least as many decimals. */
    Indicator shown(Indicator indicator) {
        return decimals > indicator.decimals() ? indicator.withDecimals(decimals) : indicator;
    }

    /** Says that more decimals are displayed than the indicator asks for; of a target that is wrong, that is enough. */
    void tell(String ref, Findings findings) {
        if (decimals > 0 && !findings.hasErrorAt(place)) {
            findings.add(
                    Code.N623,
                    place,
                    ref,
                    decimals == 1 ? "1 decimal" : decimals + " decimals",
                    number.stripTrailingZeros().toPlainString(),
                    usual,
                    decimals);
        }
    }
}
