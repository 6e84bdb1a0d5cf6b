package boardpack.assess.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.indicator.SpecialCause;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests each rule, with limits from -3 to 3, near limits at -2 and 2, and a mean of 0. */
final class SpecialCausesTest {
    static final Limits LIMITS = new Limits(
            BigDecimal.valueOf(-3),
            BigDecimal.valueOf(-2),
            BigDecimal.ZERO,
            BigDecimal.valueOf(2),
            BigDecimal.valueOf(3),
            BigDecimal.ONE,
            13,
            12,
            0);

    @ParameterizedTest
    @CsvSource({
        "0 3 0 -3 0, .....",
        "0 3.1 0 -3.1 0, .O.o.",
        "2.9 3.0 3.01, NNO",
    })
    void outsideIsStrictlyBeyondALimit(String values, String causes) {
        assertCauses(causes, values);
    }

    @ParameterizedTest
    @CsvSource({
        "1 1 1 1 1 1, ......",
        "1 1 1 1 1 1 -1, .......",
        "1 1 1 1 1 1 1, RRRRRRR",
        "-1 -1 -1 -1 -1 -1 -1, rrrrrrr",
        "1 1 1 1 1 1 1 1 1, RRRRRRRRR",
        "1 -1 1 1 1 1 1 1 1 -1, ..RRRRRRR.",
        "1 1 1 1 1 1 1 -1 -1 -1 -1 -1 -1 -1, RRRRRRRrrrrrrr",
        // A point on the mean is on neither side.
        "1 1 1 0 1 1 1, .......",
        "1 1 1 0 1 1 1 1, ........",
        "0 0 0 0 0 0 0, .......",
        "0 1 1 1 1 1 1 1 0, .RRRRRRR.",
    })
    void sevenOnOneSideOfTheMean(String values, String causes) {
        assertCauses(causes, values);
    }

    @ParameterizedTest
    @CsvSource({
        "-1 -0.8 -0.2 0.1 0.5 0.6, ......",
        "-1 -0.8 -0.2 0.1 0.5 0.6 0.7, TTTTTTT",
        "0.7 0.6 0.5 0.1 -0.2 -0.8 -1, ttttttt",
        "-1 -0.8 -0.2 -0.2 0.1 0.5 0.6, .......", // a tie interrupts it
        "-1 -0.8 -0.2 -0.2 0.1 0.5 0.6 0.7, ........",
        "-1 -0.9 -0.8 -0.7 -0.2 0.1 0.5 0.5, TTTTTTT.", // and ends at it
        "0 -1 -0.8 -0.2 0.1 0.5 0.6 0.7 0.7 0.6, .TTTTTTT..",
        // A point where one trend turns into the other belongs to the later one.
        "-1 -0.8 -0.2 0.1 0.5 0.6 0.7 0.6 0.5 0.1 -0.2 -0.8 -1, TTTTTTttttttt",
        "0.7 0.6 0.5 0.1 -0.2 -0.8 -1 -0.8 -0.2 0.1 0.5 0.6 0.7, ttttttTTTTTTT",
        // If they share no point, each keeps its own direction.
        "-1 -0.8 -0.2 0.1 0.5 0.6 0.7 0.7 0.6 0.5 0.1 -0.2 -0.8 -1, TTTTTTTttttttt",
        "-1 -0.8 -0.2 0.1 0.5 0.6 0.7 -1 -0.8 -0.2 0.1 0.5 0.6 0.7, TTTTTTTTTTTTTT",
    })
    void sevenRisingOrFalling(String values, String causes) {
        assertCauses(causes, values);
    }

    @ParameterizedTest
    @CsvSource({
        "2.5 1 2.5, N.N",
        "2.5 2.5 1, NN.",
        "1 2.5 2.5, .NN",
        "2.5 2.4 2.5, NNN",
        "-2.5 -1 -2.5, n.n",
        "2.5 1 1, ...",
        "2.5 1 1 2.5, ....",
        "2.5 1 2.5 1 1, N.N..",
        "1 2.5 1 2.5 1 2.5, .N.N.N",
        "2.5 1 -2.5, ...",
        "2.5 2.5 -1, ...", // not all three on one side
        "2.5 -1 2.5, ...",
        "2.5 0 2.5, ...",
        "2.5 2.5, ..",
        "2 1 2, ...", // on the near limit
        "3 1 3, N.N", // on the limit
        "3.1 1 2.5, O..", // a value outside is not near
        "3.1 2.5 2.5, ONN",
        "2.5 3.1 2.5, NON",
        "2.5 3.1 -2.5, .O.",
    })
    void twoOfThreeNearALimitOnOneSide(String values, String causes) {
        assertCauses(causes, values);
    }

    @ParameterizedTest
    @CsvSource({
        // Outside before trend, near and run; trend before near and run; near before run.
        "0.1 0.5 0.7 1 1.5 2 3.5, TTTTTTO",
        "0.1 0.5 0.7 1 1.5 2.5 2.9, TTTTTTT",
        "1 0.5 2.5 1 2.5 0.5 1, RRNRNRR",
        "1 0.5 3.5 1 2.5 0.5 1, RRORRRR",
        "1 0.1 0.5 0.7 1 1.5 2 2.5 1 2.5, RTTTTTTTRN",
    })
    void theFirstThatFitsCounts(String values, String causes) {
        assertCauses(causes, values);
    }

    private static void assertCauses(String expected, String values) {
        List<BigDecimal> numbers = LimitsTest.numbers(values);
        assertEquals(expected, letters(SpecialCauses.of(numbers, LIMITS)), values);
        List<BigDecimal> mirrored = numbers.stream().map(BigDecimal::negate).toList();
        assertEquals(swapCase(expected), letters(SpecialCauses.of(mirrored, LIMITS)), "mirrored " + values);
    }

    /** Returns letters for outside, trend, near and run, in lower case below or falling. */
    static String letters(List<SpecialCause> causes) {
        return causes.stream()
                .map(cause -> switch (cause) {
                    case ABOVE_UPPER_LIMIT -> "O";
                    case BELOW_LOWER_LIMIT -> "o";
                    case RISING -> "T";
                    case FALLING -> "t";
                    case NEAR_UPPER_LIMIT -> "N";
                    case NEAR_LOWER_LIMIT -> "n";
                    case ABOVE_MEAN -> "R";
                    case BELOW_MEAN -> "r";
                    case NONE -> ".";
                    case NOT_JUDGED -> "?";
                })
                .collect(Collectors.joining());
    }

    /** Returns the letters after high and low are swapped. */
    static String swapCase(String letters) {
        return letters.chars()
                .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
