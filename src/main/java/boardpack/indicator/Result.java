package boardpack.indicator;

import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row of an extract: one indicator in one period.
 *
 * @param place the cell of the value, or of the numerator if the value is calculated
 * @param computed true if the extract has a numerator and a denominator but no value
 * @param judgement the officer's rating, if the officer decides it
 * @param forecast the officer's forecast for the end of the year
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
