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
 * The rows of one extract in a compact form, until all extracts are read.
 *
 * <p>There may be a million rows. Most say one figure and nothing else, and many the same one: each text is kept once, and
 * beside it no more than numbers.
 */
final class RowsOfExtract {
    /** Longer texts are hardly ever the same, and of more than so many it is not worth to know them. */
    private static final int SHORT = 12;

    private static final int MOST_KNOWN = 10_000;

    private final String file;
    private final ArrayList<Indicator> indicators = new ArrayList<>();
    private final ArrayList<PeriodWords.Said> periods = new ArrayList<>();

    /** Of each row its line, the column of its value, and how many texts those up to it have. */
    private final Ints lines = new Ints();

    private final Ints columns = new Ints();
    private final Ints ends = new Ints();

    private final ArrayList<String> texts = new ArrayList<>();

    /** Of each text which of the columns it is from, and where in the file that column stands, in one number. */
    private final Ints cells = new Ints();

    private final Map<String, String> known = new HashMap<>();

    RowsOfExtract(String file) {
        this.file = file;
    }

    int rows() {
        return indicators.size();
    }

    /** Takes in what a row says; its cells stand in one line of the file. */
    void add(Indicator indicator, PeriodWords.Said said, Map<String, Cell> filled, Place place) {
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

    /** After the last row: lets go of what only more rows would need. */
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

    /** The content of a row. */
    Given given(int row) {
        Map<String, Cell> filled = new LinkedHashMap<>();
        int line = lines.get(row);
        for (int i = row == 0 ? 0 : ends.get(row - 1); i < ends.get(row); i++) {
            int cell = cells.get(i);
            Place place = new Place(file, line, cell / Extracts.SAID.size());
            filled.put(Extracts.SAID.get(cell % Extracts.SAID.size()), new Cell(texts.get(i), place));
        }
        return new Given(indicators.get(row), periods.get(row), filled, new Place(file, line, columns.get(row)));
    }
}
