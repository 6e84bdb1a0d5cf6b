package boardpack.draw.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.draw.style.Unprintable.Why;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the output for characters that one font or all fonts lack. */
final class GlyphsTest {
    private static final Faces FACES = new Faces(Map.of());
    private static final Face REGULAR = FACES.face(false, false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain words         | plain words",
                "CO\u2082 and PM\u2082.\u2085 | CO\u2082 and PM\u2082.\u2085",
                "10\u2076 m\u207b\u00b9         | 10\u2076 m\u207b\u00b9",
                "2\u2150              | 2\u2150",
                "21\u2103             | 21\u00b0C",
                "70\u2109             | 70\u00b0F",
                "5 \u33a1 of 3 \u339e    | 5 m\u00b2 of 3 km",
                "\ufb01nance o\ufb03ce     | \ufb01nance office",
                "\uff11\uff12\uff05 \uff21          | 12% A",
                "\u2163 \u2171             | IV ii",
                "\u2460 \u246b             | (1) (12)",
                "\u2705 \u274c             | \u2713 \u2717",
                "\u2714\ufe0f               | \u2714",
                "\uf0b7 item            | \u2022 item",
                "e\u0301a\u0302            | \u00e9\u00e2",
                "W\u0302 y\u0302            | \u0174 \u0177",
                "x\u0302               | x\u0302",
                "a\u00adb\u200dc\u2060d        | abcd",
                "a\u2028b              | a b",
                "\ud835\udc00\ud835\udfcf          | A1"
            })
    void saysTheSameInCharactersThatTheFontsHave(String written, String shown) {
        Glyphs glyphs = new Glyphs();
        assertEquals(shown, glyphs.shown(written, REGULAR));
        assertEquals(Set.of(), glyphs.missing());
    }

    @ParameterizedTest
    @CsvSource({
        "\u6f22, NO_FONT",
        "\u3042, NO_FONT",
        "\ud83c\udf89, NO_FONT",
        "\u05d0, SCRIPT",
        "\u0639, SCRIPT",
        "\u0905, SCRIPT",
        "\u0e01, SCRIPT",
        "\ufffd, LOST",
        "\ue123, LOST"
    })
    void whatCannotBePrintedIsRemembered(String character, Why why) {
        Glyphs glyphs = new Glyphs();
        glyphs.shown("before " + character + " behind", REGULAR);
        assertEquals(
                Set.of(new Unprintable(character.codePointAt(0), "before " + character + " behind", why)),
                glyphs.missing());
    }

    /** Tests Latin, Greek and Cyrillic, with all letters of modern languages. */
    @ParameterizedTest
    @CsvSource({"0x00A1, 0x024F", "0x0300, 0x0362", "0x0400, 0x0525", "0x1E00, 0x1EF9"})
    void lettersWithAllTheirMarksPrintInEveryFace(String from, String to) {
        for (boolean bold : new boolean[] {false, true}) {
            for (boolean italic : new boolean[] {false, true}) {
                Glyphs glyphs = new Glyphs();
                for (int c = Integer.decode(from); c <= Integer.decode(to); c++) {
                    glyphs.shown("a" + Character.toString(c), FACES.face(bold, italic));
                }
                assertEquals(Set.of(), glyphs.missing());
            }
        }
    }

    @Test
    void aHyphenThatDoesNotBreakIsAsWideAsOneThatDoes() {
        assertEquals(REGULAR.width('\u2010', 10), REGULAR.width('\u2011', 10));
        assertEquals("\u2010", REGULAR.parts("\u2011", 10).getFirst().text());
    }

    @Test
    void aTextIsDividedWhereTheFontChanges() {
        List<Face.Part> parts = REGULAR.parts("CO\u2082e", 10);
        assertEquals(
                List.of("CO", "\u2082", "e"),
                parts.stream().map(Face.Part::text).toList());
        assertEquals(REGULAR.width("CO\u2082", 10), parts.getLast().dx(), 0.001f);
        assertEquals(REGULAR.font(), parts.getLast().font());
    }

    @Test
    void marksStandOverTheirLetterOneOverTheOther() {
        List<Face.Part> parts = REGULAR.parts("x\u0302\u0304M\u0302", 10);
        assertEquals(
                List.of("x", "\u0302", "\u0304", "M", "\u0302"),
                parts.stream().map(Face.Part::text).toList());
        assertTrue(parts.get(2).dy() > parts.get(1).dy(), parts.toString());
        assertTrue(parts.get(4).dy() > parts.get(1).dy(), "a capital is higher");
        assertEquals(REGULAR.width("x", 10), parts.get(3).dx(), 0.001f);
    }

    @Test
    void theSecondFontIsLoadedOnlyWhereACharacterNeedsIt() {
        Faces faces = new Faces(Map.of());
        Face face = faces.face(false, false);
        new Glyphs().shown("Plain words, £1.2m – 3 − 2, café, Łódź, ŵ", face);
        assertTrue(face.isAlone("Plain words, £1.2m – 3 − 2, café, Łódź, ŵ"));
        assertEquals(0, faces.loadedForWhatIsLacking());
        new Glyphs().shown("CO\u2082", face);
        assertEquals(1, faces.loadedForWhatIsLacking());
    }
}
