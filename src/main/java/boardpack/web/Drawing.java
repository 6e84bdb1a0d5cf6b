package boardpack.web;

import boardpack.page.Markup;
import boardpack.page.NumberText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A chart as SVG for the browser.
 *
 * <p>It is large enough for its smallest words to be legible. On a narrow screen it scrolls sideways.
 */
final class Drawing {
    /** Minimum size of words, in CSS pixels. */
    private static final float SMALLEST = 13;

    /** White in a drawing, which means the colour of the paper; that is dark in the dark scheme. */
    private static final String WHITE = "#ffffff";

    /** The attributes for the position of a shape, as opposed to its look. */
    private static final Set<String> PLACE = Set.of(
            "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "width", "height", "points", "d", "transform");

    private final Markup.Element svg;

    Drawing(Markup.Element svg) {
        this.svg = svg;
    }

    /** Returns the text alternative. */
    String words() {
        return svg.attributes().getOrDefault("aria-label", "");
    }

    /** Writes the chart, named by an element of the page or by its own text alternative. */
    void write(Html html, String namedBy) {
        List<Float> box = NumberText.numbers(svg.attributes().get("viewBox"));
        float scale = SMALLEST / smallest(svg, Float.MAX_VALUE);
        boolean hasWords = scale > 0.01f;
        float by = hasWords ? Math.max(1, scale) : 4 / 3f;
        html.raw("<svg");
        html.attribute("width", whole(box.get(2) * by)).attribute("height", whole(box.get(3) * by));
        if (namedBy.isEmpty()) {
            html.attribute("aria-label", words());
        } else {
            html.attribute("aria-labelledby", namedBy);
        }
        svg.attributes().forEach((name, value) -> {
            if (!name.equals("aria-label")) {
                html.attribute(name, value);
            }
        });
        if (hasOwnColours(svg)) {
            html.attribute("data-light", "yes");
        }
        html.raw(">");
        shapes(svg.elements(), html);
        html.close("svg");
    }

    private static String whole(float size) {
        return String.format(Locale.ROOT, "%.0f", size);
    }

    private static float smallest(Markup.Element element, float sofar) {
        float smallest = sofar;
        String size = element.attributes().getOrDefault("font-size", "");
        if (!size.isEmpty()) {
            smallest = Math.min(smallest, NumberText.one(size));
        }
        for (Markup.Element inner : element.elements()) {
            smallest = smallest(inner, smallest);
        }
        return smallest;
    }

    /** Returns true if it uses colours other than the style's, which are chosen for white paper. */
    private static boolean hasOwnColours(Markup.Element element) {
        for (String paint : List.of("fill", "stroke")) {
            String colour = element.attributes().getOrDefault(paint, "");
            if (colour.startsWith("#") && !colour.equalsIgnoreCase(WHITE)) {
                return true;
            }
        }
        return element.elements().stream().anyMatch(Drawing::hasOwnColours);
    }

    /** Writes shapes in order. Consecutive shapes with the same look share a group. */
    private static void shapes(List<Markup.Element> shapes, Html html) {
        int from = 0;
        while (from < shapes.size()) {
            Map<String, String> look = look(shapes.get(from));
            int to = from + 1;
            while (to < shapes.size()
                    && isShape(shapes.get(to))
                    && look(shapes.get(to)).equals(look)) {
                to++;
            }
            if (to - from > 1 && isShape(shapes.get(from)) && !look.isEmpty()) {
                html.raw("<g");
                look.forEach((name, value) -> html.attribute(name, painted(value)));
                html.raw(">");
                shapes.subList(from, to).forEach(shape -> shape(shape, PLACE, html));
                html.close("g");
            } else {
                shapes.subList(from, to).forEach(shape -> shape(shape, Set.of(), html));
            }
            from = to;
        }
    }

    private static boolean isShape(Markup.Element element) {
        return !element.name().equals("g") && !element.name().equals("title");
    }

    /** Returns the attributes that a group of shapes can share. */
    private static Map<String, String> look(Markup.Element shape) {
        Map<String, String> look = new LinkedHashMap<>(shape.attributes());
        look.keySet().removeAll(PLACE);
        return look;
    }

    private static String painted(String value) {
        return value.equalsIgnoreCase(WHITE) ? "var(--paper)" : value;
    }

    /**
     * Writes a shape.
     *
     * @param only the attributes to write; all if empty
     */
    private static void shape(Markup.Element shape, Set<String> only, Html html) {
        html.raw("<").raw(shape.name());
        shape.attributes().forEach((name, value) -> {
            if (only.isEmpty() || only.contains(name)) {
                html.attribute(name, painted(value));
            }
        });
        if (shape.children().isEmpty()) {
            html.raw("/>");
            return;
        }
        html.raw(">");
        if (!shape.elements().isEmpty()) {
            shapes(shape.elements(), html);
        } else {
            html.text(Words.of(shape));
        }
        html.close(shape.name());
    }
}
