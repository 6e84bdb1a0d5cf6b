package boardpack.compose.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.assess.ABook;
import boardpack.assess.travel.Travel;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Course;
import boardpack.indicator.Periods;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Quarter;
import boardpack.indicator.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the words on how far a result has moved and since when, for every comparison and obstacle. */
final class TravelWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DAYS | 1 | 8.0 | 6.5 | \u22121.5 days from 8.0 in Q2 2018/19",
                "DAYS | 1 | 5.5 | 6.5 | +1.0 day from 5.5 in Q2 2018/19",
                "WEEKS | 0 | 5 | 7 | +2 weeks from 5 in Q2 2018/19",
                "MONTHS | 0 | 5 | 4 | \u22121 month from 5 in Q2 2018/19",
                "PERCENT | 1 | 90.3 | 92.7 | +2.4 points from 90.3% in Q2 2018/19",
                "NUMBER | 0 | 1041 | 1047 | +6 from 1,041 in Q2 2018/19",
                "POUNDS | 0 | 1041 | 2041 | +£1,000 from £1,041 in Q2 2018/19",
                "POUNDS | 0 | -500 | -1500 | \u2212£1,000 from \u2212£500 in Q2 2018/19",
                "PER_10000 | 1 | 50 | 50 | 50.0 in Q2 2018/19",
            })
    void ofTheSameQuarterLastYear(Unit unit, int decimals, String before, String now, String words) {
        AnIndicator indicator = AnIndicator.plain().in(unit).decimals(decimals);
        assertEquals(words, words(indicator, before, now));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "previous-period | +5.0 days from 80.0 in Q1 2019/20",
                "average-of-last-2 | \u22125.0 days from 90.0, the mean of Q4 2018/19 to Q1 2019/20",
                "average-of-last-4 | 85.0, the mean of Q2 2018/19 to Q1 2019/20",
            })
    void ofEarlierQuarters(String comparison, String words) {
        Travel travel = ABook.of(AnIndicator.plain().compare(comparison).build())
                .result("2018/19 Q2", "70")
                .result("2018/19 Q3", "90")
                .result("2018/19 Q4", "100")
                .result("2019/20 Q1", "80")
                .result("2019/20 Q2", "85")
                .first()
                .travel();
        assertEquals(words, words(AnIndicator.plain(), travel));
    }

    @Test
    void ofTheMonthBefore() {
        ABook book = ABook.of(AnIndicator.count().compare("previous-month").build())
                .result("2019-07", "131")
                .result("2019-08", "129")
                .result("2019-09", "135");
        assertEquals("135 in September 2019, +6 from 129 in August 2019", words(book));
        assertEquals("129 in September 2019, 129 in August 2019", words(book.result("2019-09", "129")));
        assertEquals("No figure for September 2019", words(book.result("2019-09", "c")));
        assertEquals(
                "August 2019 is suppressed", words(book.result("2019-09", "1").result("2019-08", "c")));
    }

    @Test
    void ofYears() {
        ABook book = ABook.of(AnIndicator.annual(2).compare("average-of-last-2").build())
                .result("2016/17", "60")
                .result("2017/18", "80")
                .result("2018/19", "71");
        assertEquals("+1.0 point from 70.0%, the mean of 2016/17 to 2017/18", words(book));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10;12;14;16;18;20 | +2.00 days a quarter over 6 quarters",
                "20;18;16;14;12;10 | \u22122.00 days a quarter over 6 quarters",
                "10;12;c;16;18;20 | +2.00 days a quarter over 6 quarters, 5 of them with a figure",
                "10;20;10;20;10;20 | No clear trend over 6 quarters",
                "10;20;10;c;10;20 | No clear trend over 6 quarters, 5 of them with a figure",
                "10;c;c;16;18;20 | Too few figures for a trend over 6 periods",
                "10;12;14;16;18;c | No figure for Q2 2019/20",
            })
    void ofATrend(String values, String words) {
        assertEquals(words, words(trend(AnIndicator.plain(), values)));
    }

    @Test
    void ofATrendOfYears() {
        ABook book = ABook.of(AnIndicator.annual(2).compare("trend-of-4").build());
        for (int year = 2015; year <= 2018; year++) {
            book.result(Periods.year(year).label(), Integer.toString(year - 2000));
        }
        assertEquals("+1.00 point a year over 4 years", words(book));
    }

    /** Checks that a slope that would round to 0 is printed to its first digit. */
    @Test
    void ofAVerySlowTrend() {
        assertEquals(
                "+0.001 days a quarter over 6 quarters",
                words(trend(
                        AnIndicator.plain().compared(Precision.EXACT), "50.001;50.002;50.003;50.004;50.005;50.006")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200;205;210;215 | \u22125.0 from its range a quarter over 4 quarters",
                "275;280;285;290 | +5.0 from its range a quarter over 4 quarters",
                "245;250;245;250 | No clear trend in the distance from its range over 4 quarters",
            })
    void ofATrendTowardsARange(String values, String words) {
        assertEquals(
                words, words(trend(AnIndicator.count().basis(Basis.SNAPSHOT).range("240", "270"), values)));
    }

    @Test
    void ofATrendWithoutARangeToBeFarFrom() {
        assertEquals(
                "+5.0 a quarter over 4 quarters",
                words(trend(AnIndicator.count().basis(Basis.SNAPSHOT).range(), "200;205;210;215")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // better direction, then and its target, now and its target
                "HIGHER | 80 | 90 | 85 | 90 | 5.0 days worse than its target; in Q2 2018/19, 10.0 days worse than the target of then",
                "HIGHER | 90 | 90 | 91 | 90 | 1.0 day better than its target; in Q2 2018/19, exactly at the target of then",
                "HIGHER | 95 | 90 | 90 | 90 | Exactly at its target; in Q2 2018/19, 5.0 days better than the target of then",
                "LOWER | 25 | 20 | 18 | 20 | 2.0 days better than its target; in Q2 2018/19, 5.0 days worse than the target of then",
                "HIGHER | 80 | none | 85 | 90 | No target in one of the two periods",
            })
    void ofTheGapToATarget(Polarity better, String then, String targetThen, String now, String target, String words) {
        ABook book = ABook.of(AnIndicator.plain()
                        .better(better)
                        .gauge(Course.Gauge.GAP_TO_TARGET)
                        .build())
                .target("2018/19", targetThen)
                .target("2019/20", target)
                .result("2018/19 Q2", then)
                .result("2019/20 Q2", now);
        assertEquals(words, words(book));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "230 | 235 | 5 outside its range; in Q2 2018/19, 10 outside it",
                "230 | 245 | Within its range; in Q2 2018/19, 10 outside it",
                "245 | 300 | 30 outside its range; in Q2 2018/19, within it",
            })
    void ofTheGapToARange(String then, String now, String words) {
        AnIndicator indicator = AnIndicator.count().range("240", "270").gauge(Course.Gauge.GAP_TO_TARGET);
        assertEquals(words, words(indicator, then, now));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // before, now
                "230 | 235 | +5 from 230 in Q2 2018/19; nearer to its range",
                "230 | 225 | \u22125 from 230 in Q2 2018/19; further from its range",
                "245 | 265 | +20 from 245 in Q2 2018/19; within its range both times",
                "245 | 245 | 245 in Q2 2018/19; within its range both times",
                "230 | 280 | +50 from 230 in Q2 2018/19; as far from its range as before",
                "230 | 230 | 230 in Q2 2018/19",
            })
    void ofARange(String before, String now, String words) {
        assertEquals(words, words(AnIndicator.count().range("240", "270"), before, now));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HIGHER | 2pp | 50 | 52 | +2.0 points from 50.0% in Q2 2018/19; up to 2 percentage points counts as no"
                        + " change",
                "HIGHER | 2pp | 50 | 53 | +3.0 points from 50.0% in Q2 2018/19",
                "HIGHER | 2pp | 50 | 50 | 50.0% in Q2 2018/19",
                "LOWER | 5% | 50 | 52.5 | +2.5 points from 50.0% in Q2 2018/19; up to 5 per cent counts as no change",
                "NONE | 3 | 50 | 48 | \u22122.0 points from 50.0% in Q2 2018/19; up to 3 percentage points counts as no"
                        + " change",
            })
    void ofAMoveThatCountsAsNone(Polarity better, String within, String before, String now, String words) {
        assertEquals(words, words(AnIndicator.percent().better(better).noChangeWithin(within), before, now));
    }

    /** Tests a move well beyond the tolerance, to the other side of the range. */
    @Test
    void aToleranceIsNotBlamedForARange() {
        AnIndicator indicator = AnIndicator.count().range("240", "270").noChangeWithin("3");
        assertEquals("+50 from 230 in Q2 2018/19; as far from its range as before", words(indicator, "230", "280"));
        assertEquals("+2 from 239 in Q2 2018/19; up to 3 counts as no change", words(indicator, "239", "241"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "92.65 | 92.74 | +0.09 points from 92.65% in Q2 2018/19",
                "92.70 | 92.74 | +0.04 points from 92.7% in Q2 2018/19",
                "92.74 | 92.738 | \u22120.002 points from 92.74% in Q2 2018/19",
                "92.74 | 92.740 | 92.74% in Q2 2018/19",
            })
    void ofExactValuesEvenWhereTheyLookTheSame(String before, String now, String words) {
        assertEquals(words, words(AnIndicator.percent().compared(Precision.EXACT), before, now));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 90 | No figure for Q2 2018/19",
                "c | 90 | Q2 2018/19 is suppressed",
                "z | 90 | Q2 2018/19 is not applicable",
                "x | 90 | Q2 2018/19 is not available",
                "k | 90 | Q2 2018/19 is low",
                "90 | c | No figure for Q2 2019/20",
                "90 | '' | No figure for Q2 2019/20",
            })
    void ofAMissingFigure(String before, String now, String words) {
        assertEquals(words, words(AnIndicator.plain(), before, now));
    }

    @Test
    void ofPartsThatCannotBeAddedUp() {
        ABook book = ABook.of(AnIndicator.percent().build())
                .result("2018-07", "90")
                .result("2018-08", "90")
                .result("2018-09", "90")
                .result("2019/20 Q2", "90");
        assertEquals("Q2 2018/19 cannot be added up", words(book));
    }

    @Test
    void ofAMeanThatCannotBeHad() {
        AnIndicator mean = AnIndicator.percent().compare("average-of-last-2");
        ABook book = ABook.of(mean.build()).result("2019/20 Q2", "90").result("2019/20 Q1", "90");
        assertEquals("No mean from Q4 2018/19 on: a figure is missing", words(book));
        assertEquals(
                "No mean from Q4 2018/19 on: the parts have no numerators and denominators",
                words(book.result("2018/19 Q4", "80")));
    }

    @Test
    void ofAChangeOfDefinition() {
        assertEquals(
                "The definition changed from Q1 2019/20",
                words(AnIndicator.plain().redefined("2019/20 Q1"), "80", "90"));
        assertEquals(
                "The definition changed from August 2019",
                words(AnIndicator.plain().redefined("2019-08"), "80", "90"));
    }

    @Test
    void ofAYearToDate() {
        AnIndicator toDate = AnIndicator.count().basis(Basis.CUMULATIVE);
        assertEquals("+10 from 80 in Q2 2018/19", words(toDate, "80", "90"));
        assertEquals(
                "A year to date is only like the same quarter of another year",
                words(toDate.compare("previous-period"), "80", "90"));
    }

    private static ABook trend(AnIndicator indicator, String values) {
        String[] cells = values.split(";");
        ABook book = ABook.of(indicator.compare("trend-of-" + cells.length).build());
        Quarter quarter = ABook.QUARTER;
        for (int i = cells.length - 1; i >= 0; i--) {
            book.result(quarter.toString(), cells[i]);
            quarter = quarter.before();
        }
        return book;
    }

    private static String words(AnIndicator indicator, String before, String now) {
        return words(ABook.of(indicator.build()).result("2018/19 Q2", before).result("2019/20 Q2", now));
    }

    private static String words(ABook book) {
        return new IndicatorWords(book.first()).line("p").travel().change();
    }

    private static String words(AnIndicator indicator, Travel travel) {
        return new TravelWords(indicator.build(), travel).words();
    }
}
