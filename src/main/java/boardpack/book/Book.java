package boardpack.book;

import boardpack.indicator.Comparator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Milestone;
import boardpack.indicator.Narrative;
import boardpack.indicator.Period;
import boardpack.indicator.Priority;
import boardpack.indicator.Quarter;
import boardpack.indicator.Query;
import boardpack.indicator.Rebase;
import boardpack.indicator.Result;
import boardpack.indicator.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a workspace says, in the words of the field, and the quarter that is reported.
 *
 * @param indicators in the order of {@code indicators.csv}
 * @param results by reference, and then by period
 * @param targets by reference, and then by period
 * @param rebases changes of the limits of control charts, by reference
 * @param previous what the last pack printed, where it was found
 */
public record Book(
        Settings settings,
        Wording wording,
        Quarter quarter,
        List<Indicator> indicators,
        Map<String, Map<Period, Result>> results,
        Map<String, Map<Period, Target>> targets,
        List<Comparator> comparators,
        List<Milestone> milestones,
        List<Priority> priorities,
        List<Query> queries,
        List<Narrative> narratives,
        Map<String, List<Rebase>> rebases,
        Optional<Previous> previous) {}
