package boardpack.compose;

import boardpack.indicator.Placeholder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the placeholders of standing text. */
final class Placeholders {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    private final Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
    private final List<String> serviceAreas;

    Placeholders(List<String> serviceAreas) {
        this.serviceAreas = serviceAreas;
        values.put(Placeholder.SERVICE_AREAS, joined(serviceAreas));
    }

    Placeholders with(Placeholder placeholder, String value) {
        values.put(placeholder, value);
        return this;
    }

    String fill(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        Matcher m = BRACES.matcher(text);
        return m.replaceAll(match -> Matcher.quoteReplacement(Placeholder.named(match.group(1))
                .map(p -> values.getOrDefault(p, ""))
                .orElse(match.group())));
    }

    /** Each item filled; the service areas become an item each. */
    List<String> fillList(List<String> items) {
        return items.stream()
                .flatMap(item -> item.equals("{" + Placeholder.SERVICE_AREAS.word() + "}")
                        ? serviceAreas.stream()
                        : java.util.stream.Stream.of(fill(item)))
                .toList();
    }

    /** {@code a, b and c}. */
    static String joined(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }
}
