package boardpack.cli.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.compose.table.QuarterRatings;
import boardpack.compose.table.QuarterRatings.Data;
import boardpack.compose.table.QuarterRatings.Line;
import boardpack.paper.DataTable;
import boardpack.paper.Marked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RatingsScreenTest {
    private static final Line ATTENDANCE = new Line(
            "SCH 01",
            "Percentage attendance of pupils in all primary schools, with 20 days or more of absence",
            "Schools",
            "96.3%",
            "96.0%",
            new Marked("green", "Green"),
            new Marked("improved", "Improved"),
            "DS");
    private static final Line EXCLUSIONS = new Line(
            "SCH 02",
            "Exclusions",
            "Schools",
            "–",
            "4",
            new Marked("unrated", "Not due this quarter"),
            new Marked("not-comparable", "Not due"),
            "RH");

    @Test
    void showsEachIndicatorWithSymbolAndWord() {
        assertEquals(
                List.of(
                        "Saltmere, Q2 2019/20",
                        "",
                        "Schools",
                        "Ref     Title                      Actual  Target  Rating        Direction   Owner",
                        "SCH 01  Percentage attendance of    96.3%   96.0%  ● Green       ▲ Improved  DS",
                        "        pupils in all primary…",
                        "SCH 02  Exclusions                      –       4  ○ Not due     – Not due   RH",
                        "                                                   this quarter",
                        "",
                        "1 of 1 is green."),
                RatingsScreen.lines(ratings(ATTENDANCE, EXCLUSIONS), 82, false));
    }

    @Test
    void hasRoomForWholeTitlesOnAWideTerminal() {
        List<String> lines = RatingsScreen.lines(ratings(ATTENDANCE, EXCLUSIONS), 160, false);
        assertEquals(
                "SCH 01  Percentage attendance of pupils in all primary schools, with 20 days or more of absence"
                        + "   96.3%   96.0%  ● Green                 ▲ Improved  DS",
                lines.get(4));
        assertEquals(8, lines.size());
    }

    @Test
    void givesEachIndicatorLinesOfItsOwnOnANarrowOne() {
        List<String> lines = RatingsScreen.lines(ratings(EXCLUSIONS), 30, false);
        assertEquals(
                List.of("SCH 02  Exclusions", "  –, target 4", "  ○ Not due this quarter", "  – Not due"),
                lines.subList(3, 7));
    }

    @Test
    void colourOnlyAddsToWhatIsThere() {
        List<String> plain = RatingsScreen.lines(ratings(ATTENDANCE, EXCLUSIONS), 80, false);
        List<String> coloured = RatingsScreen.lines(ratings(ATTENDANCE, EXCLUSIONS), 80, true);
        assertFalse(String.join("", plain).contains("\u001B"));
        assertTrue(String.join("", coloured).contains("\u001B[32m● Green\u001B[0m"), coloured.toString());
        assertEquals(
                plain,
                coloured.stream().map(l -> l.replaceAll("\u001B\\[\\d+m", "")).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 33, 60, 72, 80, 81, 100, 132, 200})
    void isNeverWiderThanTheTerminal(int width) {
        Random random = new Random(width);
        String[] words = {
            "children",
            "in",
            "care",
            "漢字",
            "ｆｕｌｌ",
            "👍",
            "e\u0301",
            "92.7%",
            "\u001B[31m",
            "line\nbreak",
            "y".repeat(90)
        };
        String[][] ratings = {
            {"green", "Green"}, {"red", "Red"}, {"unrated", "Not due this quarter"}, {"unrated", "Judgement awaited"}
        };
        String[][] directions = {
            {"improved", "Improved"}, {"no-change", "No change"}, {"not-comparable", "Not comparable"}
        };
        for (int round = 0; round < 60; round++) {
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                String[] rating = ratings[random.nextInt(ratings.length)];
                String[] direction = directions[random.nextInt(directions.length)];
                lines.add(new Line(
                        words(random, words, 2),
                        words(random, words, 20),
                        words(random, words, 3),
                        words(random, new String[] {"–", "1,234,567.89", "£12", "96.3%"}, 1),
                        words(random, new String[] {"–", "45.0% to 52.0%", "0"}, 1),
                        new Marked(rating[0], rating[1]),
                        new Marked(direction[0], direction[1]),
                        words(random, new String[] {"", "DS", "Somebody with a long name"}, 1)));
            }
            List<String> shown = RatingsScreen.lines(ratings(lines.toArray(Line[]::new)), width, false);
            for (String line : shown) {
                assertTrue(ScreenText.width(line) <= width, width + ": " + line);
                assertEquals(line.stripTrailing(), line, "no blanks at the end");
                assertTrue(line.chars().noneMatch(c -> c < ' '), line);
            }
            for (Line line : lines) {
                String last = line.rating().word().replaceAll(".* ", "");
                assertTrue(shown.stream().anyMatch(l -> l.contains(last)), last);
            }
        }
    }

    private static String words(Random random, String[] words, int most) {
        List<String> some = new ArrayList<>();
        for (int count = 1 + random.nextInt(most); count > 0; count--) {
            some.add(words[random.nextInt(words.length)]);
        }
        return String.join(" ", some);
    }

    private static QuarterRatings ratings(Line... lines) {
        return new QuarterRatings(
                "Saltmere, Q2 2019/20",
                List.of(lines),
                new DataTable("ratings.csv", "", List.of(), List.of()),
                "1 of 1 is green.",
                new Data("2019/20 Q2", List.of(), Map.of()));
    }
}
