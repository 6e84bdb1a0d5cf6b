package boardpack.book.row;

import boardpack.book.cell.WorkspaceFiles;
import boardpack.indicator.Indicator;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.math.BigDecimal;

/**
 * The number with the most decimals among an indicator's targets, if it has more than the indicator displays.
 *
 * <p>Results are rated as displayed. With fewer decimals than the target, a result exactly at the target could be
 * displayed, and rated, as worse.
 *
 * @param number the number as written
 * @param decimals its number of decimals; 0 if no target needs more than displayed
 * @param usual the number of decimals displayed without it
 */
public record FinestTarget(BigDecimal number, int decimals, int usual, Place place) {
    public static final FinestTarget NONE = new FinestTarget(BigDecimal.ZERO, 0, 0, Place.of(WorkspaceFiles.TARGETS));

    /** Returns the more precise of this number and another one that a rating is measured from. */
    public FinestTarget and(BigDecimal other, Indicator indicator, Place at) {
        if (other.scale() <= Math.max(decimals, indicator.decimals())) {
            return this;
        }
        int its = other.stripTrailingZeros().scale();
        return its > Math.max(decimals, indicator.decimals())
                ? new FinestTarget(other, its, indicator.decimals(), at)
                : this;
    }

    /** Returns the indicator, displayed with at least as many decimals. */
    public Indicator shown(Indicator indicator) {
        return decimals > indicator.decimals() ? indicator.withDecimals(decimals) : indicator;
    }

    /** Reports that more decimals are displayed than the indicator asks for, unless the target already has an error. */
    public void tell(String ref, Findings findings) {
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
