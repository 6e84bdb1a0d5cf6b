package boardpack.compose.words;

import boardpack.assess.travel.Travel;
import boardpack.indicator.Comparison;
import boardpack.indicator.Direction;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Status;
import boardpack.indicator.Value;
import boardpack.indicator.Width;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Describes how far a result has moved and since when. */
public final class TravelWords {
    private final Indicator indicator;
    private final Travel travel;

    public TravelWords(Indicator indicator, Travel travel) {
        this.indicator = indicator;
        this.travel = travel;
    }

    public String words() {
        if (travel.change().isEmpty()) {
            return obstacle();
        }
        return switch (travel.course().comparison().kind()) {
            case TREND -> trend(travel.change().get());
            case PREVIOUS_MONTH ->
                Figures.value(travel.current().value(), indicator) + " in "
                        + travel.period().label() + ", " + change();
            case SAME_QUARTER_LAST_YEAR, PREVIOUS_PERIOD, AVERAGE ->
                travel.gap().map(this::gap).orElseGet(this::change);
        };
    }

    private String change() {
        BigDecimal change = travel.change().orElseThrow();
        String by = Figures.change(printed(change), indicator);
        String then = before() + since();
        return (by.isEmpty() ? then : by + " from " + then) + range() + tolerated(change);
    }

    /** Returns the earlier figure as it was compared, and its status. */
    private String before() {
        Value value = travel.before().value();
        boolean exact = indicator.method().precision() == Precision.EXACT;
        String figure = value.number()
                .filter(n -> exact)
                .map(n -> Figures.unrounded(n, indicator))
                .orElseGet(() -> Figures.value(value, indicator));
        boolean provisional = travel.before().from().stream().anyMatch(r -> r.status() == Status.PROVISIONAL);
        return provisional ? figure + " (provisional)" : figure;
    }

    /** Returns the change as printed. An exact change that would round to 0 is printed to its first digit. */
    private BigDecimal printed(BigDecimal change) {
        boolean exact = indicator.method().precision() == Precision.EXACT;
        BigDecimal bare = change.signum() == 0 ? BigDecimal.ZERO : change.stripTrailingZeros();
        return exact && bare.scale() <= indicator.decimals() + 3
                ? bare.setScale(Math.max(bare.scale(), indicator.decimals()))
                : printed(change, exact ? indicator.decimals() + 3 : indicator.decimals());
    }

    private static BigDecimal printed(BigDecimal change, int decimals) {
        BigDecimal rounded = change.setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 && change.signum() != 0
                ? change.round(new MathContext(1, RoundingMode.HALF_UP))
                : rounded;
    }

    private String since() {
        if (travel.course().comparison().kind() != Comparison.Kind.AVERAGE) {
            return " in " + travel.since().label();
        }
        Period last = indicator.before(travel.period());
        return ", the mean of " + travel.since().label() + " to " + last.label();
    }

    private String range() {
        if (indicator.polarity() != Polarity.RANGE) {
            return "";
        }
        return switch (travel.direction()) {
            case IMPROVED -> "; nearer to its range";
            case WORSENED -> "; further from its range";
            case AT_BEST -> "; within its range both times";
            case NO_CHANGE -> isTolerated(travel.change().orElseThrow()) ? "" : "; as far from its range as before";
            case INCREASED, DECREASED, NOT_COMPARABLE -> "";
        };
    }

    private String tolerated(BigDecimal change) {
        Width width = travel.course().noChangeWithin();
        return change.signum() != 0 && isTolerated(change)
                ? "; up to " + width.words(indicator.unit()) + " counts as no change"
                : "";
    }

    /** Returns true if the change is within the council's tolerance, or is 0. */
    private boolean isTolerated(BigDecimal change) {
        BigDecimal before =
                travel.before().value().number().map(indicator::compared).orElse(BigDecimal.ZERO);
        return travel.direction() == Direction.NO_CHANGE
                && change.abs().compareTo(travel.course().noChangeWithin().around(before)) <= 0;
    }

    private String gap(Travel.Gap gap) {
        boolean range = indicator.polarity() == Polarity.RANGE;
        String aim = range ? " its range" : " its target";
        return against(gap.current(), range ? "Within" : "Exactly at") + aim + "; in "
                + travel.since().label() + ", " + against(gap.then(), range ? "within" : "exactly at")
                + (range ? " it" : " the target of then")
                + tolerated(travel.change().orElseThrow());
    }

    private String against(BigDecimal gap, String none) {
        if (gap.signum() == 0) {
            return none;
        }
        String by = Figures.change(printed(gap.abs()), indicator).substring(1);
        if (indicator.polarity() == Polarity.RANGE) {
            return by + " outside";
        }
        return by + (gap.signum() > 0 ? " better than" : " worse than");
    }

    private String trend(BigDecimal slope) {
        String noun = ChartPeriods.noun(indicator, travel.period());
        int periods = travel.course().comparison().periods();
        String by = Figures.change(printed(slope, indicator.decimals() + 1), indicator);
        String a = (runsThroughDistances() ? " from its range" : "") + " a " + noun;
        String over = periods + " " + noun + "s";
        int values = travel.trend().orElseThrow().points().size();
        String of = values == periods ? "" : ", " + values + " of them with a figure";
        if (!travel.trend().orElseThrow().clear()) {
            return "No clear trend " + (runsThroughDistances() ? "in the distance from its range " : "") + "over "
                    + over + of;
        }
        return by + a + " over " + over + of;
    }

    /**
     * Returns true if the trend is calculated from distances outside the range, which requires an indicator with a
     * range.
     */
    public boolean runsThroughDistances() {
        return indicator.polarity() == Polarity.RANGE
                && travel.trend()
                        .filter(t -> t.points().stream()
                                .anyMatch(p -> p.value().compareTo(indicator.compared(p.figure())) != 0))
                        .isPresent();
    }

    private String obstacle() {
        String since = travel.since().label();
        return switch (travel.obstacle()) {
            case NO_FIGURE -> "No figure for " + travel.period().label();
            case NO_EARLIER_FIGURE -> earlier(travel.before().value(), since);
            case NO_TARGET -> "No target in one of the two periods";
            case REDEFINED ->
                "The definition changed from "
                        + indicator.redefined().map(r -> r.from().label()).orElse(since);
            case YEAR_TO_DATE -> "A year to date is only like the same quarter of another year";
            case TOO_FEW ->
                "Too few figures for a trend over "
                        + travel.course().comparison().periods() + " periods";
            case NONE -> "";
        };
    }

    private String begun() {
        return indicator
                .lifetime()
                .begun()
                .filter(b -> indicator.isBefore(travel.since()))
                .map(b -> "Reported from " + b.from().label() + " only")
                .orElse("No figure for " + travel.since().label());
    }

    /** Returns which periods of an average have no figure, according to their rows. */
    private String missing() {
        List<String> without = travel.before().from().stream()
                .filter(r -> r.value().number().isEmpty())
                .map(r -> r.period().label())
                .toList();
        return without.isEmpty() ? "a figure is missing" : "there is no figure for " + Placeholders.joined(without);
    }

    private String earlier(Value before, String since) {
        if (travel.course().comparison().kind() == Comparison.Kind.AVERAGE) {
            return "No mean from " + since + " on: "
                    + (before.equals(Value.blank(Value.Reason.NOT_ADDED_UP))
                            ? Value.Reason.NOT_ADDED_UP.meaning()
                            : missing());
        }
        return Optional.of(before)
                .filter(Value.Blank.class::isInstance)
                .map(Value.Blank.class::cast)
                .map(Value.Blank::reason)
                .filter(r -> r != Value.Reason.NOT_SUPPLIED)
                .map(r -> since
                        + (r == Value.Reason.NOT_ADDED_UP ? " " : " is ")
                        + r.word().toLowerCase(Locale.ROOT))
                .orElse(begun());
    }
}
