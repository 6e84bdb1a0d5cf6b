package boardpack.web;

import boardpack.page.Markup;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds words and elements in the output of a template. */
final class Words {
    private Words() {}

    /** Returns the words of an element, with single blanks. */
    static String of(Markup markup) {
        StringBuilder words = new StringBuilder();
        collect(markup, words);
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    private static void collect(Markup markup, StringBuilder into) {
        switch (markup) {
            case Markup.Text text -> into.append(text.text());
            case Markup.Element element -> {
                if (element.name().equals("br") || element.name().equals("p")) {
                    into.append(' ');
                }
                element.children().forEach(child -> collect(child, into));
            }
        }
    }

    /** Passes an element and all its descendants to the consumer, in order. */
    static void each(Markup.Element element, Consumer<Markup.Element> seen) {
        seen.accept(element);
        for (Markup child : element.children()) {
            if (child instanceof Markup.Element inner) {
                each(inner, seen);
            }
        }
    }

    /** Returns the first descendant with a name. */
    static Optional<Markup.Element> first(Markup.Element within, String name) {
        return all(within, name).findFirst();
    }

    static Stream<Markup.Element> all(Markup.Element within, String name) {
        Stream.Builder<Markup.Element> found = Stream.builder();
        each(within, e -> {
            if (e.name().equals(name)) {
                found.add(e);
            }
        });
        return found.build();
    }

    static boolean isHeading(Markup.Element element) {
        return List.of("h1", "h2", "h3", "h4").contains(element.name());
    }
}
