package boardpack.compose;

import boardpack.assess.Band;
import boardpack.assess.Bands;
import boardpack.indicator.Indicator;
import boardpack.indicator.Margin;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Rule;
import boardpack.indicator.Unit;
import boardpack.indicator.Width;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What a result takes to be green or amber, in words: the rule that stands beside its rating. */
final class RuleWords {
    private final Indicator indicator;
    private final Bands bands;
    private final Rule rule;
    private final String lastYear;

    /**
     * The words of one rating.
     *
     * @param period the period that is rated
     */
    RuleWords(Indicator indicator, Bands bands, Period period) {
        this.indicator = indicator;
        this.bands = bands;
        this.rule = indicator.method().rule() instanceof Rule.Judgement judgement
                ? judgement.beside()
                : indicator.method().rule();
        this.lastYear = period.yearBefore().label();
    }

    /** A sentence for green, and one for the rest. */
    List<String> sentences() {
        String green = "Green: " + reach(bands.green()) + because(ofGreen()) + ".";
        String rest = reachesBeyondGreen()
                ? "Amber: " + reach(bands.amber().orElseThrow()) + because(ofAmber()) + "."
                : "Otherwise red" + (rule instanceof Rule.Improving ? ": " + noAmber() : "") + ".";
        return List.of(green, rest);
    }

    /** What a result exceeds the target by; empty where it does not, or nobody asks. */
    String exceeding() {
        if (!bands.exceeds()) {
            return "";
        }
        Width by = indicator.method().exceededBy().orElseThrow();
        boolean inside = indicator.method().edges().ofGreen();
        return "Exceeds the target by " + (inside ? "" : "more than ") + by.words(indicator.unit())
                + (inside ? " or more." : ".");
    }

    private static String because(String reason) {
        return reason.isEmpty() ? "" : " (" + reason + ")";
    }

    private String ofGreen() {
        return switch (rule) {
            case Rule.Tolerance tolerance -> withinTarget(tolerance.green());
            case Rule.Improving improving -> withinTarget(improving.green());
            case Rule.Range range when bands.target().value().isPresent() && !hasOwnRange() -> around(range.around());
            default -> "";
        };
    }

    private boolean hasOwnRange() {
        return bands.target().range().or(indicator::range).isPresent();
    }

    private String around(Margin margin) {
        if (margin.isNone()) {
            return "";
        }
        return margin.isSymmetric()
                ? "within " + margin.below().words(indicator.unit()) + " of the target"
                : margin.below().words(indicator.unit()) + " below the target to "
                        + margin.above().words(indicator.unit()) + " above";
    }

    private String ofAmber() {
        return switch (rule) {
            case Rule.Tolerance tolerance -> withinTarget(tolerance.amber());
            case Rule.Floor floor -> "the floor";
            case Rule.Thresholds thresholds -> "the amber threshold";
            case Rule.Improving improving -> ofImproving(improving);
            case Rule.Range range -> outside(range.amber());
            case Rule.Judgement judgement -> "";
        };
    }

    private String outside(Margin margin) {
        Unit unit = indicator.unit();
        return margin.isSymmetric()
                ? "no more than " + margin.below().words(unit) + " outside it"
                : "no more than " + margin.below().words(unit) + " below it or "
                        + margin.above().words(unit) + " above";
    }

    private String ofImproving(Rule.Improving improving) {
        String within = withinTarget(improving.amber());
        String noWorse = "no worse than " + lastYear;
        if (bands.lastYear().isEmpty()) {
            return within;
        }
        return switch (improving.when()) {
            case IMPROVING -> noWorse;
            case WITHIN_AND_IMPROVING -> within.isEmpty() ? noWorse : within + " and " + noWorse;
            case WITHIN_OR_IMPROVING -> within.isEmpty() ? noWorse : within + " or " + noWorse;
        };
    }

    private String noAmber() {
        return bands.lastYear()
                .map(then ->
                        "nothing short of green improves on the " + Figures.exact(then, indicator) + " of " + lastYear)
                .orElse("there is no figure for " + lastYear + " to have improved on");
    }

    private String withinTarget(Margin margin) {
        Width width = margin.worse(indicator.polarity());
        return width.isNone() ? "" : "within " + width.words(indicator.unit()) + " of the target";
    }

    private boolean reachesBeyondGreen() {
        if (bands.amber().isEmpty()) {
            return false;
        }
        Band green = bands.green();
        Band amber = bands.amber().get();
        if (indicator.polarity() == Polarity.RANGE) {
            return amber.from()
                                    .orElseThrow()
                                    .at()
                                    .compareTo(green.from().orElseThrow().at())
                            < 0
                    || amber.to()
                                    .orElseThrow()
                                    .at()
                                    .compareTo(green.to().orElseThrow().at())
                            > 0;
        }
        int comparison = indicator.polarity().compare(worst(green), worst(amber));
        return comparison > 0
                || isExact() && comparison == 0 && amber.contains(amber.edge()) && !green.contains(green.edge());
    }

    /** The worst value of a band that could be displayed; of exact values, its edge. */
    private BigDecimal worst(Band band) {
        if (isExact()) {
            return band.edge();
        }
        boolean fromBelow = band.from().isPresent();
        BigDecimal shown =
                band.edge().setScale(indicator.decimals(), fromBelow ? RoundingMode.CEILING : RoundingMode.FLOOR);
        if (band.contains(shown)) {
            return shown;
        }
        return fromBelow ? shown.add(shown.ulp()) : shown.subtract(shown.ulp());
    }

    /** The values of a band, as values that could be displayed. */
    private String reach(Band band) {
        if (band.from().isPresent() && band.to().isPresent()) {
            Band.Edge from = band.from().get();
            Band.Edge to = band.to().get();
            return saysSo(from) || saysSo(to)
                    ? (saysSo(from) ? "more than " : "from ")
                            + edge(from, RoundingMode.CEILING)
                            + (saysSo(to) ? " and less than " : " to ")
                            + edge(to, RoundingMode.FLOOR)
                    : edge(from, RoundingMode.CEILING) + " to " + edge(to, RoundingMode.FLOOR);
        }
        if (band.from().isPresent()) {
            Band.Edge from = band.from().get();
            return saysSo(from)
                    ? "more than " + edge(from, RoundingMode.CEILING)
                    : edge(from, RoundingMode.CEILING) + " or more";
        }
        Band.Edge to = band.to().orElseThrow();
        return saysSo(to) ? "less than " + edge(to, RoundingMode.FLOOR) : edge(to, RoundingMode.FLOOR) + " or less";
    }

    /** True where the edge itself is left out, and could be met: what cannot be displayed needs no word. */
    private boolean saysSo(Band.Edge edge) {
        return !edge.inside() && (isExact() || indicator.displayed(edge.at()).compareTo(edge.at()) == 0);
    }

    private boolean isExact() {
        return indicator.method().precision() == Precision.EXACT;
    }

    private String edge(Band.Edge edge, RoundingMode inwards) {
        BigDecimal at = edge.at();
        if (isExact()) {
            return Figures.exact(at.signum() == 0 ? BigDecimal.ZERO : at.stripTrailingZeros(), indicator);
        }
        return Figures.number(at.setScale(indicator.decimals(), inwards), indicator);
    }
}
