package boardpack.book.extract;

import boardpack.book.cell.Cells;
import boardpack.book.row.Indicators;
import boardpack.book.scale.Plausibility;
import boardpack.book.shape.RoundedCounts;
import boardpack.indicator.Begun;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Result;
import boardpack.indicator.Retired;
import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Creates the results of some indicators from all rows about them. */
final class ResultsOfSome {
    private final Cells cells;
    private final Findings findings;
    private final Indicators indicators;
    private final ResultReader reader;
    private final Plausibility plausibility;
    private final Signs signs;
    private final Map<String, Map<Period, Result>> results = new HashMap<>();

    ResultsOfSome(Cells cells, Indicators indicators, RoundedCounts rounded) {
        this.cells = cells;
        this.findings = cells.findings();
        this.indicators = indicators;
        this.reader = new ResultReader(cells, indicators.scales(), rounded);
        this.plausibility = new Plausibility(findings);
        this.signs = new Signs(findings);
    }

    /** Returns the cell reader, which has the doubtful results. */
    Cells cells() {
        return cells;
    }

    /** Returns the results by reference and then by period. */
    Map<String, Map<Period, Result>> results() {
        return results;
    }

    ResultsOfSome read(List<String> refs, Statements statements) {
        for (String ref : refs) {
            Map<Period, Result> its = new LinkedHashMap<>();
            // The targets' decimals and sign were not known when the rows were read.
            Indicator indicator = indicators.get(ref);
            List<Signs.Negative> negative = new ArrayList<>();
            statements.of(ref).forEach(given -> put(indicator, reader.result(given, indicator), its, negative));
            signs.results(indicator, negative);
            reader.endOfIndicator();
            if (!its.isEmpty()) {
                results.put(ref, new ResultsOverTime(statements.axis(), ref, its.values()));
            }
        }
        return this;
    }

    private void put(Indicator indicator, Result result, Map<Period, Result> its, List<Signs.Negative> negative) {
        if (indicator.isRetiredIn(result.period())) {
            // A sheet for the whole year may continue with empty cells.
            if (saysSomething(result)) {
                Retired retired = indicator.retired().orElseThrow();
                findings.add(
                        Code.E235,
                        result.place(),
                        indicator.ref(),
                        retired.from().label(),
                        result.period().label(),
                        retired.place());
            }
            return;
        }
        if (indicator.isBefore(result.period())) {
            if (saysSomething(result)) {
                Begun begun = indicator.lifetime().begun().orElseThrow();
                findings.add(
                        Code.E272,
                        result.place(),
                        indicator.ref(),
                        begun.from().label(),
                        result.period().label(),
                        begun.place());
            }
            return;
        }
        its.put(result.period(), result);
        if (!isPartLargerThanWhole(indicator, result)) {
            plausibility.check(indicator, result.value(), result.place(), !result.computed());
        }
        // If the value is calculated, the error is in the numerator or denominator and is reported there.
        if (!result.computed()
                && result.value() instanceof Value.Measured m
                && Signs.isUnexpected(indicator, m.amount())) {
            negative.add(new Signs.Negative(m.amount(), result.place()));
        }
    }

    /** Returns true, with a finding, if the numerator of a percentage is larger than its denominator. */
    private boolean isPartLargerThanWhole(Indicator indicator, Result result) {
        if (!result.computed() || indicator.unit() != Unit.PERCENT || indicator.mayBeNegative()) {
            return false;
        }
        BigDecimal part = result.numerator().orElse(BigDecimal.ZERO);
        BigDecimal whole = result.denominator().orElse(part);
        boolean larger = whole.signum() > 0 && part.compareTo(whole) > 0;
        if (larger) {
            findings.add(new Finding(
                    Code.E208,
                    result.place(),
                    "the numerator " + part.toPlainString() + " is larger than the denominator " + whole.toPlainString()
                            + ", and a percentage of a whole ends at 100",
                    "correct whichever of the two is wrong; they may have changed places"));
        }
        return larger;
    }

    private static boolean saysSomething(Result result) {
        return !result.value().equals(Value.blank(Value.Reason.NOT_SUPPLIED))
                || result.numerator().isPresent()
                || result.judgement().isPresent()
                || result.forecast().isPresent();
    }
}
