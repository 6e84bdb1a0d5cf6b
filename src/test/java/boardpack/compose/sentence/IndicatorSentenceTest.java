package boardpack.compose.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.assess.Assessment;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Rating;
import boardpack.indicator.Status;
import boardpack.indicator.Unit;
import boardpack.paper.Section.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests the sentences about one indicator for grammar, with every unit, polarity and missing value, and for none, one
 * and many.
 */
final class IndicatorSentenceTest {
    private static final String EARLIER = " There is no figure for Q2 2018/19 to compare it with.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERCENT | 1 | HIGHER | 92.7 | 90 | 92.7 per cent, above the target of 90 per cent.",
                "PERCENT | 1 | HIGHER | 90.04 | 90 | 90 per cent, which meets the target of 90 per cent.",
                "PERCENT | 1 | HIGHER | 73.8 | 90 | 73.8 per cent, below the target of 90 per cent.",
                "PERCENT | 1 | HIGHER | 100 | 100 | 100 per cent, which meets the target of 100 per cent.",
                "PERCENT | 1 | HIGHER | 92.7 | 92.25 | 92.7 per cent, above the target of 92.25 per cent.",
                "PERCENT | 1 | LOWER | 23.1 | 25 | 23.1 per cent, better than the target of 25 per cent"
                        + " (lower is better).",
                "PERCENT | 1 | LOWER | 25 | 25 | 25 per cent, which meets the target of 25 per cent.",
                "PERCENT | 1 | LOWER | 26 | 25 | 26 per cent, worse than the target of 25 per cent (lower is better).",
                "NUMBER | 0 | LOWER | 0 | 0 | 0, which meets the target of 0.",
                "NUMBER | 0 | LOWER | 1 | 0 | 1, worse than the target of 0 (lower is better).",
                "NUMBER | 0 | HIGHER | 1300 | 1200 | 1,300, above the target of 1,200.",
                "NUMBER | 1 | HIGHER | 17.4 | 18 | 17.4, below the target of 18.",
                "DAYS | 0 | LOWER | 1 | 2 | 1 day, better than the target of 2 days (lower is better).",
                "DAYS | 1 | LOWER | 1 | 1.5 | 1 day, better than the target of 1.5 days (lower is better).",
                "WEEKS | 1 | LOWER | 20.5 | 20 | 20.5 weeks, worse than the target of 20 weeks (lower is better).",
                "MONTHS | 0 | HIGHER | 2 | 1 | 2 months, above the target of 1 month.",
                "POUNDS | 0 | LOWER | 1300 | 1300 | £1,300, which meets the target of £1,300.",
                "POUNDS | 2 | LOWER | 2.5 | 3 | £2.50, better than the target of £3 (lower is better).",
                "POUNDS | 0 | HIGHER | -3 | 0 | \u2212£3, below the target of £0.",
                "PER_1000 | 1 | LOWER | 21.9 | 22 | 21.9 per 1,000, better than the target of 22 per 1,000"
                        + " (lower is better).",
                "PER_10000 | 1 | LOWER | 62 | 62 | 62 per 10,000, which meets the target of 62 per 10,000.",
                "PER_100000 | 0 | HIGHER | 5 | 6 | 5 per 100,000, below the target of 6 per 100,000.",
                "PERCENT | 1 | HIGHER | 92.7 | none | 92.7 per cent.",
            })
    void aFigureStandsToItsTarget(
            Unit unit, int decimals, Polarity polarity, String value, String target, String said) {
        Assessment a = ABook.of(AnIndicator.percent()
                        .basis(Basis.SNAPSHOT)
                        .in(unit)
                        .decimals(decimals)
                        .better(polarity)
                        .build())
                .result("2019/20 Q2", value)
                .target("2019/20", target)
                .first();
        String rated = a.rated().rating() == Rating.AMBER
                ? " It is rated amber."
                : a.rated().rating() == Rating.RED ? " It is rated red." : "";
        assertEquals("Title of PED01 01 (PED01 01): " + said + EARLIER + rated, text(a));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "278 | above the range of 240 to 270. | It is rated amber.",
                "270 | within the range of 240 to 270. | ''",
                "239 | below the range of 240 to 270. | It is rated amber.",
            })
    void aFigureStandsToItsRange(String value, String side, String rated) {
        Assessment a = ABook.of(AnIndicator.count()
                        .range("240", "270")
                        .amberWithin("10")
                        .basis(Basis.SNAPSHOT)
                        .sentence("{figure} children were in care", "{figure} child was in care")
                        .build())
                .result("2019/20 Q2", value)
                .first();
        assertEquals((value + " children were in care (PED01 01), " + side + EARLIER + " " + rated).strip(), text(a));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50 | which meets the target of 50 days.",
                "51 | above the target of 50 days, by no more than is allowed for green.",
                "60 | above the target of 50 days.",
                "49 | below the target of 50 days, by no more than is allowed for green.",
            })
    void aFigureIsToStayNearItsTarget(String value, String side) {
        Assessment a = ABook.of(AnIndicator.plain()
                        .range()
                        .greenWithin("2")
                        .amberWithin("5")
                        .build())
                .result("2019/20 Q2", value)
                .target("2019/20", "50")
                .first();
        assertTrue(text(a).startsWith("Title of PED01 01 (PED01 01): " + value + " days, " + side), text(a));
    }

    @Test
    void whatMissesItsTargetAndIsGreenSaysWhy() {
        Assessment a = ABook.of(AnIndicator.percent().greenWithin("2pp").build())
                .result("2019/20 Q2", "89")
                .target("2019/20", "90")
                .first();
        assertEquals(
                "Title of PED01 01 (PED01 01): 89 per cent, below the target of 90 per cent, by no more than is allowed"
                        + " for green." + EARLIER,
                text(a));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 children were in care (PED01 01).",
                "1 | 1 child was in care (PED01 01).",
                "2 | 2 children were in care (PED01 01).",
                "1001 | 1,001 children were in care (PED01 01).",
            })
    void theCouncilsOwnWordsAreForNoneOneAndMany(String value, String said) {
        assertEquals(
                said + EARLIER, text(counted("{figure} children were in care", "{figure} child was in care", value)));
    }

    @Test
    void withoutWordsForOneTheTitleStandsInsteadOfAWrongPlural() {
        assertEquals(
                "Title of PED01 01 (PED01 01): 1." + EARLIER, text(counted("{figure} children were in care", "", "1")));
    }

    @Test
    void aSentenceBeginsWithACapitalWhereverItsFigureStands() {
        assertEquals(
                "Social workers held 17 cases each (PED01 01)." + EARLIER,
                text(counted("social workers held {figure} cases each", "", "17")));
    }

    @Test
    void aTitleThatEndsWithAStopIsFollowedByOneColonOnly() {
        Assessment a = ABook.of(AnIndicator.percent().title("Visits on time.").build())
                .result("2019/20 Q2", "92.7")
                .target("2019/20", "none")
                .first();
        assertEquals("Visits on time (PED01 01): 92.7 per cent." + EARLIER, text(a));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c | the figure for Q2 2019/20 rests on small numbers and is not shown, so that nobody can be recognised.",
                "z | there was nothing to measure in Q2 2019/20.",
                "x | the figure for Q2 2019/20 is not available.",
                "k | the figure for Q2 2019/20 rounds to 0 but is not 0, so it is not rated.",
                "'' | the figure for Q2 2019/20 is awaited and is to be sent to members.",
            })
    void aMissingFigureSaysWhyAndNotTheCouncilsWordsForAFigure(String cell, String why) {
        Assessment a = ABook.of(AnIndicator.percent()
                        .sentence("{figure} of visits were on time", "")
                        .build())
                .result("2018/19 Q2", "91")
                .result("2019/20 Q2", cell)
                .target("2019/20", "90")
                .first();
        assertEquals("Title of PED01 01 (PED01 01): " + why, text(a));
    }

    @Test
    void aQuarterWithAMissingMonthAndWorkCarriedOverSaySo() {
        Assessment incomplete = ABook.of(AnIndicator.count().build())
                .result("2019-07", "3")
                .result("2019-08", "4")
                .target("2019/20 Q2", "9")
                .first();
        assertEquals(
                "Title of PED01 01 (PED01 01): a part of Q2 2019/20 is missing, so no figure is given.",
                text(incomplete));
        Assessment carried = ABook.of(AnIndicator.count().build())
                .result("2019/20 Q2", "", Status.CARRIED_OVER, "")
                .first();
        assertEquals(
                "Title of PED01 01 (PED01 01): the outturn for Q2 2019/20 is carried over to a later report.",
                text(carried));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017/18 | 44.8 | The latest figure, for 2017/18, is 44.8 per cent. The next figure is due in Q3 2019/20.",
                "2017/18 | c | The latest figure, for 2017/18, is not shown. The next figure is due in Q3 2019/20.",
                "2016/17 | x | The next figure is due in Q3 2019/20.",
            })
    void anAnnualIndicatorHasNoQuarterlyUpdate(String year, String value, String latest) {
        Assessment a =
                ABook.of(AnIndicator.annual(3).build()).result(year, value).first();
        assertEquals(
                "Title of PED01 01 (PED01 01): this is reported once a year, in Q3; no quarterly update is available. "
                        + latest,
                text(a));
    }

    @Test
    void anAnnualFigureThatIsDueSaysWhichYearItIsFor() {
        Assessment a = ABook.of(AnIndicator.annual(2).build())
                .result("2018/19", "72")
                .target("2018/19", "70")
                .first();
        assertEquals(
                "Title of PED01 01 (PED01 01): 72 per cent, above the target of 70 per cent. The figure is for 2018/19."
                        + " There is no figure for 2017/18 to compare it with.",
                text(a));
    }

    @Test
    void aMissingTargetIsSaid() {
        Assessment a = ABook.of(AnIndicator.percent().build())
                .result("2019/20 Q2", "96.4")
                .first();
        assertEquals(
                "Title of PED01 01 (PED01 01): 96.4 per cent." + EARLIER
                        + " No target is set for Q2 2019/20, so it is not rated.",
                text(a));
    }

    @Test
    void howSettledAFigureIsIsSaid() {
        ABook provisional = ABook.of(AnIndicator.percent().build())
                .result("2019/20 Q2", "92.7", Status.PROVISIONAL, "")
                .target("2019/20", "90");
        assertTrue(text(provisional.first()).endsWith(" The figure is provisional and may change."));
        ABook revised = ABook.of(AnIndicator.percent().build())
                .result("2019/20 Q2", "92.7")
                .target("2019/20", "90")
                .printed("2019/20 Q2", "92.1");
        assertTrue(text(revised.first()).endsWith(" The figure is revised; the last pack printed 92.1 per cent."));
        ABook uncertain = ABook.of(AnIndicator.percent().build())
                .result("2019/20 Q2", "92.7u")
                .target("2019/20", "90");
        assertTrue(text(uncertain.first()).endsWith(" The figure is of low reliability."));
    }

    @Test
    void aFigureThatIsComparedUnroundedIsPrintedSo() {
        Assessment a = ABook.of(AnIndicator.percent().compared(Precision.EXACT).build())
                .result("2019/20 Q2", "89.96")
                .target("2019/20", "90")
                .first();
        assertTrue(
                text(a).startsWith("Title of PED01 01 (PED01 01): 90 per cent, or 89.96 per cent unrounded, below the"
                        + " target of 90 per cent."),
                text(a));
    }

    @Test
    void aSecondTargetIsNamedAndRated() {
        Assessment a = ABook.of(AnIndicator.percent()
                        .targetNames("internal target", "statutory limit")
                        .build())
                .result("2019/20 Q2", "92")
                .targets("2019/20", "90", "95")
                .first();
        assertTrue(text(a).contains(": 92 per cent, above the internal target of 90 per cent."), text(a));
        assertTrue(
                text(a).endsWith("Against the second target it is rated amber: it is below the statutory limit of"
                        + " 95 per cent."),
                text(a));
    }

    @Test
    void anOfficersJudgementIsToldAsOne() {
        ABook judged = ABook.of(AnIndicator.percent().judged().build())
                .entered("2019/20 Q2", "70", "GREEN", "")
                .target("2019/20", "90");
        assertTrue(text(judged.first()).endsWith("The officer judges it to be green; by its rule the figure is red."));
        ABook without = ABook.of(AnIndicator.percent().judged().build()).entered("2019/20 Q2", "", "RED", "");
        assertEquals("Title of PED01 01 (PED01 01): The officer judges it to be red.", text(without.first()));
    }

    @Test
    void anAmberThatMayBecomeRedSaysSo() {
        Assessment a = ABook.of(AnIndicator.percent().build())
                .entered("2019/20 Q2", "86", "", "75")
                .target("2019/20", "90")
                .first();
        assertTrue(
                text(a).endsWith("It is rated amber. The forecast for 2019/20 is 75 per cent, which would be rated red."
                        + " It is at risk of becoming red."),
                text(a));
    }

    @ParameterizedTest
    @CsvSource({"95, '', ''", "86, It rains., 'Says: It rains.'", "86, '', No commentary has been supplied."})
    void theOfficersCommentaryFollowsWhatNeedsToImprove(String value, String commentary, String printed) {
        Assessment a = ABook.of(AnIndicator.percent().build())
                .result("2019/20 Q2", value, Status.FINAL, commentary)
                .target("2019/20", "90")
                .first();
        assertEquals(
                printed, new IndicatorSentence(a).paragraph("", "", "Says:").commentary());
    }

    @ParameterizedTest
    @EnumSource(Basis.class)
    void aSuppressedFigureIsNowhereInItsSentences(Basis basis) {
        AnIndicator indicator = basis == Basis.ANNUAL ? AnIndicator.annual(2) : AnIndicator.count();
        Assessment a = ABook.of(indicator.basis(basis).build())
                .result(basis == Basis.ANNUAL ? "2018/19" : "2019/20 Q2", "c")
                .result(basis == Basis.ANNUAL ? "2017/18" : "2018/19 Q2", "47")
                .target("2019/20", "5")
                .target("2018/19", "5")
                .first();
        assertTrue(text(a).contains("is not shown"), text(a));
        assertTrue(!text(a).contains("47"), text(a));
    }

    private static Assessment counted(String many, String one, String value) {
        return ABook.of(AnIndicator.count()
                        .basis(Basis.SNAPSHOT)
                        .better(Polarity.NONE)
                        .sentence(many, one)
                        .build())
                .result("2019/20 Q2", value)
                .target("2019/20", "none")
                .first();
    }

    static String text(Assessment a) {
        Sentence s = new IndicatorSentence(a).paragraph("", "", "");
        return s.before() + s.ref() + s.after();
    }
}
