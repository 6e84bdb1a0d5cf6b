package boardpack.book.extract;

import boardpack.book.period.PeriodWords;
import boardpack.indicator.Indicator;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of one extract in a compact form, kept until all extracts are read.
 *
 * <p>There may be a million rows. Most contain only one figure, and many the same one. So each text is stored once, and
 * a row consists of numbers.
 */
final class RowsOfExtract {
    /** Length above which texts rarely repeat; the second constant limits how many are remembered. */
    private static final int SHORT = 12;

    private static final int MOST_KNOWN = 10_000;

    /** The file, and its sheet once a row of it is known. */
    private Place file;

    private final ArrayList<Indicator> indicators = new ArrayList<>();
    private final ArrayList<PeriodWords.Said> periods = new ArrayList<>();

    /** For each row its line, the column of its value, and the number of texts up to it. */
    private final Ints lines = new Ints();

    private final Ints columns = new Ints();
    private final Ints ends = new Ints();

    private final ArrayList<String> texts = new ArrayList<>();

    /** For each text the name and position of its column, packed into one number. */
    private final Ints cells = new Ints();

    private final Map<String, String> known = new HashMap<>();

    RowsOfExtract(String file) {
        this.file = Place.of(file);
    }

    int rows() {
        return indicators.size();
    }

    /** Adds a row whose cells are on one line of the file. */
    void add(Indicator indicator, PeriodWords.Said said, Map<String, Cell> filled, Place place) {
        if (indicators.isEmpty()) {
            file = place.whole();
        }
        indicators.add(indicator);
        periods.add(said);
        lines.add(place.line());
        columns.add(place.column());
        filled.forEach((column, cell) -> {
            texts.add(shared(cell.text()));
            cells.add(cell.place().column() * Extracts.SAID.size() + Extracts.SAID.indexOf(column));
        });
        ends.add(texts.size());
    }

    /** Releases temporary memory after the last row. */
    void end() {
        known.clear();
        indicators.trimToSize();
        periods.trimToSize();
        texts.trimToSize();
        List.of(lines, columns, ends, cells).forEach(Ints::trim);
    }

    private String shared(String text) {
        if (text.length() > SHORT || known.size() == MOST_KNOWN) {
            return text;
        }
        String first = known.putIfAbsent(text, text);
        return first == null ? text : first;
    }

    String ref(int row) {
        return indicators.get(row).ref();
    }

    PeriodWords.Said said(int row) {
        return periods.get(row);
    }

    /** Returns the content of a row. */
    Given given(int row) {
        Map<String, Cell> filled = new LinkedHashMap<>();
        int line = lines.get(row);
        for (int i = row == 0 ? 0 : ends.get(row - 1); i < ends.get(row); i++) {
            int cell = cells.get(i);
            Place place = file.at(line, cell / Extracts.SAID.size());
            filled.put(Extracts.SAID.get(cell % Extracts.SAID.size()), new Cell(texts.get(i), place));
        }
        return new Given(indicators.get(row), periods.get(row), filled, file.at(line, columns.get(row)));
    }
}
