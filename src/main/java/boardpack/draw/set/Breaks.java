package boardpack.draw.set;

import java.text.BreakIterator;

/** The places where a text may break, one after the other: the Java platform's, but for those within a number. */
final class Breaks {
    private final String text;
    private final BreakIterator platform;
    private int at;

    /**
     * The places of a text.
     *
     * @param platform it serves one text at a time
     */
    Breaks(String text, BreakIterator platform) {
        this.text = text;
        this.platform = platform;
        platform.setText(text);
    }

    /** The next place, the end of the text the last of them; then {@link BreakIterator#DONE}. */
    int next() {
        if (at == text.length()) {
            return BreakIterator.DONE;
        }
        do {
            at = platform.next();
        } while (at < text.length() && isWithinANumber());
        return at;
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
