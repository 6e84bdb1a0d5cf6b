package boardpack.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of YAML as an officer typed it, well formed or not.
 *
 * @param indent how many characters stand before its first visible one
 * @param hyphens the hyphens of a list with the spaces behind them
 * @param name the setting that it names, with its colon; empty where it names none
 * @param value what stands behind that, without a comment
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

    /** True for a space of any kind: those of web pages and of Word are no indentation, and look as if they were. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    /** True for a line that holds nothing, or a comment and nothing else. */
    boolean isEmpty() {
        String visible = text.substring(indent);
        return visible.isEmpty() || visible.startsWith("#");
    }

    /** The first character of its indentation that is no plain space; empty where all are. */
    Optional<Character> oddSpace() {
        return text.substring(0, indent)
                .chars()
                .mapToObj(c -> (char) c)
                .filter(c -> c != ' ')
                .findFirst();
    }

    /** Its name and value, where no space stands behind the colon between them. */
    Optional<String> withSpace() {
        Matcher glued = NO_SPACE.matcher(text.substring(indent).stripTrailing().substring(hyphens.length()));
        return name.isEmpty() && glued.matches()
                ? Optional.of(hyphens + glued.group(1) + ": " + glued.group(2))
                : Optional.empty();
    }

    /** True where a list's hyphen has no space behind it. */
    boolean isGluedItem() {
        String visible = text.substring(indent);
        return visible.length() > 1 && visible.charAt(0) == '-' && Character.isLetter(visible.codePointAt(1));
    }

    /** The line as it would be with its value in quotation marks. */
    String quoted() {
        return hyphens + (name.isEmpty() ? "" : name + " ") + quoted(value);
    }

    /** A text in quotation marks that it does not hold itself. */
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
