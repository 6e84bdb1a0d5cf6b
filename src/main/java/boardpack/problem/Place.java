package boardpack.problem;

import java.util.List;
import java.util.TreeSet;

/**
 * A place: a file, and in it a line and a column, each counted from 1; 0 if there is none.
 *
 * <p>In a CSV file the column is the cell's number, so that column 5 is column E in a spreadsheet. In a workbook the line
 * is a row, and the place is printed as Excel names it: {@code targets.xlsx!Targets!C17}.
 *
 * @param sheet the sheet of a workbook; empty in any other file
 * @param also further columns of the same line, if a figure comes from several cells
 */
public record Place(String file, String sheet, int line, int column, List<Integer> also) implements Comparable<Place> {
    private static final int LETTERS = 26;

    public Place(String file, int line, int column) {
        this(file, "", line, column, List.of());
    }

    /** A sheet of a workbook. */
    public static Place ofSheet(String file, String sheet) {
        return new Place(file, sheet, 0, 0, List.of());
    }

    /** Another place in the same file, and the same sheet of it. */
    public Place at(int otherLine, int otherColumn) {
        return new Place(file, sheet, otherLine, otherColumn, List.of());
    }

    /** The whole line. */
    public Place wholeLine() {
        return at(line, 0);
    }

    /** The whole file, or sheet. */
    public Place whole() {
        return at(0, 0);
    }

    /** The same place in a file that is named with its folder. */
    public Place below(String folder) {
        return new Place(folder + "/" + file, sheet, line, column, also);
    }

    private boolean isInTheSheetOf(Place other) {
        return file.equals(other.file) && sheet.equals(other.sheet);
    }

    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    public static Place of(String file, int line) {
        return new Place(file, line, 0);
    }

    /** Returns the place of the cells of both, in column order; only this one if the other is in another line. */
    public Place and(Place other) {
        if (!isInTheSheetOf(other) || line != other.line || column == 0 || other.column == 0) {
            return this;
        }
        TreeSet<Integer> all = new TreeSet<>(also);
        all.add(column);
        all.add(other.column);
        all.addAll(other.also);
        int first = all.removeFirst();
        return new Place(file, sheet, line, first, List.copyOf(all));
    }

    /** Returns true if the place has several cells. */
    public boolean isOfSeveral() {
        return !also.isEmpty();
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int bySheet = sheet.compareTo(other.sheet);
        if (bySheet != 0) {
            return bySheet;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        if (!sheet.isEmpty()) {
            return file + "!" + sheet + (line == 0 ? "" : "!" + excelCells());
        }
        if (line == 0 || column == 0) {
            return line == 0 ? file : file + ":" + line;
        }
        return file + ":" + line + ":" + cells();
    }

    /** Returns the numbers of its cells in the line, separated by commas; empty if there are none. */
    public String cells() {
        StringBuilder text = new StringBuilder(column == 0 ? "" : Integer.toString(column));
        also.forEach(c -> text.append(',').append(c));
        return text.toString();
    }

    private String excelCells() {
        StringBuilder text = new StringBuilder(letters(column)).append(line);
        also.forEach(c -> text.append(',').append(letters(c)).append(line));
        return text.toString();
    }

    /** The letters by which a spreadsheet names a column; empty where there is none. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
