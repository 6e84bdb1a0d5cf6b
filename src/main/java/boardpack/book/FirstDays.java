package boardpack.book;

import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.problem.Place;
import boardpack.read.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Rows whose period is the first day of a quarter, as Power BI writes the month or the quarter that begins with it.
 *
 * <p>Which of the two is meant can only be told once all extracts are read: it is the month where the indicator has
 * other months. Any other first day can only stand for its month.
 */
final class FirstDays {
    private final Cells cells;
    private final List<Waiting> waiting = new ArrayList<>();

    FirstDays(Cells cells) {
        this.cells = cells;
    }

    private record Waiting(
            Indicator indicator,
            PeriodWords.Said said,
            Cell period,
            PeriodWords words,
            Map<String, Cell> filled,
            Place place) {}

    /** Takes in the rows of a file that was read by itself. */
    void take(FirstDays ofFile) {
        waiting.addAll(ofFile.waiting);
    }

    /** Takes what results say. */
    interface Saying {
        void say(Indicator indicator, PeriodWords.Said said, Map<String, Cell> filled, Place place);
    }

    /** The month that begins on the day that a cell holds. */
    Optional<PeriodWords.Said> said(Cell period) {
        return cells.periods(period).beginning(period.text()).map(m -> new PeriodWords.Said(m, Optional.empty()));
    }

    /** True, and the row is kept until all are read, where its period may be a quarter as well. */
    boolean keep(Indicator indicator, Cell period, Map<String, Cell> filled, Place place) {
        Optional<Month> begins = cells.periods().beginning(period.text());
        if (begins.isEmpty() || cells.periods().beginningWith(begins.get()).isEmpty()) {
            return false;
        }
        PeriodWords.Said said = new PeriodWords.Said(begins.get(), Optional.empty());
        waiting.add(new Waiting(indicator, said, period, cells.periods(), filled, place));
        return true;
    }

    /**
     * After all extracts: the rows of indicators that have months are months, and of any other it is asked.
     *
     * @param unclear is told of each row whether its period could be read
     */
    void tell(Predicate<Indicator> hasMonths, Saying saying, UnclearRows unclear) {
        for (Waiting row : waiting) {
            boolean isMonth = hasMonths.test(row.indicator());
            if (isMonth) {
                saying.say(row.indicator(), row.said(), row.filled(), row.place());
            } else {
                cells.with(row.words()).said(row.period());
            }
            unclear.period(row.indicator(), row.period().place(), isMonth);
        }
    }
}
