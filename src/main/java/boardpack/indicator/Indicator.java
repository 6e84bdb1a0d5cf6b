package boardpack.indicator;

import boardpack.problem.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * An indicator: its measure, unit and polarity, and the way it is rated.
 *
 * @param partOf the totals that it is a part of
 * @param sentence how its figure reads in a sentence
 * @param reporting for what it is reported, and how far it can be relied on
 */
public record Indicator(
        String ref,
        String title,
        Responsible responsible,
        Measurement measurement,
        Method method,
        Names targets,
        Times times,
        Traits traits,
        List<PartOf> partOf,
        Sentence sentence,
        Reporting reporting,
        Place place) {
    /**
     * The person or team that answers for it.
     *
     * @param owner the initials or name of the officer to ask
     */
    public record Responsible(String serviceArea, String owner) {}

    /**
     * The numbers in which it is measured.
     *
     * @param decimals how many decimals its values are displayed with: never fewer than its targets have
     * @param range the range of an indicator that is to stay within one, where it is the same in every period
     */
    public record Measurement(Unit unit, int decimals, Polarity polarity, Optional<Span> range) {}

    /**
     * The time that a figure covers, and when there is one.
     *
     * @param rhythm when it is reported; an annual indicator's result arrives in the one quarter of it
     * @param lifetime when it began, was defined anew and ended
     */
    public record Times(Basis basis, Rhythm rhythm, Lifetime lifetime) {}

    /**
     * The answers to yes or no.
     *
     * @param yearToDate true where a paper also prints its year to date
     * @param profiled true where a year's target is spread evenly over its quarters
     * @param context true where it tells of demand and surroundings, not of performance, and is counted apart
     * @param people true where it counts people, so that small numbers are sensitive
     * @param mayBeNegative true where its figures may be less than 0, as a change or a balance may
     */
    public record Traits(
            boolean yearToDate, boolean profiled, boolean context, boolean people, boolean mayBeNegative) {}

    /** The name of its targets, if they have one; empty for the plain word. */
    public record Names(String first, String second) {}

    public String serviceArea() {
        return responsible.serviceArea();
    }

    public String owner() {
        return responsible.owner();
    }

    public Unit unit() {
        return measurement.unit();
    }

    public int decimals() {
        return measurement.decimals();
    }

    public Polarity polarity() {
        return measurement.polarity();
    }

    public Optional<Span> range() {
        return measurement.range();
    }

    public Basis basis() {
        return times.basis();
    }

    public Rhythm rhythm() {
        return times.rhythm();
    }

    public Lifetime lifetime() {
        return times.lifetime();
    }

    public boolean people() {
        return traits.people();
    }

    public boolean mayBeNegative() {
        return traits.mayBeNegative();
    }

    /** The same without the range that it is to stay within. */
    public Indicator withoutRange() {
        return with(new Measurement(unit(), decimals(), polarity(), Optional.empty()));
    }

    /** The same that is to stay within a range. */
    public Indicator within(Span span) {
        return with(new Measurement(unit(), decimals(), polarity(), Optional.of(span)));
    }

    /** The same as a part of nothing. */
    public Indicator alone() {
        return with(ref, measurement, times, traits, List.of());
    }

    /** The same, displayed with other decimals. */
    public Indicator withDecimals(int others) {
        return with(new Measurement(unit(), others, polarity(), range()));
    }

    /** The same as one whose figures may be less than 0. */
    public Indicator thatMayBeNegative() {
        Traits others = new Traits(traits.yearToDate(), traits.profiled(), traits.context(), people(), true);
        return with(ref, measurement, times, others, partOf);
    }

    /** The same in another rhythm. */
    public Indicator in(Rhythm other) {
        return with(ref, measurement, new Times(basis(), other, lifetime()), traits, partOf);
    }

    /** Another of which nothing is known but how it is counted and what it is a part of. */
    public Indicator counted(String its, Unit in, Basis on, List<PartOf> of) {
        return with(
                its,
                new Measurement(in, decimals(), polarity(), Optional.empty()),
                new Times(on, rhythm(), lifetime()),
                traits,
                of);
    }

    private Indicator with(Measurement other) {
        return with(ref, other, times, traits, partOf);
    }

    private Indicator with(String its, Measurement in, Times when, Traits like, List<PartOf> of) {
        return new Indicator(its, title, responsible, in, method, targets, when, like, of, sentence, reporting, place);
    }

    /** From when on it is defined as now. */
    public Optional<Redefined> redefined() {
        return lifetime().redefined();
    }

    /** From when on it is no longer reported. */
    public Optional<Retired> retired() {
        return lifetime().retired();
    }

    /** A value as it is printed: rounded half up to the indicator's decimals(), once. */
    public BigDecimal displayed(BigDecimal exact) {
        return exact.setScale(decimals(), RoundingMode.HALF_UP);
    }

    /** A value as it is rated and compared: as it is displayed, or exact. */
    public BigDecimal compared(BigDecimal exact) {
        return method.precision() == Precision.DISPLAYED ? displayed(exact) : exact;
    }

    /** The quarter in which a year's figure arrives: of the year after, or its own fourth; empty unless annual. */
    public Optional<Quarter> arrival(Year year) {
        if (basis() != Basis.ANNUAL) {
            return Optional.empty();
        }
        int number = rhythm().quarters().getFirst();
        return Optional.of(number == 4 ? year.quarter(4) : new Year(year.starts() + 1, year.kind()).quarter(number));
    }

    /** The report before: the quarter before where it is reported every quarter, the survey before where that is rarer. */
    public Period before(Period period) {
        if (rhythm().isQuarterly()) {
            return period.before();
        }
        return switch (period) {
            case Month month -> month.before();
            case Quarter quarter -> rhythm().before(quarter);
            case Year year -> yearBefore(year);
        };
    }

    /** The same report a year before, or as many years before as lie between two reports. */
    public Period yearBefore(Period period) {
        if (rhythm().years() == 1) {
            return period.yearBefore();
        }
        return switch (period) {
            case Month month -> new Month(month.month().minusYears(rhythm().years()));
            case Quarter quarter -> yearsBefore(quarter.year()).quarter(quarter.number());
            case Year year -> yearsBefore(year);
        };
    }

    private Year yearsBefore(Year year) {
        return new Year(year.starts() - rhythm().years(), year.kind());
    }

    /** True where it is no longer reported for a period. */
    public boolean isRetiredIn(Period period) {
        return lifetime().retired().filter(r -> r.in(period)).isPresent();
    }

    /** True where it is not reported for a period yet; a year's figure begins with its year, or with its arrival. */
    public boolean isBefore(Period period) {
        return lifetime().begun().filter(b -> isBefore(b, period)).isPresent();
    }

    private boolean isBefore(Begun begun, Period period) {
        boolean byArrival = period instanceof Year && !(begun.from() instanceof Year) && basis() == Basis.ANNUAL;
        return byArrival ? begun.isAfter(arrival((Year) period).orElseThrow()) : begun.isAfter(period);
    }

    /** True where a quarter's pack lists it: it has begun and is not retired. */
    public boolean isListedIn(Quarter quarter) {
        return !isRetiredIn(quarter) && !isBefore(quarter);
    }

    /** True for what can be added up: people, pounds, things. People in a unit of their own are counted. */
    public boolean isCount() {
        return unit().isCounted() || people() && unit().mayAddUp();
    }

    /** True where a quarter is, or may be, only a part of the year, so that a year's target does not serve it. */
    public boolean addsUp() {
        return basis() == Basis.CUMULATIVE || basis() == Basis.FLOW && (isCount() || unit().mayAddUp());
    }
}
