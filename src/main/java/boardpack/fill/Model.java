package boardpack.fill;

import boardpack.chart.Chart;
import boardpack.chart.Ruler;
import boardpack.paper.Marked;
import boardpack.paper.Section;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The values that a template can reach: records by component name, lists, texts, numbers, booleans, and charts as
 * drawings.
 *
 * <p>A template gets nothing else, so it cannot call a method or reach a class.
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
    private final BiConsumer<String, String> former;

    /**
     * Creates the model.
     *
     * @param former receives a former name that a template uses, and its present name
     */
    Model(Ruler ruler, BiConsumer<String, String> former) {
        this.ruler = ruler;
        this.former = former;
    }

    TemplateModel of(Object value) throws TemplateModelException {
        return of(value, "", Object.class);
    }

    /**
     * Wraps the value of a field.
     *
     * @param name the field, after the fields that lead to it from an item of a list
     * @param holder the type that has the field
     */
    private TemplateModel of(Object value, String name, Class<?> holder) throws TemplateModelException {
        return switch (value) {
            // The drawing of a chart is our own markup, with every text in it escaped.
            case Chart chart -> XHTMLOutputFormat.INSTANCE.fromMarkup(Chart.svg(chart, ruler));
            case String text -> new SimpleScalar(printable(text));
            case Record record -> fields(record, name, holder);
            case List<?> list -> new Items(list);
            case Boolean truth -> truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case Integer number -> new SimpleNumber(number);
            case Enum<?> word ->
                new SimpleScalar(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case Optional<?> perhaps when perhaps.isEmpty() -> new SimpleScalar("");
            case Optional<?> perhaps -> of(perhaps.get(), name, holder);
            default -> throw new TemplateModelException("this is nothing that a template can place");
        };
    }

    private TemplateModel fields(Record record, String name, Class<?> holder) {
        Class<?> type = record.getClass();
        return FormerNames.text(type, holder)
                .<TemplateModel>map(text -> new OnceText(record, name, text))
                .or(() -> FormerNames.list(type).map(list -> new OnceList(record, name, list)))
                .orElseGet(() -> new Fields(record, name));
    }

    /**
     * Returns a text with a blank for every character invalid in XML, because an error in the data is not one in the
     * template.
     */
    private static String printable(String text) {
        if (isPlain(text) || text.codePoints().allMatch(Model::isInXml)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isInXml(c) ? c : ' '));
        return out.toString();
    }

    /** Returns true for ordinary texts, without the cost of a stream. */
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

    /**
     * A record; {@code kind} is its type's name in small letters.
     *
     * <p>Its fields are also available by their former names.
     */
    private class Fields implements TemplateHashModel {
        private final Record record;
        private final String name;

        Fields(Record record, String name) {
            this.record = record;
            this.name = name;
        }

        @Override
        public TemplateModel get(String field) throws TemplateModelException {
            Method accessor = COMPONENTS.get(record.getClass()).get(field);
            Optional<String> now = accessor == null ? FormerNames.field(record.getClass(), field) : Optional.empty();
            if (now.isPresent()) {
                // A rating used to be a marked word, so its use is reported as a whole.
                boolean rating = record instanceof Section.RatingCell;
                former.accept(rating ? name : within(field), within(rating ? "mark" : now.get()));
                TemplateModel at = this;
                for (String step : now.get().split("\\.")) {
                    at = ((TemplateHashModel) at).get(step);
                }
                return at;
            }
            return field(field, accessor);
        }

        private TemplateModel field(String field, Method accessor) throws TemplateModelException {
            if (accessor == null) {
                return field.equals("kind")
                        ? new SimpleScalar(record.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                        : null;
            }
            try {
                return of(accessor.invoke(record), within(field), record.getClass());
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new TemplateModelException("cannot read " + field, e);
            }
        }

        /** Returns the value of the field that this record used to be. */
        TemplateModel standingFor(String field) throws TemplateModelException {
            boolean rating = record instanceof Marked;
            former.accept(
                    rating ? name.substring(0, Math.max(0, name.lastIndexOf('.'))) : name,
                    rating ? name : within(field));
            return field(field, COMPONENTS.get(record.getClass()).get(field));
        }

        private String within(String field) {
            return name.isEmpty() ? field : name + "." + field;
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /** A record that used to be a text. */
    private final class OnceText extends Fields implements TemplateScalarModel {
        private final String text;

        OnceText(Record record, String name, String text) {
            super(record, name);
            this.text = text;
        }

        @Override
        public String getAsString() throws TemplateModelException {
            return ((TemplateScalarModel) standingFor(text)).getAsString();
        }
    }

    /** A record that used to be a list. */
    private final class OnceList extends Fields implements TemplateSequenceModel {
        private final String list;

        OnceList(Record record, String name, String list) {
            super(record, name);
            this.list = list;
        }

        @Override
        public TemplateModel get(int index) throws TemplateModelException {
            return ((TemplateSequenceModel) standingFor(list)).get(index);
        }

        @Override
        public int size() throws TemplateModelException {
            return ((TemplateSequenceModel) standingFor(list)).size();
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
