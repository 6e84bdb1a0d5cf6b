package boardpack.fill;

import freemarker.core.TemplateObject;
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
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Visits all directives and expressions of a template parsed by FreeMarker.
 *
 * <p>FreeMarker exposes its elements but not the expressions in them. So all fields of its objects are followed by
 * reflection, which finds everything that can be executed.
 */
@SuppressWarnings("deprecation")
final class ParsedTemplate {
    private static final Class<?> BUILT_IN = engine("BuiltIn");
    private static final Class<?> VARIABLE = engine("BuiltinVariable");

    /** A directive or an expression, with its position. */
    sealed interface Part {
        int line();

        int column();
    }

    /** The name of a built-in, after a question mark. */
    record BuiltIn(String word, int line, int column) implements Part {}

    /** A special variable, after a dot at the start of an expression. */
    record Variable(String word, int line, int column) implements Part {}

    /** Any other part, by FreeMarker's name for it. */
    record Other(String name, int line, int column) implements Part {}

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            for (Class<?> at = type; at != null && isOfTheEngine(at); at = at.getSuperclass()) {
                for (Field field : at.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers()) && mayHoldParts(field.getType())) {
                        field.setAccessible(true);
                        fields.add(field);
                    }
                }
            }
            return fields;
        }
    };

    private ParsedTemplate() {}

    /** Visits every directive and expression at any depth. */
    static void each(Template template, Consumer<Part> use) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>();
        add(template.getRootTreeNode(), open);
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof TemplateObject part) {
                use.accept(part(part));
            }
            within(next, open);
        }
    }

    private static Part part(TemplateObject part) {
        int line = part.getBeginLine();
        int column = part.getBeginColumn();
        if (BUILT_IN.isInstance(part)) {
            return new BuiltIn(text(BUILT_IN, "key", part), line, column);
        }
        return VARIABLE.isInstance(part)
                ? new Variable(text(VARIABLE, "name", part), line, column)
                : new Other(part.getClass().getSimpleName(), line, column);
    }

    private static void within(Object part, Deque<Object> open) {
        switch (part) {
            case Collection<?> all -> all.forEach(each -> add(each, open));
            case Map<?, ?> all ->
                all.forEach((key, value) -> {
                    add(key, open);
                    add(value, open);
                });
            case Object[] all -> {
                for (Object each : all) {
                    add(each, open);
                }
            }
            default -> {
                for (Field field : FIELDS.get(part.getClass())) {
                    try {
                        add(field.get(part), open);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
    }

    private static void add(Object part, Deque<Object> open) {
        if (part instanceof Collection || part instanceof Map || part instanceof Object[]) {
            open.push(part);
        } else if (part != null && isOfTheEngine(part.getClass())) {
            open.push(part);
        }
    }

    private static boolean isOfTheEngine(Class<?> type) {
        return type.getName().startsWith("freemarker.core.");
    }

    /** Returns false for types of text and numbers only, which contain no parts. */
    private static boolean mayHoldParts(Class<?> type) {
        return !type.isPrimitive() && type != String.class && !type.isEnum() && !Template.class.isAssignableFrom(type);
    }

    /** Returns a text stored in a part under a name. */
    private static String text(Class<?> type, String field, TemplateObject part) {
        try {
            Field its = type.getDeclaredField(field);
            its.setAccessible(true);
            return String.valueOf(its.get(part));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("FreeMarker is another than this was written for", e);
        }
    }

    private static Class<?> engine(String name) {
        try {
            return Class.forName("freemarker.core." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("FreeMarker is another than this was written for", e);
        }
    }
}
