package boardpack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.assess.ABook;
import boardpack.assess.Assessment;
import boardpack.compose.words.IndicatorWords;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Polarity;
import boardpack.indicator.Unit;
import boardpack.paper.Section.IndicatorLine;
import boardpack.paper.Section.OtherRating;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that adjacent ratings are labelled, so that they are not confused. */
final class RatingLabelsTest {
    @Test
    void oneRatingNeedsNoLabel() {
        IndicatorLine line = line(
                ABook.of(AnIndicator.plain().build()).result("2019/20 Q2", "92").target("2019/20", "90"));
        assertEquals("", line.rating().label());
        assertEquals(List.of(), line.rating().others());
    }

    @Test
    void aTargetWithANameIsNamed() {
        IndicatorLine line = line(
                ABook.of(AnIndicator.plain().targetNames("Stretch target", "").build())
                        .result("2019/20 Q2", "92")
                        .target("2019/20", "90"));
        assertEquals("Against the Stretch target", line.rating().label());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Internal target | Statutory limit | Against the Internal target | Against the Statutory limit of 15",
                "'' | Statutory limit | Against the target | Against the Statutory limit of 15",
                "MTFS target | DfE limit | Against the MTFS target | Against the DfE limit of 15",
            })
    void twoTargetsAreNamedBoth(String first, String second, String label, String other) {
        IndicatorLine line = line(ABook.of(AnIndicator.plain()
                        .in(Unit.DAYS)
                        .decimals(0)
                        .better(Polarity.LOWER)
                        .amberWithin("20%")
                        .targetNames(first, second)
                        .build())
                .result("2019/20 Q2", "13")
                .targets("2019/20", "10", "15"));
        assertEquals("Red", line.rating().mark().word());
        assertEquals(label, line.rating().label());
        assertEquals(List.of(other + ": Green"), others(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "73.8 | GREEN | As the officer judges | By the figure: Red",
                "92 | GREEN | As the officer judges | By the figure: Green",
            })
    void aJudgementSaysSoAndTheFigureStandsBeside(String figure, String judgement, String label, String other) {
        IndicatorLine line = line(ABook.of(AnIndicator.plain().judged().build())
                .entered("2019/20 Q2", figure, judgement, "")
                .target("2019/20", "90"));
        assertEquals("Green", line.rating().mark().word());
        assertEquals(label, line.rating().label());
        assertEquals(List.of(other), others(line));
    }

    @Test
    void whereAJudgementIsAwaitedTheFigureStandsBesideToo() {
        IndicatorLine line = line(ABook.of(AnIndicator.plain().judged().build())
                .result("2019/20 Q2", "73.8")
                .target("2019/20", "90"));
        assertEquals("Judgement awaited", line.rating().mark().word());
        assertEquals("", line.rating().label());
        assertEquals(List.of("By the figure: Red"), others(line));
    }

    @Test
    void aJudgementWithoutATargetStandsAlone() {
        IndicatorLine line =
                line(ABook.of(AnIndicator.plain().judged().build()).entered("2019/20 Q2", "92", "AMBER", ""));
        assertEquals("Amber", line.rating().mark().word());
        assertEquals("As the officer judges", line.rating().label());
        assertEquals(List.of(), line.rating().others());
        assertEquals(List.of(), line.rating().rule());
    }

    @Test
    void theQuarterAndItsYearsForecastAreNamedBoth() {
        IndicatorLine line = line(
                toDate(AnIndicator.count().basis(Basis.CUMULATIVE).profiled()).result("2019/20 Q2", "210"));
        assertEquals("Amber", line.rating().mark().word());
        assertEquals("This quarter", line.rating().label());
        assertEquals(List.of("Forecast for 2019/20: Amber"), others(line));
        assertEquals(
                List.of("420 computed, target 400.", "Green at 400 or less, amber at 440 or less."),
                line.rating().others().getFirst().notes());
    }

    @Test
    void theOfficersForecastIsNotCalledComputed() {
        IndicatorLine line =
                line(toDate(AnIndicator.count().basis(Basis.CUMULATIVE).profiled())
                        .entered("2019/20 Q2", "210", "", "1450"));
        assertEquals(List.of("Forecast for 2019/20: Red"), others(line));
        assertEquals(
                List.of("1,450, target 400.", "Green at 400 or less, amber at 440 or less."),
                line.rating().others().getFirst().notes());
        assertEquals(List.of("At risk of becoming red."), line.rating().notes());
    }

    @Test
    void everythingAtOnceKeepsItsOrder() {
        IndicatorLine line = line(ABook.of(AnIndicator.plain()
                        .judged()
                        .targetNames("Internal target", "Statutory limit")
                        .build())
                .entered("2019/20 Q2", "86", "GREEN", "70")
                .targets("2019/20", "90", "60"));
        assertEquals(
                "This quarter, against the Internal target, as the officer judges",
                line.rating().label());
        assertEquals(
                List.of(
                        "By the figure: Amber",
                        "Against the Statutory limit of 60.0: Green",
                        "Forecast for 2019/20: Red"),
                others(line));
    }

    @Test
    void whatIsNotDueHasOnlyThat() {
        IndicatorLine line = line(ABook.of(AnIndicator.annual(3)
                        .targetNames("Internal target", "Statutory limit")
                        .build())
                .result("2018/19", "86")
                .targets("2018/19", "90", "60"));
        assertEquals("Not due this quarter", line.rating().mark().word());
        assertEquals("", line.rating().label());
        assertEquals(List.of(), line.rating().others());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "70;70;70 | Red for a third quarter.",
                "85;85 | Amber for a second quarter.",
                "70 | ''",
                "92;92 | ''",
            })
    void aRatingThatLastsSaysHowLong(String results, String note) {
        ABook book =
                ABook.of(AnIndicator.plain().build()).target("2018/19", "90").target("2019/20", "90");
        String[] values = results.split(";");
        var quarter = ABook.QUARTER;
        for (int i = values.length - 1; i >= 0; i--) {
            book.result(quarter.toString(), values[i]);
            quarter = quarter.before();
        }
        assertEquals(
                note.isEmpty() ? List.of() : List.of(note), line(book).rating().notes());
    }

    @Test
    void aYearsRatingLastsForYears() {
        ABook book = ABook.of(AnIndicator.annual(2).build())
                .target("2017/18", "90")
                .target("2018/19", "90")
                .result("2017/18", "70")
                .result("2018/19", "70");
        assertEquals(List.of("Red for a second year."), line(book).rating().notes());
    }

    /** Checks that a range which is the same all year is not attributed to a quarter. */
    @Test
    void aRangeThatNeverChangesIsNotSaidToBeThatOfAQuarter() {
        IndicatorLine line =
                line(ABook.of(AnIndicator.count().range("240", "270").build()).result("2019/20 Q2", "255"));
        assertEquals("240 to 270", line.target().text());
        assertEquals("", line.target().note());
        assertEquals("Green", line.rating().mark().word());
    }

    @Test
    void theYearToDateStandsWithTheQuarter() {
        ABook book = ABook.of(AnIndicator.count().yearToDate().build())
                .result("2019/20 Q1", "449")
                .result("2019/20 Q2", "395");
        assertEquals("844 in the year to date", line(book).actual().note());
        assertEquals(
                "Suppressed in the year to date",
                line(book.result("2019/20 Q1", "c")).actual().note());
        assertEquals(
                "A part is missing in the year to date",
                line(book.result("2019/20 Q1", "")).actual().note());
    }

    @Test
    void aRevisedFigureKeepsWhatWasPrinted() {
        ABook book = ABook.of(AnIndicator.plain().build())
                .result("2018/19 Q2", "80")
                .result("2019/20 Q2", "92.7")
                .printed("2019/20 Q2", "92.74")
                .printed("2018/19 Q2", "79");
        IndicatorLine line = line(book);
        assertEquals("Revised; the last pack printed 92.74", line.actual().note());
        assertEquals(
                "+12.7 days from 80.0 in Q2 2018/19; revised, the last pack printed 79.0",
                line.travel().change());
    }

    @Test
    void aLongerDirectionStandsBesideTheShort() {
        ABook book = ABook.of(AnIndicator.plain()
                        .compare("previous-period")
                        .longer("same-quarter-last-year")
                        .build())
                .result("2018/19 Q2", "90")
                .result("2019/20 Q1", "70")
                .result("2019/20 Q2", "80");
        IndicatorLine line = line(book);
        assertEquals("Improved", line.travel().direction().word());
        assertEquals("+10.0 days from 70.0 in Q1 2019/20", line.travel().change());
        assertEquals("Longer term", line.travel().ways().getFirst().label());
        assertEquals("Worsened", line.travel().ways().getFirst().direction().word());
        assertEquals(
                "\u221210.0 days from 90.0 in Q2 2018/19",
                line.travel().ways().getFirst().change());
    }

    private static ABook toDate(AnIndicator indicator) {
        return ABook.of(indicator.build()).target("2019/20", "400");
    }

    private static IndicatorLine line(ABook book) {
        Assessment assessment = book.first();
        return new IndicatorWords(assessment).line("p2");
    }

    private static List<String> others(IndicatorLine line) {
        return line.rating().others().stream().map(RatingLabelsTest::other).toList();
    }

    private static String other(OtherRating other) {
        return other.label() + ": " + other.rating().word();
    }
}
