package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.assess.travel.Travel;
import boardpack.assess.travel.Travel.Obstacle;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Direction;
import boardpack.indicator.Periods;
import boardpack.indicator.Polarity;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the last month of the quarter against the month before, independently of the whole quarter. */
final class PreviousMonthTest {
    @ParameterizedTest
    @CsvSource({
        // better direction, July, August, September, direction, change
        "LOWER, 131, 129, 135, WORSENED, 6",
        "HIGHER, 131, 129, 135, IMPROVED, 6",
        "NONE, 131, 129, 135, INCREASED, 6",
        "NONE, 131, 135, 129, DECREASED, -6",
        "LOWER, 131, 129, 129, NO_CHANGE, 0",
        "LOWER, 131, 0, 0, AT_BEST, 0",
        // July does not count, even if it is missing.
        "LOWER, c, 135, 129, IMPROVED, -6",
    })
    void isTheLastMonthOfTheQuarter(
            Polarity better, String july, String august, String september, Direction direction, BigDecimal change) {
        Travel travel = book(AnIndicator.count().better(better), july, august, september)
                .first()
                .travel();
        assertEquals(direction, travel.direction());
        assertEquals(0, travel.change().orElseThrow().compareTo(change));
        assertEquals(Periods.period("2019-09"), travel.period());
        assertEquals(Periods.period("2019-08"), travel.since());
    }

    @ParameterizedTest
    @CsvSource({
        "1, c, 3, NO_EARLIER_FIGURE",
        "1, '', 3, NO_EARLIER_FIGURE",
        "1, 2, c, NO_FIGURE",
        "1, 2, '', NO_FIGURE",
        "1, c, c, NO_FIGURE",
    })
    void isNotComparedWhereAMonthHasNoFigure(String july, String august, String september, Obstacle obstacle) {
        Travel travel =
                book(AnIndicator.count(), july, august, september).first().travel();
        assertEquals(Direction.NOT_COMPARABLE, travel.direction());
        assertEquals(obstacle, travel.obstacle());
    }

    @Test
    void aQuarterWithoutMonthsHasNoLastMonth() {
        Travel travel = ABook.of(AnIndicator.count().compare("previous-month").build())
                .result("2019/20 Q1", "400")
                .result("2019/20 Q2", "395")
                .first()
                .travel();
        assertEquals(Obstacle.NO_FIGURE, travel.obstacle());
    }

    @Test
    void aYearToDateGrowsFromMonthToMonth() {
        Travel travel = book(AnIndicator.count().basis(Basis.CUMULATIVE), "10", "20", "30")
                .first()
                .travel();
        assertEquals(Obstacle.YEAR_TO_DATE, travel.obstacle());
    }

    @ParameterizedTest
    @CsvSource({
        "2019-09, REDEFINED",
        "2019-08, NONE",
        "2019/20 Q2, NONE",
        "2019/20 Q3, NONE",
    })
    void aChangeOfDefinitionInBetweenSeparatesThem(String changed, Obstacle obstacle) {
        Travel travel = book(AnIndicator.count().redefined(changed), "1", "2", "3")
                .first()
                .travel();
        assertEquals(obstacle, travel.obstacle());
    }

    /** Tests the quarter's range, which applies to its months unless they are only parts of it. */
    @ParameterizedTest
    @CsvSource({
        "SNAPSHOT, 230, 235, IMPROVED",
        "SNAPSHOT, 235, 230, WORSENED",
        "SNAPSHOT, 250, 260, AT_BEST",
        "FLOW, 235, 230, DECREASED",
    })
    void aRangeIsThatOfTheQuarter(Basis basis, String august, String september, Direction direction) {
        AnIndicator indicator = AnIndicator.count().range().basis(basis);
        Travel travel = book(indicator, "1", august, september)
                .range("2019/20 Q2", "240", "270")
                .first()
                .travel();
        assertEquals(direction, travel.direction());
    }

    private static ABook book(AnIndicator indicator, String july, String august, String september) {
        return ABook.of(indicator.compare("previous-month").build())
                .result("2019-07", july)
                .result("2019-08", august)
                .result("2019-09", september);
    }
}
