package boardpack.indicator;

import boardpack.problem.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What is measured, in what, which way is better, and how it is rated.
 *
 * @param decimals how many decimals its values are displayed with
 * @param range the range of an indicator that is to stay within one, where it is the same in every period
 * @param reportedIn the quarter, 1 to 4, in which an annual indicator's result arrives
 * @param yearToDate true where a paper also prints its year to date
 * @param profiled true where a year's target is spread evenly over its quarters
 * @param context true where it tells of demand and surroundings, not of performance, and is counted apart
 * @param people true where it counts people, so that small numbers are sensitive
 * @param partOf the totals that it is a part of
 * @param sentence how its figure reads in a sentence
 * @param owner the initials or name of the officer to ask
 * @param reporting for what it is reported, and how far it can be relied on
 */
public record Indicator(
        String ref,
        String title,
        String serviceArea,
        Unit unit,
        int decimals,
        Polarity polarity,
        Optional<Span> range,
        Basis basis,
        Method method,
        Names targets,
        Optional<Integer> reportedIn,
        Optional<Redefined> redefined,
        Optional<Retired> retired,
        boolean yearToDate,
        boolean profiled,
        boolean context,
        boolean people,
        List<PartOf> partOf,
        Sentence sentence,
        String owner,
        Reporting reporting,
        Place place) {
    /** What its targets are called, where they are called more than that; empty for the plain word. */
    public record Names(String first, String second) {}

    /** The same without the range that it is to stay within. */
    public Indicator withoutRange() {
        return new Indicator(
                ref,
                title,
                serviceArea,
                unit,
                decimals,
                polarity,
                Optional.empty(),
                basis,
                method,
                targets,
                reportedIn,
                redefined,
                retired,
                yearToDate,
                profiled,
                context,
                people,
                partOf,
                sentence,
                owner,
                reporting,
                place);
    }

    /** The same as a part of nothing. */
    public Indicator alone() {
        return new Indicator(
                ref,
                title,
                serviceArea,
                unit,
                decimals,
                polarity,
                range,
                basis,
                method,
                targets,
                reportedIn,
                redefined,
                retired,
                yearToDate,
                profiled,
                context,
                people,
                List.of(),
                sentence,
                owner,
                reporting,
                place);
    }

    /** Another of which nothing is known but how it is counted and what it is a part of. */
    public Indicator counted(String its, Unit in, Basis on, List<PartOf> of) {
        return new Indicator(
                its,
                title,
                serviceArea,
                in,
                decimals,
                polarity,
                Optional.empty(),
                on,
                method,
                targets,
                reportedIn,
                redefined,
                retired,
                yearToDate,
                profiled,
                context,
                people,
                of,
                sentence,
                owner,
                reporting,
                place);
    }

    /** A value as it is printed: rounded half up to the indicator's decimals, once. */
    public BigDecimal displayed(BigDecimal exact) {
        return exact.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** A value as it is rated and compared: as it is displayed, or exact. */
    public BigDecimal compared(BigDecimal exact) {
        return method.precision() == Precision.DISPLAYED ? displayed(exact) : exact;
    }

    /** The quarter in which a year's figure arrives: of the year after, or its own fourth; empty unless annual. */
    public Optional<Quarter> arrival(Year year) {
        return reportedIn
                .filter(n -> basis == Basis.ANNUAL)
                .map(n -> n == 4 ? year.quarter(4) : new Year(year.starts() + 1, year.kind()).quarter(n));
    }

    /** True where it is no longer reported for a period. */
    public boolean isRetiredIn(Period period) {
        return retired.filter(r -> r.in(period)).isPresent();
    }

    /** True for what can be added up: people, pounds, things. */
    public boolean isCount() {
        return unit == Unit.NUMBER || unit == Unit.POUNDS;
    }

    /** True where a quarter is only a part of the year, so that a year's target does not serve it. */
    public boolean addsUp() {
        return basis == Basis.CUMULATIVE || basis == Basis.FLOW && isCount();
    }
}
