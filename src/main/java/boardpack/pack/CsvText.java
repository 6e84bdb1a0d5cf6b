package boardpack.pack;

import boardpack.paper.DataTable;
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

    /** A cell that a spreadsheet could take for a formula gets an apostrophe before it. */
    static String harmless(String cell) {
        boolean mayBeTaken = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return mayBeTaken && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
