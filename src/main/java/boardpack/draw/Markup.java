package boardpack.draw;

import java.util.List;
import java.util.Map;

/** XHTML as a tree. */
sealed interface Markup {
    /** Text, as it stands between two tags. */
    record Text(String text) implements Markup {}

    /** An element of the vocabulary. */
    record Element(String name, Map<String, String> attributes, List<Markup> children) implements Markup {
        String id() {
            return attributes.getOrDefault("id", "");
        }

        boolean is(String word) {
            String classes = attributes.getOrDefault("class", "");
            return classes.equals(word) || (" " + classes + " ").contains(" " + word + " ");
        }

        String classes() {
            return attributes.getOrDefault("class", "");
        }

        List<Element> elements() {
            return children.stream()
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .toList();
        }

        List<Element> elements(String wanted) {
            return elements().stream().filter(e -> e.name().equals(wanted)).toList();
        }
    }
}
