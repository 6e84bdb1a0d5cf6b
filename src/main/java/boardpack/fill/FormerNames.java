package boardpack.fill;

import boardpack.paper.Marked;
import boardpack.paper.Section;
import boardpack.paper.Trackers;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Former names of fields in papers whose meaning is unchanged.
 *
 * <p>A template that uses one still works. Each use in a council's own template is recorded, so that it can be
 * reported.
 */
public final class FormerNames {
    /** The former field names of each type, with the path to the present field. */
    private static final Map<Class<? extends Record>, Map<String, String>> FIELDS = Map.of(
            Section.IndicatorLine.class,
            Map.of(
                    "outturnNote", "outturn.note",
                    "targetNote", "target.note",
                    "actualNote", "actual.note",
                    "ratingLabel", "rating.label",
                    "ratingNotes", "rating.notes",
                    "rule", "rating.rule",
                    "others", "rating.others",
                    "direction", "travel.direction",
                    "change", "travel.change",
                    "ways", "travel.ways"),
            Section.RatingCell.class,
            Map.of("word", "mark.word"),
            Trackers.KeyIndicator.class,
            Map.ofEntries(
                    Map.entry("ref", "line.ref"),
                    Map.entry("title", "line.title"),
                    Map.entry("outturn", "line.outturn"),
                    Map.entry("target", "line.target"),
                    Map.entry("targetNote", "line.target.note"),
                    Map.entry("actual", "line.actual"),
                    Map.entry("actualNote", "line.actual.note"),
                    Map.entry("rating", "line.rating"),
                    Map.entry("direction", "line.travel.direction"),
                    Map.entry("change", "line.travel.change"),
                    Map.entry("others", "line.rating.others")),
            Trackers.Tracker.class,
            Map.of(
                    "actionsText", "actions.text",
                    "indicatorsText", "indicators.text",
                    "illustrations", "indicators.illustrations"));

    /** The types that used to be a text, with the field that now contains it. */
    private static final Map<Class<? extends Record>, String> TEXTS = Map.of(Section.FigureCell.class, "text");

    /** The types that used to be a list, with the field that now contains it. */
    private static final Map<Class<? extends Record>, String> LISTS =
            Map.of(Trackers.Actions.class, "lines", Trackers.KeyIndicators.class, "lines");

    private final Predicate<String> isOwn;
    private final Map<Use, Integer> uses = new TreeMap<>();

    /**
     * A former name in a template.
     *
     * @param now the name to write instead
     */
    public record Use(String template, String former, String now) implements Comparable<Use> {
        @Override
        public int compareTo(Use other) {
            int first = template.compareTo(other.template);
            return first != 0 ? first : former.compareTo(other.former);
        }
    }

    FormerNames(Predicate<String> isOwn) {
        this.isOwn = isOwn;
    }

    /** Returns the path to the present content of a field's former name. */
    static Optional<String> field(Class<?> type, String former) {
        return Optional.ofNullable(FIELDS.getOrDefault(type, Map.of()).get(former));
    }

    /**
     * Returns the field with the text that a type used to be.
     *
     * @param holder the type that contains it; for a rating, the text was the name of its mark
     */
    static Optional<String> text(Class<?> type, Class<?> holder) {
        return type == Marked.class && holder == Section.RatingCell.class
                ? Optional.of("mark")
                : Optional.ofNullable(TEXTS.get(type));
    }

    /** Returns the field with the list that a type used to be. */
    static Optional<String> list(Class<?> type) {
        return Optional.ofNullable(LISTS.get(type));
    }

    /** Records a use at the template's current position. */
    void use(Tracer tracer, String former, String now) {
        tracer.at().filter(at -> isOwn.test(at.getTemplate().getSourceName())).ifPresent(at -> {
            Use use = new Use(at.getTemplate().getSourceName(), former, now);
            synchronized (uses) {
                uses.merge(use, at.getBeginLine(), Math::min);
            }
        });
    }

    /** Returns every use, with the first line of its template. */
    public Map<Use, Integer> uses() {
        synchronized (uses) {
            return new TreeMap<>(uses);
        }
    }
}
