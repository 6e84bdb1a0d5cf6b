package boardpack.draw.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.read.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LookTest {
    private static String style() throws IOException {
        return Files.readString(Path.of("templates/style.yaml"));
    }

    private static Look look(String style) {
        Findings findings = new Findings();
        Look look = look(style, findings);
        assertEquals(List.of(), findings.sorted());
        return look;
    }

    private static Look look(String style, Findings findings) {
        return Look.of(Yaml.parse(style, "templates/style.yaml", new Findings()).orElseThrow(), findings);
    }

    @Test
    void theBuiltInStyleIsReadable() throws IOException {
        Look look = look(style());
        look.colours().forEach((name, colour) -> {
            if (!Set.of("table-head", "chart-band", "chart-grid").contains(name)) {
                boolean words = !name.equals("rule") && (!name.startsWith("chart-") || name.equals("chart-words"));
                assertTrue(Look.contrast(colour, 0xFFFFFF) >= (words ? 4.5 : 3), name);
                if (words) {
                    assertTrue(Look.contrast(colour, look.colour("table-head")) >= 4.5, name + " in a table's head");
                }
            }
        });
    }

    /** Tests pairs from the examples of the Web Content Accessibility Guidelines. */
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
        "amber: \"#a05700\", amber: \"#ffbf00\", E406",
        "amber: \"#a05700\", amber: orange, E103",
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
        Findings findings = new Findings();
        look(changed, findings);
        Finding refused = findings.sorted().getFirst();
        assertEquals(code, refused.code());
        assertTrue(refused.place().line() > 0, refused.message());
    }

    /** Tests both sides of the limits: 4.5 to 1 for words on white and table heads, and 3 to 1 for lines. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text: \"#1a1a1a\"    | text: \"#636363\"    | ",
                "green: \"#0b4020\"   | green: \"#757575\"   | \"green\" is only 3.8 to 1 on the table's head, where words need 4.5 to 1",
                "green: \"#0b4020\"   | green: \"#787878\"   | \"green\" is only 4.4 to 1 on white, where words need 4.5 to 1",
                "amber: \"#a05700\"   | amber: \"#c07000\"   | \"amber\" is only 3.7 to 1 on white",
                "muted: \"#4a4a4a\"   | muted: \"#777777\"   | \"muted\" is only 4.4 to 1 on white, where words need 4.5 to 1",
                "rule: \"#8a8f94\"    | rule: \"#949494\"    | ",
                "rule: \"#8a8f94\"    | rule: \"#959595\"    | \"rule\" is only 2.9 to 1 on white, where lines and shapes need 3 to 1",
                "table-head: \"#e6ecf1\" | table-head: \"#909090\" | \"amber\" is only",
            })
    void wordsAndSymbolsHaveTheirOwnEdges(String was, String is, String told) throws IOException {
        String style = style();
        assertTrue(style.contains(was), was);
        Findings findings = new Findings();
        look(style.replace(was, is), findings);
        String all = findings.sorted().stream().map(Finding::message).reduce("", (a, b) -> a + "\n" + b);
        if (told == null) {
            assertEquals("", all);
        } else {
            assertTrue(all.contains(told), all);
        }
    }
}
