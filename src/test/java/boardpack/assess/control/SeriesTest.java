package boardpack.assess.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.book.Book;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Assurance;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Polarity;
import boardpack.indicator.Quarter;
import boardpack.indicator.Status;
import boardpack.indicator.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests which figures a control chart uses. */
final class SeriesTest {
    private static final YearMonth LAST = YearMonth.of(2019, 9);

    /** Returns a number of months up to September 2019, alternating between 80 and 82. */
    private static ABook months(Indicator indicator, int count) {
        ABook book = ABook.of(indicator);
        for (int back = count - 1; back >= 0; back--) {
            book.result(LAST.minusMonths(back).toString(), back % 2 == 0 ? "80" : "82");
        }
        return book;
    }

    /** Returns a number of quarters up to Q2 2019/20, alternating between 80 and 82. */
    private static ABook quarters(Indicator indicator, int count) {
        ABook book = ABook.of(indicator);
        Quarter quarter = ABook.QUARTER;
        for (int back = 0; back < count; back++) {
            book.result(quarter.toString(), back % 2 == 0 ? "80" : "82");
            quarter = quarter.before();
        }
        return book;
    }

    private static Optional<ControlChart> chart(ABook book) {
        Book built = book.build();
        return Series.chart(built, built.indicators().getFirst());
    }

    /** Tests that limits distinguish figures that display alike. */
    @ParameterizedTest
    @EnumSource(boardpack.indicator.Precision.class)
    void isMadeOfExactFiguresWhateverIsDisplayed(boardpack.indicator.Precision precision) {
        Indicator indicator = AnIndicator.percent()
                .basis(Basis.SNAPSHOT)
                .better(Polarity.HIGHER)
                .decimals(0)
                .compared(precision)
                .build();
        ABook book = ABook.of(indicator);
        for (int month = 0; month < 15; month++) {
            book.result(LAST.minusMonths(14 - month).toString(), "80." + (10 + 3 * month));
        }
        ControlChart chart = chart(book).orElseThrow();
        // 80.10 to 80.52 in steps of 0.03: the mean is the middle one, and the limits are 2.66 × 0.03 from it.
        assertEquals(0, chart.limits().mean().compareTo(new java.math.BigDecimal("80.31")));
        assertEquals(0, chart.limits().upper().compareTo(new java.math.BigDecimal("80.3898")));
        assertEquals(
                boardpack.indicator.SpecialCause.ABOVE_UPPER_LIMIT,
                chart.latest().cause());
    }

    @ParameterizedTest
    @CsvSource({"12, false", "13, true", "14, true"})
    void needsThirteenFigures(int count, boolean there) {
        Indicator snapshot = AnIndicator.percent().basis(Basis.SNAPSHOT).build();
        assertEquals(there, chart(months(snapshot, count)).isPresent(), "months");
        assertEquals(there, chart(quarters(snapshot, count)).isPresent(), "quarters");
    }

    @Test
    void monthsComeBeforeQuartersWhereThereAreEnough() {
        Indicator count = AnIndicator.count().build();
        ControlChart byMonth = chart(months(count, 39)).orElseThrow();
        assertTrue(byMonth.latest().period() instanceof Month);
        assertEquals(39, byMonth.points().size());

        ABook few = quarters(AnIndicator.count().build(), 13).result("2019-08", "27");
        ControlChart byQuarter = chart(few).orElseThrow();
        assertTrue(byQuarter.latest().period() instanceof Quarter);
    }

    @Test
    void quartersMayComeFromTheirMonths() {
        ABook book = quarters(AnIndicator.count().build(), 12);
        Quarter first = ABook.QUARTER;
        for (int back = 0; back < 12; back++) {
            first = first.before();
        }
        YearMonth month = YearMonth.from(first.start());
        for (int i = 0; i < 3; i++) {
            book.result(month.plusMonths(i).toString(), "27");
        }
        ControlChart chart = chart(book).orElseThrow();
        assertEquals(13, chart.points().size());
        assertEquals(
                0,
                chart.points()
                        .getFirst()
                        .value()
                        .compareTo(ABook.value("81").number().orElseThrow()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Basis.class,
            names = {"CUMULATIVE", "ROLLING"})
    void whatDoesNotMoveByChanceHasNone(Basis basis) {
        assertTrue(
                chart(quarters(AnIndicator.percent().basis(basis).build(), 20)).isEmpty());
    }

    @Test
    void anAnnualResultIsChartedByYear() {
        ABook book = ABook.of(AnIndicator.annual(2).build());
        for (int year = 2006; year <= 2018; year++) {
            book.result(year + "/" + String.format("%02d", (year + 1) % 100), year % 2 == 0 ? "70" : "71");
        }
        ControlChart chart = chart(book).orElseThrow();
        assertTrue(chart.latest().period() instanceof Year);
        assertEquals(13, chart.points().size());
    }

    @Test
    void whatIsNotMeasuredYetOrCameLaterIsNoPoint() {
        Indicator snapshot = AnIndicator.percent().basis(Basis.SNAPSHOT).build();
        ABook book = months(snapshot, 15)
                .result(snapshot, "2019-08", "c", Status.FINAL, "")
                .result("2019-10", "99");
        ControlChart chart = chart(book).orElseThrow();
        assertEquals(14, chart.points().size());
        assertEquals(new Month(LAST), chart.latest().period());
    }

    @Test
    void aNewDefinitionBeginsANewSeries() {
        AnIndicator snapshot = AnIndicator.percent().basis(Basis.SNAPSHOT);
        assertEquals(
                13,
                chart(months(snapshot.redefined("2018-09").build(), 30))
                        .orElseThrow()
                        .points()
                        .size());
        assertTrue(chart(months(snapshot.redefined("2018-10").build(), 30)).isEmpty());
    }

    @Test
    void aTargetOfAQuarterSaysNothingOfAMonth() {
        ControlChart flow = chart(months(AnIndicator.count().build(), 20).target("2019/20 Q2", "300"))
                .orElseThrow();
        assertEquals(Assurance.NONE, flow.assurance());
        ControlChart snapshot = chart(
                        months(AnIndicator.percent().basis(Basis.SNAPSHOT).build(), 20)
                                .target("2019/20", "70"))
                .orElseThrow();
        assertEquals(Assurance.WILL_MEET, snapshot.assurance());
        ControlChart lower = chart(quarters(
                                AnIndicator.percent()
                                        .basis(Basis.SNAPSHOT)
                                        .better(Polarity.LOWER)
                                        .build(),
                                20)
                        .target("2019/20", "70"))
                .orElseThrow();
        assertEquals(Assurance.WILL_FAIL, lower.assurance());
    }

    @Test
    void limitsChangeByTheirFileInTheOrderOfTime() {
        Indicator snapshot = AnIndicator.percent().basis(Basis.SNAPSHOT).build();
        ABook book = months(snapshot, 45)
                .rebase("2018-09", "A new recording system.")
                .rebase("2017-08", "A new team.");
        ControlChart chart = chart(book).orElseThrow();
        assertEquals(
                List.of("A new team.", "A new recording system."),
                chart.segments().stream()
                        .flatMap(s -> s.rebase().stream())
                        .map(r -> r.reason())
                        .toList());
    }
}
