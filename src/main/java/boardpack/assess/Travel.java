package boardpack.assess;

import boardpack.indicator.Direction;
import boardpack.indicator.Period;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a result has moved since another period.
 *
 * @param change this result less that one, both as displayed; empty where they cannot be compared
 */
public record Travel(Direction direction, Optional<BigDecimal> change, Period since, Earlier before) {}
