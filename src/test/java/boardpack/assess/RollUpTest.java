package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Periods;
import boardpack.indicator.Rating;
import boardpack.indicator.Status;
import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests totals of months for quarters and years. */
final class RollUpTest {
    private static final Indicator REFERRALS = AnIndicator.count().build();

    /** Returns Halton's referrals to children's social care, April to September. */
    private static ABook halton(Indicator indicator) {
        return ABook.of(indicator)
                .result("2019-04", "112")
                .result("2019-05", "184")
                .result("2019-06", "153")
                .result("2019-07", "131")
                .result("2019-08", "129")
                .result("2019-09", "135");
    }

    @ParameterizedTest
    @CsvSource({"2019/20 Q1, 449", "2019/20 Q2, 395"})
    void monthsOfAFlowAddUp(String quarter, String sum) {
        Assessment a = halton(REFERRALS).quarter(quarter).first();
        assertEquals(ABook.value(sum), a.actual());
        assertEquals(3, a.from().size());
    }

    @ParameterizedTest
    @EnumSource(
            value = Basis.class,
            names = {"SNAPSHOT", "CUMULATIVE", "ROLLING"})
    void otherwiseTheLastMonthStandsForTheQuarter(Basis basis) {
        Assessment a = halton(AnIndicator.count().basis(basis).build()).first();
        assertEquals(ABook.value("135"), a.actual());
        assertEquals(
                List.of(Periods.period("2019-09")),
                a.from().stream().map(r -> r.period()).toList());
    }

    @Test
    void aPercentageIsTheSumOfNumeratorsOverTheSumOfDenominators() {
        // The mean of 100, 50 and 30 would be 60, and give ten cases the same weight as a hundred.
        Assessment a = ABook.of(AnIndicator.percent().build())
                .result("2019-07", "10/10")
                .result("2019-08", "20/40")
                .result("2019-09", "30/100")
                .first();
        assertEquals(0, a.actual().number().orElseThrow().compareTo(new BigDecimal("40")));
    }

    @ParameterizedTest
    @CsvSource({
        "PER_1000, 1/500, 2/250, 3/250, 6",
        "PER_10000, 1/500, 2/250, 3/250, 60",
        "DAYS, 30/3, 10/1, 0/1, 8",
    })
    void aRateIsPerWhatItsUnitSays(Unit unit, String july, String august, String september, BigDecimal rate) {
        Assessment a = ABook.of(AnIndicator.percent().in(unit).build())
                .result("2019-07", july)
                .result("2019-08", august)
                .result("2019-09", september)
                .first();
        assertEquals(0, a.actual().number().orElseThrow().compareTo(rate));
    }

    @Test
    void averagesOfAveragesAreNeverTaken() {
        Assessment a = ABook.of(AnIndicator.percent().build())
                .result("2019-07", "90")
                .result("2019-08", "90")
                .result("2019-09", "90")
                .target("2019/20", "90")
                .first();
        assertTrue(a.actual().number().isEmpty());
        assertEquals(Rating.NOT_AVAILABLE, a.rated().rating());
    }

    @ParameterizedTest
    @CsvSource({"2019-07", "2019-08", "2019-09"})
    void aFlowWithAMissingMonthIsIncomplete(String missing) {
        ABook book = ABook.of(REFERRALS);
        for (String month : List.of("2019-07", "2019-08", "2019-09")) {
            if (!month.equals(missing)) {
                book.result(month, "100");
            }
        }
        assertIncomplete(book);
    }

    @ParameterizedTest
    @CsvSource({"'',131,129", "131,'',129", "131,129,''", "c,'',129", "'',c,129", "131,'',z"})
    void aFlowWithAMonthThatWasNotSuppliedIsIncomplete(String july, String august, String september) {
        assertIncomplete(ABook.of(REFERRALS)
                .result("2019-07", july)
                .result("2019-08", august)
                .result("2019-09", september));
    }

    @Test
    void aSnapshotWithoutItsLastMonthIsIncomplete() {
        assertIncomplete(ABook.of(AnIndicator.count().basis(Basis.SNAPSHOT).build())
                .result("2019-07", "131")
                .result("2019-08", "129"));
    }

    private static void assertIncomplete(ABook book) {
        Assessment a = book.target("2019/20 Q2", "400").first();
        assertEquals(Rating.INCOMPLETE, a.rated().rating());
        assertTrue(a.actual().number().isEmpty(), "a part is never shown as the whole");
    }

    @ParameterizedTest
    @CsvSource({
        "131, c, 129, SUPPRESSED",
        "c, z, 129, SUPPRESSED",
        "z, c, 129, SUPPRESSED",
        "x, 131, c, SUPPRESSED",
        "131, 129, x, NOT_AVAILABLE",
        // Low means less than one, which would be untrue for the whole quarter.
        "131, k, 129, NOT_AVAILABLE",
        "k, 131, 129, NOT_AVAILABLE",
        "z, x, 129, NOT_AVAILABLE",
        "x, z, 129, NOT_AVAILABLE",
        "131, z, 129, NOT_APPLICABLE",
    })
    void aMonthWithoutAFigureLeavesTheQuarterWithoutOne(
            String july, String august, String september, Value.Reason reason) {
        Assessment a = ABook.of(REFERRALS)
                .result("2019-07", july)
                .result("2019-08", august)
                .result("2019-09", september)
                .first();
        assertEquals(Value.blank(reason), a.actual());
    }

    @Test
    void aMonthWithNothingToMeasureLeavesAPercentageToTheOthers() {
        Assessment a = ABook.of(AnIndicator.percent().build())
                .result("2019-07", "3/4")
                .result("2019-08", "0/0")
                .result("2019-09", "5/6")
                .first();
        assertEquals(0, a.actual().number().orElseThrow().compareTo(new BigDecimal("80")));
    }

    @Test
    void aQuarterWithNothingToMeasureIsNotApplicable() {
        Assessment a = ABook.of(AnIndicator.percent().build())
                .result("2019-07", "0/0")
                .result("2019-08", "0/0")
                .result("2019-09", "0/0")
                .first();
        assertEquals(Value.blank(Value.Reason.NOT_APPLICABLE), a.actual());
    }

    @Test
    void aQuartersOwnRowComesBeforeItsMonths() {
        assertEquals(
                ABook.value("400"),
                halton(REFERRALS).result("2019/20 Q2", "400").first().actual());
    }

    @Test
    void whatIsNotFinalInAPartIsNotFinalInTheWhole() {
        Assessment a = ABook.of(REFERRALS)
                .result("2019-07", "131")
                .result("2019-08", "129", Status.PROVISIONAL, "")
                .result("2019-09", "135")
                .first();
        assertEquals(Status.PROVISIONAL, a.status());
    }

    @Test
    void aPartOfLowReliabilityMarksTheWhole() {
        Assessment a = ABook.of(REFERRALS)
                .result("2019-07", "131")
                .result("2019-08", "129u")
                .result("2019-09", "135")
                .first();
        assertEquals(ABook.value("395u"), a.actual());
    }

    @Test
    void aZeroIsAddedLikeAnyNumber() {
        Assessment a = ABook.of(REFERRALS)
                .result("2019-07", "0")
                .result("2019-08", "0")
                .result("2019-09", "0")
                .first();
        assertEquals(ABook.value("0"), a.actual());
    }

    @Test
    void theYearBeforeIsTheSumOfItsQuarters() {
        assertEquals(
                ABook.value("1700"),
                quarters("400", "410", "440", "450").outturn().value());
    }

    @Test
    void theYearBeforeMayComeOfQuartersAndOfMonths() {
        Assessment a = ABook.of(REFERRALS)
                .result("2018/19 Q1", "400")
                .result("2018/19 Q2", "410")
                .result("2018/19 Q3", "440")
                .result("2019-01", "150")
                .result("2019-02", "150")
                .result("2019-03", "150")
                .first();
        assertEquals(ABook.value("1700"), a.outturn().value());
    }

    @Test
    void theYearBeforeMayComeOfItsMonths() {
        ABook book = ABook.of(REFERRALS);
        for (int month = 4; month <= 15; month++) {
            String year = month > 12 ? "2019" : "2018";
            book.result(String.format("%s-%02d", year, month > 12 ? month - 12 : month), "10");
        }
        assertEquals(ABook.value("120"), book.first().outturn().value());
    }

    @Test
    void aYearWithAMissingPartHasNoSum() {
        ABook book = ABook.of(REFERRALS)
                .result("2018/19 Q1", "400")
                .result("2018/19 Q2", "410")
                .result("2018/19 Q4", "450");
        assertTrue(book.first().outturn().value().number().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            value = Basis.class,
            names = {"SNAPSHOT", "CUMULATIVE", "ROLLING"})
    void otherwiseTheLastQuarterStandsForTheYear(Basis basis) {
        Assessment a = ABook.of(AnIndicator.count().basis(basis).build())
                .result("2018/19 Q3", "440")
                .result("2018/19 Q4", "450")
                .first();
        assertEquals(ABook.value("450"), a.outturn().value());
    }

    @Test
    void aYearsOwnRowComesBeforeItsQuarters() {
        ABook book = ABook.of(REFERRALS)
                .result("2018/19", "1699")
                .result("2018/19 Q1", "400")
                .result("2018/19 Q2", "410")
                .result("2018/19 Q3", "440")
                .result("2018/19 Q4", "450");
        assertEquals(ABook.value("1699"), book.first().outturn().value());
    }

    private static Assessment quarters(String... values) {
        ABook book = ABook.of(REFERRALS);
        for (int i = 0; i < values.length; i++) {
            book.result("2018/19 Q" + (i + 1), values[i]);
        }
        return book.first();
    }
}
