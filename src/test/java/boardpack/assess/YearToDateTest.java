package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Value;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the total of the year's quarters up to this one. */
final class YearToDateTest {
    /** Tests Halton's referrals to children's social care, April to September. */
    @Test
    void monthsAddUpToQuartersAndQuartersToTheYearToDate() {
        ABook book = ABook.of(AnIndicator.count().yearToDate().build())
                .result("2019-04", "112")
                .result("2019-05", "184")
                .result("2019-06", "153")
                .result("2019-07", "131")
                .result("2019-08", "129")
                .result("2019-09", "135");
        assertEquals(ABook.value("449"), book.quarter("2019/20 Q1").first().actual());
        Assessment second = book.quarter("2019/20 Q2").first();
        assertEquals(ABook.value("395"), second.actual());
        assertEquals(ABook.value("844"), second.yearToDate().orElseThrow().value());
        assertEquals(6, second.yearToDate().orElseThrow().from().size());
    }

    @Test
    void quartersAndMonthsMayBeMixed() {
        ABook book = ABook.of(AnIndicator.count().yearToDate().build())
                .result("2019/20 Q1", "449")
                // A quarter's own row takes precedence over its months.
                .result("2019-04", "1")
                .result("2019-05", "1")
                .result("2019-06", "1")
                .result("2019-07", "131")
                .result("2019-08", "129")
                .result("2019-09", "135");
        assertEquals(ABook.value("844"), book.first().yearToDate().orElseThrow().value());
    }

    @Test
    void ofAPercentageItIsThatOfAllItsCases() {
        ABook book = ABook.of(AnIndicator.percent().yearToDate().build())
                .result("2019/20 Q1", "10/10")
                .result("2019/20 Q2", "20/90");
        assertEquals(
                0,
                book.first()
                        .yearToDate()
                        .orElseThrow()
                        .value()
                        .number()
                        .orElseThrow()
                        .compareTo(new java.math.BigDecimal("30")));
    }

    @Test
    void inTheFirstQuarterItIsTheQuarter() {
        ABook book = ABook.of(AnIndicator.count().yearToDate().build())
                .quarter("2019/20 Q1")
                .result("2019/20 Q1", "449");
        assertEquals(Optional.empty(), book.first().yearToDate());
    }

    @ParameterizedTest
    @EnumSource(
            value = Basis.class,
            names = {"SNAPSHOT", "CUMULATIVE", "ROLLING"})
    void whatIsNoFlowDoesNotAddUp(Basis basis) {
        ABook book = ABook.of(AnIndicator.count().basis(basis).yearToDate().build())
                .result("2019/20 Q1", "449")
                .result("2019/20 Q2", "395");
        assertEquals(Optional.empty(), book.first().yearToDate());
    }

    @Test
    void isNotGivenWhereNobodyAsks() {
        ABook book = ABook.of(AnIndicator.count().build())
                .result("2019/20 Q1", "449")
                .result("2019/20 Q2", "395");
        assertEquals(Optional.empty(), book.first().yearToDate());
    }

    @ParameterizedTest
    @CsvSource({
        "c, 395, SUPPRESSED",
        "449, c, SUPPRESSED",
        "'', 395, NOT_SUPPLIED",
        "x, 395, NOT_AVAILABLE",
        "k, 395, NOT_AVAILABLE",
        "z, 395, NOT_APPLICABLE",
    })
    void aQuarterWithoutAFigureLeavesNone(String first, String second, Value.Reason reason) {
        ABook book = ABook.of(AnIndicator.count().yearToDate().build())
                .result("2019/20 Q1", first)
                .result("2019/20 Q2", second);
        assertEquals(
                Value.blank(reason), book.first().yearToDate().orElseThrow().value());
    }

    @Test
    void aMissingMonthLeavesNone() {
        ABook book = ABook.of(AnIndicator.count().yearToDate().build())
                .result("2019-04", "112")
                .result("2019-06", "153")
                .result("2019/20 Q2", "395");
        assertEquals(
                Value.blank(Value.Reason.NOT_SUPPLIED),
                book.first().yearToDate().orElseThrow().value());
    }

    @Test
    void lastYearPlaysNoPart() {
        ABook book = ABook.of(AnIndicator.count().yearToDate().build())
                .result("2018/19 Q4", "1000")
                .result("2019/20 Q1", "449")
                .result("2019/20 Q2", "395")
                .result("2019/20 Q3", "1000");
        assertEquals(ABook.value("844"), book.first().yearToDate().orElseThrow().value());
    }
}
