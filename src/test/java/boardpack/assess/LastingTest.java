package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Periods;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rule.AmberWhen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the number of consecutive periods rated amber or red: "red for a third quarter". */
final class LastingTest {
    /** Tests a target of 90 with amber to 81; the last result is that of this quarter. */
    @ParameterizedTest
    @CsvSource({
        // results up to this quarter, number of periods
        "70;70;70, 3",
        "70, 1",
        "85;85, 2",
        "92;70;70;70, 3",
        // Another rating interrupts it, better or worse.
        "70;70;85;70, 1",
        "85;70;85, 1",
        "70;92;70, 1",
        "85;85;70;70, 2",
        // So does a quarter without a rating.
        "70;c;70, 1",
        "70;;70;70, 2",
        "70;z;70, 1",
        // Consecutive green is not reported, and neither is a missing rating.
        "92;92;92, 0",
        "70;70;c, 0",
        "70;70;, 0",
    })
    void quartersInARow(String results, int lasting) {
        assertEquals(lasting, book(AnIndicator.plain(), results).first().lasting());
    }

    @Test
    void aQuarterThatIsMissingAltogetherBreaksItToo() {
        ABook book = ABook.of(AnIndicator.plain().build())
                .target("2019/20", "90")
                .target("2018/19", "90")
                .result("2018/19 Q4", "70")
                .result("2019/20 Q2", "70");
        assertEquals(1, book.first().lasting());
    }

    @Test
    void eachQuarterIsHeldAgainstItsOwnTarget() {
        ABook book = book(AnIndicator.plain(), "70;70;70").target("2019/20 Q1", "60");
        assertEquals(1, book.first().lasting());
        assertEquals(
                2,
                book.target("2019/20 Q1", "90").target("2018/19", "60").first().lasting());
        assertEquals(2, book.target("2018/19", "none").first().lasting());
    }

    @Test
    void eachQuarterIsComparedWithItsOwnLastYear() {
        // Amber means no worse than the year before: 80 after 80, 80 after 85.
        ABook book = book(AnIndicator.plain().amberWhen(AmberWhen.IMPROVING), "80;85;80;80;80;80");
        assertEquals(1, book.first().lasting());
    }

    @ParameterizedTest
    @CsvSource({
        // changed from, number of the six red quarters that count
        "2019/20 Q2, 1",
        "2019/20 Q1, 2",
        "2018/19 Q3, 4",
        "2018/19 Q1, 6",
        "2019-08, 1",
        "2019/20 Q3, 6",
    })
    void aChangeOfDefinitionBreaksIt(String changed, int lasting) {
        assertEquals(
                lasting,
                book(AnIndicator.plain().redefined(changed), "70;70;70;70;70;70")
                        .first()
                        .lasting());
    }

    @Test
    void anAnnualResultLastsForYears() {
        ABook book = ABook.of(AnIndicator.annual(2).build());
        for (int year = 2014; year <= 2018; year++) {
            book.result(Periods.year(year).label(), year == 2015 ? "92" : "70")
                    .target(Periods.year(year).label(), "90");
        }
        assertEquals(3, book.first().lasting());
        assertEquals(0, book.quarter("2019/20 Q3").first().lasting(), "not due");
    }

    @Test
    void aJudgementLastsAsItWasGiven() {
        ABook book = ABook.of(AnIndicator.plain().judged().build())
                .entered("2018/19 Q4", "99", "AMBER", "")
                .entered("2019/20 Q1", "99", "RED", "")
                .entered("2019/20 Q2", "70", "RED", "");
        assertEquals(2, book.first().lasting());
    }

    @Test
    void quartersOfMonthsCountAsQuarters() {
        ABook book = ABook.of(AnIndicator.count().build())
                .target("2019/20 Q1", "100")
                .target("2019/20 Q2", "100")
                .result("2019-04", "50")
                .result("2019-05", "50")
                .result("2019-06", "50")
                .result("2019/20 Q2", "150");
        assertEquals(2, book.first().lasting());
    }

    @Test
    void aYearToDateIsHeldAgainstItsShareInEachQuarter() {
        ABook book = ABook.of(
                        AnIndicator.count().basis(Basis.CUMULATIVE).profiled().build())
                .target("2019/20", "400")
                .target("2018/19", "400")
                .result("2018/19 Q4", "390")
                .result("2019/20 Q1", "150")
                .result("2019/20 Q2", "250");
        assertEquals(2, book.first().lasting());
    }

    private static ABook book(AnIndicator indicator, String results) {
        ABook book = ABook.of(indicator.build())
                .target("2017/18", "90")
                .target("2018/19", "90")
                .target("2019/20", "90");
        String[] values = results.split(";", -1);
        Quarter quarter = ABook.QUARTER;
        for (int i = values.length - 1; i >= 0; i--) {
            book.result(quarter.toString(), values[i]);
            quarter = quarter.before();
        }
        return book;
    }
}
