package boardpack.compose.words;

import boardpack.assess.rating.Band;
import boardpack.assess.rating.Bands;
import boardpack.indicator.Indicator;
import boardpack.indicator.Margin;
import boardpack.indicator.Period;
import boardpack.indicator.Precision;
import boardpack.indicator.Rule;
import boardpack.indicator.Unit;
import boardpack.indicator.Width;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Describes the rule beside a rating: the results that count as green or amber. */
public final class RuleWords {
    /** Decimal places above which a number is a divided ratio; targets and shares of them have fewer. */
    private static final int ENDLESS = 12;

    /** Number of decimal places printed of a threshold with very many. */
    private static final int SHOWN = 6;

    private final Indicator indicator;
    private final Bands bands;
    private final Rule rule;
    private final String lastYear;

    /**
     * Creates the words for one rating.
     *
     * @param period the rated period
     */
    public RuleWords(Indicator indicator, Bands bands, Period period) {
        this.indicator = indicator;
        this.bands = bands;
        this.rule = indicator.method().rule().computed();
        this.lastYear = indicator.yearBefore(period).label();
    }

    /** Returns a sentence for green and one for the other ratings. */
    public List<String> sentences() {
        String green = "Green: " + reach(bands.green()) + because(ofGreen()) + ".";
        String rest = reachesBeyondGreen()
                ? "Amber: " + reach(bands.amber().orElseThrow()) + because(ofAmber()) + "."
                : "Otherwise red" + noAmber() + ".";
        return List.of(green, rest);
    }

    /**
     * Returns the rule in one sentence: {@code Green at 18 or more, amber at 16 or more: within 10 per cent of the
     * target.}
     */
    public String line() {
        String green = "Green at " + reach(bands.green()) + because(ofGreen());
        if (!reachesBeyondGreen()) {
            return green + ", otherwise red" + noAmber() + ".";
        }
        String reason = ofAmber();
        return green + ", amber at " + reach(bands.amber().orElseThrow()) + (reason.isEmpty() ? "" : ": " + reason)
                + ".";
    }

    /** Returns the values of green and amber without reasons: {@code Green at 18 or more, amber at 16 or more.} */
    String brief() {
        String amber =
                reachesBeyondGreen() ? ", amber at " + reach(bands.amber().orElseThrow()) : ", otherwise red";
        return "Green at " + reach(bands.green()) + amber + ".";
    }

    /**
     * Returns how far better than the target the result is, in words; empty if it does not exceed the target or no rule
     * asks.
     */
    public String exceeding() {
        if (!bands.exceeds()) {
            return "";
        }
        Width by = indicator.method().exceededBy().orElseThrow();
        boolean inside = indicator.method().edges().ofGreen();
        return "Better than the target by " + (inside ? "" : "more than ") + by.words(indicator.unit())
                + (inside ? " or more." : ".");
    }

    private static String because(String reason) {
        return reason.isEmpty() ? "" : " (" + reason + ")";
    }

    private String ofGreen() {
        return switch (rule) {
            case Rule.Tolerance tolerance -> withinTarget(tolerance.green());
            case Rule.Improving improving -> withinTarget(improving.green());
            case Rule.Range range -> bands.target().value().isPresent() && !hasOwnRange() ? around(range.around()) : "";
            case Rule.Floor floor -> "";
            case Rule.Thresholds thresholds -> "";
            case Rule.Judgement judgement -> "";
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

    /** Explains why nothing can be amber, if last year's figure or its absence is the reason. */
    private String noAmber() {
        Optional<Width> nothing = shareOfNothing();
        if (nothing.isPresent()) {
            return ": " + nothing.get().words(indicator.unit()) + " of a target of 0 is 0";
        }
        if (!rule.usesLastYear()) {
            return "";
        }
        if (bands.lastYear().isEmpty()) {
            return ": there is no figure for " + lastYear + " that it could have improved on";
        }
        BigDecimal then = bands.lastYear().get();
        return bands.green().contains(then)
                ? ": nothing short of green improves on the " + exact(then, RoundingMode.HALF_UP) + " of " + lastYear
                : "";
    }

    /** Returns the width of amber if it is a share of a target of 0. */
    private Optional<Width> shareOfNothing() {
        Margin amber = switch (rule) {
            case Rule.Tolerance tolerance -> tolerance.amber();
            case Rule.Improving improving -> new Margin(Width.NONE, Width.NONE, improving.place());
            case Rule.Range range -> range.amber();
            case Rule.Floor floor -> new Margin(Width.NONE, Width.NONE, floor.place());
            case Rule.Thresholds thresholds -> new Margin(Width.NONE, Width.NONE, thresholds.place());
            case Rule.Judgement judgement -> new Margin(Width.NONE, Width.NONE, judgement.place());
        };
        boolean atZero = bands.target().value().filter(v -> v.signum() == 0).isPresent();
        return Optional.of(amber.worse(indicator.polarity())).filter(w -> atZero && w.isUndefinedAtZero());
    }

    private String withinTarget(Margin margin) {
        Width width = margin.worse(indicator.polarity());
        return width.isNone() ? "" : "within " + width.words(indicator.unit()) + " of the target";
    }

    /** Returns true if some values that are not green would be amber. */
    private boolean reachesBeyondGreen() {
        if (bands.amber().isEmpty()) {
            return false;
        }
        Band amber = bands.amber().get();
        boolean below = bands.green().from().isPresent()
                && reachesBeyond(bands.green().from().get(), amber.from().orElseThrow(), true);
        boolean above = bands.green().to().isPresent()
                && reachesBeyond(bands.green().to().get(), amber.to().orElseThrow(), false);
        return below || above;
    }

    private boolean reachesBeyond(Band.Edge green, Band.Edge amber, boolean below) {
        int further = below
                ? last(green, true).compareTo(last(amber, true))
                : last(amber, false).compareTo(last(green, false));
        return further > 0 || isExact() && further == 0 && amber.inside() && !green.inside();
    }

    /** Returns the last displayable value up to a threshold, or the threshold itself if values are exact. */
    private BigDecimal last(Band.Edge edge, boolean below) {
        if (isExact()) {
            return edge.at();
        }
        BigDecimal shown = edge.at().setScale(indicator.decimals(), below ? RoundingMode.CEILING : RoundingMode.FLOOR);
        if (edge.inside() || shown.compareTo(edge.at()) != 0) {
            return shown;
        }
        return below ? shown.add(shown.ulp()) : shown.subtract(shown.ulp());
    }

    /** Returns the range of a band in displayable values. */
    private String reach(Band band) {
        if (band.from().isPresent() && band.to().isPresent()) {
            return between(band.from().get(), band.to().get());
        }
        if (band.from().isPresent()) {
            Band.Edge from = band.from().get();
            return saysSo(from) ? "more than " + lower(from) : lower(from) + " or more";
        }
        Band.Edge to = band.to().orElseThrow();
        return saysSo(to) ? "less than " + upper(to) : upper(to) + " or less";
    }

    private String between(Band.Edge from, Band.Edge to) {
        if (saysSo(from)) {
            return "more than " + lower(from) + (saysSo(to) ? " and less than " : " and up to ") + upper(to);
        }
        return saysSo(to) ? lower(from) + " to less than " + upper(to) : lower(from) + " to " + upper(to);
    }

    private String lower(Band.Edge from) {
        return edge(from, RoundingMode.CEILING);
    }

    private String upper(Band.Edge to) {
        return edge(to, RoundingMode.FLOOR);
    }

    /** Returns true if a threshold is excluded and a result could equal it. Otherwise no word is needed. */
    private boolean saysSo(Band.Edge edge) {
        return !edge.inside() && (isExact() || indicator.displayed(edge.at()).compareTo(edge.at()) == 0);
    }

    private boolean isExact() {
        return indicator.method().precision() == Precision.EXACT;
    }

    private String edge(Band.Edge edge, RoundingMode inwards) {
        return isExact()
                ? exact(edge.at(), inwards)
                : Figures.number(edge.at().setScale(indicator.decimals(), inwards), indicator);
    }

    /** Returns all decimals of an exact value, or rounds it if there are very many. */
    private String exact(BigDecimal value, RoundingMode rounding) {
        BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return Figures.exact(bare.scale() > ENDLESS ? bare.setScale(SHOWN, rounding) : bare, indicator);
    }
}
