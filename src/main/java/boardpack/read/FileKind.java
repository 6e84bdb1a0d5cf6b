package boardpack.read;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The type of a file by its first bytes, whatever its name. */
final class FileKind {
    /** The number of bytes that show the type. */
    static final int BYTES = 1 << 12;

    private static final String SAVE = "open it in Excel and save it as \"CSV UTF-8 (comma delimited)\"";
    private static final Pattern WEB_PAGE = Pattern.compile("(?s)\\W*<(!doctype html|html|head|body|table)\\b.*");

    private FileKind() {}

    /** Returns the type of a file that is not text with cells; empty if it may be text. */
    static Optional<String> of(byte[] first) {
        String text = new String(first, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004")) {
            boolean workbook = text.contains("[Content_Types].xml") || text.contains("xl/");
            return Optional.of(workbook ? "an Excel workbook" : "a zip archive");
        }
        if (text.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return Optional.of("an Excel workbook of the old kind");
        }
        if (text.startsWith("%PDF-")) {
            return Optional.of("a PDF");
        }
        if (text.startsWith("\u001F\u008B")) {
            return Optional.of("a gzip archive");
        }
        return WEB_PAGE.matcher(text.toLowerCase(Locale.ROOT)).matches() ? Optional.of("a web page") : Optional.empty();
    }

    static Finding finding(String kind, Place place) {
        boolean opens = kind.contains("Excel") || kind.equals("a web page");
        String fix = kind.equals("an Excel workbook")
                ? "let its name end in .xlsx; or " + SAVE
                : opens ? SAVE : "put the CSV file itself in its place";
        return Code.E121.at(place, kind, fix);
    }
}
