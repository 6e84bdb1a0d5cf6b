package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.assess.travel.Travel;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Direction;
import boardpack.indicator.Precision;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a figure with a range improves by moving nearer to it. */
final class RangeDirectionTest {
    /** Tests a range from 240 to 270. */
    @ParameterizedTest
    @CsvSource({
        // before, now, direction, change of the figure
        "230, 235, IMPROVED, 5",
        "230, 225, WORSENED, -5",
        "280, 275, IMPROVED, -5",
        "280, 285, WORSENED, 5",
        "230, 240, IMPROVED, 10",
        "240, 239, WORSENED, -1",
        "270, 271, WORSENED, 1",
        // From one side to the other: the distance outside counts.
        "230, 275, IMPROVED, 45",
        "230, 285, WORSENED, 55",
        "230, 280, NO_CHANGE, 50",
        "230, 230, NO_CHANGE, 0",
        // Within it both times.
        "240, 270, AT_BEST, 30",
        "270, 255, AT_BEST, -15",
        "255, 255, AT_BEST, 0",
        "240, 240, AT_BEST, 0",
    })
    void nearerIsBetter(String before, String now, Direction direction, BigDecimal change) {
        Travel travel = travel(AnIndicator.plain().decimals(0).range("240", "270"), before, now);
        assertEquals(direction, travel.direction());
        assertEquals(0, travel.change().orElseThrow().compareTo(change));
    }

    @ParameterizedTest
    @CsvSource({
        "DISPLAYED, 239.4, 239.5, IMPROVED",
        // Displayed as 240 and within the range, but the exact value could be nearer.
        "DISPLAYED, 239.5, 239.9, NO_CHANGE",
        "DISPLAYED, 240, 241.3, AT_BEST",
        "EXACT, 239.5, 239.9, IMPROVED",
        "EXACT, 240.1, 239.9, WORSENED",
    })
    void isComparedAsChosen(Precision precision, String before, String now, Direction direction) {
        AnIndicator indicator =
                AnIndicator.plain().decimals(0).range("240", "270").compared(precision);
        assertEquals(direction, travel(indicator, before, now).direction());
    }

    @ParameterizedTest
    @CsvSource({"100, 94, 96, IMPROVED", "100, 95, 105, AT_BEST", "100, 106, 107, WORSENED"})
    void theRangeMayLieAroundATarget(String target, String before, String now, Direction direction) {
        Travel travel = ABook.of(AnIndicator.plain().range().greenWithin("5").build())
                .target("2019/20", target)
                .result("2018/19 Q2", before)
                .result("2019/20 Q2", now)
                .first()
                .travel();
        assertEquals(direction, travel.direction());
    }

    @Test
    void bothAreHeldAgainstTheRangeOfThisQuarter() {
        Travel travel = ABook.of(AnIndicator.plain().range().build())
                .range("2018/19", "100", "200")
                .range("2019/20", "240", "270")
                .result("2018/19 Q2", "150")
                .result("2019/20 Q2", "230")
                .first()
                .travel();
        assertEquals(Direction.IMPROVED, travel.direction());
    }

    @ParameterizedTest
    @CsvSource({"250, 260, INCREASED", "260, 250, DECREASED", "250, 250, NO_CHANGE"})
    void withoutARangeNeitherWayIsBetter(String before, String now, Direction direction) {
        assertEquals(direction, travel(AnIndicator.plain().range(), before, now).direction());
        assertEquals(
                direction,
                ABook.of(AnIndicator.plain().range("240", "270").build())
                        .target("2019/20", "none")
                        .result("2018/19 Q2", before)
                        .result("2019/20 Q2", now)
                        .first()
                        .travel()
                        .direction());
    }

    private static Travel travel(AnIndicator indicator, String before, String now) {
        return ABook.of(indicator.build())
                .result("2018/19 Q2", before)
                .result("2019/20 Q2", now)
                .first()
                .travel();
    }
}
