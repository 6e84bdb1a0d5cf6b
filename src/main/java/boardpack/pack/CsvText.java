package boardpack.pack;

import boardpack.compose.DataTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows as a CSV file that a spreadsheet opens without running anything in it.
 *
 * <p>Cells stand in quotation marks where Commons CSV would put them there, which is rather too often than too seldom.
 */
public final class CsvText {
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
        row(table.header(), text);
        for (List<String> row : table.rows()) {
            row(row, text);
            if (text.length() >= ENOUGH) {
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                text.setLength(0);
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void row(List<String> cells, StringBuilder text) {
        boolean first = true;
        for (String each : cells) {
            String cell = harmless(each);
            if (!first) {
                text.append(',');
            }
            if (isQuoted(cell, first)) {
                text.append('"').append(cell.replace("\"", "\"\"")).append('"');
            } else {
                text.append(cell);
            }
            first = false;
        }
        text.append("\r\n");
    }

    /** True also where a reader could take a row for an empty line, its beginning for a remark, or leave out a blank. */
    private static boolean isQuoted(String cell, boolean first) {
        if (cell.isEmpty()) {
            return first;
        }
        return cell.charAt(0) <= '#'
                || cell.charAt(cell.length() - 1) <= ' '
                || cell.indexOf(',') >= 0
                || cell.indexOf('"') >= 0
                || cell.indexOf('\n') >= 0
                || cell.indexOf('\r') >= 0;
    }

    /** A cell that a spreadsheet could take for a formula gets an apostrophe before it. */
    static String harmless(String cell) {
        boolean mayBeTaken = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return mayBeTaken && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
