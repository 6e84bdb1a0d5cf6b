package boardpack.problem;

import java.util.function.IntFunction;

/** Characters that nobody sees and that could command a terminal, make up a line, or turn the direction of text. */
public final class ControlCharacters {
    private ControlCharacters() {}

    /** Returns true for the control characters C0, DEL and C1, line separators, and the marks of bidirectional text. */
    public static boolean is(int c) {
        return Character.isISOControl(c)
                || c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }

    /** Returns a text with each control character but some replaced; the text itself where it has none. */
    public static String replaced(String text, String except, IntFunction<String> replacement) {
        StringBuilder made = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean replaces = is(c) && except.indexOf(c) < 0;
            if (replaces && made == null) {
                made = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (made != null) {
                made.append(replaces ? replacement.apply(c) : String.valueOf(c));
            }
        }
        return made == null ? text : made.toString();
    }

    /** Writes a control character as Java and JSON do, such as {@code \u001b}. */
    public static String escaped(int c) {
        return String.format("\\u%04x", c);
    }
}
