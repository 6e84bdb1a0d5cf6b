package boardpack.assess;

import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.indicator.Status;
import boardpack.indicator.Target;
import boardpack.indicator.Value;
import boardpack.indicator.Year;
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
 * @param wholeYear the target for the whole year, where {@code target} is for a quarter of it
 * @param lastYear the year before the quarter's; for an annual result, the year before its own
 * @param outturn that year's figure
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
        Optional<Target> wholeYear,
        Optional<Quarter> nextDue,
        Year lastYear,
        Earlier outturn,
        Rated rated,
        Travel travel) {}
