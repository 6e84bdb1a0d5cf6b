package boardpack.compose;

import boardpack.assess.Assessment;
import boardpack.assess.Travel;
import boardpack.compose.PerformanceReport.IndicatorLine;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.indicator.Result;
import boardpack.indicator.Status;
import boardpack.indicator.Target;
import boardpack.indicator.Value;
import boardpack.indicator.Width;
import boardpack.indicator.Year;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of one line of an indicator table. */
final class IndicatorWords {
    private final Assessment assessment;
    private final Indicator indicator;

    IndicatorWords(Assessment assessment) {
        this.assessment = assessment;
        this.indicator = assessment.indicator();
    }

    IndicatorLine line(String paperId) {
        return new IndicatorLine(
                anchor(paperId),
                indicator.ref(),
                indicator.title(),
                about(),
                outturn(),
                outturnNote(),
                target(),
                targetNote(),
                actual(),
                actualNote(),
                Marks.of(assessment.rated().rating()),
                rule(),
                direction(),
                change(),
                commentary());
    }

    private String outturn() {
        Value value = assessment.outturn().value();
        if (!value.equals(Value.blank(Value.Reason.NOT_SUPPLIED))) {
            return Figures.value(value, indicator);
        }
        return assessment.nextDue().isPresent() ? "Not yet due" : "No figure";
    }

    /** Which year it is, where it is not the one in the heading, and how settled it is. */
    private String outturnNote() {
        List<String> notes = new ArrayList<>();
        if (!assessment.lastYear().equals(assessment.quarter().year().yearBefore())) {
            notes.add("for " + assessment.lastYear().label());
        }
        assessment.outturn().from().stream()
                .map(Result::status)
                .filter(s -> s == Status.PROVISIONAL)
                .findFirst()
                .ifPresent(s -> notes.add(s.word()));
        return Figures.capital(String.join(", ", notes));
    }

    /** Where the indicator stands in a paper. */
    String anchor(String paperId) {
        return Anchors.of(paperId, "i", indicator.ref());
    }

    /** What it is counted in, which way is better, and what time it covers. */
    private String about() {
        List<String> parts = new ArrayList<>();
        switch (indicator.unit()) {
            case PER_1000, PER_10000, PER_100000 -> parts.add(indicator.unit().word());
            case DAYS, WEEKS, MONTHS -> parts.add("in " + indicator.unit().word());
            case PERCENT, NUMBER, POUNDS -> {
                // The value or the title says it.
            }
        }
        if (indicator.polarity() != Polarity.NONE) {
            parts.add(indicator.polarity().words());
        }
        parts.add(indicator.basis().words());
        return Figures.capital(String.join("; ", parts)) + ".";
    }

    /** What is owed and has not come is said, so that an empty cell is not taken for nothing to say. */
    private String commentary() {
        boolean owed = switch (assessment.rated().rating()) {
            case AMBER, RED, AWAITED, INCOMPLETE -> true;
            default -> false;
        };
        return assessment.commentary().isEmpty() && owed ? "No commentary has been supplied." : assessment.commentary();
    }

    private String target() {
        if (assessment.target().isEmpty()) {
            return assessment.rated().rating() == Rating.NOT_DUE ? "Not set yet" : Rating.NO_TARGET_SET.word();
        }
        return assessment
                .target()
                .get()
                .value()
                .map(number -> Figures.exact(number, indicator))
                .orElse(Rating.DATA_ONLY.word());
    }

    /** What the target is for, where it is not the year in the heading of its column. */
    private String targetNote() {
        if (assessment.target().isEmpty() || assessment.target().get().isDataOnly()) {
            return "";
        }
        return switch (assessment.target().get().period()) {
            case Year year when year.equals(assessment.quarter().year()) -> "";
            case Quarter quarter -> {
                Optional<BigDecimal> serving = assessment.target().get().value();
                Optional<BigDecimal> whole = assessment.wholeYear().flatMap(Target::value);
                boolean sameAllYear = whole.isPresent()
                        && serving.isPresent()
                        && serving.get().compareTo(whole.get()) == 0;
                String part = (indicator.basis() == Basis.CUMULATIVE ? "By the end of Q" : "For Q") + quarter.number();
                yield quarter.number() < 4 && sameAllYear
                        ? ""
                        : part
                                + whole.filter(w -> !sameAllYear)
                                        .map(w -> "; " + Figures.exact(w, indicator) + " for the year")
                                        .orElse("");
            }
            case Period other -> "For " + other.label();
        };
    }

    private String actual() {
        if (assessment.rated().rating() == Rating.NOT_DUE) {
            return "Not due";
        }
        if (assessment.rated().rating() == Rating.INCOMPLETE) {
            return Rating.INCOMPLETE.word();
        }
        return assessment.actual().equals(Value.blank(Value.Reason.NOT_SUPPLIED))
                ? Rating.AWAITED.word()
                : Figures.value(assessment.actual(), indicator);
    }

    private String actualNote() {
        if (assessment.rated().rating() == Rating.NOT_DUE) {
            String next =
                    assessment.nextDue().map(q -> "Next in " + q.label() + ".").orElse("");
            return assessment
                    .actual()
                    .number()
                    .map(n -> Figures.number(n, indicator) + " for "
                            + assessment.period().label() + ". " + next)
                    .orElse(next);
        }
        List<String> notes = new ArrayList<>();
        if (!assessment.period().equals(assessment.quarter())) {
            notes.add("for " + assessment.period().label());
        }
        if (assessment.status() != Status.FINAL) {
            notes.add(assessment.status().word());
        }
        if (assessment.actual() instanceof Value.Measured measured && measured.lowReliability()) {
            notes.add("low reliability");
        }
        return Figures.capital(String.join(", ", notes));
    }

    /** What each rating takes, as values that could be displayed: a sentence for green, and one for the rest. */
    private List<String> rule() {
        if (assessment.rated().greenEdge().isEmpty()) {
            return List.of();
        }
        BigDecimal green = displayable(assessment.rated().greenEdge().orElseThrow());
        BigDecimal amber = displayable(assessment.rated().amberEdge().orElseThrow());
        String side = indicator.polarity() == Polarity.LOWER ? " or less" : " or more";
        String forGreen = "Green: " + Figures.number(green, indicator)
                + side
                + within(indicator.rule().greenWithin()) + ".";
        boolean hasAmber = indicator.polarity().compare(green, amber) > 0;
        String forTheRest = hasAmber
                ? "Amber: " + Figures.number(amber, indicator) + side
                        + within(indicator.rule().amberWithin()) + "."
                : "Otherwise red.";
        return List.of(forGreen, forTheRest);
    }

    private static String within(Width width) {
        return width.isNone() ? "" : " (within " + width.words() + ")";
    }

    /** The last value with the indicator's decimals that does not pass the edge. */
    private BigDecimal displayable(BigDecimal edge) {
        RoundingMode inwards = indicator.polarity() == Polarity.LOWER ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return edge.setScale(indicator.decimals(), inwards);
    }

    private Marked direction() {
        if (assessment.rated().rating() == Rating.NOT_DUE) {
            return new Marked("not-comparable", "Not due");
        }
        return Marks.of(assessment.travel().direction());
    }

    private String change() {
        if (assessment.rated().rating() == Rating.NOT_DUE) {
            return "";
        }
        Travel travel = assessment.travel();
        String since = travel.since().label();
        if (travel.change().isEmpty()) {
            if (assessment.actual().number().isEmpty()) {
                return "No figure for " + assessment.period().label();
            }
            if (travel.before().value().number().isPresent()) {
                return "";
            }
            return travel.before().value() instanceof Value.Blank blank && blank.reason() != Value.Reason.NOT_SUPPLIED
                    ? since
                            + (blank.reason() == Value.Reason.NOT_ADDED_UP ? " " : " is ")
                            + blank.reason().word().toLowerCase(java.util.Locale.ROOT)
                    : "No figure for " + since;
        }
        String was = Figures.value(travel.before().value(), indicator);
        String by = Figures.change(travel.change().get(), indicator);
        return by.isEmpty() ? was + " in " + since : by + " from " + was + " in " + since;
    }
}
