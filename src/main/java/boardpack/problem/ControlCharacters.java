package boardpack.problem;

import java.util.function.IntFunction;

/** Control characters, which are invisible and could control a terminal, forge a line or reverse the text direction. */
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

    /** Returns a text with its control characters replaced, except some; the same text if it has none. */
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

    /** Returns the Java and JSON escape of a control character, such as {@code \u001b}. */
    public static String escaped(int c) {
        return String.format("\\u%04x", c);
    }
}
