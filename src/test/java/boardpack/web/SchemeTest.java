package boardpack.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.draw.AStyle;
import boardpack.draw.style.Look;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tests the contrasts of the web edition in the light and the dark scheme, calculated from the style. */
final class SchemeTest {
    private static final double WORDS = 4.5;
    private static final double LINES = 3;
    private static final List<String> ON = List.of("paper", "card", "table-head");

    /** Returns colours with too little contrast, in words. */
    private static List<String> faint(Scheme scheme) {
        List<String> faint = new ArrayList<>();
        scheme.colours().forEach((name, colour) -> {
            if (Scheme.SURFACES.contains(name) || name.equals(Scheme.IN_BLOCK)) {
                return;
            }
            boolean isLine = name.equals("rule");
            List<String> surfaces =
                    isLine ? List.of("paper", "card") : name.startsWith("chart-") ? List.of("paper", "chart-band") : ON;
            boolean isWords = !isLine && (!name.startsWith("chart-") || name.equals("chart-words"));
            for (String surface : surfaces) {
                double contrast = Look.contrast(colour, scheme.colours().get(surface));
                if (contrast < (isWords ? WORDS : LINES)) {
                    faint.add("%s on %s: %.2f".formatted(name, surface, contrast));
                }
            }
        });
        double block = Look.contrast(
                scheme.colours().get(Scheme.IN_BLOCK), scheme.colours().get("red"));
        if (block < WORDS) {
            faint.add("words in a red block: %.2f".formatted(block));
        }
        return faint;
    }

    @Test
    void theBuiltInColoursAreSeenInBothSchemes() {
        Map<String, Integer> style = AStyle.look().colours();
        assertEquals(List.of(), faint(Scheme.light(style)));
        assertEquals(List.of(), faint(Scheme.dark(style)));
    }

    @Test
    void theLightSchemeIsTheStyle() {
        AStyle.look()
                .colours()
                .forEach((name, colour) -> assertEquals(
                        colour, Scheme.light(AStyle.look().colours()).colours().get(name), name));
    }

    /**
     * Tests random colours. A style is rejected unless its colours are visible on white and on table heads; all others
     * must work.
     */
    @Test
    void anyColoursOfACouncilAreSeenInTheDark() {
        Random random = new Random(22);
        for (int tried = 0; tried < 2000; tried++) {
            Map<String, Integer> style = new HashMap<>(AStyle.look().colours());
            style.replaceAll((name, colour) -> {
                int any = random.nextInt(0x1000000);
                return !Scheme.SURFACES.contains(name)
                                && Look.contrast(any, style.get("table-head")) > WORDS
                                && Look.contrast(any, style.get("chart-band")) > WORDS
                        ? any
                        : colour;
            });
            assertEquals(List.of(), faint(Scheme.dark(style)));
            assertEquals(List.of(), faint(Scheme.light(style)));
        }
    }

    @Test
    void aDarkSchemeKeepsRedApartFromGreen() {
        Map<String, Integer> dark = Scheme.dark(AStyle.look().colours()).colours();
        assertTrue((dark.get("red") >> 16) > (dark.get("red") & 255), "red is still red");
        assertTrue((dark.get("green") >> 8 & 255) > (dark.get("green") >> 16), "green is still green");
    }
}
