package boardpack.draw;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.read.Yaml;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
        Map<String, Integer> colours,
        Map<String, String> fonts,
        Optional<Logo> logo) {
    private static final List<String> INKS =
            List.of("text", "heading", "muted", "link", "green", "amber", "red", "blue", "neutral", "chart-words");

    /** Colours of shapes and lines, which need less than words do. */
    private static final List<String> SYMBOLS =
            List.of("chart-line", "chart-target", "chart-axis", "chart-improvement", "chart-concern", "chart-common");

    private static final double FOR_WORDS = 4.5;
    private static final double FOR_SYMBOLS = 3;

    /** The margins of a page; the running header and footer stand in those at top and bottom. */
    public record Page(float top, float bottom, float left, float right, float landscapeLeft, float landscapeRight) {
        /** How high the part between the margins is. */
        float height(boolean landscape) {
            return Paginator.height(landscape) - top - bottom;
        }
    }

    /** The council's picture on the first page: its file beside the style, what it shows in words, its height. */
    public record Logo(String file, String alt, float height) {}

    /** The four faces that a paper is set in. */
    private static final List<String> FACES = List.of("regular", "bold", "italic", "bold-italic");

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
        for (String surface : List.of("table-head", "rule", "chart-band", "chart-grid")) {
            colour(colours, surface);
        }
        for (String ink : INKS) {
            readable(colours, ink, 0xFFFFFF, "white");
        }
        readable(colours, "text", colour(colours, "table-head"), "the table's head");
        int band = colour(colours, "chart-band");
        readable(colours, "chart-words", band, "the band of a chart");
        for (String symbol : SYMBOLS) {
            visible(colours, symbol, 0xFFFFFF, "white");
            visible(colours, symbol, band, "the band of a chart");
        }
        return new Look(
                new Page(
                        number(page, "margin-top", 20, 160),
                        number(page, "margin-bottom", 20, 160),
                        number(page, "margin-left", 20, 160),
                        number(page, "margin-right", 20, 160),
                        number(page, "landscape-margin-left", 20, 160),
                        number(page, "landscape-margin-right", 20, 160)),
                number(text, "size", 8, 24),
                number(text, "line-height", 1, 3),
                number(text, "space-after", 0, 60),
                number(text, "table-size", 7, 24),
                number(text, "small-size", 7, 24),
                numbers(headings, "sizes", 8, 48),
                numbers(headings, "space-before", 0, 100),
                numbers(headings, "space-after", 0, 100),
                Map.copyOf(inks),
                fonts(style),
                logo(style));
    }

    /** The font files of the council's own, by face; none where the bundled ones serve. */
    private static Map<String, String> fonts(Yaml.Mapping style) {
        Map<String, String> fonts = new TreeMap<>();
        if (style.entries().containsKey("fonts")) {
            Yaml.Mapping given = mapping(style, "fonts");
            FACES.forEach(face -> fonts.put(face, text(given, face)));
        }
        return fonts;
    }

    private static Optional<Logo> logo(Yaml.Mapping style) {
        if (!style.entries().containsKey("logo")) {
            return Optional.empty();
        }
        Yaml.Mapping logo = mapping(style, "logo");
        return Optional.of(new Logo(text(logo, "file"), text(logo, "alt"), number(logo, "height", 12, 150)));
    }

    float logoHeight() {
        return logo.map(Logo::height).orElse(0f);
    }

    private static String text(Yaml.Mapping mapping, String name) {
        if (get(mapping, name) instanceof Yaml.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        throw wrong(get(mapping, name), "a text");
    }

    /**
     * Refuses an ink for words that is lighter than 4.5 to 1 on what it stands on (WCAG 2.2, 1.4.3); the shapes beside
     * words have the same inks, and need only 3 to 1.
     */
    private static void readable(Yaml.Mapping colours, String ink, int on, String where) {
        apart(colours, ink, on, where, "words", FOR_WORDS);
    }

    /** Refuses a colour of shapes that is lighter than 3 to 1 on what it stands on (WCAG 2.2, 1.4.11). */
    private static void visible(Yaml.Mapping colours, String ink, int on, String where) {
        apart(colours, ink, on, where, "lines and shapes", FOR_SYMBOLS);
    }

    private static void apart(Yaml.Mapping colours, String ink, int on, String where, String what, double needed) {
        double contrast = contrast(colour(colours, ink), on);
        if (contrast < needed) {
            throw new CannotContinue(Code.E406.at(
                    get(colours, ink).place(),
                    ink,
                    String.format(Locale.ROOT, "%.1f", contrast),
                    where,
                    what,
                    trimmed((float) needed)));
        }
    }

    /** How far apart two colours are in brightness, from 1 (the same) to 21 (black on white), as WCAG reckons it. */
    static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    private static double linear(int part) {
        double s = part / 255.0;
        return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
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

    private static String trimmed(float number) {
        return number == (int) number ? Integer.toString((int) number) : Float.toString(number);
    }

    private static float number(Yaml.Mapping mapping, String name, float least, float most) {
        return number(get(mapping, name), least, most);
    }

    private static float number(Yaml yaml, float least, float most) {
        if (yaml instanceof Yaml.Scalar scalar && scalar.text().matches("\\d{1,4}(\\.\\d{1,3})?")) {
            float number = Float.parseFloat(scalar.text());
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw wrong(yaml, "a number from " + trimmed(least) + " to " + trimmed(most));
    }

    private static float[] numbers(Yaml.Mapping mapping, String name, float least, float most) {
        if (get(mapping, name) instanceof Yaml.Sequence sequence
                && sequence.items().size() == 4) {
            float[] numbers = new float[4];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = number(sequence.items().get(i), least, most);
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
