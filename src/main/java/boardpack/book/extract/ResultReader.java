package boardpack.book.extract;

import boardpack.book.cell.Cells;
import boardpack.book.cell.Numbers;
import boardpack.book.scale.Scales;
import boardpack.book.shape.RoughFigures;
import boardpack.book.shape.RoundedCounts;
import boardpack.indicator.Basis;
import boardpack.indicator.Commentary;
import boardpack.indicator.Indicator;
import boardpack.indicator.Precision;
import boardpack.indicator.Rating;
import boardpack.indicator.Result;
import boardpack.indicator.Status;
import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Creates a result from all rows for one indicator and period. Contradictions become findings. */
public final class ResultReader {
    private static final int MOST_KNOWN = 10_000;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Cells cells;
    private final Findings findings;
    private final Signs signs;
    private final Scales scales;
    private final Map<Unit, Map<String, Optional<Value>>> values = new HashMap<>();

    /** Rounded counts and inexact figures, which are reported once for each indicator. */
    private final RoughFigures rough;

    public ResultReader(Cells cells, Scales scales, RoundedCounts rounded) {
        this.cells = cells;
        this.scales = scales;
        this.rough = new RoughFigures(rounded, cells.findings());
        this.findings = cells.findings();
        this.signs = new Signs(findings);
    }

    /** Completes an indicator after its last result. */
    public void endOfIndicator() {
        rough.tell();
    }

    /**
     * Returns the result of the rows.
     *
     * @param indicator the indicator as displayed, with the decimals that its targets require
     */
    Result result(Given given, Indicator indicator) {
        Cell statusCell = given.cell("status");
        boolean awaited = Given.isAwaited(statusCell);
        Optional<Status> status = awaited
                ? Optional.of(Status.FINAL)
                : cells.choice(statusCell, Status.values(), Status::word, Optional.of(Status.FINAL));
        Figure figure = figure(
                indicator,
                given.indicator().decimals(),
                given.cell("value"),
                given.cell("numerator"),
                given.cell("denominator"));
        Value value = figure.value();
        boolean withoutValue = awaited || status.equals(Optional.of(Status.CARRIED_OVER));
        if (withoutValue && value.number().isPresent()) {
            findings.add(
                    Code.E203,
                    statusCell.place(),
                    statusCell.text(),
                    "another status, since there is a value,",
                    "take out the value, or the status");
        }
        String commentary = commentary(given);
        return new Result(
                indicator.ref(),
                given.said().period(),
                value,
                figure.numerator(),
                figure.denominator(),
                given.said().status().orElse(status.orElse(Status.FINAL)),
                commentary,
                figure.place(),
                figure.made(),
                judgement(given.cell("judgement"), indicator),
                forecast(given.cell("forecast"), indicator));
    }

    /** Returns the commentary on a result: one text or three fields, never both. */
    private String commentary(Given given) {
        Cell text = given.cell("commentary");
        cells.isSpreadsheetError(text, "a commentary");
        Cell challenge = given.cell(Commentary.Field.CHALLENGE.column());
        Cell action = given.cell(Commentary.Field.ACTION.column());
        Cell result = given.cell(Commentary.Field.RESULT.column());
        if (challenge.isEmpty() && action.isEmpty() && result.isEmpty()) {
            return text.text();
        }
        cells.isSpreadsheetError(challenge, "a challenge");
        cells.isSpreadsheetError(action, "an action");
        cells.isSpreadsheetError(result, "a result");
        if (!text.isEmpty()) {
            Cell first = challenge.isEmpty() ? action.isEmpty() ? result : action : challenge;
            findings.add(
                    Code.E256,
                    first.place(),
                    given.indicator().ref(),
                    given.said().period().label(),
                    text.place());
        }
        return Commentary.of(challenge.text(), action.text(), result.text());
    }

    /**
     * A figure read from cells.
     *
     * @param made true if it is calculated from its numerator and denominator
     */
    public record Figure(
            Value value, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator, Place place, boolean made) {}

    /** Reads a figure of an indicator: its value, or its numerator and denominator, or all three. */
    public Figure figure(Indicator indicator, Cell valueCell, Cell numeratorCell, Cell denominatorCell) {
        return figure(indicator, indicator.decimals(), valueCell, numeratorCell, denominatorCell);
    }

    /**
     * Reads a figure of an indicator.
     *
     * @param agreeing the number of decimals to which all three must agree
     */
    private Figure figure(Indicator indicator, int agreeing, Cell valueCell, Cell numeratorCell, Cell denominatorCell) {
        // An unreadable value has its own finding, so it is not also reported as missing.
        Value value = value(valueCell, indicator.unit())
                .map(v -> inScale(indicator, v, valueCell))
                .orElse(Value.blank(Value.Reason.NOT_AVAILABLE));
        Value above = count(numeratorCell, "numerator", indicator);
        Value below = count(denominatorCell, "denominator", indicator);
        if (value.equals(Value.blank(Value.Reason.NOT_SUPPLIED))) {
            // If a part is blank for a reason, the whole is blank for the same reason.
            value = Stream.of(above, below)
                    .filter(part -> part.number().isEmpty() && !part.equals(Value.blank(Value.Reason.NOT_SUPPLIED)))
                    .min(Comparator.comparing(part -> ((Value.Blank) part).reason()))
                    .orElse(value);
        }
        Optional<BigDecimal> numerator = above.number();
        Optional<BigDecimal> denominator = below.number();
        if (value.equals(Value.blank(Value.Reason.SUPPRESSED))) {
            // The parts of a suppressed value would reveal it.
            numerator = Optional.empty();
            denominator = Optional.empty();
        }
        boolean made = valueCell.isEmpty() && numerator.isPresent() && denominator.isPresent();
        Place place = made ? madeOf(numeratorCell.place(), denominatorCell.place()) : valueCell.place();
        Value figure = computed(indicator, agreeing, value, numerator, denominator, place);
        if (made) {
            counted(indicator, figure, numerator.get(), denominator.get(), place);
        }
        doubt(indicator, figure, made ? numeratorCell : valueCell, numerator, denominator, place);
        return new Figure(figure, numerator, denominator, place, made);
    }

    /** Checks that numerators of countable things are whole. Otherwise the numerator may be the percentage itself. */
    private void counted(Indicator indicator, Value figure, BigDecimal numerator, BigDecimal denominator, Place place) {
        boolean broken = numerator.scale() > 0
                && numerator.stripTrailingZeros().scale() > 0
                && denominator.stripTrailingZeros().scale() <= 0;
        if (broken
                && indicator.unit() == Unit.PERCENT
                && numerator.compareTo(BigDecimal.ONE) >= 0
                && numerator.compareTo(WHOLE) <= 0
                && figure.number().isPresent()) {
            findings.add(
                    Code.W357,
                    place,
                    numerator.toPlainString(),
                    denominator.toPlainString(),
                    indicator.displayed(figure.number().get()).toPlainString());
        }
    }

    private Value inScale(Indicator indicator, Value value, Cell cell) {
        if (indicator.unit() != Unit.PERCENT || !(value instanceof Value.Measured measured)) {
            return value;
        }
        BigDecimal percentage = scales.declared(indicator, measured.amount(), cell, findings);
        return percentage == measured.amount() && !cell.multiplied()
                ? value
                : new Value.Measured(percentage, measured.lowReliability(), true);
    }

    /**
     * Records a small percentage as a possible fraction.
     *
     * <p>A numerator and denominator prove its meaning, or contradict it, which is already a finding. A numerator below
     * one proves nothing, because it may be the share itself.
     */
    private void doubt(
            Indicator indicator,
            Value figure,
            Cell cell,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Place place) {
        BigDecimal number = figure.number().orElse(BigDecimal.ZERO);
        if (!Scales.isSmall(number) || !scales.isDoubtful(indicator, number, cell)) {
            return;
        }
        boolean both = numerator.isPresent()
                && denominator.filter(n -> n.signum() != 0).isPresent();
        if (!both) {
            cells.doubts().add(indicator, number, place);
        } else if (numerator.get().abs().compareTo(BigDecimal.ONE) < 0) {
            findings.add(
                    Code.E253,
                    place,
                    numerator.get().toPlainString(),
                    denominator.get().toPlainString(),
                    indicator.displayed(number).toPlainString(),
                    indicator.ref());
        }
    }

    /** Returns the place of the numerator; for added columns, of all columns of numerator and denominator. */
    private static Place madeOf(Place numerator, Place denominator) {
        return numerator.isOfSeveral() || denominator.isOfSeveral() ? numerator.and(denominator) : numerator;
    }

    /** Returns the officer's rating, if the council's rule uses one. */
    private Optional<Rating> judgement(Cell cell, Indicator indicator) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Rating[] ratings = {Rating.GREEN, Rating.AMBER, Rating.RED};
        Optional<Rating> judgement =
                cells.choice(cell, ratings, r -> r.word().toLowerCase(Locale.ROOT), Optional.empty());
        if (judgement.isPresent() && !indicator.method().rule().isJudged()) {
            findings.add(
                    Code.W316,
                    cell.place(),
                    indicator.ref(),
                    indicator.method().rule().name().word());
        }
        return judgement;
    }

    /** Returns the forecast for the year; the figure of an annual indicator already is the year's. */
    private Optional<BigDecimal> forecast(Cell cell, Indicator indicator) {
        Optional<BigDecimal> forecast = cell.isEmpty()
                ? Optional.empty()
                : Numbers.read(cell.text(), indicator.unit()).map(n -> scales.percentage(indicator, n, cell, cells));
        forecast.ifPresent(n -> signs.check(indicator, n, cell.place(), "forecast"));
        forecast.ifPresent(n -> Scales.above100(indicator, n, cell.place(), findings));
        if (!cell.isEmpty() && indicator.basis() == Basis.ANNUAL) {
            findings.add(
                    Code.W313, cell.place(), "forecast", indicator.ref(), "which is reported once a year", "the basis");
        }
        if (!cell.isEmpty() && forecast.isEmpty()) {
            cells.noNumber(
                    cell,
                    indicator.unit(),
                    "the figure that the year will end with",
                    "type the bare number, or empty the cell");
        }
        return forecast;
    }

    private Optional<Value> value(Cell cell, Unit unit) {
        Optional<Value> value = meant(cell.text(), unit);
        if (value.isEmpty()) {
            cells.noFigure(cell, unit, "a number such as 87.2");
        }
        return cell.text().length() > RoughFigures.DIGITS ? value.map(v -> rough.withoutNoise(v, cell)) : value;
    }

    /**
     * Returns the value of a text. Equal texts share one value, because a million results have a few thousand of them.
     */
    private Optional<Value> meant(String text, Unit unit) {
        Map<String, Optional<Value>> known = values.computeIfAbsent(unit, u -> new HashMap<>());
        Optional<Value> value = known.get(text);
        if (value == null) {
            value = Numbers.value(text, unit);
            if (known.size() < MOST_KNOWN) {
                known.put(text, value);
            }
        }
        return value;
    }

    /** Returns a count. An unreadable count has its own finding and is not reported as missing. */
    private Value count(Cell cell, String column, Indicator indicator) {
        Optional<Value> count = meant(cell.text(), Unit.NUMBER);
        if (count.isEmpty()) {
            cells.noFigure(cell, Unit.NUMBER, "a count such as 128");
        }
        count.flatMap(Value::number).ifPresent(n -> signs.check(indicator, n, cell.place(), column));
        return (cell.text().length() > RoughFigures.DIGITS ? count.map(v -> rough.withoutNoise(v, cell)) : count)
                .orElse(Value.blank(Value.Reason.NOT_AVAILABLE));
    }

    /**
     * Returns the given value if it agrees with its numerator and denominator, otherwise the calculated one.
     *
     * @param agreeing the number of decimals to which all three must agree
     */
    private Value computed(
            Indicator indicator,
            int agreeing,
            Value value,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Place place) {
        if (numerator.isEmpty() || denominator.isEmpty() || indicator.unit().perDenominator() == 0) {
            return value;
        }
        boolean given = value.number().isPresent();
        if (denominator.get().signum() == 0) {
            if (numerator.get().signum() != 0) {
                findings.add(Code.E267, place, indicator.ref(), numerator.get().toPlainString());
            }
            return given ? value : Value.blank(Value.Reason.NOT_APPLICABLE);
        }
        BigDecimal exact = ratio(indicator.unit(), numerator.get(), denominator.get());
        if (given) {
            BigDecimal shown = value.number().orElseThrow().setScale(agreeing, RoundingMode.HALF_UP);
            BigDecimal expected = exact.setScale(agreeing, RoundingMode.HALF_UP);
            boolean explained = shown.compareTo(expected) == 0
                    || rough.explains(
                            indicator, value.number().orElseThrow(), numerator.get(), denominator.get(), place);
            if (!explained && isTheFraction(indicator, value.number().get(), exact)) {
                findings.add(
                        Code.E250,
                        place,
                        value.number().get().toPlainString(),
                        numerator.get().toPlainString(),
                        denominator.get().toPlainString(),
                        expected.toPlainString(),
                        expected.toPlainString(),
                        indicator.ref());
            } else if (!explained) {
                findings.add(
                        Code.E207,
                        place,
                        value.number().orElseThrow().toPlainString(),
                        numerator.get().toPlainString(),
                        denominator.get().toPlainString(),
                        expected.toPlainString());
            }
            // A value compared at more decimals than written is calculated, so that it is not truncated.
            boolean cutShort = indicator.method().precision() == Precision.EXACT
                    || indicator.decimals() > agreeing
                            && value.number().orElseThrow().scale() < indicator.decimals();
            return cutShort && shown.compareTo(expected) == 0 ? Value.of(exact) : value;
        }
        boolean notSupplied = value.equals(Value.blank(Value.Reason.NOT_SUPPLIED));
        return notSupplied ? Value.of(exact) : value;
    }

    /** Returns true if a percentage was written as a fraction. */
    private static boolean isTheFraction(Indicator indicator, BigDecimal value, BigDecimal exact) {
        BigDecimal fraction = exact.movePointLeft(2);
        return indicator.unit() == Unit.PERCENT
                && Scales.isSmall(value)
                && fraction.setScale(value.scale(), RoundingMode.HALF_UP).compareTo(value) == 0;
    }

    /**
     * Calculates a percentage as 100 × numerator / denominator, or a rate per 1,000 or 10,000 according to its unit.
     */
    private static BigDecimal ratio(Unit unit, BigDecimal numerator, BigDecimal denominator) {
        return BigDecimal.valueOf(unit.perDenominator())
                .multiply(numerator)
                .divide(denominator, MathContext.DECIMAL128);
    }
}
