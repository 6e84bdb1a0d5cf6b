package boardpack.draw.svg;

import static boardpack.page.SvgAttribute.FILL;
import static boardpack.page.SvgAttribute.FONT_SIZE;
import static boardpack.page.SvgAttribute.FONT_WEIGHT;
import static boardpack.page.SvgAttribute.STROKE;
import static boardpack.page.SvgAttribute.STROKE_DASHARRAY;
import static boardpack.page.SvgAttribute.STROKE_LINECAP;
import static boardpack.page.SvgAttribute.STROKE_LINEJOIN;
import static boardpack.page.SvgAttribute.STROKE_WIDTH;
import static boardpack.page.SvgAttribute.TEXT_ANCHOR;

import boardpack.draw.style.Inks;
import boardpack.draw.style.Type;
import boardpack.page.Markup;
import boardpack.page.NumberText;
import boardpack.page.SvgAttribute;
import boardpack.page.SvgCheck;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/** Converts an {@code <svg>} element of the page into a drawing. */
public final class Sketch {
    /** Maximum distance by which words may extend beyond a drawing, in points. */
    private static final float SLACK = 0.5f;
    /** Height of words above and below the baseline, as a share of their size. */
    private static final float ASCENT = 0.8f;

    private static final float DESCENT = 0.25f;

    private final Inks inks;
    private final Deque<Group> open = new ArrayDeque<>();
    private final List<Drawn.Item> items = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private Values here;
    private float width;
    private float height;
    private String alt = "";

    /** The inherited state of elements: colours, pens and offset. */
    private record Group(Map<SvgAttribute, String> style, float dx, float dy) {}

    /** The attributes of an element, with the group from which it inherits. */
    private record Values(String element, Map<SvgAttribute, String> own, Group group, Place at) {
        String text(SvgAttribute attribute, String otherwise) {
            String its = own.get(attribute);
            return its == null ? group.style().getOrDefault(attribute, otherwise) : its;
        }

        float number(SvgAttribute attribute) {
            return own.containsKey(attribute) ? NumberText.one(own.get(attribute)) : 0;
        }
    }

    private Sketch(Inks inks) {
        this.inks = inks;
        open.push(new Group(Map.of(), 0, 0));
    }

    /** Returns the width of an {@code <svg>} element. */
    public static float width(Markup.Element svg) {
        return NumberText.numbers(svg.attributes().get(SvgAttribute.VIEW_BOX.word()))
                .get(2);
    }

    /** Returns the drawing of an {@code <svg>} element. */
    public static Drawn of(Markup.Element svg, Inks inks) {
        Sketch sketch = new Sketch(inks);
        sketch.add(svg);
        return new Drawn(sketch.width, sketch.height, sketch.alt, List.copyOf(sketch.items));
    }

    private void add(Markup.Element element) {
        open(element.name(), attributes(element), element.at());
        for (Markup child : element.children()) {
            switch (child) {
                case Markup.Element inner -> add(inner);
                case Markup.Text text -> words.append(text.text());
            }
        }
        close(element.name());
    }

    private Map<SvgAttribute, String> attributes(Markup.Element element) {
        Map<SvgAttribute, String> own = new EnumMap<>(SvgAttribute.class);
        element.attributes().forEach((word, value) -> {
            SvgAttribute attribute = SvgAttribute.of(element.name(), word).orElseThrow();
            if ((attribute == FILL || attribute == STROKE) && !inks.knows(value)) {
                throw inks.unknown(value, element.at());
            }
            own.put(attribute, value);
        });
        return own;
    }

    private void open(String element, Map<SvgAttribute, String> own, Place at) {
        Group outer = open.peek();
        here = new Values(element, own, outer, at);
        Group inner = outer;
        switch (element) {
            case "svg" -> inner = view(own, outer);
            case "g" -> inner = moved(own, outer);
            case "text" -> words.setLength(0);
            case "title" -> {
                // The text alternative comes from the aria-label.
            }
            default -> shape(here);
        }
        open.push(inner);
    }

    private Group view(Map<SvgAttribute, String> own, Group outer) {
        List<Float> box = NumberText.numbers(own.get(SvgAttribute.VIEW_BOX));
        width = box.get(2);
        height = box.get(3);
        alt = spaced(own.get(SvgAttribute.ARIA_LABEL));
        return new Group(inherited(own, outer), -box.get(0), -box.get(1));
    }

    private static Group moved(Map<SvgAttribute, String> own, Group outer) {
        String transform = own.get(SvgAttribute.TRANSFORM);
        List<Float> by = transform == null ? List.of(0f) : SvgCheck.translation(transform);
        return new Group(inherited(own, outer), outer.dx() + by.get(0), outer.dy() + (by.size() > 1 ? by.get(1) : 0));
    }

    private static Map<SvgAttribute, String> inherited(Map<SvgAttribute, String> own, Group outer) {
        Map<SvgAttribute, String> kept = new EnumMap<>(SvgAttribute.class);
        kept.putAll(outer.style());
        own.forEach((attribute, value) -> {
            if (attribute.isInherited()) {
                kept.put(attribute, value);
            }
        });
        return kept;
    }

    private void close(String element) {
        if (element.equals("text")) {
            label(here);
        }
        open.pop();
    }

    private void shape(Values values) {
        Outline outline = outlined(values);
        if (outline.isEmpty()) {
            return;
        }
        // A line has no interior, but a PDF would show a fill as a hairline.
        String inside = values.element().equals("line") ? "none" : values.text(FILL, "#000000");
        Optional<Integer> fill = inks.colour(inside);
        Optional<Drawn.Pen> pen = pen(values);
        if (fill.isEmpty() && pen.isEmpty()) {
            return;
        }
        Outline.Bounds bounds = outline.bounds();
        float half = pen.map(Drawn.Pen::width).orElse(0f) / 2;
        if (bounds.right() + half < 0
                || bounds.left() - half > width
                || bounds.bottom() + half < 0
                || bounds.top() - half > height) {
            throw new CannotContinue(Code.E423.at(values.at(), values.element()));
        }
        items.add(new Drawn.Shape(outline, fill, pen));
    }

    private static Outline outlined(Values values) {
        try {
            return outline(values);
        } catch (NumberFormatException e) {
            SvgAttribute its = values.own().containsKey(SvgAttribute.D) ? SvgAttribute.D : SvgAttribute.POINTS;
            throw SvgCheck.wrong(values.at(), values.element(), its, values.text(its, ""), its.value());
        }
    }

    private static Outline outline(Values values) {
        Outline outline = new Outline(values.group().dx(), values.group().dy());
        switch (values.element()) {
            case "line" -> {
                outline.moveTo(values.number(SvgAttribute.X1), values.number(SvgAttribute.Y1));
                outline.lineTo(values.number(SvgAttribute.X2), values.number(SvgAttribute.Y2));
            }
            case "polyline", "polygon" -> {
                List<Float> points = NumberText.numbers(values.text(SvgAttribute.POINTS, ""));
                if (points.size() % 2 == 1) {
                    throw new NumberFormatException("half a point");
                }
                for (int i = 0; i < points.size(); i += 2) {
                    if (i == 0) {
                        outline.moveTo(points.get(0), points.get(1));
                    } else {
                        outline.lineTo(points.get(i), points.get(i + 1));
                    }
                }
                if (values.element().equals("polygon") && !points.isEmpty()) {
                    outline.close();
                }
            }
            case "rect" -> {
                float its = values.number(SvgAttribute.WIDTH);
                float high = values.number(SvgAttribute.HEIGHT);
                // As in browsers, a shape without a size is not drawn, not even its outline.
                if (its > 0 && high > 0) {
                    outline.box(
                            values.number(SvgAttribute.X),
                            values.number(SvgAttribute.Y),
                            its,
                            high,
                            values.number(SvgAttribute.RX));
                }
            }
            case "circle" -> {
                float radius = values.number(SvgAttribute.R);
                if (radius > 0) {
                    outline.circle(values.number(SvgAttribute.CX), values.number(SvgAttribute.CY), radius);
                }
            }
            case "path" -> PathText.read(values.text(SvgAttribute.D, ""), outline);
            default -> throw new IllegalStateException(values.element());
        }
        return outline;
    }

    private Optional<Drawn.Pen> pen(Values values) {
        float thickness = NumberText.one(values.text(STROKE_WIDTH, "1"));
        if (thickness <= 0) {
            return Optional.empty();
        }
        List<Float> dashes = SvgCheck.dashes(values.text(STROKE_DASHARRAY, "none"));
        return inks.colour(values.text(STROKE, "none"))
                .map(colour -> new Drawn.Pen(
                        colour,
                        thickness,
                        dashes.stream().allMatch(d -> d == 0) ? List.of() : dashes,
                        Drawn.Cap.valueOf(values.text(STROKE_LINECAP, "butt").toUpperCase(Locale.ROOT)),
                        Drawn.Join.valueOf(values.text(STROKE_LINEJOIN, "miter").toUpperCase(Locale.ROOT))));
    }

    /** Returns the text with each run of blanks and line ends replaced by one blank. */
    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        for (StringTokenizer words = new StringTokenizer(text); words.hasMoreTokens(); ) {
            spaced.append(spaced.isEmpty() ? "" : " ").append(words.nextToken());
        }
        return spaced.toString();
    }

    private void label(Values values) {
        if (!values.text(STROKE, "none").equals("none")) {
            throw SvgCheck.wrong(
                    values.at(), "text", STROKE, values.text(STROKE, ""), "none, as words have no outline");
        }
        if (values.text(FONT_SIZE, "").isEmpty()) {
            throw new CannotContinue(
                    Code.E407.at(values.at(), "text", "a font-size, of its own or of a <g> around it"));
        }
        Optional<Integer> colour = inks.colour(values.text(FILL, "#000000"));
        String plain = spaced(words.toString());
        if (plain.isEmpty() || colour.isEmpty()) {
            return;
        }
        boolean bold = values.text(FONT_WEIGHT, "normal").equals("bold");
        float size = NumberText.one(values.text(FONT_SIZE, ""));
        Type type = inks.type(bold, size, colour.get());
        String shown = inks.glyphs().shown(plain, type.face());
        float wide = type.width(shown);
        float back = switch (values.text(TEXT_ANCHOR, "start")) {
            case "middle" -> wide / 2;
            case "end" -> wide;
            default -> 0;
        };
        float left = values.number(SvgAttribute.X) + values.group().dx() - back;
        float baseline = values.number(SvgAttribute.Y) + values.group().dy();
        float out = Math.max(
                Math.max(-left, left + wide - width),
                Math.max(ASCENT * size - baseline, baseline + DESCENT * size - height));
        if (out > SLACK) {
            throw new CannotContinue(Code.E422.at(values.at(), shown, String.format(Locale.ROOT, "%.1f", out)));
        }
        items.add(new Drawn.Label(shown, left, baseline, type));
    }
}
