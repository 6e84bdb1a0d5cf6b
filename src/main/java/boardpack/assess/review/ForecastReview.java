package boardpack.assess.review;

import boardpack.assess.Assessment;
import boardpack.assess.rating.Forecast;
import boardpack.book.Book;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.indicator.Target;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds an officer's forecast for the year that is implausible. */
final class ForecastReview {
    private static final int TIMES = 5;

    private ForecastReview() {}

    static void review(Assessment a, Book book, Findings found, Findings findings) {
        Optional<Forecast> forecast = a.forecast().filter(f -> !f.computed());
        Optional<BigDecimal> actual = a.actual().number();
        Indicator indicator = a.indicator();
        if (forecast.isEmpty()
                || indicator.mayBeNegative()
                || found.hasErrorInLine(forecast.get().from().getLast().place())) {
            return;
        }
        BigDecimal value = forecast.get().value();
        boolean toDate = indicator.basis() == Basis.CUMULATIVE && indicator.addsUp();
        boolean counted = toDate && (indicator.isCount() || indicator.unit().mayAddUp());
        if (reached(a, book, counted, actual)
                .filter(reached -> value.compareTo(reached) < 0)
                .isPresent()) {
            tell(a, forecast.get(), "more is reached by " + a.period().label() + " already", findings);
            return;
        }
        List<BigDecimal> others = new ArrayList<>();
        forecast.get().target().flatMap(Target::value).ifPresent(others::add);
        actual.map(n -> byTheEnd(n, indicator, a.quarter(), counted)).ifPresent(others::add);
        boolean far = !others.isEmpty() && others.stream().allMatch(o -> isFar(value, o));
        if (far) {
            tell(a, forecast.get(), "its target and its result are more than five times away from it", findings);
        }
    }

    /** Returns the amount already reached this year, for figures that only grow during a year. */
    private static Optional<BigDecimal> reached(Assessment a, Book book, boolean toDate, Optional<BigDecimal> actual) {
        boolean each = a.indicator().basis() == Basis.FLOW && a.indicator().isCount();
        if (!each) {
            return toDate ? actual : Optional.empty();
        }
        Map<Period, Result> results = book.results().getOrDefault(a.indicator().ref(), Map.of());
        BigDecimal sum = BigDecimal.ZERO;
        for (int number = 1; number <= a.quarter().number(); number++) {
            sum = sum.add(Optional.ofNullable(results.get(a.quarter().year().quarter(number)))
                    .flatMap(r -> r.value().number())
                    .orElse(BigDecimal.ZERO));
        }
        return Optional.of(sum);
    }

    private static boolean isFar(BigDecimal value, BigDecimal other) {
        return value.signum() == 0 ? other.signum() != 0 : Apart.moreThan(TIMES, value, other);
    }

    /** Returns the figure at the end of the year if the rate stays the same. */
    private static BigDecimal byTheEnd(BigDecimal actual, Indicator indicator, Quarter quarter, boolean toDate) {
        BigDecimal four = BigDecimal.valueOf(4);
        if (toDate) {
            return actual.multiply(four).divide(BigDecimal.valueOf(quarter.number()), MathContext.DECIMAL64);
        }
        return indicator.addsUp() ? actual.multiply(four) : actual;
    }

    private static void tell(Assessment a, Forecast forecast, String why, Findings findings) {
        Place row = forecast.from().getLast().place();
        findings.add(
                Code.W393,
                row.wholeLine(),
                "forecast",
                a.indicator().ref(),
                forecast.year().label(),
                a.indicator().displayed(forecast.value()).toPlainString(),
                why,
                "write the figure that the whole year is to end with, in the unit of the indicator");
    }
}
