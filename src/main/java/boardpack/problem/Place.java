package boardpack.problem;

/**
 * Where something stands: a file, and in it a line and a column, each counted from 1; 0 where there is none.
 *
 * <p>In a CSV file the column is the cell's number, so that column 5 is column E in a spreadsheet.
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    public static Place of(String file, int line) {
        return new Place(file, line, 0);
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
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
