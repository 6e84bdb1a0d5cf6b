package boardpack.assess.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.assess.ABook;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Polarity;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests errors in figures that have few others to compare with, or that others contradict. All rows have commentary.
 */
final class SlipsTest {
    private static ABook book(AnIndicator indicator, Basis basis) {
        return ABook.of(indicator.basis(basis).better(Polarity.NONE).build())
                .meeting(LocalDate.of(2019, 11, 11))
                .target("2019/20", "none");
    }

    private static AnIndicator of(String unit) {
        return unit.equals("percent") ? AnIndicator.percent() : AnIndicator.count();
    }

    private static ABook results(ABook book, String rows) {
        for (String row : rows.split(", ")) {
            String[] parts = row.split("=");
            book.result(parts[0], parts[1]);
        }
        return book;
    }

    @ParameterizedTest
    @CsvSource({
        // unit, earlier figures, figure, unusual
        "number, 40, 320, false",
        "number, 40, 321, true",
        "number, 321, 40, true",
        "number, '40 41 42', 410, true",
        // Small counts vary, and seasonal figures have occurred before.
        "number, 2, 19, false",
        "number, 2, 20, true",
        "number, '100 2900 90', 3100, false",
        "number, 19, 0, false",
        "number, 20, 0, true",
        "number, '40 0', 0, false",
        // A percentage with few others: 30 points from one, 20 from two, 10 from three, and three times their range.
        "percent, 15, 45, false",
        "percent, 15, 45.1, true",
        "percent, '78 79', 99, false",
        "percent, '78 79', 57.9, true",
        "percent, '77 78 79', 66.9, true",
        "percent, '77 78 79', 67, false",
        "percent, '70 78 79', 50, false",
        "percent, '70 78 79', 42.9, true",
        "percent, 1.5, 9, false",
        "percent, 0.2, 1.9, false",
        "percent, 0.3, 2.5, true",
        "percent, 94.2, 9.44, true",
        // Other figures: more than twice four or five that are close together, or less than half of them.
        "number, '98 100 101 102', 205, true",
        "number, '98 100 101 102', 204, false",
        "number, '98 100 101', 205, false",
        "number, '60 100 101 102', 205, false",
        "percent, 12, 0, false",
        "percent, 0, 30, false",
    })
    void tenTimesFewEarlierFiguresIsUnusual(String unit, String earlier, BigDecimal figure, boolean unusual) {
        List<BigDecimal> others =
                Arrays.stream(earlier.split(" ")).map(BigDecimal::new).toList();
        assertEquals(unusual, Unusual.of(of(unit).build(), figure, others).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        // The year to date: against earlier years, against the quarter before, and by its growth.
        "C, '2018/19 Q2=640, 2019/20 Q2=6400', W319",
        "C, '2019/20 Q1=300, 2019/20 Q2=6400', W319",
        "C, '2019/20 Q1=300, 2019/20 Q2=640', ''",
        "C, '2019/20 Q1=300, 2019/20 Q2=299', W385",
        "C, '2019/20 Q1=300, 2019/20 Q2=300', ''",
        "C, '2018/19 Q1=310, 2018/19 Q2=640, 2019/20 Q1=300, 2019/20 Q2=320', W386",
        "C, '2018/19 Q1=310, 2018/19 Q2=640, 2019/20 Q1=300, 2019/20 Q2=350', W386",
        "C, '2018/19 Q1=310, 2018/19 Q2=640, 2019/20 Q1=300, 2019/20 Q2=465', ''",
        "C, '2018/19 Q1=3, 2018/19 Q2=20, 2019/20 Q1=4, 2019/20 Q2=5', ''",
        "C, '2018/19 Q1=310, 2018/19 Q2=300, 2019/20 Q1=300, 2019/20 Q2=640', W385",
        // A figure used for comparison.
        "S, '2018/19 Q2=20, 2018/19 Q3=201, 2019/20 Q1=203, 2019/20 Q2=204', W319",
        "S, '2018/19 Q2=200, 2018/19 Q3=201, 2019/20 Q1=2030, 2019/20 Q2=204', W319",
        // The year's own row.
        "S, '2018/19 Q4=201, 2018/19=201, 2019/20 Q2=204', ''",
        "S, '2018/19 Q4=201, 2018/19=240, 2019/20 Q2=204', W328",
        "C, '2018/19 Q4=201, 2018/19=240, 2019/20 Q2=104', W328",
        "Q, '2018/19 Q1=51, 2018/19 Q2=52, 2018/19 Q3=53, 2018/19 Q4=54, 2018/19=210, 2019/20 Q2=54', ''",
        "Q, '2018/19 Q1=51, 2018/19 Q2=52, 2018/19 Q3=53, 2018/19 Q4=54, 2018/19=120, 2019/20 Q2=54', W328",
        // A month of 0 among large ones, and one that is always 0.
        "Q, '2019-07=20, 2019-08=0, 2019-09=20', W389",
        // A month with the figure of its quarter, or with a superfluous decimal point.
        "Q, '2019-04=152, 2019-05=149, 2019-06=154, 2019-07=151, 2019-08=148, 2019-09=452', W319",
        "Q, '2019-04=152, 2019-05=149, 2019-06=154, 2019-07=151, 2019-08=148, 2019-09=15', W319",
        "Q, '2019-04=152, 2019-05=149, 2019-06=154, 2019-07=151, 2019-08=148, 2019-09=180', ''",
        "Q, '2019-07=19, 2019-08=0, 2019-09=20', ''",
        "Q, '2018-08=0, 2019-07=20, 2019-08=0, 2019-09=20', ''",
    })
    void figuresThatContradictOneAnotherAreTold(String basis, String rows, String code) {
        Basis of = Arrays.stream(Basis.values())
                .filter(b -> b.letter().equals(basis))
                .findFirst()
                .orElseThrow();
        assertEquals(
                code.isEmpty() ? List.of() : List.of(Code.valueOf(code)),
                codes(results(book(AnIndicator.count(), of), rows)));
    }

    @ParameterizedTest
    @CsvSource({"94.6, ''", "93.4, ''", "84.0, W328", "94.7, W328"})
    void aYearsPercentageLiesWithinItsQuarters(String year, String code) {
        ABook book = results(
                book(AnIndicator.percent(), Basis.FLOW),
                "2018/19 Q1=94.6, 2018/19 Q2=94.3, 2018/19 Q3=93.4, 2018/19 Q4=93.9, 2019/20 Q2=94.4");
        assertEquals(code.isEmpty() ? List.of() : List.of(Code.valueOf(code)), codes(book.result("2018/19", year)));
    }

    @Test
    void whatMayBeNegativeMayFall() {
        AnIndicator balance = AnIndicator.count().mayBeNegative();
        assertEquals(List.of(), codes(results(book(balance, Basis.CUMULATIVE), "2019/20 Q1=300, 2019/20 Q2=-20")));
    }

    private static List<Code> codes(ABook book) {
        return book.review().sorted().stream().map(Finding::code).toList();
    }
}
