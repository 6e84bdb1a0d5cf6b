package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.assess.travel.Travel;
import boardpack.assess.travel.Travel.Obstacle;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Direction;
import boardpack.indicator.Periods;
import boardpack.indicator.Polarity;
import boardpack.indicator.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the comparison with the mean of the periods before. */
final class AverageTest {
    private static final List<String> LAST_FOUR = List.of("2018/19 Q2", "2018/19 Q3", "2018/19 Q4", "2019/20 Q1");

    @ParameterizedTest
    @CsvSource({
        // better direction, the four quarters before, now, direction, change
        "HIGHER, 80;90;100;70, 86, IMPROVED, 1",
        "HIGHER, 80;90;100;70, 85, NO_CHANGE, 0",
        "HIGHER, 80;90;100;70, 84, WORSENED, -1",
        "LOWER, 80;90;100;70, 86, WORSENED, 1",
        "LOWER, 80;90;100;70, 84, IMPROVED, -1",
        "NONE, 80;90;100;70, 86, INCREASED, 1",
        "NONE, 80;90;100;70, 84, DECREASED, -1",
        // The mean is 85.25, displayed as 85.3.
        "HIGHER, 80;90;100;71, 85.3, NO_CHANGE, 0",
        "HIGHER, 80;90;100;71, 85.2, WORSENED, -0.1",
        "LOWER, 0;0;0;0, 0, AT_BEST, 0",
    })
    void ofFourQuarters(Polarity better, String before, String now, Direction direction, BigDecimal change) {
        Travel travel = book(AnIndicator.plain().better(better), before)
                .result("2019/20 Q2", now)
                .first()
                .travel();
        assertEquals(direction, travel.direction());
        assertEquals(0, travel.change().orElseThrow().compareTo(change));
        assertEquals(Periods.quarter("2018/19 Q2"), travel.since(), "the first of the four");
        assertEquals(4, travel.before().from().size(), "the rows that the mean is made of");
    }

    @Test
    void theQuarterItselfIsNotAmongThem() {
        Travel travel = book(AnIndicator.plain(), "80;80;80;80")
                .result("2019/20 Q2", "100")
                .first()
                .travel();
        assertEquals("80", shown(travel.before().value(), 0));
    }

    /** Tests a ratio. The mean of 100, 50, 30 and 0 would be 45, and give ten cases the same weight as a hundred. */
    @Test
    void ofARatioWithinThePeriodIsThatOfAllItsCases() {
        Travel travel = book(AnIndicator.percent(), "10/10;20/40;30/100;0/50")
                .result("2019/20 Q2", "31/100")
                .first()
                .travel();
        assertEquals("30", shown(travel.before().value(), 0));
        assertEquals(Direction.IMPROVED, travel.direction());
    }

    @Test
    void aQuarterOfMonthsGivesTheirCases() {
        Travel travel = ABook.of(
                        AnIndicator.percent().compare("average-of-last-2").build())
                .result("2018-12", "9/9")
                .result("2019/20 Q1", "10/100")
                .result("2019-01", "1/10")
                .result("2019-02", "1/10")
                .result("2019-03", "18/80")
                .result("2019/20 Q2", "20/100")
                .first()
                .travel();
        // 20 of 100 and 10 of 100.
        assertEquals("15", shown(travel.before().value(), 0));
        assertEquals(4, travel.before().from().size());
    }

    @Test
    void aQuarterWithNothingToMeasureIsMissing() {
        Travel travel = book(AnIndicator.percent(), "10/10;0/0;0/10;0/0")
                .result("2019/20 Q2", "50/100")
                .first()
                .travel();
        assertEquals(Direction.NOT_COMPARABLE, travel.direction());
        assertEquals(Obstacle.NO_EARLIER_FIGURE, travel.obstacle());
    }

    @ParameterizedTest
    @EnumSource(
            value = Basis.class,
            names = {"SNAPSHOT", "ROLLING"})
    void otherwiseARatioIsAValueLikeAnother(Basis basis) {
        Travel travel = book(AnIndicator.percent().basis(basis), "10/10;20/40;30/100;0/50")
                .result("2019/20 Q2", "45/100")
                .first()
                .travel();
        assertEquals("45", shown(travel.before().value(), 0));
    }

    @Test
    void countsAreAveragedAndNotAddedUp() {
        Travel travel = book(AnIndicator.count(), "100;110;120;130")
                .result("2019/20 Q2", "115")
                .first()
                .travel();
        assertEquals(Direction.NO_CHANGE, travel.direction());
    }

    @ParameterizedTest
    @CsvSource({
        "80;90;c;70, SUPPRESSED",
        "80;90;z;70, NOT_APPLICABLE",
        "80;90;x;70, NOT_AVAILABLE",
        "80;90;k;70, LOW",
        "80;90;;70, NOT_SUPPLIED",
        ";;;, NOT_SUPPLIED",
    })
    void aQuarterWithoutAFigureLeavesNoMean(String before, Value.Reason reason) {
        for (AnIndicator indicator : List.of(AnIndicator.plain(), AnIndicator.count())) {
            Travel travel =
                    book(indicator, before).result("2019/20 Q2", "80").first().travel();
            assertEquals(Direction.NOT_COMPARABLE, travel.direction());
            assertEquals(Obstacle.NO_EARLIER_FIGURE, travel.obstacle());
            assertEquals(Value.blank(reason), travel.before().value());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1/2;1/2;c;1/2, SUPPRESSED",
        "1/2;1/2;;1/2, NOT_SUPPLIED",
        "1/2;50;1/2;1/2, NOT_ADDED_UP",
        "0/0;0/0;0/0;0/0, NOT_APPLICABLE",
    })
    void norDoesARatioWithoutAllItsCases(String before, Value.Reason reason) {
        Travel travel = book(AnIndicator.percent(), before)
                .result("2019/20 Q2", "80")
                .first()
                .travel();
        assertEquals(Obstacle.NO_EARLIER_FIGURE, travel.obstacle());
        assertEquals(Value.blank(reason), travel.before().value());
    }

    @Test
    void aMissingQuarterLeavesNoMean() {
        Travel travel = ABook.of(
                        AnIndicator.plain().compare("average-of-last-4").build())
                .result("2018/19 Q2", "80")
                .result("2018/19 Q4", "80")
                .result("2019/20 Q1", "80")
                .result("2019/20 Q2", "80")
                .first()
                .travel();
        assertEquals(Obstacle.NO_EARLIER_FIGURE, travel.obstacle());
    }

    @ParameterizedTest
    @CsvSource({"2, 2018/19 Q4, 85.0", "3, 2018/19 Q3, 86.7", "4, 2018/19 Q2, 85.0"})
    void mayBeOfMoreOrFewer(int count, String since, String mean) {
        Travel travel = fill(
                        ABook.of(AnIndicator.plain()
                                .compare("average-of-last-" + count)
                                .build()),
                        "80;90;100;70")
                .result("2019/20 Q2", "0")
                .first()
                .travel();
        assertEquals(Periods.quarter(since), travel.since());
        assertEquals(mean, shown(travel.before().value(), 1));
    }

    @Test
    void anAnnualResultIsComparedWithTheMeanOfYears() {
        Travel travel = ABook.of(
                        AnIndicator.annual(2).compare("average-of-last-3").build())
                .result("2015/16", "60/100")
                .result("2016/17", "70/200")
                .result("2017/18", "85/100")
                .result("2018/19", "61")
                .first()
                .travel();
        // The values are 60, 35 and 85.
        assertEquals(Direction.IMPROVED, travel.direction());
        assertEquals(0, travel.change().orElseThrow().compareTo(BigDecimal.ONE));
        assertEquals(Periods.year(2015), travel.since());
    }

    private static String shown(Value value, int decimals) {
        return value.number()
                .orElseThrow()
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static ABook book(AnIndicator indicator, String before) {
        return fill(ABook.of(indicator.compare("average-of-last-4").build()), before);
    }

    private static ABook fill(ABook book, String before) {
        String[] values = before.split(";", -1);
        for (int i = 0; i < values.length; i++) {
            book.result(LAST_FOUR.get(i), values[i]);
        }
        return book;
    }
}
