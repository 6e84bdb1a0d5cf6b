package boardpack.assess.review;

import boardpack.assess.Assessment;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Result;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a month whose count, numerator or denominator is far from all other months. It may be a sum of several, or have
 * a misplaced decimal point.
 */
final class MonthsApart {
    private static final int ENOUGH = 5;
    private static final BigDecimal LARGE = BigDecimal.valueOf(20);
    private static final BigDecimal TIMES = new BigDecimal("2.5");
    private static final BigDecimal RANGES = BigDecimal.valueOf(2);

    private MonthsApart() {}

    static void tell(Assessment a, Map<Period, Result> results, Findings findings) {
        Indicator indicator = a.indicator();
        boolean monthly = a.from().stream().anyMatch(r -> r.period() instanceof Month);
        if (indicator.basis() != Basis.FLOW || !monthly || indicator.mayBeNegative()) {
            return;
        }
        for (Result month : a.from()) {
            Optional<BigDecimal> figure = count(indicator, month);
            List<BigDecimal> others = new ArrayList<>();
            for (Result other : results.values()) {
                if (other != month
                        && other.period() instanceof Month
                        && !other.period().end().isAfter(a.quarter().end())) {
                    count(indicator, other).ifPresent(others::add);
                }
            }
            if (figure.isPresent() && others.size() >= ENOUGH) {
                compare(a, month, figure.get(), others, findings);
            }
        }
    }

    private static Optional<BigDecimal> count(Indicator indicator, Result result) {
        return indicator.isCount() ? result.value().number() : result.denominator();
    }

    private static void compare(
            Assessment a, Result month, BigDecimal figure, List<BigDecimal> others, Findings findings) {
        BigDecimal least = others.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = others.stream().max(BigDecimal::compareTo).orElseThrow();
        BigDecimal outside = least.subtract(figure).max(figure.subtract(most));
        boolean times = figure.compareTo(most.multiply(TIMES)) > 0
                || figure.signum() != 0 && figure.multiply(TIMES).compareTo(least) < 0;
        boolean far = outside.compareTo(most.subtract(least).multiply(RANGES)) > 0;
        if (!times || !far || figure.max(least).compareTo(LARGE) < 0) {
            return;
        }
        String ref = a.indicator().ref();
        String lie = "its " + others.size() + " other months lie between " + Apart.plain(least) + " and "
                + Apart.plain(most);
        if (a.indicator().isCount()) {
            findings.add(
                    Code.W319,
                    month.place(),
                    ref,
                    month.period().label(),
                    Apart.plain(figure),
                    lie,
                    "check that it is of this month alone, and its decimal point");
        } else {
            findings.add(
                    Code.W339,
                    month.place(),
                    "denominator",
                    ref,
                    month.period().label(),
                    Apart.plain(figure),
                    lie,
                    Code.W339 + " " + ref + " " + a.quarter());
        }
    }
}
