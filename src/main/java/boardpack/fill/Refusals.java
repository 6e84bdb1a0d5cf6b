package boardpack.fill;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import freemarker.core.ParseException;
import freemarker.template.utility.StringUtil;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks through a template for what none may use, before FreeMarker sees it.
 *
 * <p>FreeMarker would itself refuse some of it, but only when a run comes by, and has no setting against the clock and
 * against text that is made into a template. Where it is not clear whether something is an expression it is taken for
 * one, so that nothing is missed.
 */
final class Refusals {
    private static final String CLASSES = "a template can reach no class";
    private static final String TEXT_AS_TEMPLATE = "a text is never taken for a template";
    private static final String ESCAPED = "everything that a template places is escaped";
    private static final String FORMATS = "figures and dates come as they are to be printed";

    /** What may not stand behind a question mark, in small letters and without underlines. */
    private static final Map<String, String> BUILT_INS = Map.of(
            "new", CLASSES,
            "api", CLASSES,
            "hasapi", CLASSES,
            "eval", TEXT_AS_TEMPLATE,
            "evaljson", TEXT_AS_TEMPLATE,
            "interpret", TEXT_AS_TEMPLATE,
            "noesc", ESCAPED);

    /** What may not stand behind a dot. */
    private static final Map<String, String> VARIABLES =
            Map.of("now", "the same data must give the same paper on any day");

    private static final Map<String, String> DIRECTIVES = Map.of(
            "ftl", "every template is UTF-8 and gives XHTML",
            "outputformat", ESCAPED,
            "noautoesc", ESCAPED,
            "noescape", ESCAPED,
            "setting", FORMATS,
            "attempt", "a mistake is told, never passed over");

    private final String name;
    private final String text;

    /** Where a text that stands within a template begins there; its own lines do not count. */
    private final Optional<Supplier<Place>> within;

    private int at;

    private Refusals(String name, String text, Optional<Supplier<Place>> within) {
        this.name = name;
        this.text = text;
        this.within = within;
    }

    /** The text of a template, once nothing in it is refused. */
    static String passed(String name, String text) {
        new Refusals(name, text, Optional.empty()).words();
        return text;
    }

    /** What is printed as it stands, with expressions and directives in it. */
    private void words() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '<' && c != '$') {
                at++;
            } else if (text.startsWith("<#--", at)) {
                skipTo("-->");
            } else if (text.startsWith("<#noparse>", at)) {
                skipTo("</#noparse>");
            } else if (text.startsWith("${", at)) {
                at += 2;
                expression('}');
            } else if (text.startsWith("<#", at) || text.startsWith("<@", at)) {
                tag();
            } else {
                at++;
            }
        }
    }

    private void tag() {
        int begin = at;
        boolean directive = text.charAt(at + 1) == '#';
        at += 2;
        if (directive) {
            refuse(DIRECTIVES, identifier(), "<#", begin);
        }
        expression('>');
    }

    private void expression(char end) {
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == end && depth == 0) {
                at++;
                return;
            }
            int begin = at;
            switch (c) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth--;
                case '"', '\'' -> {
                    literal(c);
                    continue;
                }
                case '<' -> {
                    if (text.startsWith("<#--", at) || text.startsWith("<!--", at)) {
                        skipTo("-->");
                        continue;
                    }
                }
                case '?', '.' -> {
                    at++;
                    skipBlanks();
                    refuse(c == '?' ? BUILT_INS : VARIABLES, identifier(), String.valueOf(c), begin);
                    continue;
                }
                default -> {
                    // Nothing that could be refused.
                }
            }
            at++;
        }
    }

    /** A text in quotation marks; unless it is a raw one, expressions may stand in it, written with backslashes even. */
    private void literal(char quote) {
        boolean raw = at > 0 && text.charAt(at - 1) == 'r' && (at < 2 || !isOfAWord(text.charAt(at - 2)));
        int begin = ++at;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' && !raw ? 2 : 1;
        }
        if (!raw) {
            String inner = text.substring(begin, Math.min(at, text.length()));
            new Refusals(name, plain(inner), Optional.of(() -> place(begin))).words();
        }
        at++;
    }

    private static boolean isOfAWord(char c) {
        return c == '_' || c < 128 && Character.isLetterOrDigit(c);
    }

    private static String plain(String literal) {
        try {
            return StringUtil.FTLStringLiteralDec(literal);
        } catch (ParseException e) {
            // FreeMarker will say so.
            return literal;
        }
    }

    private void skipTo(String end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + end.length();
    }

    private void skipBlanks() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<#--", at) || text.startsWith("<!--", at)) {
                skipTo("-->");
            } else {
                return;
            }
        }
    }

    private String identifier() {
        int begin = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return text.substring(begin, at);
    }

    private void refuse(Map<String, String> refused, String word, String before, int begin) {
        String why = refused.get(word.toLowerCase(java.util.Locale.ROOT).replace("_", ""));
        if (why != null) {
            throw new CannotContinue(Code.E419.at(place(begin), before + word, why));
        }
    }

    private Place place(int offset) {
        return within.map(Supplier::get).orElseGet(() -> {
            int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
            int line = 1
                    + (int) text.substring(0, offset)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            return new Place("templates/" + name, line, offset - lineStart + 1);
        });
    }
}
