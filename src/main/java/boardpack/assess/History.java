package boardpack.assess;

import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import boardpack.indicator.Value.Reason;
import boardpack.indicator.Year;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The results of one indicator, and how shorter periods roll up into longer ones. */
final class History {
    private final Indicator indicator;
    private final Map<Period, Result> results;

    History(Indicator indicator, Map<Period, Result> results) {
        this.indicator = indicator;
        this.results = results;
    }

    /** A value, whether a part of its period is missing, and the rows that it was made from. */
    record Found(Value value, boolean incomplete, List<Result> from) {
        static final Found NOTHING = new Found(Value.blank(Reason.NOT_SUPPLIED), false, List.of());
    }

    Optional<Result> row(Period period) {
        return Optional.ofNullable(results.get(period));
    }

    /** The value of a period: its own row where there is one, else what its quarters or months roll up to. */
    Found at(Period period) {
        Result own = results.get(period);
        if (own != null) {
            return new Found(own.value(), false, List.of(own));
        }
        return switch (period) {
            case Month month -> Found.NOTHING;
            case Quarter quarter -> rollUp(months(quarter));
            case Year year -> indicator.basis() == Basis.ANNUAL ? Found.NOTHING : year(year);
        };
    }

    /** A year's outturn: from its quarters, each of which may itself come from months. */
    private Found year(Year year) {
        Found last = at(year.quarter(4));
        if (indicator.basis() != Basis.FLOW) {
            return last;
        }
        List<Result> parts = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            Result row = results.get(year.quarter(number));
            if (row == null) {
                return rollUp(months(year.quarter(1), year.quarter(2), year.quarter(3), year.quarter(4)));
            }
            parts.add(row);
        }
        return together(parts);
    }

    private List<Month> months(Quarter... quarters) {
        List<Month> months = new ArrayList<>();
        for (Quarter quarter : quarters) {
            YearMonth first = YearMonth.from(quarter.start());
            for (int i = 0; i < 3; i++) {
                months.add(new Month(first.plusMonths(i)));
            }
        }
        return months;
    }

    private Found rollUp(List<Month> months) {
        List<Result> rows =
                months.stream().map(results::get).filter(r -> r != null).toList();
        if (rows.isEmpty()) {
            return Found.NOTHING;
        }
        if (indicator.basis() != Basis.FLOW) {
            Result last = results.get(months.getLast());
            return last == null ? incomplete(rows) : new Found(last.value(), false, List.of(last));
        }
        return rows.size() < months.size() ? incomplete(rows) : together(rows);
    }

    private static Found incomplete(List<Result> rows) {
        return new Found(Value.blank(Reason.NOT_SUPPLIED), true, rows);
    }

    /** Counts add up; a percentage or rate is the sum of numerators over the sum of denominators, never an average. */
    private Found together(List<Result> parts) {
        boolean counts = indicator.unit() == Unit.NUMBER || indicator.unit() == Unit.POUNDS;
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal numerators = BigDecimal.ZERO;
        BigDecimal denominators = BigDecimal.ZERO;
        for (Result part : parts) {
            if (part.value() instanceof Value.Blank blank) {
                return blank.reason() == Reason.NOT_SUPPLIED ? incomplete(parts) : new Found(blank, false, parts);
            }
            if (!counts && (part.numerator().isEmpty() || part.denominator().isEmpty())) {
                return new Found(Value.blank(Reason.NOT_AVAILABLE), false, parts);
            }
            sum = sum.add(part.value().number().orElseThrow());
            numerators = numerators.add(part.numerator().orElse(BigDecimal.ZERO));
            denominators = denominators.add(part.denominator().orElse(BigDecimal.ZERO));
        }
        if (counts) {
            return new Found(Value.of(sum), false, parts);
        }
        if (denominators.signum() == 0) {
            return new Found(Value.blank(Reason.NOT_APPLICABLE), false, parts);
        }
        BigDecimal ratio = BigDecimal.valueOf(indicator.unit().perDenominator())
                .multiply(numerators)
                .divide(denominators, MathContext.DECIMAL128);
        return new Found(Value.of(ratio), false, parts);
    }
}
