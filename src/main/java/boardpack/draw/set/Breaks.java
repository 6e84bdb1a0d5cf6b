package boardpack.draw.set;

import java.text.BreakIterator;
import java.util.Set;

/**
 * The places where a text may break. They are those of the Java platform, except within a number, date or reference, or
 * between a number and its noun.
 */
final class Breaks {
    /** Length above which a word after a number may start a new line. */
    private static final int LONGEST_UNIT = 10;

    /** Words after a number that are not its noun. */
    private static final Set<String> JOINING =
            Set.of("and", "or", "to", "in", "of", "at", "by", "on", "for", "from", "against", "is", "was");

    private final String text;
    private final BreakIterator platform;
    private int at;

    /**
     * Creates the breaks of a text.
     *
     * @param platform the platform's iterator, used for one text at a time
     */
    Breaks(String text, BreakIterator platform) {
        this.text = text;
        this.platform = platform;
        platform.setText(text);
    }

    /** Returns the next break. The last is the end of the text, followed by {@link BreakIterator#DONE}. */
    int next() {
        if (at == text.length()) {
            return BreakIterator.DONE;
        }
        do {
            at = platform.next();
        } while (at < text.length() && keepsTogether());
        return at;
    }

    private boolean keepsTogether() {
        char before = text.charAt(at - 1);
        return before == ' ' ? isWithinAFigure() : isWithinANumber(before, text.charAt(at));
    }

    /** Returns true within a number. The platform would break a signed number, a time, and a figure before its unit. */
    private boolean isWithinANumber(char before, char after) {
        return switch (before) {
            case '.', ',', ':' -> at > 1 && isDigit(text.charAt(at - 2)) && isDigit(after);
            case '+', '\u2212' -> isDigit(after) || after == '£';
            default -> isDigit(before) && isLetter(after);
        };
    }

    /**
     * Returns true for the blank in {@code 5 red}, {@code 30 September 2019}, {@code Q2 2019/20} and {@code PED01 05}.
     */
    private boolean isWithinAFigure() {
        int end = at - 1;
        int start = end;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        int next = at;
        while (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (start == end || next == at || next - at > LONGEST_UNIT) {
            return false;
        }
        return isNumber(start, end)
                ? isUnit(next)
                : isCode(start, end) && isDigitSoon(next) || isMonth(start, end, next);
    }

    /** Returns true for a bare number: digits with the signs within and around them. A year does not count. */
    private boolean isNumber(int start, int end) {
        int from = start;
        while (from < end && "(£+\u2212".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        for (int i = from; i < end; i++) {
            if (!isDigit(text.charAt(i)) && text.charAt(i) != '.' && text.charAt(i) != ',') {
                return false;
            }
        }
        boolean year = end - from == 4
                && isDigit(text.charAt(from + 2))
                && (text.startsWith("19", from) || text.startsWith("20", from));
        return from < end && isDigit(text.charAt(end - 1)) && !year;
    }

    private boolean isUnit(int next) {
        return isLetter(text.charAt(at)) && !JOINING.contains(text.substring(at, next));
    }

    /** Returns true for the first part of a reference or quarter: capitals, possibly with digits. */
    private boolean isCode(int start, int end) {
        int from = text.charAt(start) == '(' ? start + 1 : start;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (!(c >= 'A' && c <= 'Z') && !isDigit(c)) {
                return false;
            }
        }
        return from < end && !isDigit(text.charAt(from));
    }

    /**
     * Returns true for the second part of a reference, which begins with a digit or with one or two capitals and a
     * digit.
     */
    private boolean isDigitSoon(int next) {
        for (int i = at; i < Math.min(next, at + 3); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                return true;
            }
            if (!(c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return false;
    }

    /** Returns true for a month followed by its year. */
    private boolean isMonth(int start, int end, int next) {
        boolean year = next - at >= 4 && isDigit(text.charAt(at)) && isDigit(text.charAt(at + 3));
        if (!year) {
            return false;
        }
        String word = text.substring(start, end);
        return switch (word) {
            case "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December" -> true;
            default -> false;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
