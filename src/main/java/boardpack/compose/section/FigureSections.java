package boardpack.compose.section;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.book.Book;
import boardpack.book.Chosen;
import boardpack.book.pack.Wording;
import boardpack.chart.Sparkline;
import boardpack.compose.figure.ComparisonFigure;
import boardpack.compose.figure.ControlFigure;
import boardpack.compose.figure.RatingsFigure;
import boardpack.compose.figure.TrendFigure;
import boardpack.compose.link.Places;
import boardpack.compose.words.Lists;
import boardpack.compose.words.Placeholders;
import boardpack.compose.words.Scope;
import boardpack.indicator.Rating;
import boardpack.paper.Illustration;
import boardpack.paper.Illustrations;
import boardpack.paper.Section;
import boardpack.paper.Section.Heading;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Composes the sections that consist of charts, and the charts within other sections. */
public final class FigureSections {
    private final Assessed assessed;
    private final Places places;
    private final Scope scope;
    private final Wording.Section plan;
    private final Placeholders placeholders;
    private final Lists lists;

    public FigureSections(
            Assessed assessed,
            Places places,
            Scope scope,
            Wording.Section plan,
            Placeholders placeholders,
            Lists lists) {
        this.lists = lists;
        this.assessed = assessed;
        this.places = places;
        this.scope = scope;
        this.plan = plan;
        this.placeholders = placeholders;
    }

    private Book book() {
        return assessed.book();
    }

    public Optional<Section> trends(Heading heading) {
        boolean months = plan.text("over").equals("months");
        return section(
                heading,
                chosen().flatMap(a -> (months
                                        ? TrendFigure.ofMonths(book(), a.indicator())
                                        : TrendFigure.ofQuarters(book(), a.indicator()))
                                .figure(places).stream())
                        .toList());
    }

    public Optional<Section> controlCharts(Heading heading) {
        return section(
                heading,
                chosen().flatMap(a -> ControlFigure.of(book(), a.indicator(), places).stream())
                        .toList());
    }

    public Optional<Section> ratingBars(Heading heading) {
        RatingsFigure ratings = plan.text("of").equals("priorities")
                ? RatingsFigure.ofPriorities(assessed, scope)
                : RatingsFigure.ofIndicators(assessed, scope);
        return section(heading, ratings.figure().stream().toList());
    }

    public Optional<Section> comparisonDots(Heading heading) {
        Chosen chosen = lists.of(plan.text("indicators"));
        return section(
                heading,
                scope.comparisons().stream()
                        .filter(c -> scope.assessments().stream()
                                .anyMatch(a ->
                                        a.indicator().ref().equals(c.indicator().ref())
                                                && chosen.takes(
                                                        a.indicator(), a.rated().rating())))
                        .flatMap(c -> new ComparisonFigure(book(), c).figure(places).stream())
                        .toList());
    }

    /** Returns the indicators that the section names, without those whose data is being cleansed. */
    private java.util.stream.Stream<Assessment> chosen() {
        Chosen chosen = lists.of(plan.text("indicators"));
        return scope.assessments().stream()
                .filter(a -> a.rated().rating() != Rating.CLEANSING)
                .filter(a -> chosen.takes(a.indicator(), a.rated().rating()));
    }

    private Optional<Section> section(Heading heading, List<Illustration> figures) {
        String text = placeholders.fill(plan.text("text"));
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(new Illustrations(heading, text.isEmpty() ? List.of() : List.of(text), figures));
    }

    /** Returns the trend charts of an indicator for another section, if that section's plan asks for them. */
    static Function<Assessment, List<Illustration>> trends(Book book, Wording.Section plan, Places places) {
        boolean asked = plan.text("trend").equals("yes");
        return a -> asked
                ? TrendFigure.ofQuarters(book, a.indicator()).figure(places).stream()
                        .toList()
                : List.of();
    }

    /** Returns the sparkline of an indicator for a table row, if the section has a column for it. */
    static Function<Assessment, Optional<Sparkline>> sparklines(Book book, Wording.Section plan) {
        boolean asked = !plan.text("trend-heading").isEmpty();
        return a -> asked && a.rated().rating() != Rating.CLEANSING
                ? TrendFigure.ofQuarters(book, a.indicator()).sparkline()
                : Optional.empty();
    }
}
