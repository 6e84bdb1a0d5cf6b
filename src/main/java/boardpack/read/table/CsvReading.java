package boardpack.read.table;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Dialect;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The process of reading one CSV file. */
final class CsvReading {
    /** A number that may mean thousands or have three decimals. */
    private static final Pattern UNCLEAR_COMMA = Pattern.compile("([-+\u2212]?£?\\d{1,3}),(\\d{3}[mk]? ?%?u?)");

    private final CsvFile file;
    private final String name;
    private final Dialect dialect;
    private final Findings findings;
    private final Consumer<Row> rows;
    private final BitSet untitled = new BitSet();
    private boolean complete = true;

    CsvReading(CsvFile file, String name, Dialect dialect, Findings findings, Consumer<Row> rows) {
        this.file = file;
        this.name = name;
        this.dialect = dialect;
        this.findings = findings;
        this.rows = rows;
    }

    /** Passes on each row; returns true if every row could be read. */
    boolean read(Reader in) throws IOException {
        String beginning = beginning(in);
        Headings headings = new Headings(file, dialect);
        Layout layout = Layout.of(beginning, beginning.length() < Layout.CHARACTERS, file, headings);
        CsvRows cells =
                new CsvRows(new Resumed(beginning, in), layout.delimiter().sign());
        try {
            if (!passOver(cells, layout)) {
                findings.add(Code.E113, Place.of(name), String.join(", ", file.required()));
                return false;
            }
            List<String> header = cells.cells();
            Map<String, Integer> columns = headings.read(header, Place.of(name, cells.line()), findings);
            return columns.keySet().containsAll(file.required())
                    && body(cells, header, cells.line(), columns, layout.delimiter());
        } catch (CsvRows.Broken e) {
            findings.add(e.in(name));
            return false;
        }
    }

    /** Returns only the header. */
    Optional<CsvFile.Header> header(Reader in) throws IOException {
        String beginning = beginning(in);
        Headings headings = new Headings(file, dialect);
        Layout layout = Layout.of(beginning, beginning.length() < Layout.CHARACTERS, file, headings);
        CsvRows cells =
                new CsvRows(new Resumed(beginning, in), layout.delimiter().sign());
        try {
            return passOver(cells, layout)
                    ? Optional.of(new CsvFile.Header(
                            Place.of(name, cells.line()), List.copyOf(cells.cells()), headings.columns(cells.cells())))
                    : Optional.empty();
        } catch (CsvRows.Broken e) {
            return Optional.empty();
        }
    }

    /** Skips to the header; returns false if there is none. */
    private boolean passOver(CsvRows cells, Layout layout) throws IOException, CsvRows.Broken {
        int firstTitle = 0;
        for (int row = 0; row < layout.header(); row++) {
            if (!cells.next()) {
                return false;
            }
            if (firstTitle == 0 && !Layout.isEmpty(cells.cells())) {
                firstTitle = cells.line();
            }
        }
        if (layout.titles() > 0) {
            String rows =
                    layout.titles() == 1 ? "1 row above the header is" : layout.titles() + " rows above the header are";
            findings.add(Code.N602, Place.of(name, firstTitle), rows);
        }
        boolean found = cells.next();
        while (found && Layout.isEmpty(cells.cells())) {
            found = cells.next();
        }
        return found;
    }

    private boolean body(
            CsvRows cells, List<String> header, int headerLine, Map<String, Integer> columns, Delimiter delimiter)
            throws IOException, CsvRows.Broken {
        int width = header.size();
        int before = findings.count();
        for (int i = 0; i < width; i++) {
            untitled.set(i, header.get(i).isEmpty());
        }
        boolean semicolons = delimiter.sign() == ';';
        int[] read = columns.values().stream().mapToInt(Integer::intValue).toArray();
        while (cells.next()) {
            List<String> row = cells.cells();
            int line = cells.line();
            if (Layout.isEmpty(row)) {
                continue;
            }
            if (row.size() > width && !Layout.isEmpty(row.subList(width, row.size()))) {
                findings.add(Code.E115, new Place(name, line, width + 1), row.size(), width, delimiter.word());
                complete = false;
                continue;
            }
            while (row.size() < width) {
                row.add("");
            }
            tellOfUntitled(row, line, headerLine);
            if (semicolons) {
                tellOfCommas(row, line);
            }
            int filled = filled(row, read);
            if (filled > 0) {
                rows.accept(new Row(Place.of(name, line), columns, row, filled));
            }
            if (findings.count() - before > CsvFile.MOST_FINDINGS) {
                findings.add(Code.E127, Place.of(name, line), CsvRows.grouped(CsvFile.MOST_FINDINGS));
                return false;
            }
        }
        return complete;
    }

    private static int filled(List<String> row, int[] columns) {
        int filled = 0;
        for (int column : columns) {
            filled += row.get(column).isEmpty() ? 0 : 1;
        }
        return filled;
    }

    /** Reports a filled column without a heading; an empty one does not matter. */
    private void tellOfUntitled(List<String> row, int line, int headerLine) {
        for (int i = untitled.nextSetBit(0); i >= 0; i = untitled.nextSetBit(i + 1)) {
            if (!row.get(i).isEmpty()) {
                findings.add(Code.E126, new Place(name, line, i + 1), headerLine);
                untitled.clear(i);
                complete = false;
            }
        }
    }

    /** Reports numbers such as 1,234. If semicolons separate the cells, the comma may be a decimal comma. */
    private void tellOfCommas(List<String> row, int line) {
        for (int i = 0; i < row.size(); i++) {
            Matcher unclear = UNCLEAR_COMMA.matcher(row.get(i));
            if (unclear.matches()) {
                findings.add(
                        Code.E230,
                        new Place(name, line, i + 1),
                        row.get(i),
                        unclear.group(1) + unclear.group(2),
                        unclear.group(1) + "." + unclear.group(2));
            }
        }
    }

    private static String beginning(Reader in) throws IOException {
        char[] chars = new char[1 << 13];
        int length = 0;
        for (int n = 0; n >= 0; n = in.read(chars, length, chars.length - length)) {
            length += n;
            if (length == Layout.CHARACTERS) {
                break;
            }
            if (length == chars.length) {
                chars = Arrays.copyOf(chars, 2 * length);
            }
        }
        return new String(chars, 0, length);
    }
}
