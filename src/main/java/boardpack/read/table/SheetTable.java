package boardpack.read.table;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.workbook.SheetRows;
import boardpack.read.workbook.Trap;
import boardpack.read.workbook.Unreadable;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the rows below the header of a sheet. Content that a reader of the sheet would not see is a finding. */
final class SheetTable {
    private static final int MOST_MERGED = 20;

    private final Place sheet;
    private final int headerRow;
    private final List<String> header;
    private final Map<String, Integer> columns;
    private final Findings findings;
    private final Consumer<Row> rows;

    private final BitSet read = new BitSet();
    private final BitSet untitled = new BitSet();
    private final BitSet hiddenColumns = new BitSet();

    /** The rows with at most one filled cell, such as a note. Merged cells do no harm there. */
    private final BitSet notes = new BitSet();

    private int lastRow;
    private int hiddenRows;
    private Place firstHidden;
    private boolean complete = true;

    /** Creates the table after its header was read. */
    SheetTable(
            Place sheet,
            int headerRow,
            List<String> header,
            Map<String, Integer> columns,
            Findings findings,
            Consumer<Row> rows) {
        this.sheet = sheet;
        this.headerRow = headerRow;
        this.header = header;
        this.columns = columns;
        this.findings = findings;
        this.rows = rows;
        this.firstHidden = sheet;
        columns.values().forEach(read::set);
    }

    /** Passes each row on; returns true if every row could be read and nothing in the table is hidden. */
    boolean read(SheetRows from) throws IOException, Unreadable {
        int width = header.size();
        int before = findings.count();
        for (int i = 0; i < width; i++) {
            untitled.set(i, header.get(i).isEmpty());
        }
        untitled.set(width, CsvRows.MOST_CELLS);
        read.stream().filter(from::isHidden).forEach(hiddenColumns::set);
        while (from.next()) {
            List<String> cells = from.cells();
            lastRow = from.line();
            while (cells.size() < width) {
                cells.add("");
            }
            tellOfUntitled(cells);
            boolean trapped = !from.traps().isEmpty() && tellOfTraps(cells, from.traps());
            int filled = filled(cells);
            notes.set(lastRow, filled <= 1);
            if (filled > 0 && !trapped) {
                tellOfHidden(cells, from.isHidden());
                rows.accept(new Row(sheet.at(lastRow, 0), columns, cells, filled));
            }
            if (findings.count() - before > CsvFile.MOST_FINDINGS) {
                findings.add(Code.E127, sheet.at(lastRow, 0), CsvRows.grouped(CsvFile.MOST_FINDINGS));
                return false;
            }
        }
        tellOfHiddenRows(from.isFiltered());
        tellOfMerged(from.merged());
        return complete;
    }

    private int filled(List<String> cells) {
        int filled = 0;
        for (int i = read.nextSetBit(0); i >= 0; i = read.nextSetBit(i + 1)) {
            filled += cells.get(i).isEmpty() ? 0 : 1;
        }
        return filled;
    }

    /** Reports filled cells in columns without a heading. */
    private void tellOfUntitled(List<String> cells) {
        for (int i = untitled.nextSetBit(0); i >= 0 && i < cells.size(); i = untitled.nextSetBit(i + 1)) {
            if (!cells.get(i).isEmpty()) {
                findings.add(Code.E126, sheet.at(lastRow, i + 1), headerRow);
                untitled.clear(i);
                complete = false;
            }
        }
    }

    /** Reports cells without a reliable text; returns true if there are any. */
    private boolean tellOfTraps(List<String> cells, Map<Integer, Trap> traps) {
        boolean trapped = false;
        for (int i = read.nextSetBit(0); i >= 0 && i < cells.size(); i = read.nextSetBit(i + 1)) {
            Trap trap = traps.get(i);
            if (trap != null) {
                findings.add(finding(trap, cells.get(i), sheet.at(lastRow, i + 1)));
                trapped = true;
                complete = false;
            }
        }
        return trapped;
    }

    private static Finding finding(Trap trap, String text, Place place) {
        return switch (trap) {
            case NO_RESULT -> Code.E134.at(place);
            case ERROR -> Code.E149.at(place, text.startsWith("#") ? text : "an error");
            case BOOLEAN -> Code.E135.at(place, "TRUE or FALSE");
            case STORED_AS_TEXT -> Code.E146.at(place);
            case NOT_SHOWN -> Code.E147.at(place);
            case NO_DATE -> Code.E148.at(place);
        };
    }

    private void tellOfHidden(List<String> cells, boolean rowIsHidden) {
        if (rowIsHidden) {
            if (hiddenRows++ == 0) {
                int first = read.stream()
                        .filter(i -> !cells.get(i).isEmpty())
                        .findFirst()
                        .orElse(0);
                firstHidden = sheet.at(lastRow, first + 1);
            }
            return;
        }
        for (int i = hiddenColumns.nextSetBit(0); i >= 0; i = hiddenColumns.nextSetBit(i + 1)) {
            if (!cells.get(i).isEmpty()) {
                findings.add(Code.E136, sheet.at(lastRow, i + 1), "column", "");
                hiddenColumns.clear(i);
                complete = false;
            }
        }
    }

    private void tellOfHiddenRows(boolean filtered) {
        if (hiddenRows == 0) {
            return;
        }
        complete = false;
        if (filtered) {
            findings.add(Code.E144, firstHidden, hiddenRows == 1 ? "1 row" : hiddenRows + " rows");
        } else {
            findings.add(
                    Code.E136, firstHidden, "row", hiddenRows == 1 ? "" : ", and in " + (hiddenRows - 1) + " more");
        }
    }

    private void tellOfMerged(List<SheetRows.Range> merged) {
        List<SheetRows.Range> harmful = merged.stream().filter(this::isHarmful).toList();
        for (SheetRows.Range range : harmful.subList(0, Math.min(MOST_MERGED, harmful.size()))) {
            findings.add(
                    Code.E137,
                    sheet.at(range.top(), range.left()),
                    " down to " + Place.letters(range.right()) + range.bottom());
            complete = false;
        }
    }

    /** Returns true if merged cells lie within the table, unless they are a note in one row. */
    private boolean isHarmful(SheetRows.Range range) {
        int column = read.nextSetBit(Math.max(0, range.left() - 1));
        boolean inTable =
                range.bottom() >= headerRow && range.top() <= lastRow && column >= 0 && column < range.right();
        boolean oneRow = range.top() == range.bottom();
        return inTable && !(oneRow && (notes.get(range.top()) || range.left() == range.right()));
    }
}
