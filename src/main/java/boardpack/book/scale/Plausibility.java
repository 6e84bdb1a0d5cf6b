package boardpack.book.scale;

import boardpack.indicator.Indicator;
import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;

/** Finds implausible figures, both the council's own and those of others. */
public final class Plausibility {
    private final Findings findings;

    public Plausibility(Findings findings) {
        this.findings = findings;
    }

    /**
     * Checks one figure by itself.
     *
     * @param counted true for a count, rather than a calculation or an average
     */
    public void check(Indicator indicator, Value value, Place place, boolean counted) {
        value.number().ifPresent(number -> {
            boolean whole = counted && indicator.unit() == Unit.NUMBER && indicator.decimals() == 0;
            if (whole && (number.stripTrailingZeros().scale() > 0 || number.scale() == 3)) {
                findings.add(Code.W327, place, indicator.ref(), number.toPlainString());
            }
            Scales.above100(indicator, number, place, findings);
        });
    }
}
