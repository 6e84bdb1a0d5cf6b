package boardpack.book.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.indicator.AnIndicator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests published counts rounded after the percentage was calculated, and figures with errors of binary fractions. */
final class RoundedCountsTest {
    private static Indicator percent(int decimals) {
        return AnIndicator.plain().in(Unit.PERCENT).decimals(decimals).build();
    }

    @ParameterizedTest
    @CsvSource({
        "5,  99, 210,  210,  true",
        "5,  83, 185,  225,  true",
        "5,  96, 1150, 1200, true",
        "5,  69, 1150, 1200, false",
        "5,  97, 210,  210,  false",
        "10, 98, 210,  210,  true",
        "5,  0,  5,    100,  false",
        "5,  3,  5,    100,  true",
        "5,  0,  0,    100,  true",
        "5,  3,  0,    100,  false",
    })
    void aValueIsExplainedByCountsWithinTheRounding(
            BigDecimal to, BigDecimal value, BigDecimal numerator, BigDecimal denominator, boolean explained) {
        assertEquals(explained, RoundedCounts.explain(to, percent(0), value, numerator, denominator));
    }

    @Test
    void whateverIsRoundedAfterItWasWorkedOutIsExplained() {
        Random random = new Random(20231130);
        for (int i = 0; i < 2_000; i++) {
            int to = new int[] {2, 3, 5, 10, 100}[random.nextInt(5)];
            int below = 1 + random.nextInt(3_000);
            int above = random.nextInt(below + 1);
            int decimals = random.nextInt(3);
            BigDecimal value =
                    BigDecimal.valueOf(100L * above).divide(BigDecimal.valueOf(below), decimals, RoundingMode.HALF_UP);
            assertTrue(
                    RoundedCounts.explain(
                            BigDecimal.valueOf(to), percent(decimals), value, rounded(above, to), rounded(below, to)),
                    value + " of " + above + " and " + below + " by " + to);
        }
    }

    private static BigDecimal rounded(int count, int to) {
        return BigDecimal.valueOf(Math.round((double) count / to) * (long) to);
    }

    @ParameterizedTest
    @CsvSource({
        "32975849.000000004,   32975849",
        "130770.99999999999,   130771",
        "0.30000000000000004,  0.3",
        "96.29999999999998,    96.3",
        "66.66666666666667,    ",
        "32975849.0,           ",
        "0.123456789012,       ",
        "1234567890123,        ",
        "12345678900.01,       ",
        "10000000000.01,       ",
        "87.200001,            ",
    })
    void theNoiseOfBinaryFractionsIsTakenOff(BigDecimal number, BigDecimal bare) {
        assertEquals(Optional.ofNullable(bare), RoughFigures.withoutNoise(number));
    }
}
