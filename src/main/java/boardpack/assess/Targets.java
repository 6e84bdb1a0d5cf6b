package boardpack.assess;

import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Target;
import boardpack.indicator.Unit;
import boardpack.indicator.Year;
import java.util.Map;
import java.util.Optional;

/** Which target a result is held against. */
final class Targets {
    private final Map<String, Map<Period, Target>> targets;

    Targets(Map<String, Map<Period, Target>> targets) {
        this.targets = targets;
    }

    /**
     * The period's own target, else its year's.
     *
     * <p>A year's target does not serve a quarter of a count that adds up over the year; it still declares data only.
     */
    Optional<Target> of(Indicator indicator, Period period) {
        Map<Period, Target> own = targets.getOrDefault(indicator.ref(), Map.of());
        Optional<Target> exact = Optional.ofNullable(own.get(period));
        if (exact.isPresent() || !(period instanceof Quarter quarter)) {
            return exact;
        }
        return Optional.ofNullable(own.get(quarter.year())).filter(t -> t.isDataOnly() || !addsUp(indicator));
    }

    /** The target for the whole year, where the one that serves is for a quarter: at the year's end, or the year's own. */
    Optional<Target> ofWholeYear(Indicator indicator, Target serving, Quarter quarter) {
        if (!(serving.period() instanceof Quarter) || serving.isDataOnly()) {
            return Optional.empty();
        }
        Map<Period, Target> own = targets.getOrDefault(indicator.ref(), Map.of());
        Period end = indicator.basis() == Basis.CUMULATIVE ? quarter.year().quarter(4) : quarter.year();
        return Optional.ofNullable(own.get(end)).filter(t -> !t.isDataOnly());
    }

    /** True where only the year has a target, and the quarter would need one of its own. */
    boolean onlyForTheYear(Indicator indicator, Quarter quarter) {
        Year year = quarter.year();
        return of(indicator, quarter).isEmpty()
                && targets.getOrDefault(indicator.ref(), Map.of()).containsKey(year);
    }

    private static boolean addsUp(Indicator indicator) {
        boolean count = indicator.unit() == Unit.NUMBER || indicator.unit() == Unit.POUNDS;
        return indicator.basis() == Basis.CUMULATIVE || indicator.basis() == Basis.FLOW && count;
    }
}
