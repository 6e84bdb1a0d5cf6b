package boardpack.draw.set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.draw.set.Typesetter.Align;
import boardpack.draw.style.Faces;
import boardpack.draw.style.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypesetterTest {
    private static final float NEARLY = 0.05f;
    private static final Faces FACES = new Faces(java.util.Map.of());
    private final Typesetter typesetter = new Typesetter();

    private static Words words(String text, boolean bold, String mark) {
        return new Words(text, new Type(FACES.face(bold, false), bold ? 12 : 10, 0), Tag.root("P"), mark, "", "");
    }

    private static Words words(String text) {
        return words(text, false, "");
    }

    private static List<Words> random(Random random) {
        List<Words> all = new ArrayList<>();
        String letters = "abcdefghijklmnopqrstuvwxyzMW.,-/£%é";
        for (int i = 0; i <= random.nextInt(6); i++) {
            StringBuilder text = new StringBuilder();
            for (int w = random.nextInt(40); w >= 0; w--) {
                int length = random.nextInt(12) == 0 ? 80 : 1 + random.nextInt(10);
                for (int c = 0; c < length; c++) {
                    text.append(letters.charAt(random.nextInt(letters.length())));
                }
                text.append(random.nextInt(8) == 0 ? "\u00A0" : random.nextInt(20) == 0 ? "\n" : " ");
            }
            all.add(words(text.toString(), random.nextBoolean(), random.nextInt(3) == 0 ? "green" : ""));
        }
        return all;
    }

    private static String text(Line line) {
        return line.runs().stream().map(Line.Run::text).collect(Collectors.joining());
    }

    /** Returns the end of the last letter of a line, without trailing blanks. */
    private static float end(Line line) {
        float end = 0;
        for (Line.Run run : line.runs()) {
            String stripped = run.text().replaceAll(" +$", "");
            if (!stripped.isEmpty()) {
                end = run.x() + run.type().width(stripped);
            }
        }
        return end;
    }

    @ParameterizedTest
    @EnumSource(Align.class)
    void noLineIsWiderThanItsWidthAndNoLetterIsLost(Align align) {
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            List<Words> words = random(random);
            float width = 30 + random.nextInt(500);
            List<Line> lines = typesetter.set(words, width, align);
            for (Line line : lines) {
                assertTrue(line.width() <= width + NEARLY, line.width() + " in " + width + ": " + text(line));
                assertTrue(end(line) <= width + NEARLY, end(line) + " in " + width + ": " + text(line));
                line.runs().forEach(r -> assertTrue(r.x() >= 0));
            }
            String input = words.stream().map(Words::text).collect(Collectors.joining());
            String output = lines.stream().map(TypesetterTest::text).collect(Collectors.joining());
            assertEquals(input.replace('\n', ' '), output);
            long marks = words.stream().filter(w -> !w.mark().isEmpty()).count();
            assertEquals(marks, lines.stream().mapToLong(l -> l.marks().size()).sum());
        }
    }

    @Test
    void linesOnTheRightEndAtTheRight() {
        Random random = new Random(8);
        for (int i = 0; i < 100; i++) {
            float width = 60 + random.nextInt(300);
            for (Line line : typesetter.set(random(random), width, Align.RIGHT)) {
                if (!text(line).isBlank()) {
                    assertEquals(width, end(line), 0.1f, text(line));
                }
            }
        }
    }

    @Test
    void runsStandSideBySideWithoutGapOrOverlap() {
        Random random = new Random(9);
        for (int i = 0; i < 100; i++) {
            for (Line line : typesetter.set(random(random), 200, Align.LEFT)) {
                for (int r = 1; r < line.runs().size(); r++) {
                    Line.Run before = line.runs().get(r - 1);
                    assertTrue(line.runs().get(r).x() >= before.x() + before.width() - NEARLY);
                }
            }
        }
    }

    @Test
    void whatHasItsExtentTakesOneLine() {
        Random random = new Random(10);
        for (int i = 0; i < 200; i++) {
            List<Words> words = List.of(words(text(random), random.nextBoolean(), random.nextBoolean() ? "red" : ""));
            Typesetter.Extent extent = typesetter.extent(words);
            assertEquals(1, typesetter.set(words, extent.widest(), Align.LEFT).size());
            for (Line line : typesetter.set(words, extent.narrowest(), Align.LEFT)) {
                String text = text(line).strip();
                assertTrue(
                        List.of(words.getFirst().text().split("[ -]")).stream()
                                .anyMatch(w -> text.endsWith(w) || text.endsWith(w + "-")),
                        text);
            }
        }
    }

    private static String text(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            words.add("abcdefghijklmnop".substring(random.nextInt(15)));
        }
        return String.join(" ", words);
    }

    @Test
    void noBreakSpacesAndFiguresStayTogether() {
        List<Line> lines = typesetter.set(List.of(words("in April\u00A02019 and 12,345.6% then")), 62, Align.LEFT);
        List<String> texts = lines.stream().map(l -> text(l).strip()).toList();
        assertTrue(texts.stream().anyMatch(t -> t.contains("April\u00A02019")), texts.toString());
        assertTrue(texts.stream().anyMatch(t -> t.contains("12,345.6%")), texts.toString());
    }

    @ParameterizedTest
    @ValueSource(floats = {0, -5, 1})
    void anImpossibleWidthStillKeepsEveryLetter(float width) {
        List<Line> lines = typesetter.set(List.of(words("ab cd")), width, Align.LEFT);
        assertEquals("ab cd", lines.stream().map(TypesetterTest::text).collect(Collectors.joining()));
    }

    @Test
    void nothingIsOneEmptyLine() {
        assertEquals(1, typesetter.set(List.of(), 100, Align.LEFT).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u22120.3", "+2.4", "+1,200", "\u22121,234.5", "+£1,200", "0.3", "+2.4\u00A0points"})
    void aNumberIsOnOneLine(String number) {
        List<Line> lines = typesetter.set(List.of(words("by " + number + " in")), 1, Align.LEFT);
        float narrowest = typesetter.extent(List.of(words(number))).narrowest();

        assertEquals(words(number).type().width(number), narrowest, NEARLY);
        assertTrue(lines.size() > 3, "where not even a number fits it is broken all the same");
        assertEquals(
                List.of("by ", number + " ", "in"),
                typesetter.set(List.of(words("by " + number + " in")), narrowest, Align.LEFT).stream()
                        .map(TypesetterTest::text)
                        .toList());
    }
}
