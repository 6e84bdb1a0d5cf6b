package boardpack.assess;

import boardpack.indicator.Period;
import boardpack.problem.Place;
import java.math.BigDecimal;

/**
 * A figure that is no longer what the last pack printed.
 *
 * @param was what it printed
 * @param current what is displayed for that period now
 * @param place where the last pack's figure stands
 */
public record Revision(Period period, BigDecimal was, BigDecimal current, Place place) {}
