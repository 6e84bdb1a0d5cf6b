package boardpack.json;

import boardpack.problem.ControlCharacters;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** A record as JSON: its components by name, in order. */
public final class JsonText {
    private JsonText() {}

    /**
     * Returns the JSON of records, maps in order, lists, texts, whole numbers and booleans; any other type is a
     * programming error.
     */
    public static String of(Record record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = generator(out)) {
            write(json, record);
        }
        return text(out);
    }

    /**
     * Returns a generator's output with the control characters in its texts escaped, because a terminal may show it.
     */
    public static String text(ByteArrayOutputStream made) {
        return ControlCharacters.replaced(made.toString(StandardCharsets.UTF_8), "\n", ControlCharacters::escaped);
    }

    /** Returns a generator of readable JSON: one value a line, indented by two spaces. */
    public static JsonGenerator generator(ByteArrayOutputStream out) {
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return lines;
            }
        };
        return new JsonFactory().createGenerator(context, out);
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case String text -> json.writeString(text);
            case Integer number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(item -> write(json, item));
                json.writeEndArray();
            }
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((name, inner) -> {
                    json.writeName((String) name);
                    write(json, inner);
                });
                json.writeEndObject();
            }
            case Record record -> {
                json.writeStartObject();
                components(json, record);
                json.writeEndObject();
            }
            default -> throw new IllegalArgumentException(value.getClass().getName() + " is not for JSON");
        }
    }

    private static void components(JsonGenerator json, Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (component.isAnnotationPresent(Inlined.class)) {
                components(json, (Record) of(record, component));
            } else {
                json.writeName(component.getName());
                write(json, of(record, component));
            }
        }
    }

    private static Object of(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
