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

/** Which target a result is held against. */
public final class Targets {
    private final Map<String, Map<Period, Target>> targets;
    private final Map<String, Map<Period, Result>> results;

    public Targets(Book book) {
        this(book.targets(), book.results());
    }

    /**
     * The targets of some indicators.
     *
     * @param results by which a report that is not made every quarter covers the time since the one before
     */
    public Targets(Map<String, Map<Period, Target>> targets, Map<String, Map<Period, Result>> results) {
        this.targets = targets;
        this.results = results;
    }

    /**
     * The period's own target, else its year's, else the range that the indicator always has.
     *
     * <p>A year's target does not serve a quarter of what adds up over the year, unless it is to be spread evenly; it
     * still declares data only.
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

    /** The range of {@code indicators.csv} needs no row of its own in each period, and is that of the whole year. */
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

    /** The target that the year is to end with: the year's own, else that of its last quarter. */
    Optional<Target> atYearEnd(Indicator indicator, Year year) {
        Map<Period, Target> own = own(indicator);
        Optional<Target> target = Optional.ofNullable(own.get(year));
        boolean lastQuarterIsTheYear = indicator.basis() == Basis.CUMULATIVE || !indicator.addsUp();
        return target.or(() -> lastQuarterIsTheYear ? of(indicator, year.quarter(4)) : Optional.empty());
    }

    /** The target for the whole year, where the one that serves is for a quarter of it: at the year's end, or the year's own. */
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

    /** True where only the year has a target, and the quarter would need one of its own. */
    public boolean onlyForTheYear(Indicator indicator, Quarter quarter) {
        return of(indicator, quarter).isEmpty() && own(indicator).containsKey(quarter.year());
    }

    private Map<Period, Target> own(Indicator indicator) {
        return targets.getOrDefault(indicator.ref(), Map.of());
    }
}
