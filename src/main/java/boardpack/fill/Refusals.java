package boardpack.fill;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import freemarker.core.TemplateObject;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks through a template for what none may use, as FreeMarker has parsed it.
 *
 * <p>FreeMarker would itself refuse some of it, but only when a run comes by, and has no setting against the clock and
 * against text that is made into a template. The parsed template is gone through and not its text, so that it never
 * matters how something is spelled. FreeMarker does not publish the parts of a parsed template; they are found as the
 * fields of its objects.
 */
@SuppressWarnings("deprecation") // FreeMarker discourages everybody from a look at its parsed templates.
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

    /** The parts of a parsed template that are directives which none may use, by the names of their classes. */
    private static final Map<String, String> PARTS = Map.of(
            "OutputFormatBlock", "outputformat",
            "NoAutoEscBlock", "noautoesc",
            "NoEscapeBlock", "noescape",
            "PropertySetting", "setting",
            "AttemptBlock", "attempt");

    private static final String CORE = "freemarker.core.";
    private static final Pattern HEADER = Pattern.compile("\\s*[<\\[]#ftl[\\s/>\\]]");
    private static final Pattern TAG = Pattern.compile("[<\\[]#(\\w+)");

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            for (Class<?> at = type; at.getName().startsWith(CORE); at = at.getSuperclass()) {
                for (Field field : at.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())
                            && !field.getType().isPrimitive()
                            && field.getType() != Template.class) {
                        field.setAccessible(true);
                        fields.add(field);
                    }
                }
            }
            return fields;
        }
    };

    private Refusals() {}

    /** Refuses the header of a template, which says how all of it is read. */
    static void header(String name, String text) {
        if (HEADER.matcher(text).lookingAt()) {
            throw refused(name, 1, 1, "<#ftl", DIRECTIVES.get("ftl"));
        }
    }

    /** Refuses a template that uses what none may; each part is refused where it stands. */
    static void parsed(Template template) {
        boolean usual = template.getOutputFormat() == XHTMLOutputFormat.INSTANCE
                && template.getAutoEscaping()
                && template.getActualTagSyntax() == Configuration.ANGLE_BRACKET_TAG_SYNTAX;
        if (!usual) {
            throw refused(template.getSourceName(), 1, 1, "<#ftl", DIRECTIVES.get("ftl"));
        }
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> next = new ArrayDeque<>();
        next.add(template.getRootTreeNode());
        while (!next.isEmpty()) {
            Object part = next.removeLast();
            if (seen.add(part)) {
                switch (part) {
                    case Collection<?> all -> all.stream().filter(o -> o != null).forEach(next::add);
                    case Map<?, ?> all -> all.values().stream().filter(o -> o != null).forEach(next::add);
                    case Object[] all -> {
                        for (Object each : all) {
                            if (each != null) {
                                next.add(each);
                            }
                        }
                    }
                    default -> {
                        if (part.getClass().getName().startsWith(CORE)) {
                            look(template, part);
                            inside(part, next);
                        }
                    }
                }
            }
        }
    }

    private static void inside(Object part, Deque<Object> next) {
        for (Field field : FIELDS.get(part.getClass())) {
            Object its = value(field, part);
            if (its != null && !(its instanceof String)) {
                next.add(its);
            }
        }
    }

    private static Object value(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void look(Template template, Object part) {
        Class<?> type = part.getClass();
        String directive = PARTS.get(type.getSimpleName());
        if (directive != null && part instanceof TemplateObject at) {
            Matcher typed = TAG.matcher(at.getSource());
            String word = typed.lookingAt() ? typed.group(1) : directive;
            throw refused(template, at, "<#" + word, DIRECTIVES.get(directive));
        }
        String why = isKind(type, "BuiltIn")
                ? BUILT_INS.get(plain(text(part, "key")))
                : type.getSimpleName().equals("BuiltinVariable") ? VARIABLES.get(plain(text(part, "name"))) : null;
        if (why != null && part instanceof TemplateObject at) {
            boolean variable = type.getSimpleName().equals("BuiltinVariable");
            throw refused(template, at, variable ? "." + text(part, "name") : "?" + text(part, "key"), why);
        }
    }

    private static boolean isKind(Class<?> type, String name) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            if (at.getName().equals(CORE + name)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "");
    }

    private static String text(Object part, String name) {
        return FIELDS.get(part.getClass()).stream()
                .filter(f -> f.getName().equals(name))
                .map(f -> String.valueOf(value(f, part)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("FreeMarker has no " + name + " here any more"));
    }

    private static CannotContinue refused(Template template, TemplateObject at, String what, String why) {
        return refused(template.getSourceName(), at.getBeginLine(), at.getBeginColumn(), what, why);
    }

    private static CannotContinue refused(String name, int line, int column, String what, String why) {
        return new CannotContinue(Code.E419.at(new Place("templates/" + name, line, column), what, why));
    }
}
