package boardpack.assess.review;

import boardpack.assess.Assessment;
import boardpack.assess.rating.History;
import boardpack.indicator.Basis;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A figure that is so far from all earlier ones that a slip is likely.
 *
 * <p>It lies further from their median than ten times their own median distance from it, and than three times their
 * range. Of fewer than six, or of earlier figures that are all the same, nothing is said.
 *
 * @param count how many earlier figures there are
 * @param least the smallest of them
 * @param most the largest of them
 */
record Unusual(int count, BigDecimal least, BigDecimal most) {
    private static final int ENOUGH = 6;
    private static final int YEARS_BACK = 12;
    private static final BigDecimal DISTANCES = BigDecimal.TEN;
    private static final BigDecimal RANGES = BigDecimal.valueOf(3);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static Optional<Unusual> of(Assessment a, Map<Period, Result> results) {
        if (a.actual().number().isEmpty()) {
            return Optional.empty();
        }
        return of(a.actual().number().get(), earlier(a, new History(a.indicator(), results)));
    }

    static Optional<Unusual> of(BigDecimal figure, List<BigDecimal> earlier) {
        if (earlier.size() < ENOUGH) {
            return Optional.empty();
        }
        List<BigDecimal> sorted = earlier.stream().sorted().toList();
        BigDecimal median = median(sorted);
        List<BigDecimal> distances =
                sorted.stream().map(e -> e.subtract(median).abs()).sorted().toList();
        BigDecimal range = sorted.getLast().subtract(sorted.getFirst());
        BigDecimal distance = figure.subtract(median).abs();
        boolean far = range.signum() > 0
                && distance.compareTo(median(distances).multiply(DISTANCES)) > 0
                && distance.compareTo(range.multiply(RANGES)) > 0;
        return far ? Optional.of(new Unusual(sorted.size(), sorted.getFirst(), sorted.getLast())) : Optional.empty();
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO);
    }

    /** Earlier figures that are like this one: a year to date is only like the same quarter of other years. */
    static List<BigDecimal> earlier(Assessment a, History history) {
        boolean byYear = a.indicator().basis() == Basis.CUMULATIVE || !(a.period() instanceof Quarter);
        List<BigDecimal> figures = new ArrayList<>();
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
            history.at(period).value().number().ifPresent(figures::add);
        }
        return figures;
    }
}
