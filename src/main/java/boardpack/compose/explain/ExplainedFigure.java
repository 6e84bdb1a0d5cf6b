package boardpack.compose.explain;

import boardpack.assess.rating.Earlier;
import boardpack.compose.words.Figures;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Result;
import boardpack.indicator.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains where a figure comes from, row by row, and how the rows were combined. */
final class ExplainedFigure {
    private final Indicator indicator;
    private final Period period;
    private final Earlier figure;

    ExplainedFigure(Indicator indicator, Period period, Earlier figure) {
        this.indicator = indicator;
        this.period = period;
        this.figure = figure;
    }

    Explanation.Figure figure() {
        List<Explanation.Source> rows = figure.from().stream()
                .map(r -> new Explanation.Source(
                        r.place().toString(),
                        r.period().label(),
                        plain(r.value()),
                        plain(r.numerator()),
                        plain(r.denominator()),
                        Figures.status(r.status(), r.value())))
                .toList();
        return new Explanation.Figure(period.label(), plain(figure.value()), rows);
    }

    /** Returns the steps from the rows to the figure. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (figure.from().isEmpty()) {
            sentences.add("No extract has a row for " + period.label() + ".");
            return sentences;
        }
        boolean single = figure.from().size() == 1;
        Result last = figure.from().getLast();
        if (figure.value() instanceof Value.Blank blank) {
            sentences.add(
                    blank.reason() == Value.Reason.NOT_SUPPLIED && !single
                            ? "A part of " + period.label() + " is missing, and what is incomplete is not added up."
                            : blank.reason().word() + ": " + blank.reason().meaning() + ".");
            return sentences;
        }
        BigDecimal value = figure.value().number().orElseThrow();
        if (single && last.computed()) {
            sentences.add("Computed: " + ratio(last.numerator(), last.denominator(), value) + ".");
        } else if (single) {
            sentences.add("Given as " + Figures.exact(value, indicator) + monthsEnd(last) + multiplied(last) + ".");
        } else if (indicator.isCount()) {
            sentences.add(
                    "Added up: " + Arithmetic.sum(values(Result::value)) + " = " + Arithmetic.number(value) + ".");
        } else {
            sentences.add("Added up above and below the line: " + ratioOfSums(value) + ".");
        }
        return sentences;
    }

    /** Returns a note if the cell contains a different number from the figure. */
    private static String multiplied(Result row) {
        return row.value() instanceof Value.Measured measured && measured.ofFraction()
                ? ": the cell holds " + Arithmetic.number(measured.amount().movePointLeft(2))
                        + ", a fraction of one by its declared scale, and was multiplied by 100"
                : "";
    }

    private String monthsEnd(Result last) {
        boolean byMonth = last.period() instanceof Month && !last.period().equals(period);
        return byMonth && indicator.basis() != Basis.FLOW
                ? " for " + last.period().label() + ", the period's last month"
                : "";
    }

    private String ratio(Optional<BigDecimal> numerator, Optional<BigDecimal> denominator, BigDecimal value) {
        return indicator.unit().perDenominator() + " × "
                + Arithmetic.number(numerator.orElse(BigDecimal.ZERO)) + " ÷ "
                + Arithmetic.number(denominator.orElse(BigDecimal.ZERO)) + " = "
                + Arithmetic.number(value);
    }

    private String ratioOfSums(BigDecimal value) {
        return indicator.unit().perDenominator() + " × ("
                + Arithmetic.sum(numbers(Result::numerator)) + ") ÷ ("
                + Arithmetic.sum(numbers(Result::denominator)) + ") = " + Arithmetic.number(value);
    }

    private List<BigDecimal> values(java.util.function.Function<Result, Value> of) {
        return numbers(r -> of.apply(r).number());
    }

    /** Returns the numbers of the measured rows. Rows with nothing to measure contribute nothing. */
    private List<BigDecimal> numbers(java.util.function.Function<Result, Optional<BigDecimal>> of) {
        return figure.from().stream()
                .filter(r -> r.value().number().isPresent())
                .flatMap(r -> of.apply(r).stream())
                .toList();
    }

    List<String> places() {
        return figure.from().stream()
                .map(r -> r.place() + " (" + r.period().label() + ")")
                .toList();
    }

    static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    /** Returns a number with all its decimals, or the symbol of a blank value. */
    static String plain(Value value) {
        return switch (value) {
            case Value.Measured measured -> measured.amount().toPlainString();
            case Value.Blank blank -> blank.reason().symbol();
        };
    }
}
