package boardpack.assess.rating;

import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Reports;
import boardpack.indicator.Result;
import boardpack.indicator.Value;
import boardpack.indicator.Value.Reason;
import boardpack.indicator.Year;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The results of one indicator, with totals of shorter periods for longer ones. */
public final class History {
    /** Number of years to search back for a survey. */
    private static final int FAR = 12;

    private final Indicator indicator;
    private final Map<Period, Result> results;
    private final Reports reports;

    public History(Indicator indicator, Map<Period, Result> results) {
        this.indicator = indicator;
        this.results = results;
        this.reports = new Reports(indicator, results);
    }

    /** A value with its source rows, and whether part of its period is missing. */
    public record Found(Value value, boolean incomplete, List<Result> from) {
        public Earlier earlier() {
            return new Earlier(value, from);
        }

        public static final Found NOTHING = new Found(Value.blank(Reason.NOT_SUPPLIED), false, List.of());
    }

    /** Returns the quarters in which it is reported. */
    public Reports reports() {
        return reports;
    }

    /**
     * Returns the previous report of the same kind; for indicators not reported every year, the last one available.
     *
     * @param strict the previous report according to the rhythm
     */
    public Period reported(Period period, Period strict) {
        if (indicator.rhythm().years() == 1 || results.containsKey(strict)) {
            return strict;
        }
        // A survey that was postponed by a year is still the previous survey.
        Period earlier = period;
        for (int back = 0; back < FAR; back++) {
            earlier = earlier.yearBefore();
            Result row = results.get(earlier);
            if (row != null && Reports.isFigure(row)) {
                return earlier;
            }
        }
        return strict;
    }

    /** Returns the first day with any data. */
    public Optional<LocalDate> begins() {
        Optional<LocalDate> first = Optional.empty();
        for (Result result : results.values()) {
            LocalDate start = result.period().start();
            first = first.isEmpty() || start.isBefore(first.get()) ? Optional.of(start) : first;
        }
        return first;
    }

    public Optional<Result> row(Period period) {
        return Optional.ofNullable(results.get(period));
    }

    /** Returns the value of a period from its own row if there is one, otherwise from its quarters or months. */
    public Found at(Period period) {
        Result own = results.get(period);
        if (own != null) {
            return new Found(own.value(), false, List.of(own));
        }
        return switch (period) {
            case Month month -> Found.NOTHING;
            case Quarter quarter -> rollUp(reports.months(quarter));
            case Year year -> indicator.basis() == Basis.ANNUAL ? Found.NOTHING : year(year);
        };
    }

    /** Returns a year's outturn from its reports, each of which may itself be calculated from months. */
    private Found year(Year year) {
        return switch (indicator.basis()) {
            case FLOW -> yearToDate(year.quarter(4));
            case SNAPSHOT, ROLLING -> at(lastReport(year));
            case CUMULATIVE, ANNUAL -> at(year.quarter(4));
        };
    }

    /** Returns the last quarter of a year with a report, or the fourth if there is none. */
    private Quarter lastReport(Year year) {
        for (int number = 4; number > 0; number--) {
            if (reports.has(year.quarter(number))) {
                return year.quarter(number);
            }
        }
        return year.quarter(4);
    }

    /** Returns the total of the year's reports up to this one; nothing if they cover another time. */
    public Found yearToDate(Quarter quarter) {
        List<Period> parts = reports.upTo(quarter);
        return parts.isEmpty() ? Found.NOTHING : together(parts);
    }

    /** Returns the year's figure from its quarters, even if the year has its own row. */
    public Found byQuarters(Year year) {
        return year(year);
    }

    /** Returns the quarter's figure from its months, even if the quarter has its own row. */
    public Found byMonths(Quarter quarter) {
        return rollUp(reports.months(quarter));
    }

    /** Returns the months that are required for a complete quarter but missing. */
    public List<Period> missing(Quarter quarter) {
        List<Period> months = reports.months(quarter);
        List<Period> needed = indicator.basis() == Basis.FLOW ? months : List.of(months.getLast());
        return needed.stream()
                .filter(m -> at(m).value().equals(Value.blank(Reason.NOT_SUPPLIED)))
                .toList();
    }

    /** Returns the total of several periods, each from its own row or from its months. */
    public Found together(List<Period> periods) {
        List<Period> parts = new ArrayList<>();
        for (Period period : periods) {
            boolean byMonths = period instanceof Quarter && !results.containsKey(period);
            parts.addAll(byMonths ? reports.months((Quarter) period) : List.of(period));
        }
        return rollUp(parts);
    }

    private Found rollUp(List<Period> parts) {
        List<Result> rows = new ArrayList<>(parts.size());
        for (Period part : parts) {
            Result row = results.get(part);
            if (row != null) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            return Found.NOTHING;
        }
        if (indicator.basis() != Basis.FLOW) {
            Result last = results.get(parts.getLast());
            return last == null ? incomplete(rows) : new Found(last.value(), false, List.of(last));
        }
        return rows.size() < parts.size() ? incomplete(rows) : added(rows);
    }

    private static Found incomplete(List<Result> rows) {
        return new Found(Value.blank(Reason.NOT_SUPPLIED), true, rows);
    }

    /**
     * Combines parts. Counts are summed. A percentage or rate is the sum of numerators over the sum of denominators,
     * never an average.
     */
    private Found added(List<Result> parts) {
        boolean counts = indicator.isCount();
        if (any(parts, Reason.NOT_SUPPLIED)) {
            return incomplete(parts);
        }
        if (any(parts, Reason.SUPPRESSED)) {
            return new Found(Value.blank(Reason.SUPPRESSED), false, parts);
        }
        // A part reported as low does not reveal the size of the whole.
        if (any(parts, Reason.NOT_AVAILABLE) || any(parts, Reason.LOW)) {
            return new Found(Value.blank(Reason.NOT_AVAILABLE), false, parts);
        }
        if (counts && any(parts, Reason.NOT_APPLICABLE)) {
            return new Found(Value.blank(Reason.NOT_APPLICABLE), false, parts);
        }
        boolean lowReliability = false;
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal numerators = BigDecimal.ZERO;
        BigDecimal denominators = BigDecimal.ZERO;
        for (Result part : parts) {
            if (!(part.value() instanceof Value.Measured measured)) {
                // A part with nothing to measure adds nothing to numerator or denominator.
                continue;
            }
            if (!counts && (part.numerator().isEmpty() || part.denominator().isEmpty())) {
                return new Found(Value.blank(Reason.NOT_ADDED_UP), false, parts);
            }
            lowReliability |= measured.lowReliability();
            sum = sum.add(measured.amount());
            numerators = numerators.add(part.numerator().orElse(BigDecimal.ZERO));
            denominators = denominators.add(part.denominator().orElse(BigDecimal.ZERO));
        }
        if (counts) {
            return new Found(new Value.Measured(sum, lowReliability), false, parts);
        }
        if (denominators.signum() == 0) {
            return new Found(Value.blank(Reason.NOT_APPLICABLE), false, parts);
        }
        BigDecimal ratio = BigDecimal.valueOf(indicator.unit().perDenominator())
                .multiply(numerators)
                .divide(denominators, MathContext.DECIMAL128);
        return new Found(new Value.Measured(ratio, lowReliability), false, parts);
    }

    private static boolean any(List<Result> parts, Reason reason) {
        for (Result part : parts) {
            if (part.value() instanceof Value.Blank blank && blank.reason() == reason) {
                return true;
            }
        }
        return false;
    }
}
