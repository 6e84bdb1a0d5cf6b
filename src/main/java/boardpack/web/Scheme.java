package boardpack.web;

import boardpack.draw.style.Look;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The colours of a page: those of the council's style on white, and for a dark screen lightened as far as contrast
 * requires.
 *
 * @param colours the colours by their names in the style, as 0xRRGGBB
 */
record Scheme(Map<String, Integer> colours) {
    /** The background of the page. */
    static final String PAPER = "paper";

    /** The background of cards and of the filter. */
    static final String CARD = "card";

    /** The colour of words in a filled block. */
    static final String IN_BLOCK = "in-block";

    /** The other backgrounds. */
    static final Set<String> SURFACES = Set.of(PAPER, CARD, "table-head", "chart-band", "chart-grid");

    private static final int WHITE = 0xFFFFFF;
    private static final int LIGHT_CARD = 0xF6F8FA;

    private static final Map<String, Integer> DARK_SURFACES = Map.of(
            PAPER, 0x14181C, CARD, 0x1C2329, "table-head", 0x242D35, "chart-band", 0x22303C, "chart-grid", 0x39424A);

    /** The contrast of words, slightly above the 4.5 to 1 that WCAG 2.2 requires. */
    private static final double FOR_WORDS = 4.55;

    /** The contrast that WCAG 2.2 requires for lines and shapes. */
    private static final double FOR_LINES = 3;

    /** The extra contrast on a dark screen. */
    private static final double MORE = 1.5;

    /** The contrast of body text on a dark screen. */
    private static final double FOR_TEXT = 11;

    private static final int STEPS = 40;

    /** Returns the colours on white, as in the style. */
    static Scheme light(Map<String, Integer> style) {
        Map<String, Integer> light = new TreeMap<>(style);
        light.put(PAPER, WHITE);
        light.put(CARD, LIGHT_CARD);
        light.put(IN_BLOCK, WHITE);
        int band = darker(LIGHT_CARD, style.getOrDefault("chart-band", WHITE));
        // The style is checked on white, on table heads and on bands. A card is hardly darker than white.
        light.replaceAll((name, colour) -> SURFACES.contains(name) || name.equals(IN_BLOCK)
                ? colour
                : mixed(colour, 0, name.equals("chart-words") ? band : LIGHT_CARD, needed(name)));
        return new Scheme(light);
    }

    /** Returns the colours on a dark screen. */
    static Scheme dark(Map<String, Integer> style) {
        Map<String, Integer> dark = new TreeMap<>(DARK_SURFACES);
        int lightest = DARK_SURFACES.get("table-head");
        int band = DARK_SURFACES.get("chart-band");
        style.forEach((name, colour) -> {
            if (!SURFACES.contains(name)) {
                int on = name.startsWith("chart-") ? lighter(band, lightest) : lightest;
                dark.put(name, mixed(colour, WHITE, on, name.equals("text") ? FOR_TEXT : needed(name) + MORE));
            }
        });
        dark.put(IN_BLOCK, DARK_SURFACES.get(PAPER));
        return new Scheme(dark);
    }

    private static int lighter(int one, int other) {
        return Look.contrast(one, 0) > Look.contrast(other, 0) ? one : other;
    }

    private static int darker(int one, int other) {
        return lighter(one, other) == one ? other : one;
    }

    private static double needed(String name) {
        return name.equals("rule") || name.startsWith("chart-") && !name.equals("chart-words") ? FOR_LINES : FOR_WORDS;
    }

    /** Mixes in black or white, only as much as the colour needs for sufficient contrast. */
    private static int mixed(int colour, int with, int on, double needed) {
        for (int step = 0; step < STEPS; step++) {
            int mixed = mix(colour >> 16 & 255, with >> 16 & 255, step) << 16
                    | mix(colour >> 8 & 255, with >> 8 & 255, step) << 8
                    | mix(colour & 255, with & 255, step);
            if (Look.contrast(mixed, on) >= needed) {
                return mixed;
            }
        }
        return with;
    }

    private static int mix(int one, int other, int step) {
        return one + (other - one) * step / STEPS;
    }

    /** Returns the colours as custom properties of a style sheet. */
    String css() {
        StringBuilder css = new StringBuilder();
        colours.forEach((name, colour) -> css.append("--%s:#%06x;".formatted(name, colour)));
        return css.toString();
    }
}
