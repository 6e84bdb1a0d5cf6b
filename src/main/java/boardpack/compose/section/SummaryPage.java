package boardpack.compose.section;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.assess.rating.Past;
import boardpack.assess.travel.Travel;
import boardpack.compose.link.Places;
import boardpack.compose.words.Counts;
import boardpack.compose.words.Figures;
import boardpack.compose.words.IndicatorWords;
import boardpack.compose.words.PriorityWords;
import boardpack.compose.words.Scope;
import boardpack.indicator.Milestone;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.paper.Paper;
import boardpack.paper.Section.IndicatorLine;
import boardpack.paper.Summary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Composes the one-page summary for busy members: red indicators, movements and missing figures. */
public final class SummaryPage {
    private static final String ID = "summary";

    private final Assessed assessed;
    private final Quarter quarter;
    private final Map<String, String> rows;
    private final List<Assessment> all;
    /** The rating of each indicator in the quarter before, if the two may be compared. */
    private final Map<String, Rating> before = new HashMap<>();

    /**
     * Creates the summary of a pack.
     *
     * @param rows the paper of each reference's row
     */
    public SummaryPage(Assessed assessed, Map<String, String> rows) {
        this.assessed = assessed;
        this.quarter = assessed.book().quarter();
        this.rows = rows;
        this.all = assessed.assessments();
        for (Assessment a : all) {
            // Nothing is said about data that is being cleansed, even if it was printed before.
            if (a.rated().rating() != Rating.CLEANSING) {
                Past.rating(assessed.book(), a.indicator(), quarter.before())
                        .ifPresent(r -> before.put(a.indicator().ref(), r));
            }
        }
    }

    /** Composes the page; empty if there are no indicators. */
    public Optional<Paper> paper(String title) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String its = title + ": " + quarter.label();
        return Optional.of(new Paper(ID, 0, ID, its, "summary.ftlx", "", summary(its), List.of()));
    }

    private Summary summary(String title) {
        List<Assessment> reds = all.stream()
                .filter(a -> a.rated().rating() == Rating.RED)
                .sorted(SentenceSections.WORST_FIRST)
                .toList();
        Optional<String> since = comparedWith(reds);
        return new Summary(
                title,
                counts(),
                likeForLike(),
                Figures.capital(assessed.book().settings().groupBy()),
                isCompared() ? quarter.before().label() : "",
                groups(),
                0,
                new Summary.Reds(
                        reds.isEmpty() ? "No indicator is red" : "Red this quarter (" + reds.size() + ")",
                        "Change" + since.map(s -> " since " + s).orElse(""),
                        reds.stream().map(a -> red(a, since)).toList(),
                        Summary.More.NONE),
                isCompared()
                        ? "What has moved since " + quarter.before().label() + ", and what is missing"
                        : "What is missing",
                lines(),
                all.stream()
                        .filter(a -> a.rated().rating() == Rating.AMBER)
                        .sorted(SentenceSections.WORST_FIRST)
                        .map(a -> new Summary.Item(place(a), a.indicator().ref(), against(a)))
                        .toList());
    }

    private List<String> counts() {
        List<String> counts = new ArrayList<>();
        counts.add(Counts.briefly(all));
        Scope whole = Scope.whole(assessed);
        List<Milestone> milestones = whole.milestones();
        if (!milestones.isEmpty()) {
            long objectives =
                    milestones.stream().map(Milestone::objectiveRef).distinct().count();
            counts.add(Counts.ofMilestones(milestones, (int) objectives));
        }
        if (!whole.priorities(assessed).isEmpty()) {
            counts.add(PriorityWords.counts(whole.priorities(assessed)));
        }
        return counts;
    }

    /**
     * Returns true if any indicator was rated in the quarter before. Without that quarter's extract there is nothing to
     * compare.
     */
    private boolean isCompared() {
        return before.values().stream().anyMatch(Rating::isRated);
    }

    private Optional<Rating> ratedBefore(Assessment a) {
        return Optional.ofNullable(before.get(a.indicator().ref())).filter(Rating::isRated);
    }

    /**
     * Returns by how many steps the rating improved since the quarter before; empty if either quarter has no rating.
     */
    private Optional<Integer> moved(Assessment a) {
        return ratedBefore(a)
                .filter(r -> a.rated().rating().isRated())
                .map(r -> r.compareTo(a.rated().rating()));
    }

    private long count(List<Assessment> of, Predicate<Integer> which) {
        return of.stream().flatMap(a -> moved(a).stream()).filter(which).count();
    }

    private String likeForLike() {
        long both = count(all, m -> true);
        String last = quarter.before().label();
        if (both == 0) {
            return "No indicator was rated in " + last + " and is rated in " + quarter.label() + ".";
        }
        return Figures.counted((int) both, "indicator is", "indicators are") + " rated in both " + last + " and "
                + quarter.label() + ": " + count(all, m -> m > 0) + " better, " + count(all, m -> m < 0)
                + " worse and " + count(all, m -> m == 0) + " the same.";
    }

    private List<Summary.Counted> groups() {
        List<Summary.Counted> groups = new ArrayList<>();
        List<String> names = assessed.book().settings().serviceAreas();
        for (String name : names) {
            List<Assessment> its = all.stream()
                    .filter(a -> a.indicator().serviceArea().equals(name))
                    .toList();
            if (!its.isEmpty() && names.size() > 1) {
                groups.add(counted(name, its));
            }
        }
        groups.add(counted("All", all));
        return groups;
    }

    private Summary.Counted counted(String name, List<Assessment> its) {
        long rated = its.stream().filter(a -> a.rated().rating().isRated()).count();
        return new Summary.Counted(
                name,
                Integer.toString(its.size()),
                of(its, Rating.GREEN),
                of(its, Rating.AMBER),
                of(its, Rating.RED),
                Long.toString(its.size() - rated),
                Long.toString(count(its, m -> m > 0)),
                Long.toString(count(its, m -> m < 0)));
    }

    private static String of(List<Assessment> its, Rating rating) {
        return Long.toString(
                its.stream().filter(a -> a.rated().rating() == rating).count());
    }

    /** Returns the period with which most indicators are compared, the first if two tie; empty if none is compared. */
    private static Optional<String> comparedWith(List<Assessment> reds) {
        Map<String, Integer> periods = new LinkedHashMap<>();
        reds.stream()
                .filter(a -> !change(a).isEmpty())
                .forEach(a -> periods.merge(a.travel().since().label(), 1, Integer::sum));
        int most = periods.values().stream().max(Integer::compare).orElse(0);
        return periods.keySet().stream().filter(p -> periods.get(p) == most).findFirst();
    }

    private Summary.Red red(Assessment a, Optional<String> since) {
        boolean asMost = since.isEmpty() || a.travel().since().label().equals(since.get());
        IndicatorLine line = new IndicatorWords(a).line("");
        return new Summary.Red(
                place(a),
                line.ref(),
                line.title(),
                line.target().text(),
                line.actual().text(),
                line.travel().direction(),
                change(a)
                        + (asMost || change(a).isEmpty()
                                ? ""
                                : " in " + a.travel().since().label()),
                since(a));
    }

    private String place(Assessment a) {
        String paper = rows.get(a.indicator().ref());
        return paper == null ? "" : Places.in(paper, a.indicator().ref());
    }

    /** Returns the previous result in words. A trend over several periods would be too long for a summary. */
    private static String change(Assessment a) {
        Travel travel = a.travel();
        boolean isOneFigure = switch (travel.course().comparison().kind()) {
            case SAME_QUARTER_LAST_YEAR, PREVIOUS_PERIOD, PREVIOUS_MONTH -> true;
            case AVERAGE, TREND -> false;
        };
        return travel.change().isEmpty() || !isOneFigure
                ? ""
                : "from " + Figures.value(travel.before().value(), a.indicator());
    }

    private String since(Assessment a) {
        if (a.lasting() <= 1) {
            return ratedBefore(a).map(r -> "New").orElse(a.period().label());
        }
        Period since = a.period();
        for (int i = 1; i < a.lasting(); i++) {
            since = a.indicator().before(since);
        }
        return since.label();
    }

    private List<Summary.Line> lines() {
        List<Summary.Line> lines = new ArrayList<>();
        for (Rating to : new Rating[] {Rating.RED, Rating.AMBER, Rating.GREEN}) {
            add(
                    "Moved to " + Figures.word(to),
                    a -> a.rated().rating() == to
                            && moved(a).filter(m -> m != 0).isPresent(),
                    a -> "was " + Figures.word(ratedBefore(a).orElseThrow())
                            + (against(a).isEmpty() ? "" : "; " + against(a)),
                    lines);
        }
        add(
                "No longer rated",
                a -> ratedBefore(a).isPresent() && !a.rated().rating().isRated(),
                a -> "was " + Figures.word(ratedBefore(a).orElseThrow()) + "; " + why(a),
                lines);
        add("At risk of red", Assessment::isAtRisk, a -> "", lines);
        add("No target", a -> a.rated().rating() == Rating.NO_TARGET_SET, a -> "", lines);
        add(
                "No figure",
                a -> switch (a.rated().rating()) {
                    case AWAITED, JUDGEMENT_AWAITED, CARRIED_OVER, NOT_AVAILABLE, INCOMPLETE -> true;
                    case GREEN,
                            AMBER,
                            RED,
                            DATA_ONLY,
                            NO_TARGET_SET,
                            NOT_DUE,
                            SUPPRESSED,
                            NOT_APPLICABLE,
                            TOO_LOW,
                            CLEANSING -> false;
                },
                SummaryPage::why,
                lines);
        add("Data being cleansed", a -> a.rated().rating() == Rating.CLEANSING, a -> "", lines);
        return lines;
    }

    private static String why(Assessment a) {
        return Figures.word(a.rated().rating());
    }

    /** Returns the result and its target: {@code 16 against 14}. */
    private static String against(Assessment a) {
        IndicatorLine line = new IndicatorWords(a).line("");
        boolean both = a.actual().number().isPresent() && a.target().isPresent();
        return both ? line.actual().text() + " against " + line.target().text() : "";
    }

    private interface Said {
        String of(Assessment a);
    }

    private void add(String label, Predicate<Assessment> which, Said said, List<Summary.Line> into) {
        List<Summary.Item> items = all.stream()
                .filter(which)
                .map(a -> new Summary.Item(place(a), a.indicator().ref(), said.of(a)))
                .toList();
        if (!items.isEmpty()) {
            into.add(new Summary.Line(label, items, Summary.More.NONE));
        }
    }
}
