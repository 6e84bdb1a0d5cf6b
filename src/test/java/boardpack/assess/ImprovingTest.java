package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.assess.rating.Bands;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Edges;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Rating;
import boardpack.indicator.Rule.AmberWhen;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests amber for a result that is no worse than in the same quarter last year. */
final class ImprovingTest {
    private static final String NONE = "-";

    /** Tests a target of 90, of which 10 per cent reach to 81. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // last year, amber when, results with their ratings
                "70 | IMPROVING | 90 green, 89.9 amber, 70.1 amber, 70 amber, 69.9 red",
                "85 | IMPROVING | 90 green, 89.9 amber, 85 amber, 84.9 red, 81 red",
                "95 | IMPROVING | 95 green, 90 green, 89.9 red",
                "90 | IMPROVING | 90 green, 89.9 red",
                "-  | IMPROVING | 90 green, 89.9 red",
                "70 | WITHIN_AND_IMPROVING | 90 green, 89.9 amber, 81 amber, 80.9 red, 70 red",
                "85 | WITHIN_AND_IMPROVING | 90 green, 89.9 amber, 85 amber, 84.9 red, 81 red",
                "81 | WITHIN_AND_IMPROVING | 89.9 amber, 81 amber, 80.9 red",
                "95 | WITHIN_AND_IMPROVING | 90 green, 89.9 red",
                "-  | WITHIN_AND_IMPROVING | 90 green, 89.9 red",
                "70 | WITHIN_OR_IMPROVING | 90 green, 89.9 amber, 81 amber, 80.9 amber, 70 amber, 69.9 red",
                "85 | WITHIN_OR_IMPROVING | 90 green, 89.9 amber, 85 amber, 84.9 amber, 81 amber, 80.9 red",
                "95 | WITHIN_OR_IMPROVING | 90 green, 89.9 amber, 81 amber, 80.9 red",
                "-  | WITHIN_OR_IMPROVING | 90 green, 89.9 amber, 81 amber, 80.9 red",
            })
    void higherIsBetter(String lastYear, AmberWhen when, String results) {
        Expected.ratings(book(AnIndicator.plain().amberWhen(when), lastYear).target("2019/20", "90"), results);
    }

    /** Tests a target of 20, of which 10 per cent reach to 22. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 | IMPROVING | 20 green, 20.1 amber, 30 amber, 30.1 red",
                "21 | IMPROVING | 20 green, 20.1 amber, 21 amber, 21.1 red",
                "15 | IMPROVING | 20 green, 20.1 red",
                "30 | WITHIN_AND_IMPROVING | 20.1 amber, 22 amber, 22.1 red",
                "21 | WITHIN_AND_IMPROVING | 20.1 amber, 21 amber, 21.1 red",
                "15 | WITHIN_AND_IMPROVING | 20 green, 20.1 red",
                "30 | WITHIN_OR_IMPROVING | 20.1 amber, 22 amber, 22.1 amber, 30 amber, 30.1 red",
                "21 | WITHIN_OR_IMPROVING | 20.1 amber, 22 amber, 22.1 red",
                "-  | WITHIN_OR_IMPROVING | 20.1 amber, 22 amber, 22.1 red",
            })
    void lowerIsBetter(String lastYear, AmberWhen when, String results) {
        AnIndicator lower = AnIndicator.plain().better(Polarity.LOWER).amberWhen(when);
        Expected.ratings(book(lower, lastYear).target("2019/20", "20"), results);
    }

    @Test
    void greenMayReachBeyondTheTarget() {
        AnIndicator offByATenth =
                AnIndicator.plain().greenWithin("10%").amberWithin("0").amberWhen(AmberWhen.IMPROVING);
        Expected.ratings(book(offByATenth, "70").target("2019/20", "90"), "81 green, 80.9 amber, 70 amber, 69.9 red");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INCLUSIVE | 89 green, 88.9 amber, 85 amber, 84.9 red",
                "EXCLUSIVE | 89.1 green, 89 amber, 85.1 amber, 85 red",
                "AMBER_EXCLUSIVE | 89 green, 88.9 amber, 85.1 amber, 85 red",
            })
    void edgesAreThoseOfItsTolerances(Edges edges, String results) {
        AnIndicator within = AnIndicator.plain()
                .greenWithin("1")
                .amberWithin("5")
                .edges(edges)
                .amberWhen(AmberWhen.WITHIN_AND_IMPROVING);
        Expected.ratings(book(within, "70").target("2019/20", "90"), results);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INCLUSIVE", "EXCLUSIVE", "AMBER_EXCLUSIVE"})
    void whoOnlyKeepsLastYearsFigureIsNoWorse(Edges edges) {
        AnIndicator improving = AnIndicator.plain().edges(edges).amberWhen(AmberWhen.IMPROVING);
        Expected.ratings(book(improving, "85").target("2019/20", "90"), "90 green, 85.1 amber, 85 amber, 84.9 red");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Last year's figure is shown as 85.0 each time, and so is 84.95.
                "DISPLAYED | 84.96 | 84.96 amber, 84.95 amber, 84.94 red",
                "DISPLAYED | 85.04 | 85.04 amber, 84.95 amber, 84.94 red",
                "EXACT | 84.96 | 84.96 amber, 84.9599 red, 84.95 red",
                "EXACT | 85.04 | 85.04 amber, 85.03 red",
            })
    void lastYearsFigureIsComparedAsThisYearsIs(Precision precision, String lastYear, String results) {
        AnIndicator improving = AnIndicator.plain().compared(precision).amberWhen(AmberWhen.IMPROVING);
        Expected.ratings(book(improving, lastYear).target("2019/20", "90"), results);
    }

    /**
     * Tests last year's figure exactly at the tolerance's threshold, where one condition excludes it and the other
     * includes it.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HIGHER | 81 | WITHIN_AND_IMPROVING | 81.1 amber, 81 red",
                "HIGHER | 81 | WITHIN_OR_IMPROVING | 81 amber, 80.9 red",
                "LOWER | 99 | WITHIN_AND_IMPROVING | 98.9 amber, 99 red",
                "LOWER | 99 | WITHIN_OR_IMPROVING | 99 amber, 99.1 red",
            })
    void anEdgeThatBothShareIsLeftOutWhereBothAreAskedFor(
            Polarity better, String lastYear, AmberWhen when, String results) {
        AnIndicator exclusive =
                AnIndicator.plain().better(better).edges(Edges.EXCLUSIVE).amberWhen(when);
        Expected.ratings(book(exclusive, lastYear).target("2019/20", "90"), results);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "z", "x", "k", ""})
    void aBlankOfLastYearIsNothingToImproveOn(String blank) {
        ABook book = ABook.of(AnIndicator.plain().amberWhen(AmberWhen.IMPROVING).build())
                .result("2018/19 Q2", blank)
                .target("2019/20", "90");
        Expected.ratings(book, "90 green, 89.9 red");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // changed from, results with their ratings: last year had 70
                "2019/20 Q2 | 90 green, 89.9 red",
                "2018/19 Q3 | 90 green, 89.9 red",
                "2019-09 | 90 green, 89.9 red",
                "2018-08 | 90 green, 89.9 red",
                "2018/19 Q2 | 89.9 amber, 70 amber, 69.9 red",
                "2019/20 Q3 | 89.9 amber, 70 amber, 69.9 red",
            })
    void lastYearsFigureOfAnotherDefinitionIsNothingToImproveOn(String changed, String results) {
        AnIndicator improving = AnIndicator.plain().redefined(changed).amberWhen(AmberWhen.IMPROVING);
        Expected.ratings(book(improving, "70").target("2019/20", "90"), results);
    }

    @Test
    void anAnnualResultIsHeldAgainstTheYearBefore() {
        ABook book = ABook.of(
                        AnIndicator.annual(2).amberWhen(AmberWhen.IMPROVING).build())
                .result("2017/18", "70")
                .result("2018/19 Q2", "99")
                .target("2018/19", "90");
        Expected.ratings(book, "2018/19", "90 green, 89.9 amber, 70 amber, 69.9 red");
    }

    @Test
    void theBandsKeepWhatWasImprovedOn() {
        Bands bands = book(AnIndicator.plain().amberWhen(AmberWhen.WITHIN_AND_IMPROVING), "85")
                .target("2019/20", "90")
                .result("2019/20 Q2", "84.9")
                .first()
                .rated()
                .bands()
                .orElseThrow();
        assertEquals(Rating.RED, bands.rating());
        assertEquals(Optional.of(new BigDecimal("85.0")), bands.lastYear());
        assertEquals(new BigDecimal("85.0"), bands.amber().orElseThrow().edge());
    }

    private static ABook book(AnIndicator indicator, String lastYear) {
        ABook book = ABook.of(indicator.build());
        return lastYear.equals(NONE) ? book : book.result("2018/19 Q2", lastYear);
    }
}
