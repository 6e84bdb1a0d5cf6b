package boardpack.assess.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.indicator.Polarity;
import boardpack.indicator.Quartile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the boundaries of quartiles, and the side that a value on a boundary belongs to. */
final class QuartilesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # four authorities: three quarters of a step, one and a half steps, two and a quarter
            1 2 3 4             | 1.75  | 2.5   | 3.25
            # five: each edge is a value
            10 20 30 40 50      | 20    | 30    | 40
            # six: a step and a quarter
            0 4 8 12 16 20      | 5     | 10    | 15
            # seven: a step and a half
            1 2 3 4 5 6 7       | 2.5   | 4     | 5.5
            # in any order, with decimals, negative ones and equal ones
            0.3 -1.5 0.1 0.1    | -0.3  | 0.1   | 0.15
            12.6 14.6 16.6 15.1 15.5 16.4 12.6 14.5 15.0 15.5 | 14.525 | 15.05 | 15.5
            """)
    void anEdgeLiesOnTheLineBetweenTwoValues(String values, BigDecimal q25, BigDecimal q50, BigDecimal q75) {
        Quartiles quartiles = Quartiles.of(numbers(values)).orElseThrow();

        assertEquals(0, quartiles.q25().compareTo(q25), quartiles.toString());
        assertEquals(0, quartiles.q50().compareTo(q50), quartiles.toString());
        assertEquals(0, quartiles.q75().compareTo(q75), quartiles.toString());
    }

    /** Tests boundaries of 20, 30 and 40. */
    @ParameterizedTest
    @CsvSource({
        "10,   A, D",
        "19.9, A, D",
        "20,   A, D",
        "20.1, B, C",
        "29.9, B, C",
        "30,   B, C",
        "30.1, C, B",
        "39.9, C, B",
        "40,   C, B",
        "40.1, D, A",
        "50,   D, A",
    })
    void aValueAtAnEdgeBelongsBelowIt(BigDecimal value, Quartile lowerIsBetter, Quartile higherIsBetter) {
        Quartiles quartiles = Quartiles.of(numbers("10 20 30 40 50")).orElseThrow();

        assertEquals(lowerIsBetter, quartiles.of(value, Polarity.LOWER));
        assertEquals(higherIsBetter, quartiles.of(value, Polarity.HIGHER));
    }

    /** Tests that 30.00 equals 30, because the number of decimals does not matter. */
    @Test
    void theScaleOfAValueDoesNotMatter() {
        Quartiles quartiles = Quartiles.of(numbers("10.00 20.0 30 40 50")).orElseThrow();

        assertEquals(Quartile.B, quartiles.of(new BigDecimal("30.00"), Polarity.LOWER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1                   | false
            1 2 3               | false
            1 2 3 4             | true
            # all the same
            5 5 5 5 5           | false
            5.0 5 5.00 5        | false
            # the edges are all the same, although the ends are not
            1 5 5 5 5 5 9       | false
            # two edges are the same, and the third is not
            5 5 5 5 9 9         | true
            """)
    void fewOrEqualAuthoritiesAreNotDividedIntoFour(String values, boolean divided) {
        assertEquals(divided, Quartiles.of(numbers(values)).isPresent());
    }

    @Test
    void withoutValuesThereAreNone() {
        assertEquals(Optional.empty(), Quartiles.of(List.of()));
    }

    @Test
    void ofDifferentValuesEachQuartileHoldsAboutAQuarter() {
        Random random = new Random(2019);
        for (int n = 4; n <= 160; n++) {
            List<BigDecimal> values = new ArrayList<>(
                    IntStream.range(0, n).mapToObj(BigDecimal::valueOf).toList());
            Collections.shuffle(values, random);
            Quartiles quartiles = Quartiles.of(values).orElseThrow();
            for (Polarity polarity : List.of(Polarity.HIGHER, Polarity.LOWER)) {
                for (Quartile quartile : Quartile.values()) {
                    long held = values.stream()
                            .filter(v -> quartiles.of(v, polarity) == quartile)
                            .count();
                    assertTrue(Math.abs(4 * held - n) <= 4, n + ": " + quartile + " holds " + held);
                }
            }
        }
    }

    @Test
    void aBetterValueIsNeverInAWorseQuartile() {
        Random random = new Random(2020);
        for (int round = 0; round < 500; round++) {
            List<BigDecimal> values = random.ints(4 + random.nextInt(20), -20, 20)
                    .mapToObj(i -> BigDecimal.valueOf(i, 1))
                    .toList();
            Quartiles.of(values).ifPresent(quartiles -> {
                for (Polarity polarity : List.of(Polarity.HIGHER, Polarity.LOWER)) {
                    for (BigDecimal a : values) {
                        for (BigDecimal b : values) {
                            boolean noWorse = polarity.compare(a, b) >= 0;
                            Quartile ofA = quartiles.of(a, polarity);
                            Quartile ofB = quartiles.of(b, polarity);
                            assertTrue(!noWorse || ofA.compareTo(ofB) <= 0, a + " and " + b + " of " + values);
                        }
                    }
                }
            });
        }
    }

    private static List<BigDecimal> numbers(String values) {
        return Arrays.stream(values.strip().split(" +")).map(BigDecimal::new).toList();
    }
}
