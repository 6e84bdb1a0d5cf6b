package boardpack.assess;

import boardpack.indicator.Basis;
import boardpack.indicator.Comparison;
import boardpack.indicator.Direction;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import java.math.BigDecimal;
import java.util.Optional;

/** The direction of travel: better, worse or the same as in another period, at displayed precision. */
final class Directions {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Directions() {}

    static Travel travel(Indicator indicator, Value now, Period since, Earlier before) {
        // A year to date begins anew each year and grows in between: only the same quarter of a year is like it.
        boolean unlike = indicator.basis() == Basis.CUMULATIVE && indicator.comparison() == Comparison.PREVIOUS_PERIOD;
        if (unlike || now.number().isEmpty() || before.value().number().isEmpty()) {
            return new Travel(Direction.NOT_COMPARABLE, Optional.empty(), since, before);
        }
        BigDecimal is = indicator.displayed(now.number().get());
        BigDecimal was = indicator.displayed(before.value().number().get());
        return new Travel(direction(indicator, is, was), Optional.of(is.subtract(was)), since, before);
    }

    private static Direction direction(Indicator indicator, BigDecimal is, BigDecimal was) {
        int larger = is.compareTo(was);
        if (larger == 0) {
            return isBest(indicator, is) ? Direction.AT_BEST : Direction.NO_CHANGE;
        }
        if (indicator.polarity() == Polarity.NONE) {
            return larger > 0 ? Direction.INCREASED : Direction.DECREASED;
        }
        return indicator.polarity().compare(is, was) > 0 ? Direction.IMPROVED : Direction.WORSENED;
    }

    /** Nothing is better than 100 per cent where higher is better, or than 0 where lower is. */
    private static boolean isBest(Indicator indicator, BigDecimal value) {
        return switch (indicator.polarity()) {
            case HIGHER -> indicator.unit() == Unit.PERCENT && value.compareTo(HUNDRED) == 0;
            case LOWER -> value.signum() == 0;
            case NONE -> false;
        };
    }
}
