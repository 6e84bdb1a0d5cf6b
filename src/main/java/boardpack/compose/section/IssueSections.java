package boardpack.compose.section;

import boardpack.assess.Assessment;
import boardpack.assess.rating.Forecast;
import boardpack.assess.review.PriorityProgress;
import boardpack.book.pack.Wording;
import boardpack.compose.link.Places;
import boardpack.compose.words.Counts;
import boardpack.compose.words.Figures;
import boardpack.compose.words.Marks;
import boardpack.compose.words.Placeholders;
import boardpack.compose.words.PriorityWords;
import boardpack.compose.words.Scope;
import boardpack.compose.words.TravelWords;
import boardpack.indicator.DataQuality;
import boardpack.indicator.Direction;
import boardpack.indicator.Priority;
import boardpack.indicator.Rating;
import boardpack.paper.Labelled;
import boardpack.paper.MainIssues;
import boardpack.paper.MainIssues.Issue;
import boardpack.paper.MainIssues.Numbered;
import boardpack.paper.MainIssues.Part;
import boardpack.paper.Section;
import boardpack.paper.Section.Heading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Composes the main issues: the state of priorities and indicators, risks and concerns. */
public final class IssueSections {
    private final List<PriorityProgress> priorities;
    private final Scope scope;
    private final Places places;
    private final Wording.Section plan;
    private final Placeholders placeholders;
    private final String number;
    private int paragraphs;

    /**
     * Creates the main issues of one paper.
     *
     * @param number the section number that begins each paragraph number; empty if paragraphs are not numbered
     */
    public IssueSections(
            List<PriorityProgress> priorities,
            Scope scope,
            Places places,
            Wording.Section plan,
            Placeholders placeholders,
            String number) {
        this.priorities = priorities;
        this.scope = scope;
        this.places = places;
        this.plan = plan;
        this.placeholders = placeholders;
        this.number = number;
    }

    public Optional<Section> compose(Heading heading) {
        List<Part> parts = new ArrayList<>();
        if (!plan.text("overview").isEmpty()) {
            parts.add(new Part(placeholders.fill(plan.text("overview")), overview()));
        }
        if (!plan.text("at-risk").isEmpty()) {
            parts.add(new Part(placeholders.fill(plan.text("at-risk")), atRisk()));
        }
        if (!plan.text("concerns").isEmpty() && !priorities.isEmpty()) {
            parts.add(new Part(placeholders.fill(plan.text("concerns")), concerns()));
        }
        parts.removeIf(p -> p.paragraphs().isEmpty());
        return parts.isEmpty() ? Optional.empty() : Optional.of(new MainIssues(heading, parts));
    }

    private Numbered paragraph(String text, List<Issue> issues) {
        paragraphs++;
        return new Numbered(number.isEmpty() ? "" : number + "." + paragraphs, text, issues);
    }

    private List<Numbered> overview() {
        List<Numbered> overview = new ArrayList<>();
        if (!priorities.isEmpty()) {
            List<Issue> outcomes = new ArrayList<>();
            PriorityWords.byOutcome(priorities)
                    .forEach((name, its) ->
                            outcomes.add(new Issue("", name, "", List.of(), PriorityWords.ofOutcome(its), List.of())));
            overview.add(paragraph(
                    PriorityWords.counts(priorities) + PriorityWords.moves(priorities) + " By outcome:", outcomes));
        }
        if (!scope.assessments().isEmpty()) {
            overview.add(paragraph(reported(scope.assessments()), List.of()));
        }
        quality(SetSections.reported(scope)).ifPresent(text -> overview.add(paragraph(text, List.of())));
        List<PriorityProgress> otherwise =
                priorities.stream().filter(PriorityProgress::isJudgedOtherwise).toList();
        if (!otherwise.isEmpty()) {
            overview.add(paragraph(
                    "The accountable officer's judgement differs from what the key indicators and actions count to for:",
                    otherwise.stream().map(IssueSections::otherwise).toList()));
        }
        return overview;
    }

    /** Returns the number of indicators due in the quarter and their ratings, in words. */
    public static String reported(List<Assessment> all) {
        List<Assessment> due = all.stream().filter(SetSections::isReported).toList();
        int later = all.size() - due.size();
        if (due.isEmpty()) {
            return all.size() == 1
                    ? "The only indicator cannot be reported in this quarter."
                    : "None of the " + all.size() + " indicators can be reported in this quarter.";
        }
        String first;
        if (later == 0) {
            first = all.size() == 1
                    ? "The only indicator can be reported in this quarter. "
                    : (all.size() == 2 ? "Both" : "All " + all.size())
                            + " indicators can be reported in this quarter. ";
        } else {
            first = "Of " + all.size() + " indicators, " + due.size() + " can be reported in this quarter; " + later
                    + (later == 1 ? " is" : " are") + " reported in another. ";
        }
        return first + Counts.ratings(due) + Counts.ofDirections(due);
    }

    /** Returns a statement on the reliability of the figures; empty if no data quality is recorded. */
    public static Optional<String> quality(List<Assessment> due) {
        Map<String, Long> parts = new LinkedHashMap<>();
        for (DataQuality quality : DataQuality.values()) {
            parts.put(
                    switch (quality) {
                        case GOOD -> "good for ";
                        case SOME_CONCERNS -> "some concerns about ";
                        case SIGNIFICANT_CONCERNS -> "significant concerns about ";
                    },
                    due.stream()
                            .filter(a -> a.indicator().reporting().quality().equals(Optional.of(quality)))
                            .count());
        }
        long assessed = parts.values().stream().mapToLong(Long::longValue).sum();
        if (assessed == 0) {
            return Optional.empty();
        }
        parts.put("not assessed for ", due.size() - assessed);
        List<String> words = new ArrayList<>();
        parts.forEach((what, count) -> {
            if (count > 0) {
                words.add(what + (count < due.size() ? count : due.size() == 1 ? "it" : "all of them"));
            }
        });
        return Optional.of("Data quality of the "
                + (due.size() == 1 ? "indicator that is" : due.size() + " indicators that are") + " reported: "
                + Placeholders.joined(words) + ".");
    }

    private static Issue otherwise(PriorityProgress progress) {
        Priority priority = progress.priority();
        String text = "It is judged "
                + Figures.word(priority.standing().judged().orElseThrow()) + " and counts to "
                + Figures.word(progress.counted().orElseThrow()) + " (" + PriorityWords.counted(progress) + ").";
        return new Issue(
                PriorityWords.place(progress),
                priority.ref(),
                priority.text(),
                List.of(),
                (text + " " + priority.account().explanation()).strip(),
                List.of());
    }

    private List<Numbered> atRisk() {
        List<Issue> issues = new ArrayList<>();
        priorities.stream()
                .filter(PriorityProgress::isAtRisk)
                .forEach(p -> issues.add(issue(p, PriorityWords.risk(p), List.of())));
        scope.assessments().stream()
                .filter(IssueSections::isAtRisk)
                .forEach(a -> issues.add(new Issue(
                        places.of(a.indicator().ref()),
                        a.indicator().ref(),
                        a.indicator().title(),
                        List.of(Marks.of(a.rated().rating())),
                        risk(a),
                        List.of())));
        if (!issues.isEmpty()) {
            return List.of(paragraph(
                    "Each of the following is amber and at risk of becoming red: a priority where its accountable"
                            + " officer says so or it was green in the last quarter, an indicator where its forecast"
                            + " for the year is red or it has worsened.",
                    issues));
        }
        boolean amber = priorities.stream().anyMatch(p -> p.is(Rating.AMBER))
                || scope.assessments().stream().anyMatch(a -> a.rated().rating() == Rating.AMBER);
        return List.of(paragraph(
                amber
                        ? "Nothing that is amber is at risk of becoming red."
                        : "Nothing is amber, so that nothing is at risk of becoming red.",
                List.of()));
    }

    /** Returns true for an amber indicator that has worsened, and for one whose forecast is red. */
    public static boolean isAtRisk(Assessment a) {
        return a.isAtRisk() || a.rated().rating() == Rating.AMBER && a.travel().direction() == Direction.WORSENED;
    }

    public static String risk(Assessment a) {
        List<String> reasons = new ArrayList<>();
        if (a.isAtRisk()) {
            Forecast forecast = a.forecast().orElseThrow();
            reasons.add("Its forecast for " + forecast.year().label()
                    + (forecast.computed() ? ", computed from the year to date, is " : " is ")
                    + Figures.number(forecast.value(), a.indicator()) + ", which is red.");
        }
        if (a.travel().direction() == Direction.WORSENED) {
            reasons.add("It has worsened: " + new TravelWords(a.indicator(), a.travel()).words() + ".");
        }
        return String.join(" ", reasons);
    }

    private static Issue issue(PriorityProgress progress, String text, List<Labelled> lines) {
        Priority priority = progress.priority();
        return new Issue(
                PriorityWords.place(progress),
                priority.ref(),
                priority.text(),
                progress.overall().map(Marks::of).stream().toList(),
                text,
                lines);
    }

    /** Returns the concerns, red ones first and amber ones after them. */
    private List<Numbered> concerns() {
        List<Issue> issues = priorities.stream()
                .filter(p -> !p.priority().account().concern().isEmpty())
                .sorted(Comparator.comparing((PriorityProgress p) ->
                                p.overall().map(Rating::ordinal).orElse(-1))
                        .reversed())
                .map(p -> issue(
                        p,
                        "",
                        List.of(
                                new Labelled("Concern", p.priority().account().concern()),
                                new Labelled(
                                        "What has been done",
                                        p.priority().account().done().isEmpty()
                                                ? "Nothing has been reported."
                                                : p.priority().account().done()))))
                .toList();
        return List.of(
                issues.isEmpty()
                        ? paragraph("No concern about a priority has been raised for this quarter.", List.of())
                        : paragraph("Officers are concerned about the following:", issues));
    }
}
