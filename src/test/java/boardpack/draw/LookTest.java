package boardpack.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.read.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LookTest {
    private static String style() throws IOException {
        return Files.readString(Path.of("templates/style.yaml"));
    }

    private static Look look(String style) {
        return Look.of(Yaml.parse(style, "templates/style.yaml", new Findings()).orElseThrow());
    }

    @Test
    void theBuiltInStyleIsReadable() throws IOException {
        Look look = look(style());
        look.colours().forEach((name, colour) -> {
            if (!Set.of("rule", "table-head", "chart-band", "chart-grid").contains(name)) {
                double needed = name.startsWith("chart-") && !name.equals("chart-words") ? 3 : 4.5;
                assertTrue(Look.contrast(colour, 0xFFFFFF) >= needed, name);
            }
        });
    }

    /** Pairs that the Web Content Accessibility Guidelines' own examples give. */
    @ParameterizedTest
    @CsvSource({
        "000000, FFFFFF, 21.0",
        "FFFFFF, FFFFFF, 1.0",
        "767676, FFFFFF, 4.5",
        "777777, FFFFFF, 4.5",
        "FF0000, FFFFFF, 4.0"
    })
    void contrastIsReckonedAsTheGuidelinesDo(String one, String other, double expected) {
        double contrast = Look.contrast(Integer.parseInt(one, 16), Integer.parseInt(other, 16));
        assertEquals(expected, contrast, 0.05);
    }

    @ParameterizedTest
    @CsvSource({
        "amber: \"#945200\", amber: \"#ffbf00\", E406",
        "amber: \"#945200\", amber: orange, E103",
        "size: 12, size: twelve, E103",
        "size: 12, sise: 12, E104",
        "table-head: \"#e6ecf1\", table-head: \"#303030\", E406",
        "chart-words: \"#333333\", chart-words: \"#777777\", E406",
        "chart-line: \"#1f5f99\", chart-line: \"#999999\", E406",
        "chart-band: \"#dfe8f0\", chart-band: \"#999999\", E406",
        "chart-grid: \"#d5d9dd\", chart-grid: light, E103",
    })
    void whatCannotBeReadIsRefusedWithItsLine(String was, String is, Code code) throws IOException {
        String style = style();
        assertTrue(style.contains(was), was);
        String changed = style.replaceFirst(java.util.regex.Pattern.quote(was), is.replace("$", ""));
        CannotContinue refused = assertThrows(CannotContinue.class, () -> look(changed));
        assertEquals(code, refused.finding().code());
        assertTrue(refused.finding().place().line() > 0, refused.getMessage());
    }
}
