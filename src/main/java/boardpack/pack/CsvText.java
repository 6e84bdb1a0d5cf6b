package boardpack.pack;

import boardpack.compose.DataTable;
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
    /** Characters by which a spreadsheet may know a formula, and their full-width forms. */
    private static final String STARTERS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

    /** How many characters are made before they are written: of a long table there are never more in memory. */
    private static final int ENOUGH = 1 << 13;

    private CsvText() {}

    /** UTF-8 with a byte order mark, by which Excel knows it. */
    public static byte[] bytes(DataTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
        try {
            write(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same, row by row. */
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
     * Makes a cell harmless for a spreadsheet and a terminal. One that could be taken for a formula gets an apostrophe
     * before it, and so does one that begins with the full-width form of such a character. Control characters, which
     * could command a terminal or turn the direction of text, are left out.
     */
    static String harmless(String cell) {
        String text = ControlCharacters.replaced(cell, "\n\t", c -> "");
        boolean mayBeTaken = !text.isEmpty() && STARTERS.indexOf(text.charAt(0)) >= 0;
        return mayBeTaken && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
