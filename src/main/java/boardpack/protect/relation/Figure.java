package boardpack.protect.relation;

import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Result;
import java.util.Comparator;
import java.util.List;

/**
 * What is shown or suppressed as one: what the extracts say of an indicator in a period, or what its parts add up to.
 *
 * @param rows the rows that say it; none where it is added up. A month that is also its quarter's figure has two
 * @param counts what it is made of: a count itself, or a denominator, a numerator and what lies between them
 * @param stage when it is known, in quarters
 * @param rank how much is lost with it: a month less than a year, and a year less than a quarter
 * @param unknown true where it is added up of what nobody knows
 * @param printed true where the last pack printed it
 */
public record Figure(
        int id,
        Indicator indicator,
        Period period,
        List<Result> rows,
        List<Integer> counts,
        int stage,
        int rank,
        boolean unknown,
        boolean printed) {
    /** The order in which figures are gone through, whatever the order of rows. */
    public static final Comparator<Figure> ORDER = Comparator.comparing((Figure f) -> f.period.end())
            .thenComparing(f -> f.period.start(), Comparator.reverseOrder())
            .thenComparing(f -> f.indicator.ref());

    /** True where an extract says that it is suppressed, of itself or of a part. */
    public boolean marked() {
        return unknown || rows.stream().anyMatch(Family::isMarked);
    }

    public Figure printedBefore() {
        return new Figure(id, indicator, period, rows, counts, stage, rank, unknown, true);
    }

    public String label() {
        return indicator.ref() + " for " + period.label();
    }
}
