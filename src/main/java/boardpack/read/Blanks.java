package boardpack.read;

/** Removes invisible parts of a cell: surrounding blanks and characters without width. */
public final class Blanks {
    /** The end-of-file mark of old systems. */
    private static final char END_OF_FILE = '\u001A';

    private static final char NEXT_LINE = '\u0085';
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char FIGURE_SPACE = '\u2007';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';
    private static final char NARROW_NO_BREAK_SPACE = '\u202F';
    private static final char WORD_JOINER = '\u2060';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Blanks() {}

    /**
     * Returns the text between two positions without surrounding blanks or zero-width characters, and with plain blanks
     * for non-breaking ones.
     */
    public static String without(char[] chars, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && isBlank(chars[from])) {
            from++;
        }
        while (from < to && isBlank(chars[to - 1])) {
            to--;
        }
        for (int i = from; i < to; i++) {
            if (chars[i] >= NO_BREAK_SPACE && plain(chars[i]) != chars[i]) {
                return replaced(chars, from, to);
            }
        }
        return from == to ? "" : new String(chars, from, to - from);
    }

    /** The same of a whole text. */
    public static String without(String text) {
        return without(text.toCharArray(), 0, text.length());
    }

    private static String replaced(char[] chars, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char plain = plain(chars[i]);
            if (plain != 0) {
                text.append(plain);
            }
        }
        return text.toString();
    }

    /** Returns the replacement of a character within a cell; 0 if it is dropped. */
    private static char plain(char c) {
        return switch (c) {
            case NO_BREAK_SPACE, FIGURE_SPACE, NARROW_NO_BREAK_SPACE -> ' ';
            case ZERO_WIDTH_SPACE, WORD_JOINER, BYTE_ORDER_MARK -> 0;
            default -> c;
        };
    }

    /** Returns true for blanks of every width, line ends and zero-width characters. */
    public static boolean isBlank(char c) {
        if (c < NEXT_LINE) {
            return c == ' ' || c >= '\t' && c <= '\r' || c == END_OF_FILE || c >= '\u001C' && c < ' ';
        }
        return c == NEXT_LINE
                || c == NO_BREAK_SPACE
                || c > '\u1000'
                        && (Character.isSpaceChar(c)
                                || c >= ZERO_WIDTH_SPACE && c <= RIGHT_TO_LEFT_MARK
                                || c == WORD_JOINER
                                || c == BYTE_ORDER_MARK);
    }
}
