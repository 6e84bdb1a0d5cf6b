package boardpack.read.table;

import boardpack.problem.Place;
import java.util.List;
import java.util.Map;

/** A row of a CSV file, with cells by column name. */
public final class Row {
    private final Place place;
    private final Map<String, Integer> columns;
    private final List<String> cells;
    private final int filled;

    Row(Place place, Map<String, Integer> columns, List<String> cells, int filled) {
        this.filled = filled;
        this.place = place;
        this.columns = columns;
        this.cells = cells;
    }

    public Place place() {
        return place;
    }

    /** Returns the number of filled cells in columns that are read. */
    public int filled() {
        return filled;
    }

    /** Returns the text in a column; nothing if the file has no such column. */
    public String text(String column) {
        Integer index = columns.get(column);
        return index == null ? "" : cells.get(index);
    }

    /** Returns the cell in a column; an empty one if the file has no such column. */
    public Cell cell(String column) {
        Integer index = columns.get(column);
        return index == null ? new Cell("", place) : new Cell(cells.get(index), place.at(place.line(), index + 1));
    }
}
