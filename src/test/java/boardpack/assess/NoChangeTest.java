package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.indicator.AnIndicator;
import boardpack.indicator.Direction;
import boardpack.indicator.Indicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the largest move that still counts as no change, which includes its limit. */
final class NoChangeTest {
    @ParameterizedTest
    @CsvSource({
        // no change within, better direction, before, now, direction
        "2pp, HIGHER, 50, 51.9, NO_CHANGE",
        "2pp, HIGHER, 50, 52, NO_CHANGE",
        "2pp, HIGHER, 50, 52.1, IMPROVED",
        "2pp, HIGHER, 50, 48, NO_CHANGE",
        "2pp, HIGHER, 50, 47.9, WORSENED",
        "2pp, LOWER, 50, 52.1, WORSENED",
        "2pp, LOWER, 50, 47.9, IMPROVED",
        "2pp, NONE, 50, 52, NO_CHANGE",
        "2pp, NONE, 50, 52.1, INCREASED",
        "2pp, NONE, 50, 47.9, DECREASED",
        // A percentage is of the earlier figure.
        "5%, HIGHER, 40, 42, NO_CHANGE",
        "5%, HIGHER, 40, 42.1, IMPROVED",
        "5%, HIGHER, 40, 38, NO_CHANGE",
        "5%, HIGHER, 40, 37.9, WORSENED",
        "5%, HIGHER, -40, -42, NO_CHANGE",
        "5%, HIGHER, -40, -42.1, WORSENED",
        "5%, HIGHER, 0, 0, NO_CHANGE",
        "5%, HIGHER, 0, 0.1, IMPROVED",
        "3, HIGHER, 10, 13, NO_CHANGE",
        "3, HIGHER, 10, 13.1, IMPROVED",
        "5%&1, HIGHER, 40, 41, NO_CHANGE",
        "5%&1, HIGHER, 40, 41.1, IMPROVED",
        "5%|3, HIGHER, 40, 43, NO_CHANGE",
        "5%|3, HIGHER, 40, 43.1, IMPROVED",
        // A figure that stays at its best remains at its best; one that reaches it by a small step has not changed.
        "2pp, HIGHER, 100, 100, AT_BEST",
        "2pp, HIGHER, 99, 100, NO_CHANGE",
        "2pp, HIGHER, 100, 99, NO_CHANGE",
        "2pp, LOWER, 0, 0, AT_BEST",
        "2pp, LOWER, 1, 0, NO_CHANGE",
        // As displayed: 52.04 is 52.0.
        "2pp, HIGHER, 50, 52.04, NO_CHANGE",
        "2pp, HIGHER, 50, 52.05, IMPROVED",
        "0, HIGHER, 50, 50.1, IMPROVED",
    })
    void isUpToAndWithTheTolerance(String within, Polarity better, String before, String now, Direction direction) {
        Indicator indicator =
                AnIndicator.percent().better(better).noChangeWithin(within).build();
        assertEquals(direction, direction(indicator, before, now));
    }

    @ParameterizedTest
    @CsvSource({"52, NO_CHANGE", "52.0001, IMPROVED", "48, NO_CHANGE", "47.9999, WORSENED"})
    void exactValuesMoveByTheirSmallestDecimal(String now, Direction direction) {
        Indicator indicator = AnIndicator.percent()
                .noChangeWithin("2pp")
                .compared(Precision.EXACT)
                .build();
        assertEquals(direction, direction(indicator, "50", now));
    }

    /** Tests a range from 240 to 270. */
    @ParameterizedTest
    @CsvSource({
        "230, 233, NO_CHANGE",
        "230, 234, IMPROVED",
        "230, 226, WORSENED",
        "230, 227, NO_CHANGE",
        // A small step into the range, out of it or within it.
        "239, 241, NO_CHANGE",
        "241, 239, NO_CHANGE",
        "241, 243, AT_BEST",
    })
    void ofARangeIsAsFarAsTheResultMoved(String before, String now, Direction direction) {
        Indicator indicator = AnIndicator.plain()
                .decimals(0)
                .range("240", "270")
                .noChangeWithin("3")
                .build();
        assertEquals(direction, direction(indicator, before, now));
    }

    private static Direction direction(Indicator indicator, String before, String now) {
        return ABook.of(indicator)
                .result("2018/19 Q2", before)
                .result("2019/20 Q2", now)
                .first()
                .travel()
                .direction();
    }
}
