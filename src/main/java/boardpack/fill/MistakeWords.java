package boardpack.fill;

import freemarker.core.InvalidReferenceException;
import freemarker.core.NonBooleanException;
import freemarker.core.NonNumericalException;
import freemarker.core.NonSequenceOrCollectionException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.template.TemplateException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Translates FreeMarker's error messages, which mention its classes and grammar, into plain words. */
final class MistakeWords {
    /** A fault in a template: FreeMarker's message and ours. */
    private record Kind(Pattern said, String ours) {
        Kind(String said, String ours) {
            this(Pattern.compile(said, Pattern.DOTALL), ours);
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("Unknown directive: ([#@]?\\w+)", "there is no directive called \"%s\""),
            new Kind("Unknown built-in(?: variable name)?: \"?([.?]?\\w+)", "there is nothing built in called \"%s\""),
            new Kind("unclosed (?:directive tag|tag)?\\s*\"?([#@]\\w+)", "\"%s\" is not closed"),
            new Kind("unclosed (\"[^\"]{1,2}\")", "%s is not closed"),
            new Kind("Unexpected end of file", "the template ends before everything in it is closed"),
            new Kind("Encountered \"?((?:</?[#@]|\\[)?[^\\s\"]{1,40})", "\"%s\" cannot stand here"),
            new Kind("Lexical error", "a character stands here that cannot"));

    private static final int LONGEST = 120;

    private MistakeWords() {}

    /** Returns the fault in a template that cannot be parsed. */
    static String of(ParseException e) {
        String said = String.valueOf(e.getEditorMessage());
        for (Kind kind : KINDS) {
            Matcher m = kind.said().matcher(said);
            if (m.find()) {
                return m.groupCount() == 0 ? kind.ours() : kind.ours().formatted(m.group(1));
            }
        }
        return "what stands here cannot be read as a template";
    }

    /** Returns the fault in a template that cannot be filled. */
    static String of(TemplateException e) {
        TemplateException first = innermost(e);
        Optional<String> blamed = Optional.ofNullable(first.getBlamedExpressionString())
                .map(b -> b.replaceAll("\\s+", " "))
                .map(b -> b.length() > LONGEST ? b.substring(0, LONGEST) + "\u2026" : b);
        String what = blamed.map(b -> "\"" + b + "\"").orElse("what stands here");
        return switch (first) {
            case StopException stop -> "the template stops the run" + reason(stop);
            case InvalidReferenceException nothing ->
                blamed.map(b -> "there is nothing called " + b).orElse("what is asked for here does not exist");
            case NonSequenceOrCollectionException list -> what + " is not a list";
            case NonNumericalException number -> what + " is not a number";
            case NonBooleanException truth -> what + " is neither true nor false";
            default ->
                // FreeMarker keeps the classes for text and markup private, but their names can be compared.
                what
                        + (first.getClass().getSimpleName().startsWith("NonString")
                                ? " cannot be placed as text"
                                : " cannot be used like this");
        };
    }

    private static String reason(StopException stop) {
        String message = stop.getMessageWithoutStackTop();
        Matcher m = Pattern.compile("(?s).*?:\\s*(.*)").matcher(String.valueOf(message));
        String said = m.matches() ? m.group(1) : String.valueOf(message);
        return said.isBlank() ? "" : ": " + said.strip();
    }

    /** Returns the innermost cause of nested FreeMarker errors. */
    private static TemplateException innermost(TemplateException e) {
        return e.getCause() instanceof TemplateException inner ? innermost(inner) : e;
    }
}
