package boardpack.assess.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LimitsTest {
    @ParameterizedTest
    @CsvSource({
        // values, lower, mean, upper, average range
        "10 12 10 12 10 12 10 12, 5.68, 11, 16.32, 2",
        "-10 -12 -10 -12 -10 -12 -10 -12, -16.32, -11, -5.68, 2",
        "0.10 0.12 0.10 0.12, 0.0568, 0.11, 0.1632, 0.02",
        "1 2 3 4 5, 0.34, 3, 5.66, 1",
        "0 50 100, -83, 50, 183, 50", // a limit is not cut off at the possible range of a percentage
        "7 7 7 7, 7, 7, 7, 0",
        "98 100, 93.68, 99, 104.32, 2",
    })
    void lie2Point66AverageRangesFromTheMean(
            String values, BigDecimal lower, BigDecimal mean, BigDecimal upper, BigDecimal averageRange) {
        for (boolean screen : List.of(true, false)) {
            Limits limits = Limits.of(numbers(values), screen);
            assertSame(lower, limits.lower());
            assertSame(mean, limits.mean());
            assertSame(upper, limits.upper());
            assertSame(averageRange, limits.averageRange());
            assertEquals(0, limits.dropped());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // The mean is 7/3 and so never exact, but the upper near limit is.
        "0 3 4, 5.88",
        "0 1.5 3, 4.16",
        "6 6 6, 6",
        "10 12 10 12, 14.54666666666666666666666666666667",
    })
    void theNearLimitsLieAtTwoThirds(String values, BigDecimal nearUpper) {
        Limits limits = Limits.of(numbers(values), true);
        assertSame(nearUpper, limits.nearUpper());
        Limits mirrored =
                Limits.of(numbers(values).stream().map(BigDecimal::negate).toList(), true);
        assertSame(nearUpper.negate(), mirrored.nearLower());
    }

    @Test
    void everyNumberIsRoundedOnceTo34Digits() {
        Limits limits = Limits.of(numbers("1 2 2"), true);
        assertSame("1.666666666666666666666666666666667", limits.mean());
        assertSame("0.5", limits.averageRange());
        assertSame("2.996666666666666666666666666666667", limits.upper());
        assertSame("0.3366666666666666666666666666666667", limits.lower());
        assertSame("2.553333333333333333333333333333333", limits.nearUpper());
        assertSame("0.78", limits.nearLower());
    }

    /**
     * Tests ten ranges, nine of which add up to about 6.733, so that the tenth is about 3.267 times the average of 1.
     */
    @ParameterizedTest
    @CsvSource({
        "0.7331, 3.2669, 10, 0, 1", // below the edge: kept
        "0.733, 3.267, 9, 1, 0.748111111111111111111111111111111", // at the edge: dropped
        "0.7329, 3.2671, 9, 1, 0.7481", // above it
    })
    void aRangeOf3Point267TimesTheAverageIsDropped(
            String smaller, String largest, int ranges, int dropped, BigDecimal averageRange) {
        String ups = "0 0.75 0 0.75 0 0.75 0 0.75 0 " + smaller + " ";
        List<BigDecimal> values = numbers(
                ups + new BigDecimal(smaller).subtract(new BigDecimal(largest)).toPlainString());
        Limits limits = Limits.of(values, true);
        assertEquals(ranges, limits.ranges());
        assertEquals(dropped, limits.dropped());
        assertSame(averageRange, limits.averageRange().setScale(averageRange.scale(), RoundingMode.DOWN));
        assertEquals(11, limits.points());

        Limits unscreened = Limits.of(values, false);
        assertEquals(10, unscreened.ranges());
        assertEquals(0, unscreened.dropped());
        assertSame("1", unscreened.averageRange());
        assertSame(unscreened.mean(), limits.mean());
    }

    /** Tests that ranges are dropped once: without the 100, the 10 would be too large as well. */
    @Test
    void rangesAreDroppedOnceOnly() {
        Limits limits = Limits.of(numbers("0 1 0 1 0 1 0 1 0 1 0 1 0 10 110"), true);
        assertEquals(1, limits.dropped());
        assertEquals(13, limits.ranges());
        assertSame("22", limits.averageRange().multiply(BigDecimal.valueOf(13)).setScale(20, RoundingMode.HALF_UP));
    }

    /** Tests a series with only two ranges other than 0; without these every point would be beyond the limits. */
    @Test
    void theOnlyRangesOfARareEventAreKept() {
        List<BigDecimal> values = numbers("0 0 0 0 0 0 13 0 0 0 0 0 0");
        Limits limits = Limits.of(values, true);
        assertSame("1", limits.mean());
        assertSame("6.763333333333333333333333333333333", limits.upper());
        assertEquals(0, limits.dropped());
        assertEquals(Limits.of(values, false), limits);
    }

    /** Tests that one small range is enough to tell the two large ones apart. */
    @Test
    void aRareEventBesideOtherMovesIsDropped() {
        Limits limits = Limits.of(numbers("0 0 0 0 0 0 13 0 0 0 0 0 1"), true);
        assertEquals(2, limits.dropped());
        assertSame("0.1", limits.averageRange());
    }

    @ParameterizedTest
    @CsvSource({
        // value, beyond a limit, near one, side of the mean; limits 5.68 to 16.32 around 11
        "5.67, -1, 0, -1",
        "5.68, 0, -1, -1",
        "7.45, 0, -1, -1",
        "7.46, 0, 0, -1",
        "10.999, 0, 0, -1",
        "11, 0, 0, 0",
        "11.001, 0, 0, 1",
        "14.54, 0, 0, 1",
        "14.55, 0, 1, 1",
        "16.32, 0, 1, 1",
        "16.33, 1, 0, 1",
    })
    void aValueOnALimitIsNotBeyondIt(BigDecimal value, int beyond, int near, int side) {
        Limits limits = Limits.of(numbers("10 12 10 12"), true);
        assertEquals(beyond, limits.beyond(value));
        assertEquals(near, limits.near(value));
        assertEquals(side, limits.side(value));
    }

    /** Tests limits of -3 to 3 with near limits of -2 and 2; a value of 2 is at the near limit, not beyond it. */
    @Test
    void aValueOnANearLimitIsNotNear() {
        Limits limits = SpecialCausesTest.LIMITS;
        assertEquals(0, limits.near(BigDecimal.valueOf(2)));
        assertEquals(0, limits.near(BigDecimal.valueOf(-2)));
        assertEquals(1, limits.near(new BigDecimal("2.0000000001")));
        assertEquals(-1, limits.near(new BigDecimal("-2.0000000001")));
    }

    static List<BigDecimal> numbers(String text) {
        return Stream.of(text.split(" ")).map(BigDecimal::new).toList();
    }

    private static void assertSame(String expected, BigDecimal actual) {
        assertSame(new BigDecimal(expected), actual);
    }

    private static void assertSame(BigDecimal expected, BigDecimal actual) {
        assertEquals(0, expected.compareTo(actual), () -> "expected " + expected + ", was " + actual);
    }
}
