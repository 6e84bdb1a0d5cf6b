package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.travel.Travel;
import boardpack.assess.travel.Travel.Obstacle;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Direction;
import boardpack.indicator.Periods;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests obstacles to a comparison, and two directions together. */
final class CoursesTest {
    /** Tests a changed definition, because figures before and after it are not compared. */
    @ParameterizedTest
    @CsvSource({
        // changed from, compared with, obstacle
        "2018/19 Q2, same-quarter-last-year, NONE",
        "2018/19 Q3, same-quarter-last-year, REDEFINED",
        "2019/20 Q2, same-quarter-last-year, REDEFINED",
        "2019/20, same-quarter-last-year, REDEFINED",
        "2018/19, same-quarter-last-year, NONE",
        "2019/20 Q3, same-quarter-last-year, NONE",
        "2019/20 Q2, previous-period, REDEFINED",
        "2019/20 Q1, previous-period, NONE",
        "2018/19 Q3, previous-period, NONE",
        "2018/19 Q2, average-of-last-4, NONE",
        "2018/19 Q3, average-of-last-4, REDEFINED",
        "2019/20 Q2, average-of-last-4, REDEFINED",
        // Within a quarter: it is comparable with none before or after it.
        "2019-08, previous-period, REDEFINED",
        "2019-05, previous-period, REDEFINED",
        "2019-05, same-quarter-last-year, REDEFINED",
        "2018-08, same-quarter-last-year, REDEFINED",
        "2018-07, same-quarter-last-year, NONE",
    })
    void aChangeOfDefinitionSeparates(String changed, String comparison, Obstacle obstacle) {
        Travel travel = fiveQuarters(AnIndicator.plain().redefined(changed).compare(comparison))
                .first()
                .travel();
        assertEquals(obstacle, travel.obstacle());
        assertEquals(obstacle != Obstacle.NONE, travel.direction() == Direction.NOT_COMPARABLE);
    }

    @Test
    void aChangeOfDefinitionIsSaidBeforeAMissingFigure() {
        Travel travel = ABook.of(AnIndicator.plain().redefined("2019/20 Q1").build())
                .result("2019/20 Q2", "c")
                .first()
                .travel();
        assertEquals(Obstacle.REDEFINED, travel.obstacle());
    }

    /** Tests that Q2 210 after Q1 95 is not a deterioration, because a year to date only grows. */
    @ParameterizedTest
    @CsvSource({
        "previous-period, YEAR_TO_DATE",
        "previous-month, YEAR_TO_DATE",
        "average-of-last-4, YEAR_TO_DATE",
        "trend-of-4, YEAR_TO_DATE",
        "same-quarter-last-year, NONE",
    })
    void aYearToDateIsOnlyLikeTheSameQuarterOfAnotherYear(String comparison, Obstacle obstacle) {
        Travel travel = ABook.of(AnIndicator.count()
                        .basis(Basis.CUMULATIVE)
                        .compare(comparison)
                        .build())
                .result("2018/19 Q2", "230")
                .result("2018/19 Q3", "300")
                .result("2018/19 Q4", "400")
                .result("2019/20 Q1", "95")
                .result("2019/20 Q2", "210")
                .first()
                .travel();
        assertEquals(obstacle, travel.obstacle());
        assertEquals(obstacle == Obstacle.NONE ? Direction.IMPROVED : Direction.NOT_COMPARABLE, travel.direction());
    }

    @Test
    void aShortAndALongOneStandSideBySide() {
        Assessment a = fiveQuarters(
                        AnIndicator.plain().compare("previous-period").longer("average-of-last-4"))
                .first();
        // 60 then 70, after 80, 90 and 100: better than the last quarter, worse than the mean of four.
        assertEquals(Direction.IMPROVED, a.travel().direction());
        assertEquals(Periods.quarter("2019/20 Q1"), a.travel().since());
        assertEquals(Direction.WORSENED, a.longTravel().orElseThrow().direction());
        assertEquals(Periods.quarter("2018/19 Q2"), a.longTravel().orElseThrow().since());
    }

    @Test
    void withoutALongOneThereIsOne() {
        assertEquals(Optional.empty(), fiveQuarters(AnIndicator.plain()).first().longTravel());
    }

    @Test
    void oneMayBeComparableAndTheOtherNot() {
        Assessment a = ABook.of(AnIndicator.plain()
                        .compare("previous-period")
                        .longer("same-quarter-last-year")
                        .build())
                .result("2019/20 Q1", "70")
                .result("2019/20 Q2", "80")
                .first();
        assertEquals(Direction.IMPROVED, a.travel().direction());
        assertEquals(Obstacle.NO_EARLIER_FIGURE, a.longTravel().orElseThrow().obstacle());
    }

    @Test
    void bothHaveTheSameTolerance() {
        Assessment a = fiveQuarters(AnIndicator.plain()
                        .noChangeWithin("30")
                        .compare("previous-period")
                        .longer("same-quarter-last-year"))
                .first();
        assertEquals(Direction.NO_CHANGE, a.travel().direction());
        assertEquals(Direction.NO_CHANGE, a.longTravel().orElseThrow().direction());
        assertTrue(a.longTravel().orElseThrow().change().isPresent());
    }

    private static ABook fiveQuarters(AnIndicator indicator) {
        return ABook.of(indicator.build())
                .result("2018/19 Q2", "100")
                .result("2018/19 Q3", "90")
                .result("2018/19 Q4", "80")
                .result("2019/20 Q1", "60")
                .result("2019/20 Q2", "70");
    }
}
