package boardpack.read.table;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import boardpack.read.Blanks;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into rows of cells, one row at a time.
 *
 * <p>A cell in quotation marks may contain delimiters, line ends, and quotation marks written twice. A quotation mark
 * anywhere else is text. Lines end with CR, LF or both, each counted as one line end.
 */
final class CsvRows {
    /** Maximum number of cells in a row; a wider file is not a table of results. */
    static final int MOST_CELLS = 1_000;

    /** Maximum length of a cell, which stops reading if a quotation mark is never closed. */
    static final int LONGEST_CELL = 100_000;

    private static final int NEVER = -1;

    private final Reader in;
    private final char delimiter;
    private final char[] buffer = new char[1 << 14];
    private char[] cell = new char[1 << 8];
    private List<String> cells = List.of();
    private int at;
    private int end;
    private int length;
    private int line = 1;
    private int rowLine = 1;

    CsvRows(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** Reports the position at which the text stops being CSV, or exceeds a limit. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        private final Code code;
        private final int line;
        private final int column;
        private final transient Object[] words;

        Broken(Code code, int line, int column, Object... words) {
            super(code.name(), null, false, false);
            this.code = code;
            this.line = line;
            this.column = column;
            this.words = words;
        }

        Finding in(String file) {
            return code.at(new Place(file, line, column), words);
        }
    }

    /** Moves to the next row; returns false at the end of the text. */
    boolean next() throws IOException, Broken {
        if (isAtEnd()) {
            return false;
        }
        cells = new ArrayList<>(Math.max(cells.size(), 4));
        rowLine = line;
        boolean more = true;
        while (more) {
            if (cells.size() == MOST_CELLS) {
                throw new Broken(Code.E123, rowLine, MOST_CELLS + 1, grouped(MOST_CELLS));
            }
            more = !isAtEnd() && buffer[at] == '"' ? quoted() : unquoted();
        }
        return true;
    }

    /** Returns the cells of the row, without surrounding blanks. */
    List<String> cells() {
        return cells;
    }

    /** Returns true if nothing follows the row. */
    boolean isLast() throws IOException {
        return isAtEnd();
    }

    /** Returns the line in which the row begins. */
    int line() {
        return rowLine;
    }

    /** Reads a cell without quotation marks; returns true if another cell follows in the row. */
    private boolean unquoted() throws IOException, Broken {
        length = 0;
        while (!isAtEnd()) {
            int from = at;
            for (int i = from; i < end; i++) {
                char c = buffer[i];
                if (c == delimiter || c == '\n' || c == '\r') {
                    at = i;
                    if (length == 0) {
                        cells.add(Blanks.without(buffer, from, i));
                    } else {
                        keep(from, i);
                        finish();
                    }
                    return ends(c);
                }
            }
            keep(from, end);
            at = end;
            if (length > LONGEST_CELL) {
                throw new Broken(Code.E124, line, cells.size() + 1, grouped(LONGEST_CELL));
            }
        }
        finish();
        return false;
    }

    private boolean quoted() throws IOException, Broken {
        int opened = line;
        char before = 0;
        length = 0;
        at++;
        while (!isAtEnd()) {
            char c = buffer[at++];
            if (c == '"') {
                if (isAtEnd() || buffer[at] != '"') {
                    return closed(opened);
                }
                at++;
            } else if (c == '\r' || c == '\n' && before != '\r') {
                line++;
            }
            before = c;
            if (length == LONGEST_CELL) {
                throw broken(
                        opened,
                        "the quoted cell that begins here has not ended after " + grouped(LONGEST_CELL)
                                + " characters");
            }
            keep(c);
        }
        throw broken(opened, "the quoted cell that begins here never ends");
    }

    /** Reads the blanks after the quotation mark that closes a cell, and the end of the cell. Returns true if another cell follows. */
    private boolean closed(int opened) throws IOException, Broken {
        while (!isAtEnd()) {
            char c = buffer[at];
            if (c == delimiter || c == '\n' || c == '\r') {
                finish();
                return ends(c);
            }
            if (!Blanks.isBlank(c)) {
                String where = line == opened ? "" : " in line " + line;
                throw broken(opened, "the quoted cell that begins here ends" + where + ", and more text follows it");
            }
            at++;
        }
        finish();
        return false;
    }

    private Broken broken(int opened, String what) {
        return new Broken(
                Code.E109,
                opened,
                cells.size() + 1,
                what,
                "look for a quotation mark that is opened and never closed, and write one within a quoted cell twice");
    }

    /** Skips the end of a cell; returns true if it is a delimiter, so that another cell follows. */
    private boolean ends(char c) throws IOException {
        at++;
        if (c == delimiter) {
            return true;
        }
        line++;
        if (c == '\r' && !isAtEnd() && buffer[at] == '\n') {
            at++;
        }
        return false;
    }

    private void finish() throws Broken {
        if (length > LONGEST_CELL) {
            throw new Broken(Code.E124, line, cells.size() + 1, grouped(LONGEST_CELL));
        }
        cells.add(Blanks.without(cell, 0, length));
    }

    private void keep(char c) {
        if (length == cell.length) {
            cell = java.util.Arrays.copyOf(cell, 2 * length);
        }
        cell[length++] = c;
    }

    private void keep(int from, int to) {
        int needed = length + to - from;
        if (needed > cell.length) {
            cell = java.util.Arrays.copyOf(cell, Math.max(needed, 2 * cell.length));
        }
        System.arraycopy(buffer, from, cell, length, to - from);
        length = needed;
    }

    /** Returns true at the end of the text; otherwise there is a character in the buffer. */
    private boolean isAtEnd() throws IOException {
        while (at >= end && end != NEVER) {
            end = in.read(buffer, 0, buffer.length);
            at = 0;
        }
        return end == NEVER;
    }

    /** Formats a number as {@code 100,000}. */
    static String grouped(int number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }
}
