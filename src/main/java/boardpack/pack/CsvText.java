package boardpack.pack;

import boardpack.paper.DataTable;
import boardpack.problem.ControlCharacters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows as a CSV file that a spreadsheet opens without running anything in it. */
public final class CsvText {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** Characters with which a formula may start, and their full-width forms. */
    private static final String STARTERS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

    /** Number of characters collected before writing; limits the memory needed for a long table. */
    private static final int ENOUGH = 1 << 13;

    private CsvText() {}

    /** Returns the table in UTF-8 with a byte order mark, which Excel needs to recognise it. */
    public static byte[] bytes(DataTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
        try {
            write(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Writes the table row by row. */
    public static void write(DataTable table, OutputStream out) throws IOException {
        out.write(MARK);
        StringBuilder text = new StringBuilder(2 * ENOUGH);
        CSVPrinter printer = new CSVPrinter(text, FORMAT);
        row(table.header(), printer);
        for (List<String> row : table.rows()) {
            row(row, printer);
            if (text.length() >= ENOUGH) {
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                text.setLength(0);
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void row(List<String> cells, CSVPrinter printer) throws IOException {
        for (String cell : cells) {
            printer.print(harmless(cell));
        }
        printer.println();
    }

    /**
     * Makes a cell harmless for a spreadsheet and a terminal. A possible formula gets an apostrophe before it, and so
     * does a full-width form of its first character. Control characters are removed, because they can control a
     * terminal or reverse the text direction.
     */
    static String harmless(String cell) {
        String text = ControlCharacters.replaced(cell, "\n\t", c -> "");
        boolean mayBeTaken = !text.isEmpty() && STARTERS.indexOf(text.charAt(0)) >= 0;
        return mayBeTaken && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
