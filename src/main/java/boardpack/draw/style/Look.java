package boardpack.draw.style;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Yaml;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The look of papers: lengths and sizes in points, colours as 0xRRGGBB. */
public record Look(
        Page page,
        float size,
        float lineHeight,
        float tableLineHeight,
        float spaceAfter,
        float tableSize,
        float smallSize,
        Headings headings,
        Map<String, Integer> colours,
        Map<String, String> fonts,
        Optional<Logo> logo) {
    private static final List<String> INKS =
            List.of("text", "heading", "muted", "link", "green", "amber", "red", "blue", "neutral", "chart-words");

    /** Colours of symbols and lines, which are seen rather than read. */
    private static final List<String> SYMBOLS = List.of(
            "rule", "chart-line", "chart-target", "chart-axis", "chart-improvement", "chart-concern", "chart-common");

    /** Name of the style that the council's own style changes. */
    public static final String BUILT_IN = "the built-in style.yaml";

    /** Colour behind the words of a table head. */
    private static final String HEAD = "table-head";

    private static final String BAND = "chart-band";
    private static final String GRID = "chart-grid";
    private static final String WHITE = "white";
    private static final Map<String, String> SURFACES =
            Map.of(WHITE, WHITE, HEAD, "the table's head", BAND, "the band of a chart");

    private static final double FOR_WORDS = 4.5;
    private static final double FOR_SYMBOLS = 3;

    /** The margins of a page. The running header and footer are in the top and bottom margins. */
    public record Page(float top, float bottom, float left, float right, float landscapeLeft, float landscapeRight) {
        public static final float A4_SHORT = 595.28f;
        public static final float A4_LONG = 841.89f;

        /** Returns the height of a page. */
        public static float tall(boolean landscape) {
            return landscape ? A4_SHORT : A4_LONG;
        }

        /** Returns the width of a page. */
        public static float wide(boolean landscape) {
            return landscape ? A4_LONG : A4_SHORT;
        }

        /** Returns the height between the margins. */
        public float height(boolean landscape) {
            return tall(landscape) - top - bottom;
        }
    }

    /** The size of headings by level, and the space before and after each. */
    public record Headings(float[] sizes, float[] before, float[] after) {}

    /** The council's picture on the first page: its file beside the style, its text alternative and its height. */
    public record Logo(String file, String alt, float height) {}

    /** The four faces of a paper. */
    private static final List<String> FACES = List.of("regular", "bold", "italic", "bold-italic");

    /** Reads a style file. Each unusable setting becomes a finding with its place. */
    public static Look of(Yaml.Mapping style, Findings findings) {
        StyleFile file = new StyleFile(style, findings);
        StyleFile.Part page = file.part("page");
        StyleFile.Part text = file.part("text");
        StyleFile.Part headings = file.part("headings");
        StyleFile.Part colours = file.part("colours");
        Map<String, Integer> inks = new HashMap<>();
        for (String name : colours.names()) {
            colours.colour(name).ifPresent(colour -> inks.put(name, colour));
        }
        Stream.of(INKS, SYMBOLS, List.of(HEAD, BAND, GRID))
                .flatMap(List::stream)
                .filter(name -> !colours.names().contains(name))
                .forEach(colours::missing);
        for (String ink : INKS) {
            visible(colours, inks, ink, "words", FOR_WORDS, findings);
        }
        for (String symbol : SYMBOLS) {
            visible(colours, inks, symbol, "lines and shapes", FOR_SYMBOLS, findings);
        }
        return new Look(
                new Page(
                        page.number("margin-top", 20, 160),
                        page.number("margin-bottom", 20, 160),
                        page.number("margin-left", 20, 160),
                        page.number("margin-right", 20, 160),
                        page.number("landscape-margin-left", 20, 160),
                        page.number("landscape-margin-right", 20, 160)),
                text.number("size", 8, 24),
                text.number("line-height", 1, 3),
                text.number("table-line-height", 1, 3),
                text.number("space-after", 0, 60),
                text.number("table-size", 7, 24),
                text.number("small-size", 7, 24),
                new Headings(
                        headings.numbers("sizes", 8, 48),
                        headings.numbers("space-before", 0, 100),
                        headings.numbers("space-after", 0, 100)),
                Map.copyOf(inks),
                fonts(file),
                logo(file));
    }

    /** Returns the council's font files by face; none if the bundled fonts are used. */
    private static Map<String, String> fonts(StyleFile file) {
        Map<String, String> fonts = new TreeMap<>();
        if (file.has("fonts")) {
            StyleFile.Part given = file.part("fonts");
            FACES.forEach(face -> given.text(face).ifPresent(name -> fonts.put(face, name)));
        }
        return fonts;
    }

    private static Optional<Logo> logo(StyleFile file) {
        if (!file.has("logo")) {
            return Optional.empty();
        }
        StyleFile.Part logo = file.part("logo");
        Optional<String> picture = logo.text("file");
        Optional<String> alt = logo.text("alt");
        float height = logo.number("height", 12, 150);
        return picture.flatMap(name -> alt.map(words -> new Logo(name, words, height)));
    }

    public float logoHeight() {
        return logo.map(Logo::height).orElse(0f);
    }

    /**
     * Rejects colours with too little contrast on any surface that they appear on. Text needs 4.5 to 1, and symbols
     * need 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). Shapes beside words share the colour of the words.
     */
    private static void visible(
            StyleFile.Part colours,
            Map<String, Integer> inks,
            String ink,
            String what,
            double needed,
            Findings findings) {
        if (!inks.containsKey(ink)) {
            return;
        }
        for (String surface : surfaces(ink)) {
            if (!surface.equals(WHITE) && !inks.containsKey(surface)) {
                continue;
            }
            double contrast = contrast(inks.get(ink), inks.getOrDefault(surface, 0xFFFFFF));
            if (contrast < needed) {
                findings.add(
                        Code.E406,
                        at(colours, ink, surface.equals(WHITE) ? ink : surface),
                        ink,
                        // Rounded down, so that 4.48 is not printed as a sufficient 4.5.
                        String.format(Locale.ROOT, "%.1f", Math.floor(contrast * 10) / 10),
                        SURFACES.get(surface),
                        what,
                        String.format(Locale.ROOT, needed == FOR_SYMBOLS ? "%.0f" : "%.1f", needed),
                        surface.equals(WHITE) ? "it darker" : "it darker, or " + SURFACES.get(surface) + " lighter");
                return;
            }
        }
    }

    /** Returns the surfaces that a colour may appear on. */
    private static List<String> surfaces(String ink) {
        if (ink.equals("rule")) {
            return List.of(WHITE);
        }
        return ink.startsWith("chart-") ? List.of(WHITE, BAND) : List.of(WHITE, HEAD);
    }

    /** Returns the place of the first colour, or of the second if the first comes from the built-in style. */
    private static Place at(StyleFile.Part colours, String ink, String surface) {
        Place place = colours.place(ink);
        return place.file().equals(BUILT_IN) ? colours.place(surface) : place;
    }

    /** Returns the contrast ratio of two colours as defined by WCAG, from 1 (the same) to 21 (black on white). */
    public static double contrast(int one, int other) {
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

    public int colour(String name) {
        return colours.getOrDefault(name, 0);
    }
}
