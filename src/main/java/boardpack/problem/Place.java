package boardpack.problem;

import java.util.List;
import java.util.TreeSet;

/**
 * A place: a file, and in it a line and a column, each counted from 1; 0 if there is none.
 *
 * <p>In a CSV file the column is the cell's number, so that column 5 is column E in a spreadsheet.
 *
 * @param also further columns of the same line, if a figure comes from several cells
 */
public record Place(String file, int line, int column, List<Integer> also) implements Comparable<Place> {
    public Place(String file, int line, int column) {
        this(file, line, column, List.of());
    }

    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    public static Place of(String file, int line) {
        return new Place(file, line, 0);
    }

    /** Returns the place of the cells of both, in column order; only this one if the other is in another line. */
    public Place and(Place other) {
        if (!file.equals(other.file) || line != other.line || column == 0 || other.column == 0) {
            return this;
        }
        TreeSet<Integer> all = new TreeSet<>(also);
        all.add(column);
        all.add(other.column);
        all.addAll(other.also);
        int first = all.removeFirst();
        return new Place(file, line, first, List.copyOf(all));
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
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
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
}
