package boardpack.book.row;

import boardpack.book.cell.Cells;
import boardpack.book.cell.Spreadsheet;
import boardpack.problem.Code;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import boardpack.read.table.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The rows of a file that are not data: totals, sources and notes.
 *
 * <p>A row is skipped only if nothing can be lost. It has no period, one or two filled cells, and nothing under {@code
 * ref} that is or resembles a known reference. If two cells are filled, the first must mark a total or a note. Any
 * other row is data, and anything missing in it is a finding.
 */
public final class NoteRows {
    /** The beginnings of cells that mark a total or a note. */
    private static final Pattern SAYS_SO = Pattern.compile(
            "(?i)(?:grand |sub[- ]?)?total\\b.*|(?:totals|average|sources?|notes?|nb|n\\.b\\.|key|page|produced|prepared"
                    + "|printed|exported|generated|extracted|updated|last updated|run)\\b.*|[*\u2020\u2021#].*",
            Pattern.DOTALL);

    /** The beginnings of cells that may be a mistyped period. */
    private static final Pattern PERHAPS_A_PERIOD = Pattern.compile("(?i)\\d.*|q.?\\d.*|quarter.*", Pattern.DOTALL);

    /** The number of rows that a finding names, and the length of each. */
    private static final int NAMED = 3;

    private static final int LETTERS = 40;

    private static final Set<String> HEADINGS = Set.of("ref", "reference", "indicator", "pi", "kpi", "measure");

    private final Cells cells;
    private final Indicators indicators;
    private final Set<String> refs;
    /** Created when first needed, because most files have no such rows. */
    private final Set<String> shapes = new HashSet<>();

    private final List<String> named = new ArrayList<>();
    private Optional<Place> first = Optional.empty();
    private int count;
    private boolean passedOn;

    public NoteRows(Cells cells, Indicators indicators) {
        this.cells = cells;
        this.indicators = indicators;
        this.refs = indicators.refs();
    }

    /** Returns the remedy for a row whose first cell looks like a note; empty if it does not. */
    static Optional<String> fix(String text) {
        String lower = text.strip().toLowerCase(java.util.Locale.ROOT);
        if (HEADINGS.contains(lower)) {
            return Optional.of("delete this row, if it is the headings again");
        }
        return SAYS_SO.matcher(text).matches()
                ? Optional.of("delete this row, if it is a total or a note; else correct the reference")
                : Optional.empty();
    }

    /** Passes on every row that is not a total, source or note. */
    public Consumer<Row> orElse(Consumer<Row> data) {
        return row -> {
            if (row.filled() <= 2 && isNote(row, row.cell("ref"), row.cell("period"))) {
                keep(row);
            } else {
                passedOn = true;
                data.accept(row);
            }
        };
    }

    /** Returns true if the file contains no data rows. */
    public boolean areAll() {
        return !passedOn;
    }

    /** Reports the skipped rows after the last row of a file. */
    public void tell() {
        first.ifPresent(place -> {
            String more = count > NAMED ? " and " + (count - NAMED) + " more" : "";
            cells.findings().add(Code.N603, place, String.join(", ", named) + more);
        });
    }

    private boolean isNote(Row row, Cell ref, Cell period) {
        if (ref.isEmpty() && period.isEmpty() || cells.isPeriod(period)) {
            return false;
        }
        String label = ref.isEmpty() ? period.text() : ref.text();
        if (Spreadsheet.isError(ref.text()) || Spreadsheet.isError(period.text())) {
            return false;
        }
        boolean saysSo = SAYS_SO.matcher(label).matches();
        if (isPerhapsAReference(ref.text(), saysSo)
                || PERHAPS_A_PERIOD.matcher(period.text()).matches()) {
            return false;
        }
        return row.filled() == 1 || saysSo && !indicators.beginsWithReference(ref.text());
    }

    private boolean isPerhapsAReference(String text, boolean saysSo) {
        if (shapes.isEmpty()) {
            refs.forEach(r -> shapes.add(shape(r)));
        }
        return indicators.isReference(text)
                || Nearest.to(text, refs).isPresent()
                || !saysSo && shapes.contains(shape(text));
    }

    /** Returns the shape of a reference: {@code a 9} for {@code SCH 01}. A text without digits has none. */
    private static String shape(String text) {
        String shape = text.toLowerCase(Locale.ROOT).replaceAll("\\p{L}+", "a").replaceAll("\\d+", "9");
        return shape.contains("9") ? shape : text;
    }

    private void keep(Row row) {
        if (count++ == 0) {
            first = Optional.of(row.place());
        }
        if (named.size() < NAMED) {
            Cell cell = row.cell("ref").isEmpty() ? row.cell("period") : row.cell("ref");
            String text = cell.text();
            String shown = text.length() <= LETTERS ? text : text.substring(0, LETTERS) + "…";
            named.add("\"" + shown + "\" in line " + row.place().line());
        }
    }
}
