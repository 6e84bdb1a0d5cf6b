package boardpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberTextTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "-0, -0", "12.5, 12.5", ".5, 0.5", "-.05, -0.05", "5., 5", "1e2, 100", "+3, 3", "16777217, x"})
    void readsANumber(String text, String number) {
        if (number.equals("x")) {
            // Larger than any page.
            assertThrows(NumberFormatException.class, () -> NumberText.one(text));
        } else {
            assertEquals(Float.parseFloat(number), NumberText.one(text));
        }
    }

    /** Checks that our own parsing gives the same numbers as the platform's. */
    @Test
    void readsEveryDecimalAsThePlatformDoes() {
        Random random = new Random(5);
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
            text.append(random.nextInt(random.nextBoolean() ? 1_000 : 100_000));
            int decimals = random.nextInt(9);
            if (decimals > 0) {
                text.append('.');
                for (int n = 0; n < decimals; n++) {
                    text.append(random.nextInt(10));
                }
            }
            assertEquals(Float.parseFloat(text.toString()), NumberText.one(text.toString()), text::toString);
        }
    }

    @Test
    void severalNumbersStandBehindBlanksOrCommas() {
        assertEquals(List.of(1f, 2.5f, -3f), NumberText.numbers(" 1,2.5 -3 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1 2", "-", ".", "1e", "1,", "1..2.", "100001"})
    void whatIsNotOneNumberIsNone(String text) {
        assertThrows(NumberFormatException.class, () -> NumberText.one(text));
    }
}
