package boardpack.fill;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Rejects the FreeMarker features that no template may use.
 *
 * <p>FreeMarker can forbid some of them itself, but only when they are executed. It cannot forbid access to the clock
 * or the use of text as a template. The check uses the parsed template, so spelling does not matter.
 */
final class Refusals {
    private static final String CLASSES = "a template can reach no class";
    private static final String TEXT_AS_TEMPLATE = "a text is never taken for a template";
    private static final String ESCAPED = "everything that a template places is escaped";
    private static final String FORMATS = "figures and dates come as they are to be printed";
    private static final String MISTAKES = "a mistake is told, never passed over";

    /** Built-ins that are not permitted after a question mark, in small letters and without underscores. */
    private static final Map<String, String> BUILT_INS = Map.of(
            "new", CLASSES,
            "api", CLASSES,
            "hasapi", CLASSES,
            "eval", TEXT_AS_TEMPLATE,
            "evaljson", TEXT_AS_TEMPLATE,
            "interpret", TEXT_AS_TEMPLATE,
            "noesc", ESCAPED);

    /** Names that are not permitted after a dot. */
    private static final Map<String, String> VARIABLES =
            Map.of("now", "the same data must give the same paper on any day");

    /** Forbidden directives, by FreeMarker's names for them after parsing. */
    private static final Map<String, Directive> DIRECTIVES = Map.of(
            "PropertySetting", new Directive("<#setting", FORMATS),
            "OutputFormatBlock", new Directive("<#outputformat", ESCAPED),
            "NoAutoEscBlock", new Directive("<#noautoesc", ESCAPED),
            "NoEscapeBlock", new Directive("<#noescape", ESCAPED),
            "AttemptBlock", new Directive("<#attempt", MISTAKES),
            "RecoveryBlock", new Directive("<#attempt", MISTAKES));

    private static final Directive HEADER = new Directive("<#ftl", "every template is UTF-8 and gives XHTML");

    private record Directive(String word, String why) {}

    private Refusals() {}

    /**
     * Returns the text of a template. Rejects one that begins with a header directive, because parsing would remove it.
     */
    static String passed(String name, String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        if (text.startsWith("<#ftl", at) || text.startsWith("[#ftl", at)) {
            String before = text.substring(0, at);
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            throw refused(HEADER, new Place("templates/" + name, line, at - before.lastIndexOf('\n')));
        }
        return text;
    }

    /** Rejects a template that uses anything forbidden. */
    static void check(Template template) {
        boolean escapes = template.getAutoEscaping() && template.getOutputFormat() == XHTMLOutputFormat.INSTANCE;
        if (!escapes || template.getActualTagSyntax() != Configuration.ANGLE_BRACKET_TAG_SYNTAX) {
            throw refused(HEADER, Place.of("templates/" + template.getSourceName()));
        }
        ParsedTemplate.each(
                template,
                part -> refusal(part).ifPresent(directive -> {
                    throw refused(
                            directive, new Place("templates/" + template.getSourceName(), part.line(), part.column()));
                }));
    }

    private static Optional<Directive> refusal(ParsedTemplate.Part part) {
        return switch (part) {
            case ParsedTemplate.BuiltIn builtIn -> refusal(BUILT_INS, "?", builtIn.word());
            case ParsedTemplate.Variable variable -> refusal(VARIABLES, ".", variable.word());
            case ParsedTemplate.Other other -> Optional.ofNullable(DIRECTIVES.get(other.name()));
        };
    }

    private static Optional<Directive> refusal(Map<String, String> refused, String before, String word) {
        String why = refused.get(word.toLowerCase(Locale.ROOT).replace("_", ""));
        return why == null ? Optional.empty() : Optional.of(new Directive(before + word, why));
    }

    private static CannotContinue refused(Directive directive, Place place) {
        return new CannotContinue(Code.E419.at(place, directive.word(), directive.why()));
    }
}
