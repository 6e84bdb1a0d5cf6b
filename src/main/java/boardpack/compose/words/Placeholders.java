package boardpack.compose.words;

import boardpack.assess.Assessment;
import boardpack.indicator.Placeholder;
import boardpack.indicator.Rating;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the placeholders of standing text. */
public final class Placeholders {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    private final Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
    private final Map<Placeholder, List<String>> lists = new EnumMap<>(Placeholder.class);

    public Placeholders(List<String> serviceAreas) {
        list(Placeholder.SERVICE_AREAS, serviceAreas);
    }

    private Placeholders() {}

    public Placeholders copy() {
        Placeholders copy = new Placeholders();
        copy.values.putAll(values);
        copy.lists.putAll(lists);
        return copy;
    }

    /** Sets a placeholder to several items. A list shows each separately; a sentence joins them. */
    public Placeholders list(Placeholder placeholder, List<String> items) {
        lists.put(placeholder, items);
        return with(placeholder, joined(items));
    }

    public Placeholders with(Placeholder placeholder, String value) {
        values.put(placeholder, value);
        return this;
    }

    /** Returns a copy with the details of one paper or section. */
    public Placeholders about(Scope scope) {
        Placeholders own = copy();
        own.with(Placeholder.GROUP, scope.name()).with(Placeholder.FOCUS, scope.name());
        Map<Placeholder, Rating> ratings =
                Map.of(Placeholder.GREEN, Rating.GREEN, Placeholder.AMBER, Rating.AMBER, Placeholder.RED, Rating.RED);
        ratings.forEach((placeholder, rating) ->
                own.with(placeholder, count(scope, a -> a.rated().rating() == rating)));
        return own.with(
                        Placeholder.NOT_RATED,
                        count(scope, a -> !a.rated().rating().isRated()))
                .with(
                        Placeholder.INDICATORS,
                        Figures.counted(scope.assessments().size(), "indicator", "indicators"));
    }

    private static String count(Scope scope, Predicate<Assessment> which) {
        return Long.toString(scope.assessments().stream().filter(which).count());
    }

    public String fill(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        Matcher m = BRACES.matcher(text);
        return m.replaceAll(match -> Matcher.quoteReplacement(Placeholder.named(match.group(1))
                .map(p -> values.getOrDefault(p, ""))
                .orElse(match.group())));
    }

    /** Fills each item. Placeholders for service areas and focus reports become one item for each. */
    public List<String> fillList(List<String> items) {
        return items.stream()
                .flatMap(item -> named(item).map(List::stream).orElse(java.util.stream.Stream.of(fill(item))))
                .toList();
    }

    private Optional<List<String>> named(String item) {
        return lists.entrySet().stream()
                .filter(e -> item.equals("{" + e.getKey().word() + "}"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Joins items into {@code a, b and c}. */
    public static String joined(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }
}
