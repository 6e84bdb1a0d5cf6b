package boardpack.assess.rating;

import boardpack.book.Book;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Reports;
import boardpack.indicator.Result;
import boardpack.indicator.Target;
import boardpack.indicator.Year;
import java.util.Map;
import java.util.Optional;

/** Selects the target that a result is compared with. */
public final class Targets {
    private final Map<String, Map<Period, Target>> targets;
    private final Map<String, Map<Period, Result>> results;

    public Targets(Book book) {
        this(book.targets(), book.results());
    }

    /**
     * Creates the targets of some indicators.
     *
     * @param results the results, which show how many quarters an irregular report covers
     */
    public Targets(Map<String, Map<Period, Target>> targets, Map<String, Map<Period, Result>> results) {
        this.targets = targets;
        this.results = results;
    }

    /**
     * Returns the target. A target of the period comes first, then one of its year, then the indicator's permanent range.
     *
     * <p>A year's target does not apply to a quarter of a figure that adds up over the year, unless it is to be spread
     * evenly. If it declares data only, that applies to the quarter too.
     */
    public Optional<Target> of(Indicator indicator, Period period) {
        Map<Period, Target> own = own(indicator);
        Optional<Target> exact = Optional.ofNullable(own.get(period));
        if (exact.isPresent()) {
            return exact;
        }
        if (period instanceof Quarter quarter) {
            Optional<Target> ofYear = Optional.ofNullable(own.get(quarter.year()));
            if (ofYear.isPresent() && (ofYear.get().isDataOnly() || !indicator.addsUp())) {
                return ofYear;
            }
            if (ofYear.isPresent() && indicator.traits().profiled()) {
                int quarters = indicator.basis() == Basis.CUMULATIVE ? quarter.number() : covered(indicator, quarter);
                return ofYear.map(t -> t.share(quarters, quarter));
            }
        }
        return standing(indicator, period);
    }

    /** Returns the number of quarters that a report covers. */
    private int covered(Indicator indicator, Quarter quarter) {
        return new Reports(indicator, results.getOrDefault(indicator.ref(), Map.of()))
                .covered(quarter)
                .size();
    }

    /**
     * Returns the range in {@code indicators.csv}, which applies to the whole year and needs no row for each period.
     */
    private static Optional<Target> standing(Indicator indicator, Period period) {
        Period year = period instanceof Quarter quarter ? quarter.year() : period;
        return indicator
                .range()
                .map(r -> new Target(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(r),
                        Optional.empty(),
                        Optional.empty(),
                        year,
                        indicator.place()));
    }

    /** Returns the target for the end of the year. If the year has none, the target of its last quarter is used. */
    Optional<Target> atYearEnd(Indicator indicator, Year year) {
        Map<Period, Target> own = own(indicator);
        Optional<Target> target = Optional.ofNullable(own.get(year));
        boolean lastQuarterIsTheYear = indicator.basis() == Basis.CUMULATIVE || !indicator.addsUp();
        return target.or(() -> lastQuarterIsTheYear ? of(indicator, year.quarter(4)) : Optional.empty());
    }

    /**
     * Returns the target for the whole year if the applied target is for one quarter: the year-end target or the year's
     * own.
     */
    public Optional<Target> ofWholeYear(Indicator indicator, Target serving, Quarter quarter) {
        if (!(serving.period() instanceof Quarter) || serving.isDataOnly()) {
            return Optional.empty();
        }
        if (serving.profile().isPresent()) {
            return serving.profile().map(Target.Profile::ofYear);
        }
        Period end = indicator.basis() == Basis.CUMULATIVE ? quarter.year().quarter(4) : quarter.year();
        return Optional.ofNullable(own(indicator).get(end)).filter(t -> !t.isDataOnly());
    }

    /** Returns true if only the year has a target and the quarter would need its own. */
    public boolean onlyForTheYear(Indicator indicator, Quarter quarter) {
        return of(indicator, quarter).isEmpty() && own(indicator).containsKey(quarter.year());
    }

    private Map<Period, Target> own(Indicator indicator) {
        return targets.getOrDefault(indicator.ref(), Map.of());
    }
}
