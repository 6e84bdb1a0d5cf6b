package boardpack.cli.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScreenTextTest {
    @ParameterizedTest
    @CsvSource({
        "Attendance, 10",
        "café, 4",
        "cafe\u0301, 4",
        "漢字, 4",
        "ｆｕｌｌ, 8",
        "한국, 4",
        "👍, 2",
        "● Green, 7",
        "a\u200Bb, 2",
        "£1.2m – 96.3%, 13"
    })
    void takesSoManyColumns(String text, int columns) {
        assertEquals(columns, ScreenText.width(text));
    }

    @Test
    void holdsNothingThatCommandsATerminal() {
        assertEquals("a b", ScreenText.plain(" a\n\tb "));
        assertEquals("\\u001b[31mred \\u202ediova", ScreenText.plain("\u001B[31mred \u202Ediova"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Children in care|20|Children in care",
                "Children in care|16|Children in care",
                "Children in care|15|Children in/care",
                "Children in care|8|Children/in care",
                "Children in care|4|Chil/dren/in/care",
                "state-funded schools|8|state-/funded/schools",
                "漢字漢字|5|漢字/漢字",
                "''|5|''",
            })
    void isBrokenWhereALineMayBeBroken(String text, int width, String lines) {
        assertEquals(List.of(lines.split("/")), ScreenText.wrapped(text, width));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Children in care|8|2|Children/in care",
                "Children in care|8|1|Childre…",
                "In care for 20 days|12|1|In care for…",
                "In care for 20 days|13|1|In care for…",
                "Children in care|16|1|Children in care",
            })
    void whatIsCutOffIsNoHalfNumber(String text, int width, int most, String lines) {
        assertEquals(List.of(lines.split("/")), ScreenText.wrapped(text, width, most));
    }

    @Test
    void nothingIsLostAndNothingTooWide() {
        String[] words = {
            "care", "children's", "漢字", "👩‍👩‍👧", "e\u0301tude", "state-funded", "a", "92.7%", "x".repeat(30)
        };
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder(words[random.nextInt(words.length)]);
            for (int more = random.nextInt(12); more > 0; more--) {
                text.append(' ').append(words[random.nextInt(words.length)]);
            }
            int width = 8 + random.nextInt(40);
            List<String> lines = ScreenText.wrapped(text.toString(), width);
            lines.forEach(line -> assertTrue(ScreenText.width(line) <= width, line + " in " + width));
            assertEquals(
                    text.toString().replace(" ", ""), String.join("", lines).replace(" ", ""));
            List<String> cut = ScreenText.wrapped(text.toString(), width, 2);
            cut.forEach(line -> assertTrue(ScreenText.width(line) <= width, line + " in " + width));
            assertTrue(cut.size() <= 2);
            assertEquals(lines.size() > 2, cut.getLast().endsWith("…"));
        }
    }
}
