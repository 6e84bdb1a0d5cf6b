package boardpack.assess;

import boardpack.indicator.Period;
import boardpack.problem.Place;
import java.math.BigDecimal;

/**
 * A figure that differs from the one in the last pack.
 *
 * @param was the printed figure
 * @param current the figure displayed for that period now
 * @param place the place of the last pack's figure
 */
public record Revision(Period period, BigDecimal was, BigDecimal current, Place place) {}
