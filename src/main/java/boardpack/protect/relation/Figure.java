package boardpack.protect.relation;

import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Result;
import java.util.Comparator;
import java.util.List;

/**
 * A figure that is shown or suppressed as a unit: an extract's figure of an indicator in a period, or a sum of its
 * parts.
 *
 * @param rows the extract rows with the figure; none if it is added up. A month that is also its quarter's figure has
 * two
 * @param counts its components: the count itself, or denominator, numerator and rest
 * @param stage the quarter in which it becomes known, as a number
 * @param rank the cost of losing it: a month costs less than a year, and a year less than a quarter
 * @param unknown true if it is a sum with unknown parts
 * @param printed true if the last pack printed it
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
    /** Sorts figures so that the order of rows does not matter. */
    public static final Comparator<Figure> ORDER = Comparator.comparing((Figure f) -> f.period.end())
            .thenComparing(f -> f.period.start(), Comparator.reverseOrder())
            .thenComparing(f -> f.indicator.ref());

    /** Returns true if an extract marks the figure or one of its parts as suppressed. */
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
