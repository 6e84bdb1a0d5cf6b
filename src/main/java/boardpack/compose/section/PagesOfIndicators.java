package boardpack.compose.section;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.assess.compare.Compared;
import boardpack.assess.rating.Past;
import boardpack.compose.explain.Explainer;
import boardpack.compose.explain.Explanation;
import boardpack.compose.figure.TrendFigure;
import boardpack.compose.link.Places;
import boardpack.compose.link.References;
import boardpack.compose.words.ComparisonWords;
import boardpack.compose.words.Figures;
import boardpack.compose.words.IndicatorWords;
import boardpack.indicator.Comparator;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.paper.Illustration;
import boardpack.paper.IndicatorPages;
import boardpack.paper.IndicatorPages.Explained;
import boardpack.paper.IndicatorPages.Neighbour;
import boardpack.paper.IndicatorPages.Page;
import boardpack.paper.Paper;
import boardpack.paper.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Composes a page section for each indicator that the papers list, with everything published about it. */
public final class PagesOfIndicators {
    /** Anchors in a pack that do not belong to indicators. */
    private static final Set<String> TAKEN = Set.of("front", "summary", "index", "main", "data", "papers", "find");

    private final Assessed assessed;
    private final Explainer explainer;
    private final Map<String, String> rows;
    private final Map<String, Compared> compared = new HashMap<>();

    /**
     * Creates the sections for the indicators of a pack.
     *
     * @param rows the paper of each reference's row
     */
    public PagesOfIndicators(Assessed assessed, Explainer explainer, Map<String, String> rows) {
        this.assessed = assessed;
        this.explainer = explainer;
        this.rows = rows;
        assessed.comparisons().forEach(c -> compared.putIfAbsent(c.indicator().ref(), c));
    }

    /** Composes the sections; empty if the papers list no indicator. */
    public Optional<Paper> paper(String title) {
        List<Assessment> listed = assessed.assessments().stream()
                .filter(a -> rows.containsKey(a.indicator().ref()))
                .sorted(java.util.Comparator.comparing(a -> a.indicator().ref(), References.IN_ORDER))
                .toList();
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        List<Neighbour> all = neighbours(listed);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            pages.add(page(
                    listed.get(i),
                    all.get(i).id(),
                    i == 0 ? Neighbour.NONE : all.get(i - 1),
                    i == listed.size() - 1 ? Neighbour.NONE : all.get(i + 1)));
        }
        Quarter quarter = assessed.book().quarter();
        IndicatorPages content = new IndicatorPages(
                title,
                Figures.capital(assessed.book().settings().groupBy()),
                new Section.Columns(
                        quarter.year().yearBefore().label() + " actual",
                        quarter.year().label() + " target",
                        quarter.label() + " actual",
                        ""),
                pages.stream().anyMatch(p -> !p.owner().isEmpty()),
                pages);
        return Optional.of(new Paper("index", 0, "index", title, "indicatorpages.ftlx", "", content, List.of()));
    }

    private Page page(Assessment a, String id, Neighbour previous, Neighbour next) {
        return new Page(
                id,
                Places.in(rows.get(a.indicator().ref()), a.indicator().ref()),
                a.indicator().serviceArea(),
                a.indicator().owner(),
                new IndicatorWords(a).line(id),
                past(a),
                Stream.ofNullable(compared.get(a.indicator().ref()))
                        .map(this::comparison)
                        .toList(),
                explained(explainer.explain(a)),
                previous,
                next);
    }

    /** Returns no figures for data that is being cleansed. */
    private List<Section.PastFigures> past(Assessment a) {
        if (a.rated().rating() == Rating.CLEANSING) {
            return List.of();
        }
        Past past = Past.of(assessed.book(), a.indicator());
        List<Illustration> drawn =
                TrendFigure.ofQuarters(assessed.book(), a.indicator()).figure(new Places("", Map.of())).stream()
                        .toList();
        return past.lines().isEmpty() ? List.of() : List.of(FocusSections.figures(a, past, "", drawn));
    }

    private IndicatorPages.Compared comparison(Compared its) {
        return new IndicatorPages.Compared(
                assessed.book().settings().council(),
                its.region().map(Comparator::name).orElse("Region"),
                new ComparisonWords(its).line());
    }

    /** Returns the steps of an explanation without their source rows. */
    private static List<Explained> explained(Explanation e) {
        List<Explained> explained = new ArrayList<>();
        Stream.concat(Stream.of(e.rating()), e.others().stream())
                .forEach(h -> explained.add(new Explained(h.mark(), "Rating, " + h.name(), steps(h.steps()))));
        e.directions().forEach(m -> explained.add(new Explained(m.mark(), m.name(), steps(m.steps()))));
        return explained;
    }

    private static List<String> steps(List<Explanation.Step> steps) {
        return steps.stream()
                .map(s -> s.heading() + ": " + String.join(" ", s.sentences()))
                .toList();
    }

    /** Returns an anchor for each reference. If two would be the same, a number is added to the second. */
    private static List<Neighbour> neighbours(List<Assessment> listed) {
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        taken.addAll(TAKEN);
        Map<String, String> ids = new LinkedHashMap<>();
        for (Assessment a : listed) {
            String ref = a.indicator().ref();
            String plain = ref.strip().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
            // Anchors within papers begin with p and a number.
            String id = plain.isEmpty() || plain.matches("p[0-9]+(-.*)?") ? "indicator-" + plain : plain;
            for (int more = 2; !taken.add(id); more++) {
                id = plain + "-" + more;
            }
            ids.put(ref, id);
        }
        return ids.entrySet().stream()
                .map(e -> new Neighbour(e.getValue(), e.getKey()))
                .toList();
    }
}
