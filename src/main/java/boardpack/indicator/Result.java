package boardpack.indicator;

import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row of an extract: one indicator in one period.
 *
 * @param place the cell of the value, or of the numerator where the value is computed
 * @param computed true where the extract gives a numerator and a denominator and no value
 * @param judgement how the officer rates it, where the officer does
 * @param forecast the officer's figure for the end of the year
 */
public record Result(
        String ref,
        Period period,
        Value value,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Status status,
        String commentary,
        Place place,
        boolean computed,
        Optional<Rating> judgement,
        Optional<BigDecimal> forecast) {
    public Result(
            String ref,
            Period period,
            Value value,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Status status,
            String commentary,
            Place place) {
        this(
                ref,
                period,
                value,
                numerator,
                denominator,
                status,
                commentary,
                place,
                false,
                Optional.empty(),
                Optional.empty());
    }
}
