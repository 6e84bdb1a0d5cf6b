package boardpack.book.extract;

import boardpack.book.cell.Cells;
import boardpack.book.period.PeriodWords;
import boardpack.book.row.UnclearRows;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Rows whose period is the first day of a quarter. Power BI writes a month or quarter by its first day.
 *
 * <p>The meaning is clear only when all extracts are read: it is the month if the indicator has other months. Any other
 * first day can only mean its month.
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

    /** Adds the rows of a file that was read separately. */
    void take(FirstDays ofFile) {
        waiting.addAll(ofFile.waiting);
    }

    /** Receives the content of rows. */
    interface Saying {
        void say(Indicator indicator, PeriodWords.Said said, Map<String, Cell> filled, Place place);
    }

    /** Returns the month that begins on the day in a cell. */
    Optional<PeriodWords.Said> said(Cell period) {
        return cells.periods(period).beginning(period.text()).map(m -> new PeriodWords.Said(m, Optional.empty()));
    }

    /** Returns true, and keeps the row until all are read, if its period may also be a quarter. */
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
     * Resolves the rows after all extracts. If the indicator has months, they are months; otherwise a finding asks.
     *
     * @param unclear receives the cell of each period, with true if the period could be read
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
