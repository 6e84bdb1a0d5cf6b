package boardpack.compose.explain;

import boardpack.assess.rating.Band;
import boardpack.assess.rating.Bands;
import boardpack.assess.rating.Earlier;
import boardpack.assess.rating.Rated;
import boardpack.compose.explain.Explanation.Aim;
import boardpack.compose.explain.Explanation.Chosen;
import boardpack.compose.explain.Explanation.Held;
import boardpack.compose.explain.Explanation.Reach;
import boardpack.compose.explain.Explanation.Step;
import boardpack.compose.explain.Explanation.Widths;
import boardpack.compose.words.Figures;
import boardpack.compose.words.Marks;
import boardpack.compose.words.RuleWords;
import boardpack.indicator.Indicator;
import boardpack.indicator.Margin;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Rating;
import boardpack.indicator.Rule;
import boardpack.indicator.Span;
import boardpack.indicator.Target;
import boardpack.indicator.Width;
import boardpack.indicator.Year;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Explains one rating: the result, the target, the rule with its thresholds, and where the result lies. */
final class ExplainedRating {
    private static final String EDGES_GIVEN = "Both edges are given as numbers, and nothing is worked out.";

    private static final Widths NO_WIDTHS = new Widths("", "");
    private static final Reach NO_REACH = new Reach("", false, "", false);

    private final Indicator indicator;
    private final Period period;
    private final Rule rule;
    private final boolean second;

    /**
     * Creates explanations for the ratings of one period.
     *
     * @param second true for the second target, which is simply met or missed unless the rule has widths
     */
    ExplainedRating(Indicator indicator, Period period, boolean second) {
        this.indicator = indicator;
        this.period = period;
        this.second = second;
        Rule chosen = indicator.method().rule();
        this.rule = second ? chosen.ofSecondTarget() : chosen.computed();
    }

    Held held(String name, Earlier result, List<String> made, Optional<Target> target, Rated rated) {
        ExplainedFigure figure = new ExplainedFigure(indicator, period, result);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("The result", made.isEmpty() ? figure.sentences() : made, figure.places()));
        rated.bands().ifPresent(b -> steps.add(new Step("As it is compared", List.of(compared(result, b)), List.of())));
        steps.add(new Step(
                "The target",
                target(target),
                target.map(t -> List.of(t.place() + " (" + row(t).label() + ")"))
                        .orElse(List.of())));
        rated.bands().ifPresent(b -> {
            steps.add(new Step("The rule: " + chosen(rated), words(b), List.of(ruleAt())));
            steps.add(new Step("Its edges", edges(b), List.of()));
        });
        steps.add(new Step("So it is", verdict(rated), judgedAt(rated, result)));
        return new Held(
                name,
                figure.figure(),
                rated.bands().map(b -> b.compared().toPlainString()).orElse(""),
                target.map(this::aim).orElse(new Aim("", "", "", "", "", "", "")),
                rated.bands().map(b -> ExplainedFigure.plain(b.lastYear())).orElse(""),
                chosenRule(rated),
                rated.bands().map(b -> reach(b.green())).orElse(NO_REACH),
                rated.bands().flatMap(Bands::amber).map(ExplainedRating::reach).orElse(NO_REACH),
                rated.judged(),
                rated.rating().word().toLowerCase(Locale.ROOT),
                Marks.of(rated.rating()),
                steps);
    }

    /** Explains that data is withheld during cleansing, with the council's statement. */
    static Held withheld(String period, String group, String words) {
        String withheld = "Withheld: the data of " + group + " is being cleansed.";
        return new Held(
                period,
                new Explanation.Figure(period, "", List.of()),
                "",
                new Aim("", "", "", "", "", "", ""),
                "",
                new Chosen("", "", NO_WIDTHS, NO_WIDTHS, "", "", "", List.of()),
                NO_REACH,
                NO_REACH,
                false,
                Rating.CLEANSING.word().toLowerCase(Locale.ROOT),
                Marks.of(Rating.CLEANSING),
                List.of(
                        new Step("The result", List.of(withheld, words), List.of()),
                        new Step("So it is", List.of(Marks.meaning(Rating.CLEANSING)), List.of())));
    }

    private List<String> judgedAt(Rated rated, Earlier result) {
        return rated.judged() && !result.from().isEmpty()
                ? List.of(result.from().getLast().place().wholeLine() + " (judgement)")
                : List.of();
    }

    private String compared(Earlier result, Bands bands) {
        if (indicator.method().precision() == Precision.EXACT) {
            return "Unrounded: " + Arithmetic.number(bands.compared()) + ".";
        }
        String decimals = Figures.counted(indicator.decimals(), "decimal", "decimals");
        return "As it is displayed, rounded half up to " + decimals + ": " + Figures.exact(bands.compared(), indicator)
                + ".";
    }

    /** Returns the period of the target's row. */
    private static Period row(Target target) {
        return target.profile().map(p -> p.ofYear().period()).orElse(target.period());
    }

    private List<String> target(Optional<Target> target) {
        if (target.isEmpty()) {
            return List.of("No target is set for " + period.label() + ".");
        }
        Target t = target.get();
        if (t.isDataOnly()) {
            return List.of("Declared to be data only: none.");
        }
        List<String> sentences = new ArrayList<>();
        t.range()
                .or(() -> t.value().isEmpty() ? indicator.range() : Optional.empty())
                .ifPresent(r -> sentences.add("A range from " + Figures.exact(r.from(), indicator) + " to "
                        + Figures.exact(r.to(), indicator) + "."));
        t.value()
                .ifPresent(v -> sentences.add(Figures.exact(v, indicator) + " for "
                        + t.period().label() + served(t) + multiplied(t, v) + "."));
        t.profile()
                .ifPresent(p -> sentences.add("Spread evenly over the year: "
                        + Arithmetic.number(p.ofYear().value().orElse(BigDecimal.ZERO)) + " × " + p.quarters()
                        + " ÷ 4 = " + Arithmetic.number(t.value().orElse(BigDecimal.ZERO)) + "."));
        if (!second) {
            t.floor()
                    .ifPresent(
                            f -> sentences.add(Figures.capital(stepName()) + " " + Figures.exact(f, indicator) + "."));
        }
        return sentences;
    }

    /** Returns a note if the cell contains a different number from the target. */
    private static String multiplied(Target target, BigDecimal value) {
        return target.ofFraction()
                ? ": the cell holds " + Arithmetic.number(value.movePointLeft(2))
                        + ", a fraction of one by its declared scale, and was multiplied by 100"
                : "";
    }

    private String stepName() {
        return rule.step().orElse("floor");
    }

    private String served(Target target) {
        if (target.period().equals(period) || target.profile().isPresent()) {
            return "";
        }
        boolean serves = !target.period().end().isBefore(period.end());
        return serves && !(period instanceof Year && target.period() instanceof Year)
                ? ", which serves " + period.label() + " as it is"
                : ", for the next figure that is due";
    }

    /** Returns the place where the rule was chosen, by its widths or name. */
    private String ruleAt() {
        return switch (rule) {
            case Rule.Tolerance tolerance -> tolerance.amber().place().toString();
            case Rule.Improving improving -> improving.amber().place().toString();
            case Rule.Range range -> range.amber().place().toString();
            case Rule.Floor floor -> floor.place().toString();
            case Rule.Thresholds thresholds -> thresholds.place().toString();
            case Rule.Judgement judgement -> judgement.place().toString();
        };
    }

    private String chosen(Rated rated) {
        return rated.judged() || indicator.method().rule().isJudged()
                ? "judgement, beside " + rule.name().word()
                : rule.name().word();
    }

    private List<String> words(Bands bands) {
        List<String> words = new ArrayList<>();
        words.add(indicator.polarity().words().substring(0, 1).toUpperCase(Locale.ROOT)
                + indicator.polarity().words().substring(1) + ".");
        if (second) {
            words.add("The second target has the widths of the first; by a rule without widths it is met or not.");
            return words;
        }
        words.addAll(new RuleWords(indicator, bands, period).sentences());
        return words;
    }

    private List<String> edges(Bands bands) {
        List<String> sentences = new ArrayList<>();
        BigDecimal target = bands.target().value().orElse(BigDecimal.ZERO);
        switch (rule) {
            case Rule.Tolerance tolerance -> {
                sentences.add("Green: " + edge(tolerance.green(), target));
                sentences.add("Amber: " + edge(tolerance.amber(), target));
            }
            case Rule.Improving improving -> {
                sentences.add("Green: " + edge(improving.green(), target));
                if (improving.when() != Rule.AmberWhen.IMPROVING) {
                    sentences.add("Within amber: " + edge(improving.amber(), target));
                }
                sentences.add(bands.lastYear()
                        .map(v -> indicator.yearBefore(period).label() + " had " + Figures.exact(v, indicator)
                                + "; to keep that is enough.")
                        .orElse("There is no figure for "
                                + indicator.yearBefore(period).label() + " that this could have improved on."));
            }
            case Rule.Range range -> ofRange(range, bands, sentences);
            case Rule.Floor floor -> sentences.add(EDGES_GIVEN);
            case Rule.Thresholds thresholds -> sentences.add(EDGES_GIVEN);
            case Rule.Judgement judgement -> sentences.add(EDGES_GIVEN);
        }
        sentences.add(
                switch (indicator.method().edges()) {
                    case INCLUSIVE -> "A result exactly at an edge has the better rating.";
                    case EXCLUSIVE ->
                        "A result exactly at an edge has the worse rating, but at the target it is green.";
                    case AMBER_EXCLUSIVE -> "A result exactly at green's edge is green; exactly at amber's, red.";
                });
        return sentences;
    }

    /** Adds the limits of the range, and how far amber extends beyond each. */
    private void ofRange(Rule.Range range, Bands bands, List<String> sentences) {
        sentences.add("Green: " + both(bands.green()) + ".");
        BigDecimal from = bands.green().from().orElseThrow().at();
        BigDecimal to = bands.green().to().orElseThrow().at();
        Optional<BigDecimal> target = bands.target().value();
        BigDecimal below = range.amber().below().around(target.orElse(from));
        BigDecimal above = range.amber().above().around(target.orElse(to));
        if (below.signum() != 0) {
            sentences.add("Amber below: " + share(range.amber().below(), target.orElse(from), below)
                    + Arithmetic.less(from, below) + ".");
        }
        if (above.signum() != 0) {
            sentences.add("Amber above: " + share(range.amber().above(), target.orElse(to), above)
                    + Arithmetic.more(to, above) + ".");
        }
    }

    /** Returns the calculation of a percentage, {@code 10 per cent of 90 is 9; }, if there is anything to calculate. */
    private String share(Width width, BigDecimal of, BigDecimal around) {
        boolean plain = width instanceof Width.Of one && one.kind() != Width.Kind.RELATIVE;
        return plain
                ? ""
                : width.words(indicator.unit()) + " of " + Arithmetic.number(of) + " is " + Arithmetic.number(around)
                        + "; ";
    }

    private String both(Band band) {
        return Arithmetic.number(band.from().orElseThrow().at()) + " to "
                + Arithmetic.number(band.to().orElseThrow().at());
    }

    /** Returns the calculation of a threshold: {@code 10 per cent of 90 is 9; 90 − 9 = 81.} */
    private String edge(Margin margin, BigDecimal target) {
        Width width = margin.worse(indicator.polarity());
        if (width.isNone()) {
            return "at the target, " + Arithmetic.number(target) + ".";
        }
        BigDecimal around = width.around(target);
        String sum = indicator.polarity() == Polarity.LOWER
                ? Arithmetic.more(target, around)
                : Arithmetic.less(target, around);
        String share = share(width, target, around);
        return (share.isEmpty() ? width.words(indicator.unit()) + " from the target: " : share) + sum + ".";
    }

    private List<String> verdict(Rated rated) {
        List<String> sentences = new ArrayList<>();
        rated.bands().ifPresent(b -> {
            String value = Arithmetic.number(b.compared());
            boolean green = b.green().contains(b.compared());
            sentences.add(value + (green ? " lies" : " does not lie") + " within green (" + range(b.green()) + ").");
            if (!green) {
                sentences.add(b.amber()
                        .map(a -> value + (a.contains(b.compared()) ? " lies" : " does not lie") + " within amber ("
                                + range(a) + ").")
                        .orElse("Nothing can be amber."));
            }
        });
        if (rated.judged()) {
            sentences.add("The officer judges it to be " + rated.rating().word().toLowerCase(Locale.ROOT)
                    + "; by the figure it would be "
                    + rated.bands()
                            .map(b -> b.rating().word().toLowerCase(Locale.ROOT))
                            .orElse("unrated")
                    + ".");
        } else if (!rated.rating().isRated()) {
            sentences.add(rated.rating().word() + ": " + Figures.small(Marks.meaning(rated.rating())));
        }
        return sentences;
    }

    private String range(Band band) {
        List<String> ends = new ArrayList<>();
        band.from().ifPresent(e -> ends.add((e.inside() ? "≥ " : "> ") + Arithmetic.number(e.at())));
        band.to().ifPresent(e -> ends.add((e.inside() ? "≤ " : "< ") + Arithmetic.number(e.at())));
        return String.join(" and ", ends);
    }

    private Chosen chosenRule(Rated rated) {
        Widths green = NO_WIDTHS;
        Widths amber = NO_WIDTHS;
        String when = "";
        switch (rule) {
            case Rule.Tolerance tolerance -> {
                green = widths(tolerance.green());
                amber = widths(tolerance.amber());
            }
            case Rule.Improving improving -> {
                green = widths(improving.green());
                amber = widths(improving.amber());
                when = improving.when().word();
            }
            case Rule.Range range -> {
                green = widths(range.around());
                amber = widths(range.amber());
            }
            case Rule.Floor floor -> {}
            case Rule.Thresholds thresholds -> {}
            case Rule.Judgement judgement -> {}
        }
        return new Chosen(
                rule.name().word(),
                ruleAt(),
                green,
                amber,
                when,
                indicator.method().precision().word(),
                indicator.method().edges().word(),
                rated.bands().map(this::words).orElse(List.of()));
    }

    private static Widths widths(Margin margin) {
        return new Widths(written(margin.below()), written(margin.above()));
    }

    /** Returns a width as the council would write it. */
    private static String written(Width width) {
        return switch (width) {
            case Width.Of of ->
                of.amount().toPlainString()
                        + switch (of.kind()) {
                            case RELATIVE -> "%";
                            case POINTS -> "pp";
                            case UNIT -> "";
                        };
            case Width.Smaller two -> "min(" + written(two.one()) + ", " + written(two.other()) + ")";
            case Width.Larger two -> "max(" + written(two.one()) + ", " + written(two.other()) + ")";
        };
    }

    private Aim aim(Target target) {
        Optional<Span> range = target.range().or(() -> target.value().isEmpty() ? indicator.range() : Optional.empty());
        return new Aim(
                ExplainedFigure.plain(target.value()),
                ExplainedFigure.plain(target.floor()),
                range.map(r -> r.from().toPlainString()).orElse(""),
                range.map(r -> r.to().toPlainString()).orElse(""),
                target.period().label(),
                target.place().toString(),
                target.profile().map(p -> p.quarters() + "/4").orElse(""));
    }

    private static Reach reach(Band band) {
        return new Reach(
                band.from().map(e -> e.at().toPlainString()).orElse(""),
                band.from().filter(Band.Edge::inside).isPresent(),
                band.to().map(e -> e.at().toPlainString()).orElse(""),
                band.to().filter(Band.Edge::inside).isPresent());
    }
}
