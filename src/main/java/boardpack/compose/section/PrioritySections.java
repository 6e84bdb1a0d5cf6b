package boardpack.compose.section;

import boardpack.assess.Assessment;
import boardpack.assess.review.PriorityProgress;
import boardpack.book.Book;
import boardpack.book.pack.Wording;
import boardpack.compose.link.Places;
import boardpack.compose.words.Counts;
import boardpack.compose.words.Figures;
import boardpack.compose.words.IndicatorWords;
import boardpack.compose.words.Marks;
import boardpack.compose.words.Placeholders;
import boardpack.compose.words.PriorityWords;
import boardpack.indicator.Action;
import boardpack.indicator.Priority;
import boardpack.indicator.Progress;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.paper.Illustration;
import boardpack.paper.Key;
import boardpack.paper.Labelled;
import boardpack.paper.Section;
import boardpack.paper.Section.Heading;
import boardpack.paper.SummarySheet;
import boardpack.paper.Trackers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Composes the summary sheet and the action trackers of improvement priorities. */
public final class PrioritySections {
    private final List<PriorityProgress> all;
    private final Quarter quarter;
    private final Places places;
    private final Wording.Section plan;
    private final Placeholders placeholders;
    private final Function<Assessment, List<Illustration>> trends;
    private final Set<String> drawn = new HashSet<>();

    public PrioritySections(
            List<PriorityProgress> all, Book book, Places places, Wording.Section plan, Placeholders placeholders) {
        this.all = all;
        this.places = places;
        this.quarter = book.quarter();
        this.plan = plan;
        this.placeholders = placeholders;
        this.trends = FigureSections.trends(book, plan, places);
    }

    private String words(String name) {
        return placeholders.fill(plan.text(name));
    }

    public Optional<Section> summary(Heading heading) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<SummarySheet.Outcome> outcomes = new ArrayList<>();
        PriorityWords.byOutcome(all)
                .forEach((name, its) -> outcomes.add(new SummarySheet.Outcome(
                        name, its.stream().map(PrioritySections::line).toList())));
        Key key = new Key(
                "Overall progress",
                List.of(
                        new Key.Line(Marks.of(Rating.GREEN), "filled circle", "", words("green")),
                        new Key.Line(Marks.of(Rating.AMBER), "filled diamond", "", words("amber")),
                        new Key.Line(Marks.of(Rating.RED), "filled square", "", words("red"))));
        return Optional.of(new SummarySheet(
                heading, PriorityWords.counts(all) + PriorityWords.moves(all), words("text"), key, outcomes));
    }

    private static SummarySheet.PriorityLine line(PriorityProgress progress) {
        Priority priority = progress.priority();
        boolean tracked = isTracked(progress);
        return new SummarySheet.PriorityLine(
                tracked ? PriorityWords.place(progress) : "",
                priority.ref(),
                priority.text(),
                priority.officer(),
                PriorityWords.mark(priority.standing().last(), "None"),
                PriorityWords.mark(progress.overall(), "None"),
                progress.isOnlyCounted() ? "Computed" : "",
                PriorityWords.direction(progress),
                PriorityWords.directionNote(progress),
                PriorityWords.mark(progress.counted(), "Nothing to count"),
                PriorityWords.counted(progress));
    }

    private static boolean isTracked(PriorityProgress progress) {
        return progress.is(Rating.AMBER) || progress.is(Rating.RED);
    }

    public Optional<Section> trackers(Heading heading) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<PriorityProgress> tracked =
                all.stream().filter(PrioritySections::isTracked).toList();
        String introduction = tracked.isEmpty()
                ? words("none")
                : words("text") + " " + PriorityWords.counts(all) + others(tracked.size());
        return Optional.of(new Trackers(
                heading,
                introduction.strip(),
                actionKey(),
                Marks.ratingKey(),
                new Section.Columns(
                        quarter.year().yearBefore().label() + " actual",
                        quarter.year().label() + " target",
                        quarter.label() + " actual",
                        ""),
                tracked.stream().map(this::tracker).toList()));
    }

    private String others(int tracked) {
        int rest = all.size() - tracked;
        return rest == 0
                ? ""
                : rest == 1
                        ? " The 1 that is neither amber nor red is left out here."
                        : " The " + rest + " that are neither amber nor red are left out here.";
    }

    private Trackers.Tracker tracker(PriorityProgress progress) {
        Priority priority = progress.priority();
        return new Trackers.Tracker(
                PriorityWords.place(progress),
                priority.ref() + " " + priority.text(),
                List.of(
                        new Labelled("Outcome", priority.outcome()),
                        new Labelled("Accountable officer", priority.officer())),
                PriorityWords.mark(progress.overall(), ""),
                overallNote(progress),
                PriorityWords.mark(progress.counted(), "Nothing to count"),
                PriorityWords.counted(progress),
                texts(progress),
                new Trackers.Actions(
                        actions(priority.actions()),
                        priority.actions().stream()
                                .map(a -> new Trackers.ActionLine(
                                        a.text(),
                                        a.owner().isEmpty() ? "Not named" : a.owner(),
                                        Figures.shortDay(a.due()),
                                        Marks.of(a.progress()),
                                        a.update()))
                                .toList()),
                new Trackers.KeyIndicators(
                        indicators(progress.indicators()),
                        progress.indicators().stream().map(this::indicator).toList(),
                        progress.indicators().stream()
                                .filter(a -> a.rated().rating() == Rating.AMBER
                                        || a.rated().rating() == Rating.RED)
                                // A chart of an indicator with several priorities is shown with the first one.
                                .filter(a -> drawn.add(a.indicator().ref()))
                                .flatMap(a -> trends.apply(a).stream())
                                .toList()));
    }

    private Trackers.KeyIndicator indicator(Assessment a) {
        IndicatorWords words = new IndicatorWords(a);
        return new Trackers.KeyIndicator(
                places.of(a.indicator().ref()), words.line(""), words.edges(), words.briefNotes());
    }

    private static String overallNote(PriorityProgress progress) {
        String by = progress.isOnlyCounted()
                ? "computed from its indicators and actions, since no judgement was given"
                : "as the accountable officer judges";
        String last = progress.priority()
                .standing()
                .last()
                .map(r -> "; " + Figures.word(r) + " in the last quarter")
                .orElse("; no rating in the last quarter");
        return by + last + (progress.isAtRisk() ? "; at risk of becoming red" : "");
    }

    private static List<Labelled> texts(PriorityProgress progress) {
        Priority priority = progress.priority();
        List<Labelled> texts = new ArrayList<>();
        texts.add(new Labelled(
                "Contextual update",
                priority.account().update().isEmpty()
                        ? "No update has been supplied."
                        : priority.account().update()));
        if (progress.isAtRisk()) {
            texts.add(new Labelled("At risk of becoming red", PriorityWords.risk(progress)));
        }
        if (!priority.account().concern().isEmpty()) {
            texts.add(new Labelled("Concern", priority.account().concern()));
        }
        if (!priority.account().done().isEmpty()) {
            texts.add(new Labelled("What has been done", priority.account().done()));
        }
        if (!priority.account().explanation().isEmpty()) {
            texts.add(new Labelled("Why it is judged so", priority.account().explanation()));
        }
        return texts;
    }

    private static String actions(List<Action> actions) {
        if (actions.isEmpty()) {
            return "none is given.";
        }
        List<String> parts = new ArrayList<>();
        for (Progress progress : Progress.values()) {
            long count = actions.stream().filter(a -> a.progress() == progress).count();
            if (count > 0) {
                parts.add(count + " " + progress.word());
            }
        }
        return Placeholders.joined(parts) + ".";
    }

    private static String indicators(List<Assessment> indicators) {
        return indicators.isEmpty() ? "none is named." : Counts.ratings(indicators);
    }

    /** Returns the key for actions: the milestone marks with wording for actions. */
    private static Key actionKey() {
        List<Key.Line> lines = new ArrayList<>();
        for (Progress progress : Progress.values()) {
            lines.add(new Key.Line(
                    Marks.of(progress),
                    "",
                    "",
                    switch (progress) {
                        case COMPLETE -> "done";
                        case GREEN -> "on course to be done by its date";
                        case AMBER -> "uncertain, or too early to say";
                        case RED -> "not done by its date, or will not be without more";
                    }));
        }
        return new Key("Progress of actions", lines);
    }
}
