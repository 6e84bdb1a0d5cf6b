package boardpack.read;

import java.util.regex.Pattern;

/** Recognises the marks of text that is not for publication. */
public final class ExemptLine {
    /** The beginning of a line that is a mark, even a badly written one. */
    private static final Pattern LINE = Pattern.compile("(?i)\\s*(?:exempt|not for publication)"
            + "(?:\\s*$|\\s*[:(].*|\\s+[-\u2013\u2014].*|\\s+under\\b.*|\\s+para.*)");

    private static final Pattern END =
            Pattern.compile("(?i)\\s*(?:end of exempt(?: matter)?|public again)\\s*[.:]?\\s*");

    /** Text that resembles a mark, anywhere. */
    private static final Pattern WITHIN = Pattern.compile("(?i)\\b(?:exempt|not for publication)\\b\\W{0,3}\\s*"
            + "(?:under\\s+|by\\s+(?:virtue\\s+of\\s+)?)?para(?:graph)?s?\\b\\.?[\\d,&\\s]*");

    private static final Pattern BEGIN =
            Pattern.compile("(?i)\\s*(?:exempt|not for publication)\\s*[:(\u2013\u2014-]?\\s*" + "(?:under\\s+)?");

    private ExemptLine() {}

    /** Returns true for a line that begins or ends exempt text. */
    public static boolean isLine(String line) {
        return mayBegin(line) && (LINE.matcher(line).matches() || isEnd(line));
    }

    /** Returns false if the first letter rules out a mark, which is quick to check for thousands of texts. */
    private static boolean mayBegin(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c > ' ') {
                return "eEnNpP".indexOf(c) >= 0;
            }
        }
        return false;
    }

    public static boolean isEnd(String line) {
        return END.matcher(line).matches();
    }

    /** Returns the part of a text that looks like a mark; empty if none does. */
    public static java.util.Optional<String> within(String text) {
        if (!mayHold(text)) {
            return java.util.Optional.empty();
        }
        return WITHIN.matcher(text).results().map(r -> r.group().strip()).findFirst();
    }

    /** Returns false if a word that every mark contains is missing, which is quick to check for thousands of texts. */
    private static boolean mayHold(String text) {
        return holds(text, "para") && (holds(text, "xempt") || holds(text, "publication"));
    }

    /** Returns true if a text contains a word, with or without a capital first letter. */
    private static boolean holds(String text, String word) {
        return holds(text, word, word.charAt(0)) || holds(text, word, Character.toUpperCase(word.charAt(0)));
    }

    private static boolean holds(String text, String word, char first) {
        for (int i = text.indexOf(first); i >= 0; i = text.indexOf(first, i + 1)) {
            if (text.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the text of a mark after its first words: the paragraph. */
    public static String paragraph(String line) {
        String rest = BEGIN.matcher(line).replaceFirst("").strip();
        return rest.replaceAll("[.)]+$", "").strip();
    }
}
