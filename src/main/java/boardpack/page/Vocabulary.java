package boardpack.page;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The elements permitted in a paper, and their permitted content. */
public final class Vocabulary {
    private static final Set<String> INLINE = Set.of("strong", "em", "a", "br");
    private static final Set<String> BLOCKS =
            Set.of("section", "h1", "h2", "h3", "h4", "p", "ul", "ol", "dl", "table", "blockquote", "hr", "figure");

    /** The elements of a drawing besides groups. */
    private static final Set<String> SHAPES =
            Set.of("g", "line", "polyline", "polygon", "rect", "circle", "path", "text", "title");

    /** For each element, the elements that may stand in it. */
    private static final Map<String, Set<String>> CHILDREN = Map.ofEntries(
            Map.entry("section", BLOCKS),
            Map.entry("blockquote", Set.of("p", "ul", "ol")),
            Map.entry("h1", INLINE),
            Map.entry("h2", INLINE),
            Map.entry("h3", INLINE),
            Map.entry("h4", INLINE),
            Map.entry("p", INLINE),
            Map.entry("ul", Set.of("li")),
            Map.entry("ol", Set.of("li")),
            Map.entry("li", Set.of("strong", "em", "a", "br", "p", "ul", "ol")),
            Map.entry("dl", Set.of("dt", "dd")),
            Map.entry("dt", INLINE),
            Map.entry("dd", Set.of("strong", "em", "a", "br", "p", "ul", "ol")),
            Map.entry("table", Set.of("caption", "thead", "tbody")),
            Map.entry("caption", INLINE),
            Map.entry("thead", Set.of("tr")),
            Map.entry("tbody", Set.of("tr")),
            Map.entry("tr", Set.of("th", "td")),
            Map.entry("th", Set.of("strong", "em", "a", "br", "p")),
            Map.entry("td", Set.of("strong", "em", "a", "br", "p", "ul", "ol", "svg")),
            Map.entry("strong", Set.of("a", "em", "br")),
            Map.entry("em", Set.of("a", "strong", "br")),
            Map.entry("a", Set.of("strong", "em")),
            Map.entry("figure", Set.of("img", "svg", "figcaption")),
            Map.entry("img", Set.of()),
            Map.entry("figcaption", INLINE),
            Map.entry("svg", SHAPES),
            Map.entry("g", SHAPES),
            Map.entry("line", Set.of()),
            Map.entry("polyline", Set.of()),
            Map.entry("polygon", Set.of()),
            Map.entry("rect", Set.of()),
            Map.entry("circle", Set.of()),
            Map.entry("path", Set.of()),
            Map.entry("text", Set.of()),
            Map.entry("title", Set.of()),
            Map.entry("br", Set.of()),
            Map.entry("hr", Set.of()));

    /** The elements that may contain text; all others may contain only blanks. */
    private static final Set<String> WITH_TEXT = Set.of(
            "h1",
            "h2",
            "h3",
            "h4",
            "p",
            "li",
            "dt",
            "dd",
            "caption",
            "figcaption",
            "th",
            "td",
            "strong",
            "em",
            "a",
            "text",
            "title");

    private static final Set<String> MARKS = Set.of(
            "green",
            "amber",
            "red",
            "complete",
            "unrated",
            "improved",
            "worsened",
            "no-change",
            "at-best",
            "increased",
            "decreased",
            "not-comparable");

    /** For each element, the class names with a meaning. */
    private static final Map<String, Set<String>> CLASSES = Map.ofEntries(
            Map.entry("section", Set.of("landscape", "halves", "folded")),
            Map.entry("p", Set.of("lead", "small")),
            Map.entry("th", Set.of("number", "nowrap")),
            Map.entry("td", Set.of("number", "nowrap")),
            Map.entry("dl", Set.of("header", "key", "initials", "numbered", "queries", "limbs")),
            Map.entry("figure", Set.of("logo", "chart")),
            Map.entry("ol", Set.of("contents")),
            Map.entry("a", Set.of("page")),
            Map.entry("caption", Set.of("key")),
            Map.entry(
                    "table",
                    Set.of("milestones", "indicators", "comparisons", "keys", "index", "months", "summary", "actions")),
            Map.entry("strong", MARKS));

    private static final Pattern ADDRESS = Pattern.compile("#.*|https?://.+|mailto:.+|", Pattern.CASE_INSENSITIVE);

    private Vocabulary() {}

    /** Returns the fault of an attribute in words; nothing if it is permitted. */
    static Optional<String> refused(String element, String attribute, String value) {
        return switch (attribute) {
            case "id" -> Optional.empty();
            case "class" ->
                CLASSES.getOrDefault(element, Set.of()).contains(value)
                        ? Optional.empty()
                        : Stream.of(value.strip().split("\\s+"))
                                .filter(word -> !word.isEmpty()
                                        && !CLASSES.getOrDefault(element, Set.of())
                                                .contains(word))
                                .findFirst()
                                .map(word -> "class=\"" + word + "\"");
            case "colspan" ->
                (element.equals("th") || element.equals("td")) && value.matches("[2-9]|[1-9][0-9]")
                        ? Optional.empty()
                        : Optional.of("colspan=\"" + value + "\"");
            case "rowspan" ->
                element.equals("th") && value.equals("2") ? Optional.empty() : Optional.of("rowspan=\"" + value + "\"");
            case "width" ->
                element.equals("th") && value.matches("[1-9][0-9]?%")
                        ? Optional.empty()
                        : Optional.of("width=\"" + value + "\"");
            case "scope" ->
                element.equals("th") && (value.equals("col") || value.equals("row"))
                        ? Optional.empty()
                        : Optional.of("scope=\"" + value + "\"");
            case "src", "alt" ->
                element.equals("img") && !value.isBlank()
                        ? Optional.empty()
                        : Optional.of(attribute + "=\"" + value + "\"");
            case "href" ->
                element.equals("a") && ADDRESS.matcher(value).matches()
                        ? Optional.empty()
                        : Optional.of("href=\"" + value + "\"");
            default -> Optional.of(attribute + "=\"" + value + "\"");
        };
    }

    public static boolean knows(String element) {
        return CHILDREN.containsKey(element);
    }

    public static boolean mayStandIn(String element, String parent) {
        return CHILDREN.getOrDefault(parent, Set.of()).contains(element);
    }

    public static boolean mayHoldText(String element) {
        return WITH_TEXT.contains(element);
    }

    public static boolean isInline(String element) {
        return INLINE.contains(element);
    }

    /** Returns the names of all elements, for a message. */
    public static String list() {
        return String.join(" ", CHILDREN.keySet().stream().sorted().toList());
    }
}
