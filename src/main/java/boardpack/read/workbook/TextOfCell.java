package boardpack.read.workbook;

import boardpack.problem.Code;
import boardpack.read.Blanks;
import java.io.IOException;

/** Reads the text of a cell, plain or in formatted runs, without the phonetic text of Japanese. */
final class TextOfCell {
    private static final int ESCAPE = 7;

    private TextOfCell() {}

    /** Returns the text in the element at whose start tag the reader is. */
    static String read(PartXml xml, int row, int column) throws IOException, Unreadable {
        String outer = xml.name();
        StringBuilder text = new StringBuilder();
        int within = 0;
        while (xml.next()) {
            if (xml.isStart("rPh")) {
                xml.skip();
            } else if (xml.isStart("t")) {
                run(xml, text, row, column);
            } else if (xml.isStart(outer)) {
                within++;
            } else if (xml.isEnd(outer) && within-- == 0) {
                return Blanks.without(unescaped(text.toString()));
            }
        }
        throw Unreadable.damaged("a part of it ends too early");
    }

    private static void run(PartXml xml, StringBuilder text, int row, int column) throws IOException, Unreadable {
        boolean keepsBlanks = xml.prefixed("space").equals("preserve");
        int from = text.length();
        while (xml.next() && !xml.isEnd("t")) {
            if (xml.isStart()) {
                xml.skip();
            } else {
                xml.text(text);
                if (text.length() > Limits.CHARACTERS_OF_A_CELL) {
                    throw Unreadable.cell(Code.E124, row, column, Limits.CHARACTERS_OF_A_CELL);
                }
            }
        }
        if (!keepsBlanks) {
            // Excel also drops blanks at the ends, unless the text is marked to keep them.
            int end = text.length();
            while (end > from && isXmlBlank(text.charAt(end - 1))) {
                end--;
            }
            text.setLength(end);
            int begin = from;
            while (begin < end && isXmlBlank(text.charAt(begin))) {
                begin++;
            }
            text.delete(from, begin);
        }
    }

    private static boolean isXmlBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    /** Characters that XML cannot hold are written as {@code _x000D_}; an underscore before such is {@code _x005F_}. */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        int from = 0;
        while (at >= 0) {
            if (isEscape(text, at)) {
                plain.append(text, from, at).append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                from = at + ESCAPE;
                at = text.indexOf("_x", from);
            } else {
                at = text.indexOf("_x", at + 2);
            }
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static boolean isEscape(String text, int at) {
        if (at + ESCAPE > text.length() || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'F') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
