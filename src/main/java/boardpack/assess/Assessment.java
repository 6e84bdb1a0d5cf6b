package boardpack.assess;

import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.indicator.Status;
import boardpack.indicator.Target;
import boardpack.indicator.Value;
import java.util.List;
import java.util.Optional;

/**
 * One indicator in one quarter.
 *
 * @param period what the result is for: the quarter, or the year of an annual indicator
 * @param actual the result, exact
 * @param from the rows that the result comes from, in their order
 * @param target the target that the result is held against, or would be
 * @param nextDue for an annual indicator, the quarter in which its next result arrives
 * @param lastYear the whole of the year before the quarter's
 */
public record Assessment(
        Indicator indicator,
        Quarter quarter,
        Period period,
        Value actual,
        Status status,
        String commentary,
        List<Result> from,
        Optional<Target> target,
        Optional<Quarter> nextDue,
        Value lastYear,
        Rated rated,
        Travel travel) {}
