package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.travel.Travel;
import boardpack.assess.travel.Travel.Obstacle;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Course;
import boardpack.indicator.Direction;
import boardpack.indicator.Polarity;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests a direction by the distance of each result from its own target; a higher target is harder. */
final class GapToTargetTest {
    @ParameterizedTest
    @CsvSource({
        // better direction, then and its target, now and its target, direction, change of the gap
        "HIGHER, 80, 90, 85, 90, IMPROVED, 5",
        "HIGHER, 80, 90, 85, 95, NO_CHANGE, 0",
        "HIGHER, 80, 90, 85, 96, WORSENED, -1",
        "HIGHER, 85, 90, 80, 80, IMPROVED, 5",
        "HIGHER, 90, 90, 95, 95, NO_CHANGE, 0",
        "HIGHER, 95, 90, 97, 90, IMPROVED, 2",
        "LOWER, 25, 20, 22, 20, IMPROVED, 3",
        "LOWER, 25, 20, 22, 17, NO_CHANGE, 0",
        "LOWER, 25, 20, 22, 16, WORSENED, -1",
        "LOWER, 15, 20, 18, 20, WORSENED, -3",
        // A target keeps its decimals; results are compared as displayed.
        "HIGHER, 80, 90, 80.1, 90.05, IMPROVED, 0.05",
        "HIGHER, 80.04, 90, 80, 90, NO_CHANGE, 0",
    })
    void eachAgainstTheTargetOfItsOwnPeriod(
            Polarity better,
            String then,
            String targetThen,
            String now,
            String target,
            Direction direction,
            BigDecimal change) {
        Travel travel = travel(AnIndicator.plain().better(better), then, targetThen, now, target);
        assertEquals(direction, travel.direction());
        assertEquals(0, travel.change().orElseThrow().compareTo(change));
        assertEquals(
                0,
                travel.gap()
                        .orElseThrow()
                        .current()
                        .subtract(travel.gap().orElseThrow().then())
                        .compareTo(change));
    }

    @ParameterizedTest
    @CsvSource({"none, 90", "90, none"})
    void withoutATargetInEitherPeriodThereIsNoGap(String targetThen, String target) {
        Travel travel = travel(AnIndicator.plain(), "80", targetThen, "85", target);
        assertEquals(Direction.NOT_COMPARABLE, travel.direction());
        assertEquals(Obstacle.NO_TARGET, travel.obstacle());
        assertTrue(travel.change().isEmpty());
    }

    @Test
    void whatHasNoBetterHasNoGap() {
        Travel travel = travel(AnIndicator.plain().better(Polarity.NONE), "80", "90", "85", "90");
        assertEquals(Obstacle.NO_TARGET, travel.obstacle());
    }

    @ParameterizedTest
    @CsvSource({"c, 85, NO_EARLIER_FIGURE", "80, c, NO_FIGURE"})
    void aMissingFigureIsSaidBeforeAMissingTarget(String then, String now, Obstacle obstacle) {
        assertEquals(
                obstacle, travel(AnIndicator.plain(), then, "none", now, "none").obstacle());
    }

    @ParameterizedTest
    @CsvSource({
        // The range was 240 to 270 and is now 250 to 260.
        "230, 240, NO_CHANGE, 0",
        "230, 245, IMPROVED, 5",
        "230, 239, WORSENED, -1",
        "250, 255, NO_CHANGE, 0",
        "250, 245, WORSENED, -5",
        "280, 262, IMPROVED, 8",
    })
    void ofARangeIsHowFarOutsideItIs(String then, String now, Direction direction, BigDecimal change) {
        Travel travel = ABook.of(AnIndicator.plain()
                        .decimals(0)
                        .range()
                        .gauge(Course.Gauge.GAP_TO_TARGET)
                        .build())
                .range("2018/19", "240", "270")
                .range("2019/20", "250", "260")
                .result("2018/19 Q2", then)
                .result("2019/20 Q2", now)
                .first()
                .travel();
        assertEquals(direction, travel.direction());
        assertEquals(0, travel.change().orElseThrow().compareTo(change));
    }

    @ParameterizedTest
    @CsvSource({
        // It was 10 short of its target of 100, and must now reach 95.
        "87.1, IMPROVED",
        "87, NO_CHANGE",
        "85, NO_CHANGE",
        "83, NO_CHANGE",
        "82.9, WORSENED",
    })
    void aToleranceIsForTheChangeOfTheGap(String now, Direction direction) {
        Travel travel = travel(AnIndicator.plain().noChangeWithin("2"), "90", "100", now, "95");
        assertEquals(direction, travel.direction());
    }

    /** Tests a result that was 50 short of 100, and must now reach 105. A tenth of the earlier figure is 5. */
    @ParameterizedTest
    @CsvSource({"60, NO_CHANGE", "60.1, IMPROVED", "60.5, IMPROVED", "50, NO_CHANGE", "49.9, WORSENED"})
    void aToleranceInPerCentIsOneOfTheEarlierFigure(String now, Direction direction) {
        Travel travel = travel(AnIndicator.plain().noChangeWithin("10%"), "50", "100", now, "105");
        assertEquals(direction, travel.direction());
    }

    @Test
    void ofAYearToDateIsMeasuredFromItsShareOfTheYear() {
        Travel travel = ABook.of(AnIndicator.count()
                        .better(Polarity.HIGHER)
                        .basis(Basis.CUMULATIVE)
                        .profiled()
                        .gauge(Course.Gauge.GAP_TO_TARGET)
                        .build())
                .target("2018/19", "400")
                .target("2019/20", "480")
                .result("2018/19 Q2", "190")
                .result("2019/20 Q2", "235")
                .first()
                .travel();
        // 10 short of 200 then, 5 short of 240 now.
        assertEquals(Direction.IMPROVED, travel.direction());
        assertEquals(0, travel.change().orElseThrow().compareTo(new BigDecimal("5")));
    }

    @Test
    void ofAnAnnualResultIsMeasuredFromTheYearsTargets() {
        Travel travel = ABook.of(
                        AnIndicator.annual(2).gauge(Course.Gauge.GAP_TO_TARGET).build())
                .target("2017/18", "70")
                .target("2018/19", "80")
                .result("2017/18", "65")
                .result("2018/19", "74")
                .first()
                .travel();
        assertEquals(Direction.WORSENED, travel.direction());
    }

    private static Travel travel(AnIndicator indicator, String then, String targetThen, String now, String target) {
        return ABook.of(indicator.gauge(Course.Gauge.GAP_TO_TARGET).build())
                .target("2018/19 Q2", targetThen)
                .target("2019/20 Q2", target)
                .result("2018/19 Q2", then)
                .result("2019/20 Q2", now)
                .first()
                .travel();
    }
}
