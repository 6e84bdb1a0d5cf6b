package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.review.Owed;
import boardpack.assess.travel.Travel;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Direction;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Periods;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a report which is not due is not awaited, and keeps its last figure. */
final class NotDueTest {
    private static ABook halfYearly(AnIndicator indicator) {
        return ABook.of(indicator.basis(Basis.SNAPSHOT).reportedIn(2, 4).build())
                .result("2018/19 Q2", "70")
                .result("2018/19 Q4", "74")
                .result("2019/20 Q2", "76")
                .target("2018/19", "75")
                .target("2019/20", "75");
    }

    @ParameterizedTest
    @CsvSource({
        // quarter, rating, the printed period, next due
        "2018/19 Q3, NOT_DUE, Q2 2018/19, Q4 2018/19",
        "2018/19 Q4, AMBER,   Q4 2018/19, Q2 2019/20",
        "2019/20 Q1, NOT_DUE, Q4 2018/19, Q2 2019/20",
        "2019/20 Q2, GREEN,   Q2 2019/20, Q4 2019/20",
        "2019/20 Q3, NOT_DUE, Q2 2019/20, Q4 2019/20",
        // The figure is due and missing.
        "2019/20 Q4, AWAITED, Q4 2019/20, Q2 2020/21",
        "2020/21 Q1, NOT_DUE, Q2 2019/20, Q2 2020/21",
    })
    void keepsItsLastFigureBetweenTwoReports(String quarter, Rating rating, String period, String next) {
        Assessment a = halfYearly(AnIndicator.percent()).quarter(quarter).first();
        assertEquals(rating, a.rated().rating());
        assertEquals(period, a.period().label());
        assertEquals(next, a.nextDue().orElseThrow().label());
        assertEquals(rating == Rating.NOT_DUE, !a.tellsDirection());
    }

    @ParameterizedTest
    @CsvSource({
        "same-quarter-last-year, Q2 2018/19, 6.0",
        "previous-period, Q4 2018/19, 2.0",
    })
    void isComparedWithTheLastReportOfTheSameKind(String comparison, String since, BigDecimal change) {
        Travel travel =
                halfYearly(AnIndicator.percent().compare(comparison)).first().travel();
        assertEquals(since, travel.since().label());
        assertEquals(Optional.of(change), travel.change());
    }

    private static ABook survey(String... years) {
        ABook book = ABook.of(AnIndicator.annual(3)
                .everyYears(2, (Year) Periods.period("2024/25"))
                .build());
        for (String year : years) {
            book.result(year, year.startsWith("2023") ? "74" : "71");
        }
        return book.target("2023/24", "75").target("2021/22", "75");
    }

    @ParameterizedTest
    @CsvSource({
        "2023/24 Q3, NOT_DUE, 2021/22, Q3 2024/25",
        "2024/25 Q2, NOT_DUE, 2021/22, Q3 2024/25",
        "2024/25 Q3, AMBER,   2023/24, Q3 2026/27",
        "2025/26 Q3, NOT_DUE, 2023/24, Q3 2026/27",
        "2026/27 Q3, AWAITED, 2025/26, Q3 2028/29",
    })
    void aSurveyEverySecondYearIsDueThenAlone(String quarter, Rating rating, String period, String next) {
        Assessment a = survey("2021/22", "2023/24").quarter(quarter).first();
        assertEquals(rating, a.rated().rating());
        assertEquals(period, a.period().label());
        assertEquals(next, a.nextDue().orElseThrow().label());
    }

    @ParameterizedTest
    @CsvSource({"2021/22", "2020/21"})
    void aSurveyIsComparedWithTheSurveyBefore(String before) {
        Travel travel = survey(before, "2023/24").quarter("2024/25 Q3").first().travel();
        assertEquals(Direction.IMPROVED, travel.direction());
        assertEquals(before, travel.since().label());
        assertEquals(Optional.of(new BigDecimal("3.0")), travel.change());
    }

    @Test
    void howLongItHasBeenRedCountsReports() {
        Assessment a = ABook.of(AnIndicator.percent()
                        .basis(Basis.SNAPSHOT)
                        .reportedIn(2, 4)
                        .build())
                .result("2018/19 Q2", "10")
                .result("2018/19 Q4", "11")
                .result("2019/20 Q2", "12")
                .target("2018/19", "75")
                .target("2019/20", "75")
                .first();
        assertEquals(3, a.lasting());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // rows of months or quarters, the report's value
                "2019-04;2019-05;2019-06;2019-07;2019-08;2019-09, 60",
                "2019-07;2019-08;2019-09, -",
                "2019/20 Q2, 10",
            })
    void aFlowCoversTheTimeSinceTheReportBefore(String rows, String value) {
        Indicator indicator = AnIndicator.count().reportedIn(2, 4).build();
        ABook book = ABook.of(indicator);
        for (String row : rows.split(";")) {
            book.result(row, "10");
        }
        Assessment a = book.target("2019/20 Q2", "60").first();
        assertEquals(value, a.actual().number().map(BigDecimal::toPlainString).orElse(null));
        assertEquals(value == null, a.rated().rating() == Rating.INCOMPLETE);
    }

    @Test
    void theYearOfAFlowIsTheSumOfItsReports() {
        Assessment a = ABook.of(AnIndicator.count().reportedIn(2, 4).profiled().build())
                .result("2018/19 Q2", "30")
                .result("2018/19 Q4", "12")
                .result("2019/20 Q2", "40")
                .target("2019/20", "80")
                .first();
        assertEquals(Optional.of(new BigDecimal("42")), a.outturn().value().number());
        assertEquals(
                0,
                new BigDecimal("40").compareTo(a.target().orElseThrow().value().orElseThrow()));
        assertEquals(Rating.GREEN, a.rated().rating());
    }

    @Test
    void whatIsHandedInThoughItIsNotDueIsUsedWithAWarning() {
        ABook book =
                halfYearly(AnIndicator.percent()).result("2019/20 Q3", "78").target("2019/20 Q3", "75");
        Assessment a = book.quarter("2019/20 Q3").first();
        assertEquals(Rating.GREEN, a.rated().rating());
        assertTrue(codes(book).contains(Code.W361), codes(book).toString());
    }

    @ParameterizedTest
    @CsvSource({"2019/20 Q3, z", "2019/20 Q3, x", "2019/20 Q3, ''"})
    void aMarkInAQuarterWithoutAReportIsNoReport(String quarter, String mark) {
        ABook book = halfYearly(AnIndicator.percent()).result(quarter, mark).quarter(quarter);
        assertEquals(Rating.NOT_DUE, book.first().rated().rating());
        assertEquals(List.of(), codes(book).stream().filter(c -> c == Code.W361).toList());
    }

    @Test
    void nobodyIsAskedForIt() {
        ABook book = halfYearly(AnIndicator.percent()).quarter("2019/20 Q3");
        assertEquals(List.of(), Owed.all(book.assess()));
        assertFalse(codes(book).stream().anyMatch(c -> c == Code.W301 || c == Code.W302 || c == Code.W323));
    }

    @Test
    void aReportThatIsMissingIsNotForgotten() {
        ABook book = halfYearly(AnIndicator.percent()).quarter("2020/21 Q1");
        assertTrue(codes(book).contains(Code.N627), codes(book).toString());
    }

    private static List<Code> codes(ABook book) {
        Findings findings = book.review();
        return findings.sorted().stream().map(f -> f.code()).toList();
    }

    /** Tests for random rhythms and rows that exactly the due figures are rated, awaited or requested. */
    @Test
    void nothingIsBothDueAndNotDue() {
        Random random = new Random(5);
        Basis[] bases = {Basis.SNAPSHOT, Basis.FLOW, Basis.CUMULATIVE, Basis.ROLLING};
        for (int run = 0; run < 400; run++) {
            Integer[] quarters =
                    random.ints(1 + random.nextInt(3), 1, 5).distinct().boxed().toArray(Integer[]::new);
            AnIndicator builder =
                    AnIndicator.percent().basis(bases[random.nextInt(4)]).reportedIn(quarters);
            if (random.nextBoolean()) {
                builder.everyYears(2, Periods.year(2018));
            }
            Indicator indicator = builder.build();
            ABook book = ABook.of(indicator).target("2018/19", "50").target("2019/20", "50");
            for (Quarter q = Periods.quarter("2019/20 Q4"); q.year().starts() > 2016; q = q.before()) {
                if (indicator.rhythm().isDue(q) && random.nextInt(4) > 0) {
                    book.result(q.toString(), Integer.toString(random.nextInt(100)));
                }
            }
            book.quarter("2019/20 Q" + (1 + random.nextInt(4)));
            Assessment a = book.first();
            boolean due = indicator.rhythm().isDue(a.quarter());
            assertEquals(due, a.rated().rating() != Rating.NOT_DUE, indicator + " in " + a.quarter());
            assertTrue(indicator.rhythm().isDue(a.nextDue().orElseThrow()));
            if (due) {
                assertEquals((Period) a.quarter(), a.period());
            } else {
                assertTrue(a.period().end().isBefore(a.quarter().start()));
                assertEquals(List.of(), Owed.all(book.assess()));
                assertEquals(Optional.empty(), a.forecast());
                assertEquals(0, a.lasting());
            }
        }
    }
}
