package boardpack.draw;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.read.Yaml;
import java.util.Map;

/** How papers look: lengths and sizes in points, colours as 0xRRGGBB. */
public record Look(
        Page page,
        float size,
        float lineHeight,
        float spaceAfter,
        float tableSize,
        float smallSize,
        float[] headingSizes,
        float[] headingBefore,
        float[] headingAfter,
        Map<String, Integer> colours) {
    /** The margins of a page; the running header and footer stand in those at top and bottom. */
    public record Page(float top, float bottom, float left, float right, float landscapeLeft, float landscapeRight) {}

    /** Reads a style file; a setting that is missing or has the wrong form ends the run with its place. */
    public static Look of(Yaml.Mapping style) {
        Yaml.Mapping page = mapping(style, "page");
        Yaml.Mapping text = mapping(style, "text");
        Yaml.Mapping headings = mapping(style, "headings");
        Yaml.Mapping colours = mapping(style, "colours");
        Map<String, Integer> inks = new java.util.HashMap<>();
        for (String name : colours.entries().keySet()) {
            inks.put(name, colour(colours, name));
        }
        for (String needed : new String[] {
            "text", "heading", "muted", "link", "rule", "table-head", "green", "amber", "red", "blue", "neutral"
        }) {
            colour(colours, needed);
        }
        return new Look(
                new Page(
                        number(page, "margin-top"),
                        number(page, "margin-bottom"),
                        number(page, "margin-left"),
                        number(page, "margin-right"),
                        number(page, "landscape-margin-left"),
                        number(page, "landscape-margin-right")),
                number(text, "size"),
                number(text, "line-height"),
                number(text, "space-after"),
                number(text, "table-size"),
                number(text, "small-size"),
                numbers(headings, "sizes"),
                numbers(headings, "space-before"),
                numbers(headings, "space-after"),
                Map.copyOf(inks));
    }

    int colour(String name) {
        return colours.getOrDefault(name, 0);
    }

    private static Yaml get(Yaml.Mapping mapping, String name) {
        Yaml yaml = mapping.entries().get(name);
        if (yaml == null) {
            throw new CannotContinue(Code.E104.at(mapping.place(), name, name + ": …"));
        }
        return yaml;
    }

    private static Yaml.Mapping mapping(Yaml.Mapping style, String name) {
        if (get(style, name) instanceof Yaml.Mapping mapping) {
            return mapping;
        }
        throw wrong(get(style, name), "settings of the form `name: value`");
    }

    private static float number(Yaml.Mapping mapping, String name) {
        return number(get(mapping, name));
    }

    private static float number(Yaml yaml) {
        if (yaml instanceof Yaml.Scalar scalar && scalar.text().matches("\\d{1,4}(\\.\\d{1,3})?")) {
            return Float.parseFloat(scalar.text());
        }
        throw wrong(yaml, "a number of points");
    }

    private static float[] numbers(Yaml.Mapping mapping, String name) {
        if (get(mapping, name) instanceof Yaml.Sequence sequence
                && sequence.items().size() == 4) {
            float[] numbers = new float[4];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = number(sequence.items().get(i));
            }
            return numbers;
        }
        throw wrong(get(mapping, name), "four numbers, one for each level of heading");
    }

    private static int colour(Yaml.Mapping mapping, String name) {
        if (get(mapping, name) instanceof Yaml.Scalar scalar && scalar.text().matches("#[0-9A-Fa-f]{6}")) {
            return Integer.parseInt(scalar.text().substring(1), 16);
        }
        throw wrong(get(mapping, name), "a colour such as \"#1b6b35\"");
    }

    private static CannotContinue wrong(Yaml yaml, String expected) {
        String found = yaml instanceof Yaml.Scalar scalar ? "\"" + scalar.text() + "\"" : "something else";
        return new CannotContinue(Code.E103.at(yaml.place(), found, expected));
    }
}
