package boardpack.book.extract;

import boardpack.book.period.PeriodWords;
import boardpack.book.row.Repeats;
import boardpack.indicator.Indicator;
import boardpack.problem.Code;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rows of one indicator in one period. A row may fill cells that another leaves empty. */
record Given(Indicator indicator, PeriodWords.Said said, Map<String, Cell> cells, Place place) {
    private static final List<String> HAS_COME = List.of("value", "numerator");

    Cell cell(String column) {
        Cell cell = cells.get(column);
        return cell == null ? new Cell("", place) : cell;
    }

    static boolean isAwaited(Cell status) {
        return status.text().equalsIgnoreCase("awaited");
    }

    /** Adds a second row for the same indicator and period. It may fill empty cells but not repeat filled ones. */
    void add(PeriodWords.Said again, Map<String, Cell> more, Consumer<Repeats.Twice> twice) {
        // A figure awaited in one row has arrived in the other.
        boolean come = HAS_COME.stream().anyMatch(c -> cells.containsKey(c) || more.containsKey(c));
        if (come) {
            cells.computeIfPresent("status", (c, cell) -> isAwaited(cell) ? null : cell);
            more.computeIfPresent("status", (c, cell) -> isAwaited(cell) ? null : cell);
        }
        List<String> both = more.keySet().stream()
                .filter(column -> cells.containsKey(column))
                .toList();
        if (!both.isEmpty()) {
            boolean same = both.stream()
                    .allMatch(c -> cell(c).text().equals(more.get(c).text()));
            String column = both.getFirst();
            String what = "the " + column + " of " + indicator.ref();
            String when = again.period().label();
            Place first = cell(column).place();
            twice.accept(new Repeats.Twice(
                    what,
                    when,
                    first,
                    Code.E206.at(more.get(column).place(), what, when + (same ? "" : ", and differs"), first)));
        }
        more.forEach(cells::putIfAbsent);
    }
}
