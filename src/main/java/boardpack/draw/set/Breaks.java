package boardpack.draw.set;

import java.text.BreakIterator;

/** The places where a text may break, one after the other: the Java platform's, but for those within a number. */
final class Breaks {
    private final String text;
    private final BreakIterator platform;
    /** Whether the platform has the text. */
    private boolean asked;

    private int at;

    /**
     * The places of a text.
     *
     * @param platform it is asked only where it has to be, and for one text at a time
     */
    Breaks(String text, BreakIterator platform) {
        this.text = text;
        this.platform = platform;
    }

    /** The next place, the end of the text the last of them; then {@link BreakIterator#DONE}. */
    int next() {
        if (at == text.length()) {
            return BreakIterator.DONE;
        }
        int plain = behindAPlainWord();
        if (plain > 0) {
            at = plain;
            return at;
        }
        if (!asked) {
            platform.setText(text);
            asked = true;
        }
        do {
            at = platform.current() == at ? platform.next() : platform.following(at);
        } while (at < text.length() && isWithinANumber());
        return at;
    }

    /**
     * Where a word or a number ends that is of letters and digits, with the blank behind it, if such a word comes next or
     * the text ends: it can break nowhere else. Most are such, and for each the platform would go through its tables. 0
     * where it must.
     */
    private int behindAPlainWord() {
        int i = at;
        boolean letters = false;
        boolean points = false;
        while (i < text.length() && (isPlain(text.charAt(i)) || isBetweenDigits(i))) {
            points |= !isPlain(text.charAt(i));
            letters |= isPlain(text.charAt(i)) && !isDigit(text.charAt(i));
            i++;
        }
        if (letters && points) {
            return 0;
        }
        if (i > at && i < text.length() && (text.charAt(i) == ',' || text.charAt(i) == '.')) {
            i++;
        }
        if (i > at && i == text.length()) {
            return i;
        }
        return i > at && i + 1 < text.length() && text.charAt(i) == ' ' && isPlain(text.charAt(i + 1)) ? i + 1 : 0;
    }

    private boolean isBetweenDigits(int i) {
        return (text.charAt(i) == '.' || text.charAt(i) == ',')
                && i > at
                && i + 1 < text.length()
                && isDigit(text.charAt(i - 1))
                && isDigit(text.charAt(i + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
    }

    /** The platform would also break a number that has a sign. */
    private boolean isWithinANumber() {
        char after = text.charAt(at);
        return switch (text.charAt(at - 1)) {
            case '.', ',' -> at > 1 && Character.isDigit(text.charAt(at - 2)) && Character.isDigit(after);
            case '+', '\u2212' -> Character.isDigit(after) || after == '£';
            default -> false;
        };
    }
}
