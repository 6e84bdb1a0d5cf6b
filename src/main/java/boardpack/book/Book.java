package boardpack.book;

import boardpack.book.file.ExemptMatter;
import boardpack.book.file.Previous;
import boardpack.book.pack.Settings;
import boardpack.book.pack.Wording;
import boardpack.book.row.Unclear;
import boardpack.book.shape.Alike;
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
import java.util.Set;

/**
 * The content of a workspace, with the quarter to report.
 *
 * @param indicators the indicators, in the order of {@code indicators.csv}
 * @param results the results by reference and then by period
 * @param unclear rows that may contain a result but could not be read
 * @param targets the targets by reference and then by period
 * @param rebases changes of the limits of control charts, by reference
 * @param exempt the rows that are not for publication
 * @param previous the figures in the last pack, if it was found
 */
public record Book(
        Settings settings,
        Wording wording,
        Quarter quarter,
        List<Indicator> indicators,
        Map<String, Map<Period, Result>> results,
        List<Unclear> unclear,
        Map<String, Map<Period, Target>> targets,
        Elsewhere elsewhere,
        Account account,
        Map<String, List<Rebase>> rebases,
        ExemptMatter exempt,
        Optional<Previous> previous) {
    /**
     * The figures of other authorities.
     *
     * @param alike the statistical neighbours, including those without a figure
     */
    public record Elsewhere(List<Comparator> comparators, Alike alike) {
        /** Returns a copy without some indicators. */
        public Elsewhere without(Set<String> refs) {
            return new Elsewhere(
                    comparators.stream().filter(c -> !refs.contains(c.ref())).toList(), alike);
        }
    }

    /** The officers' accounts beside the figures. */
    public record Account(
            List<Milestone> milestones, List<Priority> priorities, List<Query> queries, List<Narrative> narratives) {}

    /** Returns the indicators that the quarter reports. */
    public List<Indicator> reported() {
        return indicators.stream().filter(i -> i.isListedIn(quarter)).toList();
    }

    /** Returns the indicators that are retired by this quarter, and reported only in earlier ones. */
    public List<Indicator> retired() {
        return indicators.stream().filter(i -> i.isRetiredIn(quarter)).toList();
    }
}
