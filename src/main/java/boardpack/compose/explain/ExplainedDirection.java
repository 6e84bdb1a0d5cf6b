package boardpack.compose.explain;

import boardpack.assess.travel.Travel;
import boardpack.assess.travel.Trend;
import boardpack.compose.explain.Explanation.Moved;
import boardpack.compose.explain.Explanation.Point;
import boardpack.compose.explain.Explanation.Step;
import boardpack.compose.words.Figures;
import boardpack.compose.words.Marks;
import boardpack.compose.words.TravelWords;
import boardpack.indicator.Comparison;
import boardpack.indicator.Course;
import boardpack.indicator.Direction;
import boardpack.indicator.Indicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Explains one direction of travel: the two figures, their difference, and which way is better. */
final class ExplainedDirection {
    private final Indicator indicator;
    private final Travel travel;

    ExplainedDirection(Indicator indicator, Travel travel) {
        this.indicator = indicator;
        this.travel = travel;
    }

    Moved moved(String name) {
        ExplainedFigure current = new ExplainedFigure(indicator, travel.period(), travel.current());
        ExplainedFigure then = new ExplainedFigure(indicator, travel.since(), travel.before());
        Comparison comparison = travel.course().comparison();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("Compared with: " + comparison.word().replace('-', ' '), compared(), List.of()));
        boolean overSeveral = comparison.periods() > 1;
        steps.add(new Step(travel.period().label(), current.sentences(), current.places()));
        if (comparison.kind() == Comparison.Kind.TREND) {
            travel.trend().ifPresent(t -> {
                steps.add(new Step("The figures", figures(t), List.of()));
                if (measuresDistances()) {
                    steps.add(new Step("How far each lies outside its range", distances(t), List.of()));
                }
            });
        } else {
            String heading = overSeveral
                    ? "The mean from " + travel.since().label() + " on"
                    : travel.since().label();
            steps.add(new Step(heading, overSeveral ? mean() : then.sentences(), then.places()));
        }
        steps.add(new Step("So it has", verdict(), List.of()));
        return new Moved(
                name,
                comparison.word(),
                travel.course().gauge().word(),
                current.figure(),
                then.figure(),
                travel.trend().map(Trend::points).orElse(List.of()).stream()
                        .map(p -> new Point(
                                p.at(),
                                p.period().label(),
                                indicator.compared(p.figure()).toPlainString(),
                                p.value().toPlainString()))
                        .toList(),
                travel.course().noChangeWithin().isNone()
                        ? ""
                        : travel.course().noChangeWithin().words(indicator.unit()),
                travel.change().map(BigDecimal::toPlainString).orElse(""),
                travel.direction().word().toLowerCase(Locale.ROOT),
                Marks.of(travel.direction()),
                steps);
    }

    private List<String> compared() {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                indicator.method().precision() == Precision.DISPLAYED
                        ? "Figures are compared as they are displayed."
                        : "Figures are compared unrounded.");
        Course course = travel.course();
        if (course.gauge() == Course.Gauge.GAP_TO_TARGET) {
            sentences.add("What is compared is how far each is from the target of its own period.");
        }
        if (measuresDistances()) {
            sentences.add(
                    "The trend is that of how far each figure lies outside its range; within the range that is 0.");
        }
        if (!course.noChangeWithin().isNone()) {
            sentences.add("A change of up to " + course.noChangeWithin().words(indicator.unit()) + " counts as none.");
        }
        return sentences;
    }

    private List<String> mean() {
        return travel.before()
                .value()
                .number()
                .map(n -> List.of("The mean of " + travel.course().comparison().periods() + " periods is "
                        + Arithmetic.number(n) + "."))
                .orElse(List.of(new TravelWords(indicator, travel).words() + "."));
    }

    private boolean measuresDistances() {
        return new TravelWords(indicator, travel).runsThroughDistances();
    }

    private List<String> figures(Trend trend) {
        return List.of(trend.points().stream()
                .map(p -> p.period().label() + ": " + Arithmetic.number(indicator.compared(p.figure())))
                .collect(Collectors.joining("; ", "", ".")));
    }

    private static List<String> distances(Trend trend) {
        return List.of(trend.points().stream()
                .map(p -> p.period().label() + ": " + Arithmetic.number(p.value()))
                .collect(Collectors.joining("; ", "", ".")));
    }

    private List<String> verdict() {
        if (travel.change().isEmpty()) {
            return List.of(new TravelWords(indicator, travel).words() + ": not comparable.");
        }
        List<String> sentences = new ArrayList<>();
        if (travel.trend().isPresent()) {
            Trend trend = travel.trend().get();
            sentences.add("The line of least squares changes by " + Arithmetic.number(trend.slope())
                    + " from one period to the next.");
            sentences.add(
                    trend.clear()
                            ? "The 95 per cent interval of that slope excludes 0."
                            : "The 95 per cent interval of that slope includes 0: no clear trend.");
        } else if (travel.gap().isPresent()) {
            Travel.Gap gap = travel.gap().get();
            sentences.add(new TravelWords(indicator, travel).words() + ".");
            sentences.add("Better than its target counts above 0, worse below: "
                    + Arithmetic.less(gap.current(), gap.then()) + ".");
        } else {
            BigDecimal is = indicator.compared(travel.current().value().number().orElseThrow());
            BigDecimal was = indicator.compared(travel.before().value().number().orElseThrow());
            sentences.add(Arithmetic.less(is, was) + ".");
        }
        sentences.add(why());
        return sentences;
    }

    private String why() {
        String better = indicator.polarity() == Polarity.RANGE
                ? "Nearer to the range is better"
                : Figures.capital(indicator.polarity().words());
        String so = switch (travel.direction()) {
            case IMPROVED -> "improved";
            case WORSENED -> "worsened";
            case NO_CHANGE -> "no change";
            case AT_BEST -> "the same, and no better is possible";
            case INCREASED -> "increased";
            case DECREASED -> "decreased";
            case NOT_COMPARABLE -> "not comparable";
        };
        return travel.direction() == Direction.NO_CHANGE ? "That counts as no change." : better + ": " + so + ".";
    }
}
