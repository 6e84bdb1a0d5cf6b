package boardpack.compose.words;

import boardpack.assess.Assessment;
import boardpack.assess.review.LargeChange;
import boardpack.assess.travel.Travel;
import boardpack.indicator.Comparison;
import boardpack.indicator.Indicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Status;
import boardpack.indicator.Target;
import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Describes the figure of one indicator in sentences: its result and how it has moved. */
public final class FigureWords {
    private static final BigDecimal TENFOLD = new BigDecimal("1000");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Assessment assessment;
    private final Indicator indicator;

    public FigureWords(Assessment assessment) {
        this.assessment = assessment;
        this.indicator = assessment.indicator();
    }

    /** Returns the sentences about the result and how it has moved. */
    public String sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(standing());
        if (PointsToCheck.isShown(assessment) && assessment.status() == Status.PROVISIONAL) {
            sentences.add("This figure is provisional.");
        }
        moved().ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    private String standing() {
        String period = assessment.period().label();
        return switch (assessment.rated().rating()) {
            case GREEN, AMBER, RED -> rated();
            case DATA_ONLY -> figure() + "; it is given for information and has no target.";
            case NO_TARGET_SET -> figure() + "; no target is set for it.";
            case NOT_DUE -> notDue();
            case AWAITED -> "The figure for " + period + " is awaited.";
            case JUDGEMENT_AWAITED ->
                assessment
                                .actual()
                                .number()
                                .map(n -> figure() + "; the officer's judgement is awaited")
                                .orElse("The officer's judgement for " + period + " is awaited")
                        + ".";
            case CARRIED_OVER -> "The outturn for " + period + " is carried over to a later report.";
            case SUPPRESSED ->
                "The figure for " + period + " is suppressed: " + Value.Reason.SUPPRESSED.meaning() + ".";
            case NOT_APPLICABLE -> "For " + period + " there was nothing that the indicator could measure.";
            case NOT_AVAILABLE -> "The figure for " + period + " is not available.";
            case TOO_LOW -> "The figure for " + period + " rounds to 0 but is not 0, so it is not rated.";
            case INCOMPLETE -> "A part of " + period + " is missing, so no figure is given.";
            case CLEANSING -> "No figure is printed while its data is being cleansed.";
        };
    }

    /** Returns the start of a sentence: {@code The figure for Q2 2019/20 is 73.8 per cent}. */
    private String figure() {
        return "The figure for " + assessment.period().label() + " is " + value(assessment.actual());
    }

    private String rated() {
        String word = assessment.rated().rating().word().toLowerCase(Locale.ROOT);
        boolean judged = assessment.rated().judged();
        if (assessment.actual().number().isEmpty()) {
            return "For " + assessment.period().label() + " there is no figure; the officer judges it to be " + word
                    + ".";
        }
        return figure() + against() + (judged ? "; the officer judges it to be " : ", and is rated ") + word + ".";
    }

    /** Returns {@code against a target of 90 per cent}, with a leading space; empty if there is no target. */
    private String against() {
        Optional<Target> target = assessment.target().filter(t -> !t.isDataOnly());
        String name = indicator.targets().first().isEmpty()
                ? "target"
                : indicator.targets().first();
        return target.flatMap(Target::range)
                .or(() -> target.filter(t -> t.value().isEmpty()).flatMap(t -> indicator.range()))
                .map(r -> " against a range of " + Figures.exact(r.from(), indicator) + " to "
                        + spoken(Figures.exact(r.to(), indicator), false))
                .or(() -> target.flatMap(Target::value)
                        .map(t -> " against " + (name.matches("(?i)[aeiou].*") ? "an " : "a ") + name + " of "
                                + spoken(Figures.exact(t, indicator), isOne(t))))
                .orElse("");
    }

    private String notDue() {
        String next = assessment
                .nextDue()
                .map(q -> "It is reported " + indicator.rhythm().often() + ", next in " + q.label() + "; ")
                .orElse("It is not due this quarter; ");
        return next
                + assessment
                        .actual()
                        .number()
                        .map(n ->
                                "the latest figure, for " + assessment.period().label() + ", is " + number(n) + ".")
                        .orElse("there is no earlier figure.");
    }

    /** Returns a sentence on how the figure has moved; empty if it cannot be compared. */
    private Optional<String> moved() {
        Travel travel = assessment.travel();
        if (!assessment.tellsDirection() || travel.change().isEmpty()) {
            return Optional.empty();
        }
        Comparison.Kind kind = travel.course().comparison().kind();
        boolean plain = kind == Comparison.Kind.SAME_QUARTER_LAST_YEAR || kind == Comparison.Kind.PREVIOUS_PERIOD;
        if (!plain || travel.gap().isPresent() || indicator.polarity() == Polarity.RANGE) {
            return Optional.of("Direction of travel: "
                    + travel.direction().word().toLowerCase(Locale.ROOT) + ", "
                    + Figures.small(new TravelWords(indicator, travel).words()) + ".");
        }
        String then = " in " + travel.since().label();
        BigDecimal change = indicator.displayed(travel.change().get());
        String by =
                " by " + amount(change.abs()) + " from " + value(travel.before().value()) + then + ".";
        boolean none = change.signum() == 0;
        return Optional.of(
                switch (travel.direction()) {
                    case IMPROVED -> none ? "It improved by less than is displayed." : "It improved" + by;
                    case WORSENED -> none ? "It worsened by less than is displayed." : "It worsened" + by;
                    case INCREASED -> none ? "It rose by less than is displayed." : "It rose" + by;
                    case DECREASED -> none ? "It fell by less than is displayed." : "It fell" + by;
                    case NO_CHANGE -> none ? "It was the same" + then + "." : "It counts as unchanged" + from(travel);
                    case AT_BEST -> "It could not be better, and was the same" + then + ".";
                    case NOT_COMPARABLE -> "It cannot be compared with the figure" + then + ".";
                });
    }

    private String from(Travel travel) {
        return " from " + value(travel.before().value()) + " in "
                + travel.since().label() + ".";
    }

    /**
     * Describes a large change: {@code It rose from 7,412 in Q1 2020/21 to 9,870 in Q1 2021/22: by 2,458, or 33 per
     * cent.}
     */
    public String largely(LargeChange change) {
        Travel travel = assessment.travel();
        BigDecimal by = change.is().subtract(change.was());
        String was = travel.course().comparison().kind() == Comparison.Kind.AVERAGE
                ? "a mean of " + number(change.was()) + " over "
                        + change.since().label() + " to " + last(travel)
                : number(change.was()) + " in " + change.since().label();
        return (by.signum() > 0 ? "It rose from " : "It fell from ") + was + " to " + number(change.is()) + " in "
                + travel.period().label() + ": by " + amount(by.abs()) + share(change, by) + ".";
    }

    private String last(Travel travel) {
        return indicator.before(travel.period()).label();
    }

    /**
     * Returns the relative change in words. It is empty for percentages, which change by points, and for changes of ten
     * times or more. Only a fall to 0 is called 100 per cent.
     */
    private String share(LargeChange change, BigDecimal by) {
        BigDecimal share = by.abs().multiply(HUNDRED).divide(change.was().abs(), 0, RoundingMode.HALF_UP);
        if (indicator.unit() == Unit.PERCENT || share.compareTo(TENFOLD) >= 0) {
            return "";
        }
        boolean nearlyAll =
                by.signum() < 0 && share.compareTo(HUNDRED) == 0 && change.is().signum() != 0;
        return nearlyAll ? ", or more than 99 per cent" : ", or " + Figures.grouped(share) + " per cent";
    }

    /** Describes a red result briefly: {@code 73.8 per cent against a target of 90 per cent}. */
    public String briefly() {
        return assessment
                .actual()
                .number()
                .map(n -> number(n) + (assessment.rated().judged() ? ", as the officer judges" : against()))
                .orElse("as the officer judges");
    }

    private String value(Value value) {
        return value.number().map(this::number).orElseGet(() -> Figures.value(value, indicator));
    }

    /**
     * Returns a figure in the form for a sentence: {@code 73.8 per cent}, {@code 8.0 days}, {@code 64.2 per 10,000}.
     */
    public String number(BigDecimal number) {
        return spoken(Figures.number(number, indicator), isOne(indicator.displayed(number)));
    }

    private boolean isOne(BigDecimal number) {
        return number.scale() <= 0 && number.abs().compareTo(BigDecimal.ONE) == 0;
    }

    private String spoken(String figure, boolean one) {
        return switch (indicator.unit().kind()) {
            case PERCENT -> figure.replace("%", "") + " per cent";
            case NUMBER, POUNDS, NAMED -> figure;
            case RATE, TIME -> figure + " " + indicator.unit().changeWord(one);
        };
    }

    /** Returns the size of a change: {@code 4.2 percentage points}, {@code 2,458}, {@code £300}. */
    private String amount(BigDecimal by) {
        String bare = indicator.unit().before() + Figures.grouped(by);
        String unit = indicator.unit().changeWord(by.compareTo(BigDecimal.ONE) == 0);
        return switch (indicator.unit().kind()) {
            case NUMBER, POUNDS -> bare;
            case NAMED -> bare + indicator.unit().after(by);
            case PERCENT, RATE, TIME -> bare + " " + unit;
        };
    }
}
