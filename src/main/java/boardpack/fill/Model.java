package boardpack.fill;

import boardpack.chart.Chart;
import boardpack.chart.Ruler;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The values that a template can reach: records by the names of their components, lists, texts, numbers and truths; a
 * figure is its drawing.
 *
 * <p>Nothing else is handed over, so a template can call no method and reach no class.
 */
final class Model {
    private static final ClassValue<Map<String, Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                accessors.put(component.getName(), accessor);
            }
            return accessors;
        }
    };

    private final Ruler ruler;

    Model(Ruler ruler) {
        this.ruler = ruler;
    }

    TemplateModel of(Object value) throws TemplateModelException {
        return switch (value) {
            // What a figure is drawn with is markup of ours, with every text in it escaped.
            case Chart chart -> XHTMLOutputFormat.INSTANCE.fromMarkup(Chart.svg(chart, ruler));
            case String text -> new SimpleScalar(printable(text));
            case Record record -> new Fields(record);
            case List<?> list -> new Items(list);
            case Boolean truth -> truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case Integer number -> new SimpleNumber(number);
            case Enum<?> word ->
                new SimpleScalar(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case Optional<?> perhaps when perhaps.isEmpty() -> new SimpleScalar("");
            case Optional<?> perhaps -> of(perhaps.get());
            default -> throw new TemplateModelException("this is nothing that a template can place");
        };
    }

    /** A text with a blank for every character that XML cannot hold: a mistake in the data is not one in a template. */
    private static String printable(String text) {
        if (isPlain(text) || text.codePoints().allMatch(Model::isInXml)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isInXml(c) ? c : ' '));
        return out.toString();
    }

    /** True for what most texts are, told without a stream for each. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0xD800) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInXml(int c) {
        return c >= ' ' && c < 0xD800 || c == '\t' || c == '\n' || c == '\r' || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF;
    }

    /** A record; {@code kind} is its type's name in small letters. */
    private final class Fields implements TemplateHashModel {
        private final Record record;

        Fields(Record record) {
            this.record = record;
        }

        @Override
        public TemplateModel get(String name) throws TemplateModelException {
            Method accessor = COMPONENTS.get(record.getClass()).get(name);
            if (accessor == null) {
                return name.equals("kind")
                        ? new SimpleScalar(record.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                        : null;
            }
            try {
                return of(accessor.invoke(record));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new TemplateModelException("cannot read " + name, e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    private final class Items implements TemplateSequenceModel {
        private final List<?> list;

        Items(List<?> list) {
            this.list = list;
        }

        @Override
        public TemplateModel get(int index) throws TemplateModelException {
            return index < 0 || index >= list.size() ? null : of(list.get(index));
        }

        @Override
        public int size() {
            return list.size();
        }
    }
}
