package boardpack.compose.words;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.assess.compare.Compared;
import boardpack.assess.review.PriorityProgress;
import boardpack.book.pack.Focus;
import boardpack.indicator.Indicator;
import boardpack.indicator.Milestone;
import boardpack.indicator.Narrative;
import boardpack.problem.Place;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The subject of a paper or section: the whole pack, one group, or the subject of a focus report.
 *
 * @param name the name of the group or subject; empty for the whole pack
 * @param retired the indicators that are no longer reported
 */
public record Scope(
        String name,
        List<Assessment> assessments,
        List<Indicator> retired,
        List<Milestone> milestones,
        List<Compared> comparisons,
        Narrative narrative) {
    public static Scope whole(Assessed assessed) {
        return new Scope(
                "",
                assessed.assessments(),
                assessed.book().retired(),
                assessed.book().account().milestones(),
                assessed.comparisons(),
                narrative(assessed, Narrative.OVERVIEW));
    }

    public static Scope of(Assessed assessed, String group) {
        return chosen(assessed, group, i -> i.serviceArea().equals(group));
    }

    /** Returns the scope of each group in one pass, because there may be very many indicators. */
    public static Map<String, Scope> ofEach(Assessed assessed, List<String> groups) {
        Map<String, List<Assessment>> assessments = assessed.assessments().stream()
                .collect(Collectors.groupingBy(a -> a.indicator().serviceArea()));
        Map<String, List<Indicator>> retired =
                assessed.book().retired().stream().collect(Collectors.groupingBy(Indicator::serviceArea));
        Map<String, String> groupOf = new HashMap<>();
        assessed.assessments()
                .forEach(a -> groupOf.put(a.indicator().ref(), a.indicator().serviceArea()));
        Map<String, List<Compared>> comparisons = assessed.comparisons().stream()
                .filter(c -> groupOf.containsKey(c.indicator().ref()))
                .collect(Collectors.groupingBy(c -> groupOf.get(c.indicator().ref())));
        Map<String, Scope> scopes = new LinkedHashMap<>();
        for (String group : groups) {
            scopes.put(
                    group,
                    new Scope(
                            group,
                            assessments.getOrDefault(group, List.of()),
                            retired.getOrDefault(group, List.of()),
                            assessed.book().account().milestones().stream()
                                    .filter(m -> m.serviceArea().equals(group))
                                    .toList(),
                            comparisons.getOrDefault(group, List.of()),
                            narrative(assessed, group)));
        }
        return scopes;
    }

    /** Returns the scope of a focus report, with its indicators in the order that the board named them. */
    public static Scope of(Assessed assessed, Focus focus) {
        Scope all = chosen(assessed, focus.name(), i -> focus.refs().contains(i.ref()));
        List<Assessment> ordered = all.assessments().stream()
                .sorted(java.util.Comparator.comparing(
                        a -> focus.refs().indexOf(a.indicator().ref())))
                .toList();
        List<Compared> compared = all.comparisons().stream()
                .sorted(java.util.Comparator.comparing(
                        c -> focus.refs().indexOf(c.indicator().ref())))
                .toList();
        return new Scope(all.name(), ordered, all.retired(), all.milestones(), compared, all.narrative());
    }

    private static Scope chosen(Assessed assessed, String name, Predicate<Indicator> takes) {
        List<Assessment> assessments = assessed.assessments().stream()
                .filter(a -> takes.test(a.indicator()))
                .toList();
        return new Scope(
                name,
                assessments,
                assessed.book().retired().stream().filter(takes).toList(),
                assessed.book().account().milestones().stream()
                        .filter(m -> m.serviceArea().equals(name))
                        .toList(),
                assessed.comparisons().stream()
                        .filter(c -> assessments.stream()
                                .anyMatch(a ->
                                        a.indicator().ref().equals(c.indicator().ref())))
                        .toList(),
                narrative(assessed, name));
    }

    /** Returns the improvement priorities in scope: a group's own, or those for which its indicators are reported. */
    public List<PriorityProgress> priorities(Assessed assessed) {
        List<PriorityProgress> all = PriorityProgress.all(assessed);
        if (name.isEmpty()) {
            return all;
        }
        boolean group = assessed.book().settings().serviceAreas().contains(name);
        return all.stream()
                .filter(p -> group
                        ? p.priority().serviceArea().equals(name)
                        : p.indicators().stream().anyMatch(assessments::contains))
                .toList();
    }

    private static Narrative narrative(Assessed assessed, String about) {
        return assessed.book().account().narratives().stream()
                .filter(n -> n.about().equals(about))
                .findFirst()
                .map(ExemptWords::marked)
                .orElse(new Narrative(about, Map.of(), Place.of("")));
    }
}
