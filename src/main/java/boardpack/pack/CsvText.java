package boardpack.pack;

import boardpack.compose.DataTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    private CsvText() {}

    /** UTF-8 with a byte order mark, by which Excel knows it. */
    public static byte[] bytes(DataTable table) {
        StringBuilder out = new StringBuilder(1 << 14);
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            for (String heading : table.header()) {
                printer.print(heading);
            }
            printer.println();
            for (List<String> row : table.rows()) {
                for (String cell : row) {
                    printer.print(harmless(cell));
                }
                printer.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Before the text, the mark would make every character of it take two bytes until the end.
        byte[] text = out.toString().getBytes(StandardCharsets.UTF_8);
        byte[] marked = Arrays.copyOf(MARK, MARK.length + text.length);
        System.arraycopy(text, 0, marked, MARK.length, text.length);
        return marked;
    }

    /** A cell that a spreadsheet could take for a formula gets an apostrophe before it. */
    static String harmless(String cell) {
        boolean mayBeTaken = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return mayBeTaken && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
