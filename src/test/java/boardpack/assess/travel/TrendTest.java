package boardpack.assess.travel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.assess.travel.Travel.Obstacle;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Direction;
import boardpack.indicator.Periods;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Quarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the least-squares slope, and that there is a direction only if it differs significantly from 0. */
final class TrendTest {
    private static final String UP = "10;12;14;16;18;20;22;24";
    private static final String DOWN = "24;22;20;18;16;14;12;10";
    private static final String NOISE = "10;24;12;20;14;22;16;18";

    @ParameterizedTest
    @CsvSource({
        // better direction, the last eight quarters including this one, direction, slope
        "HIGHER, " + UP + ", IMPROVED, 2",
        "HIGHER, " + DOWN + ", WORSENED, -2",
        "LOWER, " + UP + ", WORSENED, 2",
        "LOWER, " + DOWN + ", IMPROVED, -2",
        "NONE, " + UP + ", INCREASED, 2",
        "NONE, " + DOWN + ", DECREASED, -2",
        // Nearly a line is significant too, and without scatter one step of the last decimal is enough.
        "HIGHER, 10;12;13.9;16.1;18;20;22;24, IMPROVED, 2.00",
        "HIGHER, 1;1.1;1.2;1.3;1.4;1.5;1.6;1.7, IMPROVED, 0.1",
        "HIGHER, -4;-3;-2;-1;0;1;2;3, IMPROVED, 1",
    })
    void aClearSlopeHasADirection(Polarity better, String values, Direction direction, BigDecimal slope) {
        Travel travel = travel(AnIndicator.plain().better(better), values);
        assertEquals(direction, travel.direction());
        assertTrue(travel.trend().orElseThrow().clear());
        BigDecimal rounded = travel.change().orElseThrow().setScale(2, java.math.RoundingMode.HALF_UP);
        assertEquals(0, rounded.compareTo(slope), () -> "the slope is " + travel.change());
        assertEquals(Periods.quarter("2017/18 Q3"), travel.since());
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER, " + NOISE,
        "LOWER, " + NOISE,
        "NONE, " + NOISE,
        "HIGHER, 10;10;10;10;10;10;10;10",
        "LOWER, 5;5;5;5;5;5;5;5",
        "NONE, 0;0;0;0;0;0;0;0",
        "HIGHER, 0;0;0;0;0;0;0;0",
        // A single step at the end is not a trend, however large.
        "HIGHER, 10;10;10;10;10;10;10;99",
    })
    void otherwiseThereIsNoChange(Polarity better, String values) {
        Travel travel = travel(AnIndicator.plain().better(better), values);
        assertEquals(Direction.NO_CHANGE, travel.direction());
        assertFalse(travel.trend().orElseThrow().clear());
    }

    @ParameterizedTest
    @CsvSource({"HIGHER, 100;100;100;100;100;100;100;100", "LOWER, 0;0;0;0;0;0;0;0"})
    void whatStaysAtItsBestIsAtBest(Polarity better, String values) {
        assertEquals(
                Direction.AT_BEST,
                travel(AnIndicator.percent().better(better), values).direction());
    }

    @Test
    void whatIsAtItsBestOnlyNowIsNot() {
        assertEquals(
                Direction.NO_CHANGE,
                travel(AnIndicator.percent(), "100;100;99;100;100;100;100;100").direction());
    }

    /** Tests a range from 240 to 270, for which the trend is of the distances outside it. */
    @ParameterizedTest
    @CsvSource({
        "200;205;210;215;220;225;230;235, IMPROVED, -5",
        "310;305;300;295;290;285;280;275, IMPROVED, -5",
        "235;230;225;220;215;210;205;200, WORSENED, 5",
        "275;280;285;290;295;300;305;310, WORSENED, 5",
        "240;245;250;255;260;265;270;270, AT_BEST, 0",
        // From far below to far above: the distance is the same.
        "210;220;230;260;250;280;290;300, NO_CHANGE, 0",
    })
    void ofARangeIsThatOfTheDistance(String values, Direction direction, BigDecimal slope) {
        Travel travel = travel(AnIndicator.plain().range("240", "270"), values);
        assertEquals(direction, travel.direction());
        assertEquals(0, travel.change().orElseThrow().compareTo(slope));
    }

    @Test
    void withoutARangeNeitherWayIsBetter() {
        assertEquals(
                Direction.INCREASED, travel(AnIndicator.plain().range(), UP).direction());
        assertEquals(
                Direction.DECREASED, travel(AnIndicator.plain().range(), DOWN).direction());
    }

    /** Tests gaps, which keep their place: it is still a line of 2 a quarter. */
    @ParameterizedTest
    @CsvSource({
        // the last quarters including this one, number with a value
        "10;12;c;16;18;20;22;24, 7",
        ";12;14;16;18;20;22;24, 7",
        "z;12;14;x;18;20;22;24, 6",
        "10;12;14;16;18;k;;24, 6",
    })
    void aQuarterMayBeMissing(String values, int points) {
        Travel travel = travel(AnIndicator.plain(), values);
        assertEquals(Direction.IMPROVED, travel.direction());
        assertEquals(0, travel.change().orElseThrow().compareTo(new BigDecimal("2")));
        assertEquals(points, travel.trend().orElseThrow().points().size());
    }

    @ParameterizedTest
    @CsvSource({
        // A quarter of them may be missing, and at least four are needed.
        "10;c;c;c;18;20;22;24, TOO_FEW",
        ";;;16;18;20;22;24, TOO_FEW",
        "10;12;14;16;18;20;22;c, NO_FIGURE",
        "10;12;14;16;18;20;22;, NO_FIGURE",
        "c;12;14;16, TOO_FEW",
        "10;12;14;16, NONE",
        "10;;14;16;18, NONE",
        "10;;;16;18, TOO_FEW",
    })
    void tooManyMayNot(String values, Obstacle obstacle) {
        Travel travel = travel(AnIndicator.plain(), values);
        assertEquals(obstacle, travel.obstacle());
        assertEquals(obstacle == Obstacle.NONE, travel.trend().isPresent());
        assertEquals(obstacle != Obstacle.NONE, travel.direction() == Direction.NOT_COMPARABLE);
    }

    @Test
    void beginsWithTheFirstThatHasAFigure() {
        Travel travel = travel(AnIndicator.plain(), ";12;14;16;18;20;22;24");
        assertEquals(Periods.quarter("2017/18 Q4"), travel.since());
    }

    @ParameterizedTest
    @CsvSource({
        // figures under an earlier definition are left out
        "2018/19 Q1, NONE, 6",
        "2018/19 Q2, TOO_FEW, 0",
        "2019/20 Q3, NONE, 8",
    })
    void runsOnlyThroughOneDefinition(String changed, Obstacle obstacle, int points) {
        Travel travel = travel(AnIndicator.plain().redefined(changed), UP);
        assertEquals(obstacle, travel.obstacle());
        assertEquals(points, travel.trend().map(t -> t.points().size()).orElse(0));
    }

    @Test
    void aYearToDateHasNoTrend() {
        assertEquals(
                Obstacle.YEAR_TO_DATE,
                travel(AnIndicator.plain().basis(Basis.CUMULATIVE), UP).obstacle());
    }

    @Test
    void anAnnualResultHasATrendOfYears() {
        ABook book = ABook.of(AnIndicator.annual(2).compare("trend-of-5").build());
        for (int year = 2014; year <= 2018; year++) {
            book.result(Periods.year(year).label(), Integer.toString(50 + year - 2014));
        }
        Travel travel = book.first().travel();
        assertEquals(Direction.IMPROVED, travel.direction());
        assertEquals(Periods.year(2014), travel.since());
        assertEquals(0, travel.change().orElseThrow().compareTo(BigDecimal.ONE));
    }

    /** Tests figures that all display as 50.0 but form a line unrounded. */
    @ParameterizedTest
    @CsvSource({"DISPLAYED, NO_CHANGE", "EXACT, IMPROVED"})
    void runsThroughWhatIsCompared(Precision precision, Direction direction) {
        String values = "50.001;50.002;50.003;50.004;50.005;50.006;50.007;50.008";
        assertEquals(
                direction,
                travel(AnIndicator.plain().compared(precision), values).direction());
    }

    @Test
    void quartersOfMonthsAreOnItToo() {
        Travel travel = ABook.of(AnIndicator.count().compare("trend-of-4").build())
                .result("2018/19 Q3", "100")
                .result("2018/19 Q4", "110")
                .result("2019/20 Q1", "120")
                .result("2019-07", "40")
                .result("2019-08", "40")
                .result("2019-09", "50")
                .first()
                .travel();
        assertEquals(Direction.WORSENED, travel.direction());
        assertEquals(0, travel.change().orElseThrow().compareTo(BigDecimal.TEN));
    }

    private static Travel travel(AnIndicator indicator, String values) {
        String[] cells = values.split(";", -1);
        ABook book = ABook.of(indicator.compare("trend-of-" + cells.length).build());
        List<Quarter> quarters = new ArrayList<>();
        for (Quarter q = ABook.QUARTER; quarters.size() < cells.length; q = q.before()) {
            quarters.add(q);
        }
        Collections.reverse(quarters);
        for (int i = 0; i < cells.length; i++) {
            book.result(quarters.get(i).toString(), cells[i]);
        }
        return book.first().travel();
    }
}
