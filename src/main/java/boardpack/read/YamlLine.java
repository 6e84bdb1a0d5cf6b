package boardpack.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of YAML as typed, well formed or not.
 *
 * @param indent the number of characters before the first visible one
 * @param hyphens the hyphens of a list with the spaces after them
 * @param name the name of the setting, with its colon; empty if there is none
 * @param value the text after that, without a comment
 */
record YamlLine(String text, int indent, String hyphens, String name, String value) {
    private static final Pattern HYPHENS = Pattern.compile("(?:- +)*");
    private static final Pattern NAMED = Pattern.compile("([^:\\s\"'\\[{#][^:#]*?):(?:\\s+(.*))?");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#\\s.*$");
    private static final Pattern NO_SPACE = Pattern.compile("([A-Za-z][\\w./ -]*|\\d{4}[-/]\\d{2}[^:]*):([^\\s/:].*)");
    private static final int SHORT = 120;

    static YamlLine of(String text) {
        int indent = 0;
        while (indent < text.length() && isBlank(text.charAt(indent))) {
            indent++;
        }
        String inner = text.substring(indent).stripTrailing();
        Matcher hyphens = HYPHENS.matcher(inner);
        String list = hyphens.lookingAt() ? hyphens.group() : "";
        inner = inner.substring(list.length());
        Matcher named = NAMED.matcher(inner);
        String name = named.matches() ? named.group(1) + ":" : "";
        String value = named.matches() ? Optional.ofNullable(named.group(2)).orElse("") : inner;
        return new YamlLine(
                text,
                indent,
                list,
                name,
                COMMENT.matcher(value).replaceFirst("").strip());
    }

    /** Returns true for a space of any kind. Spaces from web pages and Word look like indentation but are not. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    /** Returns true for a blank line or one with only a comment. */
    boolean isEmpty() {
        String visible = text.substring(indent);
        return visible.isEmpty() || visible.startsWith("#");
    }

    /** Returns the first character of the indentation that is not a plain space; empty if there is none. */
    Optional<Character> oddSpace() {
        return text.substring(0, indent)
                .chars()
                .mapToObj(c -> (char) c)
                .filter(c -> c != ' ')
                .findFirst();
    }

    /** Returns the line with a space after the colon, if that is missing. */
    Optional<String> withSpace() {
        Matcher glued = NO_SPACE.matcher(text.substring(indent).stripTrailing().substring(hyphens.length()));
        return name.isEmpty() && glued.matches()
                ? Optional.of(hyphens + glued.group(1) + ": " + glued.group(2))
                : Optional.empty();
    }

    /** Returns true if the hyphen of a list has no space after it. */
    boolean isGluedItem() {
        String visible = text.substring(indent);
        return visible.length() > 1 && visible.charAt(0) == '-' && Character.isLetter(visible.codePointAt(1));
    }

    /** Returns the line with its value in quotation marks. */
    String quoted() {
        return hyphens + (name.isEmpty() ? "" : name + " ") + quoted(value);
    }

    /** Returns a text in quotation marks that it does not itself contain. */
    static String quoted(String text) {
        String plain = text;
        if (plain.length() > 1 && isMark(plain.charAt(0)) && plain.charAt(plain.length() - 1) == plain.charAt(0)) {
            plain = plain.substring(1, plain.length() - 1);
        }
        if (plain.length() > SHORT) {
            plain = plain.substring(0, SHORT) + "\u2026";
        }
        boolean single = plain.indexOf('"') >= 0 && plain.indexOf('\'') < 0;
        return single ? "'" + plain + "'" : "\"" + plain.replace('"', '\'') + "\"";
    }

    static boolean isMark(char c) {
        return c == '"' || c == '\'';
    }
}
