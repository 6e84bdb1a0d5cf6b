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
 * @param sentence the sentence for its figure
 * @param reporting the context in which it is reported, and its reliability
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
     * The person or team responsible for it.
     *
     * @param owner the initials or name of the officer to ask
     */
    public record Responsible(String serviceArea, String owner) {}

    /**
     * The numbers in which it is measured.
     *
     * @param decimals the number of decimals displayed, never fewer than in its targets
     * @param range the range to stay within, if it is the same in every period
     */
    public record Measurement(Unit unit, int decimals, Polarity polarity, Optional<Span> range) {}

    /**
     * The time that a figure covers, and when it is reported.
     *
     * @param rhythm the quarters of its reports; an annual result arrives in its only quarter
     * @param lifetime its beginning, changes of definition and end
     */
    public record Times(Basis basis, Rhythm rhythm, Lifetime lifetime) {}

    /**
     * The yes-or-no properties.
     *
     * @param yearToDate true if a paper also prints its year to date
     * @param profiled true if a year's target is spread evenly over its quarters
     * @param context true if it measures demand and surroundings rather than performance, and is counted separately
     * @param people true if it counts people, so that small numbers are sensitive
     * @param mayBeNegative true if its figures may be negative, such as a change or a balance
     */
    public record Traits(
            boolean yearToDate, boolean profiled, boolean context, boolean people, boolean mayBeNegative) {}

    /** The names of its targets; empty for the plain word. */
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

    /** Returns a copy without a range. */
    public Indicator withoutRange() {
        return with(new Measurement(unit(), decimals(), polarity(), Optional.empty()));
    }

    /** Returns a copy with a range to stay within. */
    public Indicator within(Span span) {
        return with(new Measurement(unit(), decimals(), polarity(), Optional.of(span)));
    }

    /** Returns a copy that is not part of any total. */
    public Indicator alone() {
        return with(ref, measurement, times, traits, List.of());
    }

    /** Returns a copy displayed with another number of decimals. */
    public Indicator withDecimals(int others) {
        return with(new Measurement(unit(), others, polarity(), range()));
    }

    /** Returns a copy whose figures may be negative. */
    public Indicator thatMayBeNegative() {
        Traits others = new Traits(traits.yearToDate(), traits.profiled(), traits.context(), people(), true);
        return with(ref, measurement, times, others, partOf);
    }

    /** Returns a copy with another rhythm. */
    public Indicator in(Rhythm other) {
        return with(ref, measurement, new Times(basis(), other, lifetime()), traits, partOf);
    }

    /** Returns an otherwise empty indicator that is counted in the given way and is part of the given totals. */
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

    /** Returns the change to the current definition, if there was one. */
    public Optional<Redefined> redefined() {
        return lifetime().redefined();
    }

    /** Returns the end of reporting, if there is one. */
    public Optional<Retired> retired() {
        return lifetime().retired();
    }

    /** Returns a value as printed: rounded half up, once, to the indicator's decimals. */
    public BigDecimal displayed(BigDecimal exact) {
        return exact.setScale(decimals(), RoundingMode.HALF_UP);
    }

    /** Returns a value as rated and compared: as displayed, or exact. */
    public BigDecimal compared(BigDecimal exact) {
        return method.precision() == Precision.DISPLAYED ? displayed(exact) : exact;
    }

    /**
     * Returns the quarter in which a year's figure arrives: in the next year, or its own fourth; empty unless annual.
     */
    public Optional<Quarter> arrival(Year year) {
        if (basis() != Basis.ANNUAL) {
            return Optional.empty();
        }
        int number = rhythm().quarters().getFirst();
        return Optional.of(number == 4 ? year.quarter(4) : new Year(year.starts() + 1, year.kind()).quarter(number));
    }

    /** Returns the previous report: the quarter before if it is reported every quarter, otherwise the last survey. */
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

    /** Returns the same report a year before, or earlier if it is not reported every year. */
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

    /** Returns true if it is no longer reported for a period. */
    public boolean isRetiredIn(Period period) {
        return lifetime().retired().filter(r -> r.in(period)).isPresent();
    }

    /**
     * Returns true if it is not reported for a period yet. A year's figure begins with its year or with its arrival.
     */
    public boolean isBefore(Period period) {
        return lifetime().begun().filter(b -> isBefore(b, period)).isPresent();
    }

    private boolean isBefore(Begun begun, Period period) {
        boolean byArrival = period instanceof Year && !(begun.from() instanceof Year) && basis() == Basis.ANNUAL;
        return byArrival ? begun.isAfter(arrival((Year) period).orElseThrow()) : begun.isAfter(period);
    }

    /** Returns true if a quarter's pack lists it: it has begun and is not retired. */
    public boolean isListedIn(Quarter quarter) {
        return !isRetiredIn(quarter) && !isBefore(quarter);
    }

    /** Returns true for amounts that can be added up: people, pounds, things, and people in a unit of their own. */
    public boolean isCount() {
        return unit().isCounted() || people() && unit().mayAddUp();
    }

    /**
     * Returns true if a quarter is, or may be, only part of the year's figure, so that a year's target does not apply
     * to it.
     */
    public boolean addsUp() {
        return basis() == Basis.CUMULATIVE || basis() == Basis.FLOW && (isCount() || unit().mayAddUp());
    }
}
