package boardpack.compose.section;

import boardpack.assess.Assessment;
import boardpack.assess.compare.Compared;
import boardpack.book.Book;
import boardpack.book.pack.Wording;
import boardpack.chart.Sparkline;
import boardpack.compose.link.Places;
import boardpack.compose.words.ComparisonWords;
import boardpack.compose.words.Counts;
import boardpack.compose.words.IndicatorWords;
import boardpack.compose.words.Marks;
import boardpack.compose.words.MethodWords;
import boardpack.compose.words.Placeholders;
import boardpack.compose.words.PointsToCheck;
import boardpack.compose.words.Scope;
import boardpack.indicator.Comparator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Status;
import boardpack.paper.Key;
import boardpack.paper.Section.Columns;
import boardpack.paper.Section.Comparisons;
import boardpack.paper.Section.Heading;
import boardpack.paper.Section.IndicatorLine;
import boardpack.paper.Section.Indicators;
import boardpack.paper.Section.Keys;
import boardpack.paper.Section.Point;
import boardpack.paper.Section.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Composes the sections about the performance of indicators. */
public final class IndicatorSections {
    private final Book book;
    private final Quarter quarter;
    private final Places places;
    private final Scope scope;
    private final Wording.Section plan;
    private final Placeholders placeholders;

    public IndicatorSections(Book book, Places places, Scope scope, Wording.Section plan, Placeholders placeholders) {
        this.book = book;
        this.quarter = book.quarter();
        this.places = places;
        this.scope = scope;
        this.plan = plan;
        this.placeholders = placeholders;
    }

    private String words(String name) {
        return placeholders.fill(plan.text(name));
    }

    public Indicators indicators(Heading heading) {
        Function<Assessment, Optional<Sparkline>> sparklines = FigureSections.sparklines(book, plan);
        List<IndicatorLine> lines = scope.assessments().stream()
                .map(a -> new IndicatorWords(a)
                        .line(places.take(a.indicator().ref()))
                        .showing(sparklines.apply(a)))
                .toList();
        return new Indicators(
                heading,
                Counts.ofIndicators(scope.assessments()) + Counts.ofDirections(scope.assessments()),
                Marks.ratingKey(),
                Marks.directionKey(scope.assessments()),
                java.util.stream.Stream.of(words("text"), notes())
                        .filter(t -> !t.isEmpty())
                        .collect(java.util.stream.Collectors.joining(" ")),
                columns(),
                lines);
    }

    private Columns columns() {
        return new Columns(
                quarter.year().yearBefore().label() + " actual",
                quarter.year().label() + " target",
                quarter.label() + " actual",
                words("trend-heading"));
    }

    /** Returns notes that apply to all ratings, and the meaning of the marks next to figures. */
    String notes() {
        List<String> notes = new ArrayList<>();
        notes.addAll(MethodWords.of(scope.assessments()));
        if (scope.assessments().stream().anyMatch(a -> a.status() == Status.PROVISIONAL && PointsToCheck.isShown(a))) {
            notes.add("A provisional figure may still change.");
        }
        boolean revised = scope.assessments().stream()
                .anyMatch(a -> !a.revisions().isEmpty() || a.status() == Status.REVISED && PointsToCheck.isShown(a));
        if (revised) {
            notes.add("A revised figure has changed since it was first reported.");
        }
        if (scope.assessments().stream().anyMatch(a -> !a.period().equals(a.quarter()) && PointsToCheck.isShown(a))) {
            notes.add("Annual figures are compared with the target for the same year.");
        }
        return String.join(" ", notes);
    }

    public Comparisons comparisons(Heading heading, String council) {
        List<Compared> all = scope.comparisons();
        String region = all.stream()
                .flatMap(c -> c.region().stream())
                .map(Comparator::name)
                .findFirst()
                .orElse("Region");
        return new Comparisons(
                heading,
                words("text"),
                notes(all),
                period(all),
                council,
                region,
                all.stream().map(c -> new ComparisonWords(c).line()).toList());
    }

    private static String period(List<Compared> all) {
        Period first = all.getFirst().period();
        return all.stream().allMatch(c -> c.period().equals(first)) ? first.label() : "";
    }

    /** Returns notes on the figures next to a comparison, if there are any. */
    private String notes(List<Compared> all) {
        List<String> notes = new ArrayList<>();
        if (all.stream().anyMatch(c -> new ComparisonWords(c).saysAGap())) {
            notes.add(words("gap-text"));
        }
        if (all.stream().anyMatch(c -> c.standing().isPresent())) {
            notes.add(words("rank-text"));
        }
        if (all.stream()
                .flatMap(c -> c.standing().stream())
                .anyMatch(s -> s.quartile().isPresent())) {
            notes.add(words("quartile-text"));
        }
        notes.removeIf(String::isEmpty);
        return String.join(" ", notes);
    }

    /** Lists missing figures, figures that are not final and risks, in the order of the table. */
    public Points points(Heading heading) {
        List<Point> points = new ArrayList<>();
        for (Assessment a : scope.assessments()) {
            List<String> all = new ArrayList<>();
            PointsToCheck.ofBegun(a.indicator(), quarter, book.indicators()).ifPresent(all::add);
            all.addAll(PointsToCheck.of(a));
            String text = String.join(" ", all);
            if (!text.isEmpty()) {
                points.add(
                        new Point(places.of(a.indicator().ref()), a.indicator().ref(), text));
            }
        }
        scope.retired()
                .forEach(i -> PointsToCheck.ofRetired(i, quarter, book.indicators())
                        .ifPresent(text -> points.add(new Point("", i.ref(), text))));
        return new Points(heading, words("text"), points);
    }

    public Keys keys(Heading heading) {
        List<Key> keys = new ArrayList<>();
        if (!scope.milestones().isEmpty()) {
            keys.add(Marks.progressKey());
        }
        if (!scope.assessments().isEmpty()) {
            keys.add(Marks.ratingKey());
            Key unrated = Marks.unratedKey(scope.assessments());
            if (!unrated.lines().isEmpty()) {
                keys.add(unrated);
            }
            keys.add(Marks.wholeDirectionKey(scope.assessments()));
        }
        return new Keys(heading, words("text"), keys);
    }
}
