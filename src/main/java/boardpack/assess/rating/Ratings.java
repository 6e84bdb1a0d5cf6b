package boardpack.assess.rating;

import boardpack.indicator.Edges;
import boardpack.indicator.Indicator;
import boardpack.indicator.Margin;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rule;
import boardpack.indicator.Span;
import boardpack.indicator.Target;
import boardpack.indicator.Width;
import java.math.BigDecimal;
import java.util.Optional;

/** The rating rules. Each is a function from a target to the values that are green and amber. */
public final class Ratings {
    private Ratings() {}

    /** Returns the bands of the indicator's rule. An officer's judgement has a rule as well. */
    public static Bands bands(Indicator indicator, BigDecimal actual, Target target, Optional<BigDecimal> lastYear) {
        return bands(indicator, indicator.method().rule(), actual, target, lastYear);
    }

    private static Bands bands(
            Indicator indicator, Rule rule, BigDecimal actual, Target target, Optional<BigDecimal> lastYear) {
        return switch (rule) {
            case Rule.Tolerance tolerance -> tolerance(indicator, tolerance, actual, target);
            case Rule.Floor floor -> steps(indicator, actual, target);
            case Rule.Thresholds thresholds -> steps(indicator, actual, target);
            case Rule.Improving improving -> improving(indicator, improving, actual, target, lastYear);
            case Rule.Range range -> range(indicator, range, actual, target);
            case Rule.Judgement judgement -> bands(indicator, judgement.beside(), actual, target, lastYear);
        };
    }

    static Bands second(Indicator indicator, BigDecimal actual, Target target) {
        Target second = Target.of(target.second(), target.period(), target.place());
        return tolerance(indicator, indicator.method().rule().ofSecondTarget(), actual, second);
    }

    private static Bands tolerance(Indicator indicator, Rule.Tolerance rule, BigDecimal actual, Target target) {
        Band green = green(indicator, rule.green(), target);
        return made(indicator, actual, target, green, Optional.of(amber(indicator, rule.amber(), target)));
    }

    /** Returns the bands for a floor or an amber threshold below the target. */
    private static Bands steps(Indicator indicator, BigDecimal actual, Target target) {
        boolean inside = indicator.method().edges().ofAmber();
        Optional<Band> amber = target.floor().map(f -> Band.asGoodAs(indicator.polarity(), f, inside));
        return made(indicator, actual, target, atTarget(indicator, target), amber);
    }

    private static Bands improving(
            Indicator indicator, Rule.Improving rule, BigDecimal actual, Target target, Optional<BigDecimal> lastYear) {
        Polarity polarity = indicator.polarity();
        Band within = amber(indicator, rule.amber(), target);
        // A result equal to last year's has not become worse.
        Optional<BigDecimal> then = lastYear.map(indicator::compared);
        Optional<Band> noWorse = then.map(v -> Band.asGoodAs(polarity, v, true));
        Optional<Band> amber = switch (rule.when()) {
            case IMPROVING -> noWorse;
            case WITHIN_AND_IMPROVING -> noWorse.map(b -> Band.both(polarity, within, b));
            case WITHIN_OR_IMPROVING ->
                Optional.of(noWorse.map(b -> Band.either(polarity, within, b)).orElse(within));
        };
        Bands bands = made(indicator, actual, target, green(indicator, rule.green(), target), amber);
        return new Bands(bands.compared(), target, bands.green(), amber, bands.exceeding(), then);
    }

    private static Bands range(Indicator indicator, Rule.Range rule, BigDecimal actual, Target target) {
        Span span = span(indicator, rule, target).orElseThrow();
        BigDecimal below = rule.amber().below().around(relativeTo(target, span.from()));
        BigDecimal above = rule.amber().above().around(relativeTo(target, span.to()));
        Band.Edge from = endOfGreen(indicator, target, span.from());
        Band.Edge to = endOfGreen(indicator, target, span.to());
        Band amber = new Band(
                Optional.of(beyond(indicator, from, below.negate())), Optional.of(beyond(indicator, to, above)));
        return made(indicator, actual, target, new Band(Optional.of(from), Optional.of(to)), Optional.of(amber));
    }

    /**
     * Returns an end of green. Both limits of a range belong to it. For a tolerance around a target, the council
     * chooses.
     */
    private static Band.Edge endOfGreen(Indicator indicator, Target target, BigDecimal at) {
        boolean given = target.range().or(indicator::range).isPresent();
        boolean atTarget = target.value().filter(v -> v.compareTo(at) == 0).isPresent();
        return new Band.Edge(at, given || atTarget || indicator.method().edges().ofGreen());
    }

    private static Band.Edge beyond(Indicator indicator, Band.Edge green, BigDecimal width) {
        return width.signum() == 0
                ? green
                : new Band.Edge(
                        green.at().add(width), indicator.method().edges().ofAmber());
    }

    /**
     * Returns the target range. A range of the period comes first, then one of the indicator, then the tolerance around
     * the target.
     */
    public static Optional<Span> span(Indicator indicator, Target target) {
        Rule rule = indicator.method().rule().computed();
        return rule instanceof Rule.Range range ? span(indicator, range, target) : Optional.empty();
    }

    private static Optional<Span> span(Indicator indicator, Rule.Range rule, Target target) {
        return target.range()
                .or(indicator::range)
                .or(() -> target.value()
                        .map(v -> new Span(
                                v.subtract(rule.around().below().around(v)),
                                v.add(rule.around().above().around(v)))));
    }

    /** Returns the base of a percentage width: the target for a tolerance, or the range's own limit. */
    private static BigDecimal relativeTo(Target target, BigDecimal edge) {
        return target.value().orElse(edge);
    }

    private static Bands made(Indicator indicator, BigDecimal actual, Target target, Band green, Optional<Band> amber) {
        Optional<Band> exceeding = indicator.polarity() == Polarity.RANGE
                ? Optional.empty()
                : indicator.method().exceededBy().flatMap(w -> exceeding(indicator, w, target));
        return new Bands(indicator.compared(actual), target, green, amber, exceeding, Optional.empty());
    }

    /** Returns the band that exceeds the target. A target of 0 cannot be exceeded by a share of itself. */
    private static Optional<Band> exceeding(Indicator indicator, Width width, Target target) {
        BigDecimal value = target.value().orElseThrow();
        if (value.signum() == 0 && width.isUndefinedAtZero()) {
            return Optional.empty();
        }
        BigDecimal by = width.around(value);
        BigDecimal at = indicator.polarity() == Polarity.LOWER ? value.subtract(by) : value.add(by);
        return Optional.of(Band.asGoodAs(
                indicator.polarity(), at, indicator.method().edges().ofGreen()));
    }

    /**
     * Returns the band from the target on. A result that reaches the target is green, whatever the council chose for
     * thresholds.
     */
    private static Band atTarget(Indicator indicator, Target target) {
        return Band.asGoodAs(indicator.polarity(), target.value().orElseThrow(), true);
    }

    private static Band green(Indicator indicator, Margin margin, Target target) {
        return worseBy(indicator, margin, target, Edges::ofGreen);
    }

    private static Band amber(Indicator indicator, Margin margin, Target target) {
        return worseBy(indicator, margin, target, Edges::ofAmber);
    }

    private static Band worseBy(
            Indicator indicator, Margin margin, Target target, java.util.function.Predicate<Edges> inside) {
        BigDecimal value = target.value().orElseThrow();
        BigDecimal width = margin.worse(indicator.polarity()).around(value);
        // Without a width the threshold is the target itself, with the target's own decimals.
        boolean atTarget = width.signum() == 0 && width.scale() <= value.scale();
        BigDecimal edge =
                atTarget ? value : indicator.polarity() == Polarity.LOWER ? value.add(width) : value.subtract(width);
        return Band.asGoodAs(
                indicator.polarity(),
                edge,
                width.signum() == 0 || inside.test(indicator.method().edges()));
    }
}
