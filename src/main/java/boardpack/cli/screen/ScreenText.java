package boardpack.cli.screen;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures text on a terminal and breaks it into lines. */
public final class ScreenText {
    private static final String CUT = "…";

    private ScreenText() {}

    /** Returns the content of a cell as one line, without control characters. */
    public static String plain(String text) {
        return FindingsPrinter.visible(text.replaceAll("\\s+", " ").strip());
    }

    /** Returns the number of columns of a text: two for a wide character such as 漢, none for a combining mark. */
    public static int width(String text) {
        return text.codePoints().map(ScreenText::width).sum();
    }

    private static int width(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    /** Returns true for East Asian scripts, full-width forms and emoji. */
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0x303E
                || c >= 0x3041 && c <= 0xA4CF
                || c >= 0xA960 && c <= 0xA97C
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF01 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x231A && c <= 0x23F3 && isEmoji(c)
                || c >= 0x25FD && c <= 0x2B55 && isEmoji(c)
                || c >= 0x1F000 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD;
    }

    private static boolean isEmoji(int c) {
        return Character.isEmojiPresentation(c);
    }

    /** Returns lines within a width, broken between words where possible. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text, BreakIterator.getLineInstance(Locale.UK))) {
            if (width(line + piece.stripTrailing()) > width && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            if (width(piece.stripTrailing()) <= width) {
                line.append(piece);
                continue;
            }
            for (String character : pieces(piece, BreakIterator.getCharacterInstance(Locale.UK))) {
                boolean full = width(line + character) > width && !line.isEmpty();
                if (full && character.isBlank()) {
                    continue;
                }
                if (full) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(character);
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** Returns at most some lines; an ellipsis replaces the rest. */
    static List<String> wrapped(String text, int width, int most) {
        List<String> lines = wrapped(text, width);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        kept.add(cut(kept.removeLast(), width));
        return kept;
    }

    /** Shortens a line by whole words while there are at least two, because half a word or number could mislead. */
    private static String cut(String line, int width) {
        String cut = line;
        while (width(cut + CUT) > width) {
            List<String> words = pieces(cut, BreakIterator.getLineInstance(Locale.UK));
            List<String> parts = words.size() > 1 ? words : pieces(cut, BreakIterator.getCharacterInstance(Locale.UK));
            cut = String.join("", parts.subList(0, parts.size() - 1)).stripTrailing();
        }
        return cut + CUT;
    }

    private static List<String> pieces(String text, BreakIterator breaks) {
        List<String> pieces = new ArrayList<>();
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            pieces.add(text.substring(from, to));
        }
        return pieces;
    }
}
