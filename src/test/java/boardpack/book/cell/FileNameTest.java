package boardpack.book.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "Children & Families, children-families",
        "Économie – première partie, economie-premiere-partie",
        "'  (a)  B/../c  ', a-b-c",
        "Years 7\u201311, years-7-11",
        "'---', report",
        "'', report",
    })
    void hasLettersDigitsAndHyphens(String name, String made) {
        assertEquals(made, FileName.of(name));
    }

    @Test
    void isNoLongerThanAFileSystemTakes() {
        assertEquals(80, FileName.of("a".repeat(300)).length());
    }

    /** Tests the same rules as patterns. */
    @Test
    void whateverTheNameIs() {
        Random random = new Random(3);
        String letters = "aZ9 -_.é\u0301\u20DDß/\\\u2013\n:ÅŁ";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                name.append(letters.charAt(random.nextInt(letters.length())));
            }
            String expected = Normalizer.normalize(name, Normalizer.Form.NFD)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\p{M}", "")
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-|-$", "");
            assertEquals(expected.isEmpty() ? "report" : expected, FileName.of(name.toString()), name::toString);
        }
    }
}
