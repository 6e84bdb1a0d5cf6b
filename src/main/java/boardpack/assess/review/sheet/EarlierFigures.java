package boardpack.assess.review.sheet;

import boardpack.assess.Assessment;
import boardpack.assess.rating.History;
import boardpack.indicator.Basis;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The earlier figures of an indicator that are comparable with its current one, the newest first.
 *
 * <p>A year to date is only comparable with the same quarter of other years.
 */
public record EarlierFigures(Map<Period, History.Found> found) {
    private static final int YEARS_BACK = 12;

    /** Finds the figures before the current one, back to the last change of the definition. */
    public static EarlierFigures of(Assessment a, History history) {
        boolean byYear = a.indicator().basis() == Basis.CUMULATIVE || !(a.period() instanceof Quarter);
        Map<Period, History.Found> figures = new LinkedHashMap<>();
        Optional<LocalDate> first = history.begins();
        Period then = a.period();
        for (int back = 0; back < (byYear ? YEARS_BACK : 4 * YEARS_BACK); back++) {
            then = byYear ? then.yearBefore() : a.indicator().before(then);
            Period period = then;
            if (first.isEmpty() || period.end().isBefore(first.get())) {
                break;
            }
            if (a.indicator()
                    .redefined()
                    .filter(r -> r.separates(period, a.period()))
                    .isPresent()) {
                break;
            }
            History.Found its = history.at(period);
            if (its.value().number().isPresent()) {
                figures.put(period, its);
            }
        }
        return new EarlierFigures(figures);
    }

    /** Returns the figures by period. */
    public Map<Period, BigDecimal> byPeriod() {
        Map<Period, BigDecimal> figures = new LinkedHashMap<>();
        found.forEach((period, f) -> figures.put(period, f.value().number().orElseThrow()));
        return figures;
    }

    public List<BigDecimal> values() {
        return found.values().stream()
                .map(f -> f.value().number().orElseThrow())
                .toList();
    }

    /** Returns the numerators or denominators of the figures that have one. */
    public List<BigDecimal> counts(Function<Result, Optional<BigDecimal>> which) {
        return found.values().stream()
                .flatMap(f -> count(f.from(), which).stream())
                .toList();
    }

    /** Returns the sum of the numerators or denominators of some rows; empty if one of them has none. */
    public static Optional<BigDecimal> count(List<Result> rows, Function<Result, Optional<BigDecimal>> which) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Result row : rows) {
            Optional<BigDecimal> count = which.apply(row);
            if (count.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(count.get());
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(sum);
    }
}
