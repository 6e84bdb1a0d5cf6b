package boardpack.compose.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.assess.Assessment;
import boardpack.assess.review.LargeChange;
import boardpack.book.pack.Settings;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rating;
import boardpack.indicator.Status;
import boardpack.indicator.Unit;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the sentences about one figure, for every unit, polarity and reason for a missing figure. */
final class FigureWordsTest {
    private static String sentences(ABook book) {
        return new FigureWords(book.first()).sentences();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // unit, decimals, better, then, now, target
                "PERCENT | 1 | HIGHER | 71.4 | 73.8 | 90 | The figure for Q2 2019/20 is 73.8 per cent against a target of"
                        + " 90.0 per cent, and is rated red. It improved by 2.4 percentage points from 71.4 per cent in"
                        + " Q2 2018/19.",
                "PERCENT | 1 | HIGHER | 74.8 | 73.8 | 70 | The figure for Q2 2019/20 is 73.8 per cent against a target of"
                        + " 70.0 per cent, and is rated green. It worsened by 1.0 percentage point from 74.8 per cent in"
                        + " Q2 2018/19.",
                "PERCENT | 0 | LOWER | 24 | 23 | 20 | The figure for Q2 2019/20 is 23 per cent against a target of 20 per"
                        + " cent, and is rated red. It improved by 1 percentage point from 24 per cent in Q2 2018/19.",
                "NUMBER | 0 | LOWER | 2,000 | 2,100 | 2000 | The figure for Q2 2019/20 is 2,100 against a target of 2,000,"
                        + " and is rated amber. It worsened by 100 from 2,000 in Q2 2018/19.",
                "NUMBER | 0 | NONE | 41 | 47 | none | The figure for Q2 2019/20 is 47; it is given for information and has"
                        + " no target. It rose by 6 from 41 in Q2 2018/19.",
                "NUMBER | 0 | NONE | 47 | 41 | none | The figure for Q2 2019/20 is 41; it is given for information and has"
                        + " no target. It fell by 6 from 47 in Q2 2018/19.",
                "PER_10000 | 1 | LOWER | 64.2 | 65.0 | 70 | The figure for Q2 2019/20 is 65.0 per 10,000 against a target"
                        + " of 70.0 per 10,000, and is rated green. It worsened by 0.8 per 10,000 from 64.2 per 10,000"
                        + " in Q2 2018/19.",
                "DAYS | 1 | LOWER | 8.0 | 6.5 | 7 | The figure for Q2 2019/20 is 6.5 days against a target of 7.0 days, and"
                        + " is rated green. It improved by 1.5 days from 8.0 days in Q2 2018/19.",
                "DAYS | 0 | LOWER | 2 | 1 | 1 | The figure for Q2 2019/20 is 1 day against a target of 1 day, and is rated"
                        + " green. It improved by 1 day from 2 days in Q2 2018/19.",
                "POUNDS | 0 | LOWER | 1,200 | 1,300 | 1250 | The figure for Q2 2019/20 is £1,300 against a target of"
                        + " £1,250, and is rated amber. It worsened by £100 from £1,200 in Q2 2018/19.",
                "PERCENT | 1 | HIGHER | 73.8 | 73.8 | 90 | The figure for Q2 2019/20 is 73.8 per cent against a target of"
                        + " 90.0 per cent, and is rated red. It was the same in Q2 2018/19.",
                "PERCENT | 1 | HIGHER | 100 | 100 | 90 | The figure for Q2 2019/20 is 100.0 per cent against a target of"
                        + " 90.0 per cent, and is rated green. It could not be better, and was the same in Q2 2018/19.",
                "PERCENT | 1 | HIGHER | x | 73.8 | none | The figure for Q2 2019/20 is 73.8 per cent; it is given for"
                        + " information and has no target.",
            })
    void eachUnitHasItsWords(
            Unit unit, int decimals, Polarity polarity, String then, String now, String target, String expected) {
        Indicator indicator = AnIndicator.plain()
                .in(unit)
                .decimals(decimals)
                .better(polarity)
                .basis(Basis.SNAPSHOT)
                .build();
        assertEquals(
                expected,
                sentences(ABook.of(indicator)
                        .result("2018/19 Q2", then.replace(",", ""))
                        .result("2019/20 Q2", now.replace(",", ""))
                        .target("2019/20", target)));
    }

    /** Checks that every rating, created by the rules, gives complete sentences. */
    @Test
    void everyRatingHasASentence() {
        Map<Rating, ABook> examples = new EnumMap<>(Rating.class);
        Indicator percent = AnIndicator.percent().basis(Basis.SNAPSHOT).build();
        Indicator judged = AnIndicator.percent().basis(Basis.SNAPSHOT).judged().build();
        examples.put(Rating.GREEN, ABook.of(percent).result("2019/20 Q2", "92").target("2019/20", "90"));
        examples.put(Rating.AMBER, ABook.of(percent).result("2019/20 Q2", "85").target("2019/20", "90"));
        examples.put(Rating.RED, ABook.of(percent).result("2019/20 Q2", "50").target("2019/20", "90"));
        examples.put(
                Rating.DATA_ONLY, ABook.of(percent).result("2019/20 Q2", "50").target("2019/20", "none"));
        examples.put(Rating.NO_TARGET_SET, ABook.of(percent).result("2019/20 Q2", "50"));
        examples.put(
                Rating.NOT_DUE,
                ABook.of(AnIndicator.annual(3).build()).result("2017/18", "50").target("2017/18", "50"));
        examples.put(Rating.AWAITED, ABook.of(percent).target("2019/20", "90"));
        examples.put(
                Rating.JUDGEMENT_AWAITED,
                ABook.of(judged).result("2019/20 Q2", "50").target("2019/20", "90"));
        examples.put(
                Rating.CARRIED_OVER,
                ABook.of(percent)
                        .result("2019/20 Q2", "", Status.CARRIED_OVER, "")
                        .target("2019/20", "90"));
        examples.put(
                Rating.SUPPRESSED, ABook.of(percent).result("2019/20 Q2", "c").target("2019/20", "90"));
        examples.put(
                Rating.NOT_APPLICABLE,
                ABook.of(percent).result("2019/20 Q2", "z").target("2019/20", "90"));
        examples.put(
                Rating.NOT_AVAILABLE,
                ABook.of(percent).result("2019/20 Q2", "x").target("2019/20", "90"));
        examples.put(Rating.TOO_LOW, ABook.of(percent).result("2019/20 Q2", "k").target("2019/20", "90"));
        examples.put(
                Rating.INCOMPLETE, ABook.of(percent).result("2019-07", "50").target("2019/20", "90"));
        for (Rating rating : Rating.values()) {
            Assessment a = rating == Rating.CLEANSING
                    ? examples.get(Rating.RED).first().withheld()
                    : examples.get(rating).first();
            assertEquals(rating, a.rated().rating());
            String said = new FigureWords(a).sentences();
            assertTrue(said.matches("[A-Z].*[a-z0-9]\\."), said);
            assertFalse(said.matches(".*( {2}|\\.\\.| ,|;\\.| \\.).*"), said);
            assertEquals(
                    a.actual().number().isPresent() && rating != Rating.INCOMPLETE,
                    said.matches(".*\\b(92|85|50)\\.0 per cent.*"),
                    said);
        }
        assertEquals(
                "It is reported once a year, next in Q3 2019/20; the latest figure, for 2017/18, is 50.0 per cent.",
                sentences(examples.get(Rating.NOT_DUE)));
        assertEquals(
                "It is reported once a year, next in Q3 2019/20; there is no earlier figure.",
                sentences(ABook.of(AnIndicator.annual(3).build())));
    }

    @Test
    void anOfficersJudgementIsCalledOne() {
        Indicator judged = AnIndicator.percent().basis(Basis.SNAPSHOT).judged().build();
        assertEquals(
                "The figure for Q2 2019/20 is 92.0 per cent against a target of 90.0 per cent; the officer judges it to be"
                        + " red.",
                sentences(
                        ABook.of(judged).entered("2019/20 Q2", "92", "RED", "").target("2019/20", "90")));
        assertEquals(
                "For Q2 2019/20 there is no figure; the officer judges it to be green.",
                sentences(
                        ABook.of(judged).entered("2019/20 Q2", "x", "GREEN", "").target("2019/20", "90")));
        assertEquals(
                "92.0 per cent, as the officer judges",
                new FigureWords(ABook.of(judged)
                                .entered("2019/20 Q2", "92", "RED", "")
                                .target("2019/20", "90")
                                .first())
                        .briefly());
    }

    @Test
    void aRangeATrendAndAProvisionalFigureHaveTheirWords() {
        assertEquals(
                "The figure for Q2 2019/20 is 278.0 days against a range of 240.0 to 270.0 days, and is rated red. Direction"
                        + " of travel: worsened, +3.0 days from 275.0 in Q2 2018/19; further from its range.",
                sentences(ABook.of(AnIndicator.plain()
                                .range("240", "270")
                                .amberWithin("5")
                                .build())
                        .result("2018/19 Q2", "275")
                        .result("2019/20 Q2", "278")));
        assertEquals(
                "The figure for Q2 2019/20 is 92.0 per cent against an internal limit of 90.0 per cent, and is rated green."
                        + " This figure is provisional.",
                sentences(ABook.of(AnIndicator.percent()
                                .targetNames("internal limit", "other")
                                .build())
                        .result("2019/20 Q2", "92", Status.PROVISIONAL, "")
                        .target("2019/20", "90")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | 0 | 9264 | 12236 | It rose from 9,264 in Q2 2018/19 to 12,236 in Q2 2019/20: by 2,972, or 32 per"
                        + " cent.",
                "NUMBER | 0 | 60 | 20 | It fell from 60 in Q2 2018/19 to 20 in Q2 2019/20: by 40, or 67 per cent.",
                "PERCENT | 1 | 20.0 | 31.4 | It rose from 20.0 per cent in Q2 2018/19 to 31.4 per cent in Q2 2019/20: by 11.4"
                        + " percentage points.",
                "DAYS | 0 | 2 | 1 | It fell from 2 days in Q2 2018/19 to 1 day in Q2 2019/20: by 1 day, or 50 per cent.",
                "POUNDS | 0 | 400 | 1000 | It rose from £400 in Q2 2018/19 to £1,000 in Q2 2019/20: by £600, or 150 per"
                        + " cent.",
                "PER_1000 | 1 | 10.0 | 4.0 | It fell from 10.0 per 1,000 in Q2 2018/19 to 4.0 per 1,000 in Q2 2019/20: by 6.0"
                        + " per 1,000, or 60 per cent.",
            })
    void aLargeChangeIsToldInWords(Unit unit, int decimals, String then, String now, String expected) {
        Assessment a = ABook.of(AnIndicator.plain()
                        .in(unit)
                        .decimals(decimals)
                        .better(Polarity.NONE)
                        .build())
                .result("2018/19 Q2", then)
                .result("2019/20 Q2", now)
                .target("2019/20", "none")
                .first();
        LargeChange change = LargeChange.of(a, Settings.LARGE_CHANGE).orElseThrow();
        assertEquals(expected, new FigureWords(a).largely(change));
    }

    @Test
    void aMeanIsCalledOne() {
        Assessment a = ABook.of(AnIndicator.count()
                        .basis(Basis.SNAPSHOT)
                        .compare("average-of-last-2")
                        .build())
                .result("2018/19 Q4", "90")
                .result("2019/20 Q1", "110")
                .result("2019/20 Q2", "200")
                .first();
        LargeChange change = LargeChange.of(a, Settings.LARGE_CHANGE).orElseThrow();
        assertEquals(
                "It rose from a mean of 100 over Q4 2018/19 to Q1 2019/20 to 200 in Q2 2019/20: by 100, or 100 per cent.",
                new FigureWords(a).largely(change));
    }
}
