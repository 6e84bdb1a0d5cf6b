package boardpack.compose.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.assess.ABook;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Edges;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.paper.DataTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the ratings as rows, for checks by machine. */
final class RatingsTableTest {
    @ParameterizedTest
    @CsvSource({
        "HIGHER, INCLUSIVE, >= 85, >= 80",
        "HIGHER, EXCLUSIVE, > 85, > 80",
        "HIGHER, AMBER_EXCLUSIVE, >= 85, > 80",
        "LOWER, INCLUSIVE, <= 95, <= 100",
        "LOWER, EXCLUSIVE, < 95, < 100",
        "RANGE, INCLUSIVE, 85..95, 75..105",
        "RANGE, EXCLUSIVE, (85..95), (75..105)",
        "RANGE, AMBER_EXCLUSIVE, 85..95, (75..105)",
    })
    void edgesAreWrittenWithWhoTheyBelongTo(Polarity better, Edges edges, String green, String amber) {
        ABook book = ABook.of(AnIndicator.plain()
                        .better(better)
                        .greenWithin("5")
                        .amberWithin("10")
                        .edges(edges)
                        .build())
                .result("2019/20 Q2", "90")
                .target("2019/20", "90");
        assertEquals(green, cell(book, "green"));
        assertEquals(amber, cell(book, "amber"));
    }

    @Test
    void oneEndOfARangeMayBelongToItAlone() {
        ABook book = ABook.of(AnIndicator.plain()
                        .range("240", "270")
                        .amberWithin("10/0")
                        .edges(Edges.EXCLUSIVE)
                        .build())
                .result("2019/20 Q2", "250");
        assertEquals("240..270", cell(book, "green"));
        assertEquals("(230..270", cell(book, "amber"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // compared with | the comparison, the value then, the change
                "same-quarter-last-year | 2018/19 Q2 | 70.0 | 15",
                "previous-period | 2019/20 Q1 | 80.0 | 5",
                "average-of-last-3 | average-of-last-3 | 90.0 | -5",
                "trend-of-5 | trend-of-5 | 70.0 | 2",
            })
    void aWordStandsForSeveralPeriods(String comparison, String with, String then, String change) {
        ABook book = ABook.of(AnIndicator.plain().compare(comparison).build())
                .result("2018/19 Q2", "70")
                .result("2018/19 Q3", "90")
                .result("2018/19 Q4", "100")
                .result("2019/20 Q1", "80")
                .result("2019/20 Q2", "85");
        assertEquals(with, cell(book, "compared with"));
        assertEquals(then, cell(book, "value then"));
        assertEquals(change, cell(book, "change"));
    }

    /** Tests a slope of two sevenths, whose decimals never end. */
    @Test
    void whatIsEndlessIsCutOff() {
        ABook trend = ABook.of(AnIndicator.plain()
                        .compare("trend-of-4")
                        .longer("trend-of-4")
                        .build())
                .result("2018/19 Q3", "1")
                .result("2018/19 Q4", "2")
                .result("2019/20 Q1", "2")
                .result("2019/20 Q2", "3.1");
        assertEquals("0.63", cell(trend, "change"));
        assertEquals("0.63", cell(trend, "long change"));
        ABook exact = ABook.of(AnIndicator.percent().compared(Precision.EXACT).build())
                .result("2018/19 Q2", "1/3")
                .result("2019/20 Q2", "2/3");
        assertEquals("33.333333", cell(exact, "change"));
    }

    @ParameterizedTest
    @CsvSource({"GREEN, green, red", "RED, red, red", "'', judgement awaited, red"})
    void whatTheFigureSaysStandsBesideAJudgement(String judgement, String rating, String computed) {
        ABook book = ABook.of(AnIndicator.plain().judged().build())
                .entered("2019/20 Q2", "70", judgement, "")
                .target("2019/20", "90");
        assertEquals(rating, cell(book, "rating"));
        assertEquals(computed, cell(book, "computed rating"));
        assertEquals("judgement", cell(book, "rule"));
    }

    @Test
    void aForecastASecondTargetAndHowLongItLasted() {
        ABook book = ABook.of(AnIndicator.plain()
                        .basis(Basis.SNAPSHOT)
                        .targetNames("Ours", "Theirs")
                        .build())
                .targets("2019/20", "90", "60")
                .result("2019/20 Q1", "85")
                .entered("2019/20 Q2", "85", "", "70")
                .printed("2019/20 Q2", "84.5");
        assertEquals("2", cell(book, "for how many periods"));
        assertEquals("60", cell(book, "second target"));
        assertEquals("green", cell(book, "rating against second target"));
        assertEquals("70.0", cell(book, "forecast"));
        assertEquals("officer", cell(book, "forecast by"));
        assertEquals("90", cell(book, "forecast target"));
        assertEquals("red", cell(book, "forecast rating"));
        assertEquals("yes", cell(book, "at risk of red"));
        assertEquals("84.5", cell(book, "revised from"));
    }

    private static String cell(ABook book, String column) {
        DataTable table = new RatingsTable(book.assess()).table();
        return table.rows().getFirst().get(table.header().indexOf(column));
    }
}
