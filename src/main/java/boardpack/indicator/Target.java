package boardpack.indicator;

import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result that an indicator should reach. Without a value and a range, the indicator is declared data only.
 *
 * @param value the target, or the green threshold
 * @param floor the floor, or the amber threshold
 * @param range the range in which the result should lie
 * @param second a second target, such as a statutory limit
 * @param ofFraction true if its cells contain fractions of one, which were multiplied by 100
 * @param profile the year's target of which this is a share
 */
public record Target(
        Optional<BigDecimal> value,
        Optional<BigDecimal> floor,
        Optional<Span> range,
        Optional<BigDecimal> second,
        Optional<Profile> profile,
        Period period,
        Place place,
        boolean ofFraction) {
    public Target(
            Optional<BigDecimal> value,
            Optional<BigDecimal> floor,
            Optional<Span> range,
            Optional<BigDecimal> second,
            Optional<Profile> profile,
            Period period,
            Place place) {
        this(value, floor, range, second, profile, period, place, false);
    }

    /** A year's target spread evenly, with the number of quarters due. */
    public record Profile(Target ofYear, int quarters) {}

    public static Target of(Optional<BigDecimal> value, Period period, Place place) {
        return new Target(value, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), period, place);
    }

    public boolean isDataOnly() {
        return value.isEmpty() && range.isEmpty();
    }

    /** Returns every number from which a rating is measured. */
    public List<BigDecimal> numbers() {
        return Stream.of(value, floor, range.map(Span::from), range.map(Span::to), second)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the share of a year's target for a number of quarters. */
    public Target share(int quarters, Quarter quarter) {
        return new Target(
                value.map(v -> share(v, quarters)),
                floor.map(v -> share(v, quarters)),
                range.map(r -> new Span(share(r.from(), quarters), share(r.to(), quarters))),
                second.map(v -> share(v, quarters)),
                Optional.of(new Profile(this, quarters)),
                quarter,
                place);
    }

    private static BigDecimal share(BigDecimal ofYear, int quarters) {
        // A division by four always ends.
        return ofYear.multiply(BigDecimal.valueOf(quarters)).divide(BigDecimal.valueOf(4));
    }
}
