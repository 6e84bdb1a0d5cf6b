package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.rating.Rated;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Rating;
import boardpack.indicator.Rule;
import boardpack.indicator.Rule.AmberWhen;
import boardpack.indicator.Status;
import boardpack.problem.Code;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the officer's rating applies, with the computed rating beside it. */
final class JudgementTest {
    private static final Indicator JUDGED = AnIndicator.plain().judged().build();

    /** Tests a target of 90, with amber to 81. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // the figure, the judgement, the computed rating if it differs
                "92.7, GREEN, -",
                "92.7, AMBER, GREEN",
                "92.7, RED, GREEN",
                "86.3, GREEN, AMBER",
                "86.3, AMBER, -",
                "86.3, RED, AMBER",
                "73.8, GREEN, RED",
                "73.8, AMBER, RED",
                "73.8, RED, -",
            })
    void contradictsTheFigureOrNot(String figure, Rating judgement, Rating contradicted) {
        ABook book = ABook.of(JUDGED)
                .entered("2019/20 Q2", figure, judgement.name(), "")
                .target("2019/20", "90");
        Rated rated = book.first().rated();
        assertEquals(judgement, rated.rating());
        assertTrue(rated.judged());
        assertEquals(Optional.ofNullable(contradicted), rated.contradicted());
        assertEquals(contradicted != null, codes(book).contains(Code.W312));
    }

    @Test
    void isAwaitedWhereOnlyTheFigureIsThere() {
        ABook book = ABook.of(JUDGED).result("2019/20 Q2", "73.8").target("2019/20", "90");
        Rated rated = book.first().rated();
        assertEquals(Rating.JUDGEMENT_AWAITED, rated.rating());
        assertFalse(rated.judged());
        assertEquals(Rating.RED, rated.bands().orElseThrow().rating(), "what the figure says is known all the same");
        assertEquals(Optional.empty(), rated.contradicted());
        assertTrue(codes(book).contains(Code.W315));
    }

    @Test
    void isAwaitedWithoutATargetToo() {
        Rated rated = ABook.of(JUDGED).result("2019/20 Q2", "73.8").first().rated();
        assertEquals(new Rated(Rating.JUDGEMENT_AWAITED, Optional.empty(), false), rated);
    }

    /** Tests figures for information only, at a council that judges everything. */
    @Test
    void isNotAwaitedOfWhatIsDataOnly() {
        ABook book = ABook.of(JUDGED).result("2019/20 Q2", "73.8").target("2019/20", "none");
        assertEquals(Rating.DATA_ONLY, book.first().rated().rating());
        assertFalse(codes(book).contains(Code.W315));
        assertEquals(
                Rating.AMBER,
                book.entered("2019/20 Q2", "73.8", "AMBER", "").first().rated().rating());
    }

    @ParameterizedTest
    @CsvSource({"'', AWAITED", "c, SUPPRESSED", "z, NOT_APPLICABLE", "x, NOT_AVAILABLE", "k, TOO_LOW"})
    void whyThereIsNoFigureComesBeforeAMissingJudgement(String blank, Rating reason) {
        Expected.ratings(
                ABook.of(JUDGED).target("2019/20", "90"),
                blank + " " + reason.name().toLowerCase().replace('_', ' '));
    }

    /** Tests that a rating does not reveal on which side of its target a suppressed figure is. */
    @Test
    void aSuppressedFigureIsNotJudgedInPublic() {
        Rated rated = ABook.of(JUDGED)
                .entered("2019/20 Q2", "c", "AMBER", "")
                .target("2019/20", "90")
                .first()
                .rated();
        assertEquals(new Rated(Rating.SUPPRESSED, Optional.empty(), false), rated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "z", "x", "k"})
    void needsNoFigure(String blank) {
        Rated rated = ABook.of(JUDGED)
                .entered("2019/20 Q2", blank, "AMBER", "")
                .target("2019/20", "90")
                .first()
                .rated();
        assertEquals(new Rated(Rating.AMBER, Optional.empty(), true), rated);
    }

    @Test
    void needsNoTarget() {
        ABook book = ABook.of(JUDGED).entered("2019/20 Q2", "73.8", "AMBER", "");
        assertEquals(
                new Rated(Rating.AMBER, Optional.empty(), true), book.first().rated());
        assertEquals(
                new Rated(Rating.AMBER, Optional.empty(), true),
                book.target("2019/20", "none").first().rated());
    }

    /** Tests a figure of 84 against 90, with a floor of 85, 70 last year and a tolerance of 10 per cent. */
    @ParameterizedTest
    @CsvSource({
        "TOLERANCE, WITHIN_AND_IMPROVING, AMBER",
        "FLOOR, WITHIN_AND_IMPROVING, RED",
        "THRESHOLDS, WITHIN_AND_IMPROVING, RED",
        "IMPROVING, IMPROVING, AMBER",
    })
    void anyRuleMayStandBeside(Rule.Name rule, AmberWhen when, Rating computed) {
        ABook book = ABook.of(
                        AnIndicator.plain().amberWhen(when).rule(rule).judged().build())
                .result("2018/19 Q2", "70")
                .entered("2019/20 Q2", "84", "GREEN", "")
                .target("2019/20", "90", "85");
        assertEquals(Optional.of(computed), book.first().rated().contradicted());
    }

    @Test
    void aRangeMayStandBesideToo() {
        ABook book = ABook.of(AnIndicator.plain()
                        .range("240", "270")
                        .amberWithin("10")
                        .judged()
                        .build())
                .entered("2019/20 Q2", "278", "GREEN", "");
        assertEquals(Optional.of(Rating.AMBER), book.first().rated().contradicted());
    }

    @Test
    void aSecondTargetAndAForecastAreRatedByTheirFigures() {
        ABook book = ABook.of(AnIndicator.plain()
                        .basis(Basis.CUMULATIVE)
                        .targetNames("Local target", "Statutory limit")
                        .judged()
                        .build())
                .entered("2019/20 Q2", "84", "GREEN", "95")
                .targets("2019/20 Q2", "90", "80")
                .target("2019/20", "100");
        Assessment a = book.first();
        assertEquals(Rating.GREEN, a.rated().rating());
        assertEquals(Rating.GREEN, a.second().orElseThrow().rating());
        assertEquals(Rating.AMBER, a.forecast().orElseThrow().rated().rating());
        assertFalse(a.forecast().orElseThrow().rated().judged());
    }

    @Test
    void ofWhatIsCarriedOverNoJudgementIsAwaited() {
        ABook book = ABook.of(JUDGED).result("2019/20 Q2", "", Status.CARRIED_OVER, "Done.");
        assertEquals(Rating.CARRIED_OVER, book.first().rated().rating());
    }

    @Test
    void aNotDueResultIsNotJudged() {
        ABook book = ABook.of(AnIndicator.annual(3).judged().build()).entered("2018/19", "92.7", "GREEN", "");
        assertEquals(Rating.NOT_DUE, book.first().rated().rating());
    }

    @Test
    void theLastMonthsJudgementIsTheQuarters() {
        ABook months = ABook.of(AnIndicator.count().judged().build())
                .entered("2019-07", "10", "RED", "")
                .entered("2019-08", "10", "AMBER", "")
                .entered("2019-09", "10", "", "")
                .target("2019/20 Q2", "30");
        Rated rated = months.first().rated();
        assertEquals(Rating.AMBER, rated.rating());
        assertEquals(Optional.of(Rating.GREEN), rated.contradicted());
    }

    @Test
    void isIgnoredWhereTheRuleIsAnother() {
        ABook book = ABook.of(AnIndicator.plain().build())
                .entered("2019/20 Q2", "73.8", "GREEN", "")
                .target("2019/20", "90");
        assertEquals(Rating.RED, book.first().rated().rating());
        assertFalse(book.first().rated().judged());
    }

    private static List<Code> codes(ABook book) {
        return book.review().sorted().stream().map(f -> f.code()).toList();
    }
}
