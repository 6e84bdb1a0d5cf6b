package boardpack.assess.compare;

import boardpack.indicator.Comparator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Value;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A comparison of an indicator with other areas.
 *
 * @param ours the council's figure, from the extracts or otherwise from the row among the authorities
 * @param oursProvisional true if it may still change
 * @param oursAsSupplied true if the extracts do not have it
 * @param suppliedAsOurs the council's row among the authorities
 * @param standing the rank; empty unless the council and another authority have a value and higher or lower is better
 */
public record Compared(
        Indicator indicator,
        Period period,
        Value ours,
        boolean oursProvisional,
        boolean oursAsSupplied,
        Optional<Comparator> suppliedAsOurs,
        NeighbourFigures neighbours,
        Optional<Comparator> region,
        Optional<Comparator> england,
        Optional<Standing> standing) {
    /** Returns the distance of the council from a figure elsewhere; empty if the council has no figure. */
    public Optional<Gap> gapTo(BigDecimal theirs) {
        return ours.number().map(own -> {
            BigDecimal by = indicator.displayed(own).subtract(indicator.displayed(theirs));
            return new Gap(by, side(by.signum()));
        });
    }

    private Gap.Side side(int sign) {
        if (sign == 0) {
            return Gap.Side.SAME;
        }
        return switch (indicator.polarity()) {
            case HIGHER -> sign > 0 ? Gap.Side.BETTER : Gap.Side.WORSE;
            case LOWER -> sign < 0 ? Gap.Side.BETTER : Gap.Side.WORSE;
            case RANGE, NONE -> Gap.Side.NEITHER;
        };
    }
}
