package boardpack.indicator;

import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.Optional;

/** What an extract says of one indicator in one period. */
public record Result(
        String ref,
        Period period,
        Value value,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Status status,
        String commentary,
        Place place) {}
