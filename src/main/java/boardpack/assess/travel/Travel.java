package boardpack.assess.travel;

import boardpack.assess.rating.Earlier;
import boardpack.indicator.Course;
import boardpack.indicator.Direction;
import boardpack.indicator.Period;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The movement of a result.
 *
 * @param change this result less the earlier one, or the slope of a trend; empty if they cannot be compared
 * @param period the period of {@code current}: the quarter, or its last month
 * @param since the period compared with; the first if there are several
 * @param before the earlier figure; for an average, the mean
 * @param gap the distances from the targets, if those are compared
 */
public record Travel(
        Course course,
        Direction direction,
        Optional<BigDecimal> change,
        Period period,
        Earlier current,
        Period since,
        Earlier before,
        Optional<Trend> trend,
        Optional<Gap> gap,
        Obstacle obstacle) {
    /** The distance of each of two results from its target; greater is better. */
    public record Gap(BigDecimal current, BigDecimal then) {}

    /** The reason why two results cannot be compared. */
    public enum Obstacle {
        NONE,
        NO_FIGURE,
        NO_EARLIER_FIGURE,
        NO_TARGET,
        REDEFINED,
        YEAR_TO_DATE,
        TOO_FEW
    }
}
