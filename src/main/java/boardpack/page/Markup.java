package boardpack.page;

import boardpack.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** XHTML as a tree. */
public sealed interface Markup {
    /** Text between two tags. */
    record Text(String text) implements Markup {}

    /**
     * An element of the vocabulary.
     *
     * @param at its place in the template, or only the template's name if the place is unknown
     */
    record Element(String name, Map<String, String> attributes, List<Markup> children, Place at) implements Markup {
        public String id() {
            return attributes.getOrDefault("id", "");
        }

        public boolean is(String word) {
            String classes = attributes.getOrDefault("class", "");
            return classes.equals(word)
                    || classes.indexOf(' ') >= 0 && (" " + classes + " ").contains(" " + word + " ");
        }

        public String classes() {
            return attributes.getOrDefault("class", "");
        }

        public List<Element> elements() {
            List<Element> elements = new ArrayList<>(children.size());
            for (Markup child : children) {
                if (child instanceof Element element) {
                    elements.add(element);
                }
            }
            return elements;
        }

        public List<Element> elements(String wanted) {
            return elements().stream().filter(e -> e.name().equals(wanted)).toList();
        }
    }
}
