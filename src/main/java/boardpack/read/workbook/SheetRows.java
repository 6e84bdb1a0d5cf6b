package boardpack.read.workbook;

import boardpack.problem.Code;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the filled rows of a sheet in order. */
public final class SheetRows implements Closeable {
    private final PartXml xml;
    private final Cells reader;
    private final BitSet hiddenColumns = new BitSet();
    private final List<Range> merged = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private Map<Integer, Trap> traps = new HashMap<>();
    private int row;
    private int column;
    private boolean hidden;
    private boolean rowsAreHidden;
    private boolean filtered;

    /** A range of merged cells, by its outer rows and columns, counted from 1. */
    public record Range(int top, int left, int bottom, int right) {
        static Range of(String reference) {
            int colon = reference.indexOf(':');
            String first = colon < 0 ? reference : reference.substring(0, colon);
            String last = colon < 0 ? reference : reference.substring(colon + 1);
            return new Range(Numbered.row(first), Numbered.column(first), Numbered.row(last), Numbered.column(last));
        }
    }

    SheetRows(PartXml xml, Cells reader) {
        this.xml = xml;
        this.reader = reader;
    }

    /** Moves to the next row with a filled cell; returns false after the last row. */
    public boolean next() throws IOException, Unreadable {
        while (xml.next()) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "row" -> {
                        if (row()) {
                            return true;
                        }
                    }
                    case "col" -> columns();
                    case "sheetFormatPr" -> rowsAreHidden = xml.says("zeroHeight");
                    case "sheetView" -> {
                        String zeros = xml.attribute("showZeros");
                        if (zeros.equals("0") || zeros.equals("false")) {
                            reader.hideZeros();
                        }
                    }
                    case "mergeCell" -> merge();
                    case "filterColumn" -> filtered = true;
                    case "AlternateContent", "extLst", "conditionalFormatting", "dataValidations" -> xml.skip();
                    default -> {
                        // Other elements do not affect the cells.
                    }
                }
            }
        }
        return false;
    }

    /** Returns the texts of the row, from its first column. */
    public List<String> cells() {
        return cells;
    }

    /** Returns the reasons for filled cells without a text, by column, counted from 0. */
    public Map<Integer, Trap> traps() {
        return traps;
    }

    /** Returns the number of the row, as Excel shows it. */
    public int line() {
        return row;
    }

    /** Returns true if the row is hidden. */
    public boolean isHidden() {
        return hidden;
    }

    /** Returns true if a column, counted from 0, is hidden. */
    public boolean isHidden(int column) {
        return hiddenColumns.get(column);
    }

    /** Returns the merged cells; complete only after the last row. */
    public List<Range> merged() {
        return merged;
    }

    /** Returns true if a filter is set; reliable only after the last row. */
    public boolean isFiltered() {
        return filtered;
    }

    private void columns() {
        boolean narrow = isZero(xml.attribute("width"));
        if (xml.says("hidden") || narrow) {
            int from = Numbered.of(xml.attribute("min"), 1);
            int to = Math.min(Numbered.of(xml.attribute("max"), from), Limits.COLUMNS_OF_EXCEL);
            hiddenColumns.set(Math.max(0, Math.min(from, to) - 1), to);
        }
    }

    private static boolean isZero(String size) {
        return !size.isEmpty() && size.charAt(0) == '0' && size.matches("0(\\.0+)?");
    }

    private void merge() throws Unreadable {
        if (merged.size() == Limits.MERGED) {
            throw Unreadable.large("it has more than %s merged cells", Limits.MERGED);
        }
        merged.add(Range.of(xml.attribute("ref")));
    }

    /** Reads a row; returns true if it has a filled cell. */
    private boolean row() throws IOException, Unreadable {
        int number = row + 1;
        String its = "";
        String height = "";
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> number = Numbered.of(xml.attribute(i), row + 1);
                case "hidden" -> its = xml.attribute(i);
                case "ht" -> height = xml.attribute(i);
                default -> {
                    // Other attributes do not affect the cells.
                }
            }
        }
        if (number <= row || number > Limits.ROWS) {
            throw Unreadable.damaged("its rows are not in order");
        }
        row = number;
        hidden = its.equals("1")
                || its.equals("true")
                || isZero(height)
                || rowsAreHidden && its.isEmpty() && height.isEmpty();
        cells = new ArrayList<>(Math.max(4, cells.size()));
        traps = traps.isEmpty() ? traps : new HashMap<>();
        column = 0;
        boolean filled = false;
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                filled |= cell();
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        return filled;
    }

    private boolean cell() throws IOException, Unreadable {
        int before = column++;
        int style = 0;
        String type = "";
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> column = Numbered.column(xml.attribute(i));
                case "s" -> style = Numbered.of(xml.attribute(i), 0);
                case "t" -> type = xml.attribute(i);
                default -> {
                    // Other attributes do not affect the value.
                }
            }
        }
        if (column <= before || column > Limits.COLUMNS_OF_EXCEL) {
            throw Unreadable.damaged(row, column, "the cells of its rows are not in order");
        }
        Figure.Shown shown = reader.read(xml, style, type, row, column);
        if (shown.text().isEmpty() && shown.trap().isEmpty()) {
            return false;
        }
        if (column > Limits.COLUMNS) {
            throw Unreadable.cell(Code.E123, row, column, Limits.COLUMNS);
        }
        while (cells.size() < column - 1) {
            cells.add("");
        }
        cells.add(shown.text());
        if (shown.trap().isPresent()) {
            traps.put(column - 1, shown.trap().get());
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
