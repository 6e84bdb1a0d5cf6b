package boardpack.assess.control;

import boardpack.indicator.Period;
import java.math.BigDecimal;

/** A measured value of one indicator in one period. */
public record Observation(Period period, BigDecimal value) {}
