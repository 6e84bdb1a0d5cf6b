package boardpack.compose.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.assess.ABook;
import boardpack.assess.Assessment;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Course;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Status;
import boardpack.indicator.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the sentence on how a result has moved. */
final class TravelSentenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERCENT | 1 | HIGHER | 90.1 | 92.7 | This is up from 90.1 per cent in Q2 2018/19, which is better.",
                "PERCENT | 1 | HIGHER | 92.7 | 90.1 | This is down from 92.7 per cent in Q2 2018/19, which is worse.",
                "PERCENT | 1 | LOWER | 27.2 | 23.1 | This is down from 27.2 per cent in Q2 2018/19, which is better.",
                "NUMBER | 0 | LOWER | 41 | 47 | This is up from 41 in Q2 2018/19, which is worse.",
                "NUMBER | 0 | NONE | 41 | 47 | This is up from 41 in Q2 2018/19.",
                "NUMBER | 0 | NONE | 47 | 41 | This is down from 47 in Q2 2018/19.",
                "NUMBER | 0 | NONE | 47 | 47 | This is the same as in Q2 2018/19.",
                "DAYS | 0 | LOWER | 1 | 2 | This is up from 1 day in Q2 2018/19, which is worse.",
                "PERCENT | 1 | HIGHER | 100 | 100 | This is the same as in Q2 2018/19, and could not be better.",
                "PERCENT | 1 | HIGHER | 90 | 90.04 | This is the same as in Q2 2018/19.",
                "PERCENT | 1 | HIGHER | '' | 90 | There is no figure for Q2 2018/19 to compare it with.",
                "PERCENT | 1 | HIGHER | c | 90 | The figure for Q2 2018/19 cannot be compared with it: it is suppressed.",
                "PERCENT | 1 | HIGHER | k | 90 | The figure for Q2 2018/19 cannot be compared with it: it is low, and"
                        + " not given exactly.",
                "PERCENT | 1 | HIGHER | x | 90 | The figure for Q2 2018/19 cannot be compared with it: it is not"
                        + " available.",
                "PERCENT | 1 | HIGHER | 90 | '' | ''",
            })
    void sinceLastYear(Unit unit, int decimals, Polarity polarity, String before, String now, String said) {
        Assessment a = ABook.of(AnIndicator.plain()
                        .in(unit)
                        .decimals(decimals)
                        .better(polarity)
                        .build())
                .result("2018/19 Q2", before)
                .result("2019/20 Q2", now)
                .first();
        assertEquals(said, words(a));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "261 | 278 | This is up from 261 in Q2 2018/19, which is further from its range.",
                "290 | 278 | This is down from 290 in Q2 2018/19, which is nearer to its range.",
                "250 | 260 | This is up from 250 in Q2 2018/19, within its range both times.",
                "260 | 260 | This is the same as in Q2 2018/19, within its range both times.",
                "230 | 280 | This is up from 230 in Q2 2018/19, which counts as no change.",
            })
    void inAndOutOfARange(String before, String now, String said) {
        Assessment a = ABook.of(AnIndicator.count()
                        .basis(Basis.SNAPSHOT)
                        .range("240", "270")
                        .build())
                .result("2018/19 Q2", before)
                .result("2019/20 Q2", now)
                .first();
        assertEquals(said, words(a));
    }

    @Test
    void anEarlierFigureThatMayStillChangeSaysSo() {
        Assessment a = ABook.of(AnIndicator.plain().build())
                .result("2018/19 Q2", "8", Status.PROVISIONAL, "")
                .result("2019/20 Q2", "9")
                .first();
        assertEquals("This is up from 8 days (provisional) in Q2 2018/19, which is better.", words(a));
    }

    @Test
    void whatMovedByNoMoreThanIsAllowedHasNotChanged() {
        Assessment a = ABook.of(AnIndicator.plain().noChangeWithin("2").build())
                .result("2018/19 Q2", "8")
                .result("2019/20 Q2", "9")
                .first();
        assertEquals("This is up from 8 days in Q2 2018/19, which counts as no change.", words(a));
    }

    @Test
    void figuresThatDifferOnlyUnroundedArePrintedUnrounded() {
        Assessment a = ABook.of(AnIndicator.plain().compared(Precision.EXACT).build())
                .result("2018/19 Q2", "8.96")
                .result("2019/20 Q2", "9.01")
                .first();
        assertEquals("This is up from 8.96 days in Q2 2018/19, which is better.", words(a));
    }

    @Test
    void againstAnAverageOfThePeriodsBefore() {
        ABook book = ABook.of(AnIndicator.plain().compare("average-of-last-4").build());
        for (String quarter : new String[] {"2018/19 Q2", "2018/19 Q3", "2018/19 Q4", "2019/20 Q1"}) {
            book.result(quarter, "8");
        }
        assertEquals(
                "This is up from a mean of 8 days for Q2 2018/19 to Q1 2019/20, which is better.",
                words(book.result("2019/20 Q2", "9").first()));
        assertEquals(
                "This is the same as the mean for Q2 2018/19 to Q1 2019/20.",
                words(book.result("2019/20 Q2", "8").first()));
        assertEquals(
                "There is no mean for Q2 2018/19 to Q1 2019/20 to compare it with.",
                words(book.result("2018/19 Q3", "").first()));
    }

    @Test
    void againstTheMonthBefore() {
        ABook book = ABook.of(AnIndicator.count()
                        .basis(Basis.SNAPSHOT)
                        .better(Polarity.LOWER)
                        .compare("previous-month")
                        .build())
                .result("2019-08", "276")
                .result("2019-09", "278");
        assertEquals("In September 2019 it was 278, up from 276 in August 2019, which is worse.", words(book.first()));
        ABook without =
                ABook.of(AnIndicator.plain().compare("previous-month").build()).result("2019/20 Q2", "5");
        assertEquals("There is no figure for September 2019 alone.", words(without.first()));
    }

    @Test
    void alongATrend() {
        ABook book = ABook.of(AnIndicator.plain().compare("trend-of-4").build())
                .result("2018/19 Q3", "8")
                .result("2018/19 Q4", "9")
                .result("2019/20 Q1", "10")
                .result("2019/20 Q2", "11");
        assertEquals("Over a longer time it has improved: +1.00 day a quarter over 4 quarters.", words(book.first()));
        book.result("2018/19 Q4", "12").result("2019/20 Q1", "7");
        assertEquals("There is no clear trend over 4 quarters.", words(book.first()));
    }

    @Test
    void measuredAgainstItsTarget() {
        Assessment a = ABook.of(AnIndicator.percent()
                        .basis(Basis.SNAPSHOT)
                        .gauge(Course.Gauge.GAP_TO_TARGET)
                        .build())
                .result("2018/19 Q2", "90")
                .result("2019/20 Q2", "92")
                .target("2018/19", "90")
                .target("2019/20", "95")
                .first();
        assertEquals(
                "Measured against its target it has worsened: 3.0 points worse than its target; in Q2 2018/19, exactly at"
                        + " the target of then.",
                words(a));
    }

    @Test
    void aDefinitionThatChangedForbidsIt() {
        Assessment a = ABook.of(AnIndicator.plain().redefined("2019/20 Q1").build())
                .result("2018/19 Q2", "8")
                .result("2019/20 Q2", "9")
                .first();
        assertEquals(
                "It cannot be compared with Q2 2018/19, since its definition has changed from Q1 2019/20.", words(a));
    }

    private static String words(Assessment a) {
        return new TravelSentence(a.indicator(), a.travel(), a.period()).words();
    }
}
