package boardpack.draw.set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that our own line breaks equal the platform's. */
final class BreaksTest {
    private static final String LETTERS = "aB9z0 .,  ;:-\u2013/()'\"+\u2212£%\u00e9\u00a0\n?!&\u200b";

    private final BreakIterator platform = BreakIterator.getLineInstance(Locale.UK);

    @Test
    void anyTextBreaksWhereThePlatformBreaksItButWithinNumbers() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(24);
            while (text.length() < length) {
                text.append(LETTERS.charAt(random.nextInt(random.nextBoolean() ? 8 : LETTERS.length())));
            }
            List<Integer> found = found(text.toString());
            List<Integer> kept = new ArrayList<>(expected(text.toString()));
            assertTrue(kept.containsAll(found), text::toString);
            kept.removeAll(found);
            // Kept together are a number, or a code in capitals, with what belongs to it.
            assertTrue(
                    kept.stream().allMatch(at -> text.substring(0, at).matches("(?s).*(?:[\\dA-Z] |\\d[.,:]?)")),
                    () -> text + ": " + kept);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a word and the next, 2 7 11 15 19",
        "rose by +5 to 1.2 and 3, 5 8 11 14 18 22 23",
        "'Care, schools. Roads', 6 15 20",
        "'1,234.5', 7",
        "to 20.1 per cent of 5 red, 3 12 17 20 25",
        "on 30 September 2019 and 2019 too, 3 21 25 30 33",
        "of Q2 2019/20 (NI 59), 3 14 21",
        "£1.2m at 10:30, 6 9 14",
    })
    void aTextBreaksBehindItsBlanks(String text, String places) {
        assertEquals(
                places,
                String.join(" ", found(text).stream().map(String::valueOf).toList()));
    }

    private List<Integer> found(String text) {
        Breaks breaks = new Breaks(text, platform);
        List<Integer> found = new ArrayList<>();
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            found.add(at);
        }
        return found;
    }

    private List<Integer> expected(String text) {
        platform.setText(text);
        List<Integer> expected = new ArrayList<>();
        platform.first();
        for (int at = platform.next(); at != BreakIterator.DONE; at = platform.next()) {
            boolean within = at < text.length()
                    && text.substring(0, at).matches("(?s).*(?:\\d[.,]|[+\u2212])")
                    && text.substring(at)
                            .matches(
                                    text.charAt(at - 1) == '.' || text.charAt(at - 1) == ','
                                            ? "(?s)\\d.*"
                                            : "(?s)[\\d£].*");
            if (!within) {
                expected.add(at);
            }
        }
        return expected;
    }
}
