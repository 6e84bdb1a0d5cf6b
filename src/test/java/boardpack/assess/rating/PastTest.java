package boardpack.assess.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Rating;
import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the figures of recent quarters or years, as printed in a focus report. */
final class PastTest {
    private static final Indicator SNAPSHOT =
            AnIndicator.percent().basis(Basis.SNAPSHOT).build();

    private static Past past(ABook book) {
        return Past.of(book.build(), book.first().indicator());
    }

    private static List<String> periods(Past past) {
        return past.lines().stream().map(l -> l.period().label()).toList();
    }

    @Test
    void eightQuartersEndWithTheOneThatIsReported() {
        ABook book = ABook.of(SNAPSHOT);
        for (int year = 2015; year <= 2020; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                book.result(year + "/" + (year + 1) % 100 + " Q" + quarter, Integer.toString(50 + quarter));
            }
        }
        assertEquals(
                List.of(
                        "Q3 2017/18",
                        "Q4 2017/18",
                        "Q1 2018/19",
                        "Q2 2018/19",
                        "Q3 2018/19",
                        "Q4 2018/19",
                        "Q1 2019/20",
                        "Q2 2019/20"),
                periods(past(book)));
    }

    @Test
    void itBeginsWithTheFirstFigureAndKeepsTheGapsAfterIt() {
        Past past = past(ABook.of(SNAPSHOT).result("2018/19 Q4", "50").result("2019/20 Q2", "60"));

        assertEquals(List.of("Q4 2018/19", "Q1 2019/20", "Q2 2019/20"), periods(past));
        assertEquals(Value.blank(Value.Reason.NOT_SUPPLIED), past.lines().get(1).value());
        assertEquals(Rating.AWAITED, past.lines().get(1).rating());
        assertEquals(List.of(), past(ABook.of(SNAPSHOT)).lines());
    }

    @Test
    void eachIsRatedAgainstTheTargetOfItsTime() {
        Past past = past(ABook.of(SNAPSHOT)
                .result("2018/19 Q4", "80")
                .result("2019/20 Q1", "80")
                .result("2019/20 Q2", "80")
                .target("2018/19", "80")
                .target("2019/20", "90"));

        assertEquals(
                List.of(Rating.GREEN, Rating.RED, Rating.RED),
                past.lines().stream().map(Past.Line::rating).toList());
    }

    @Test
    void monthsStandBesideTheirQuarter() {
        Indicator flow = AnIndicator.count().basis(Basis.FLOW).build();
        Past past = past(ABook.of(flow)
                .result("2018/19 Q4", "400")
                .result("2019-04", "112")
                .result("2019-05", "184")
                .result("2019-06", "153")
                .result("2019-07", "131")
                .result("2019-09", "135"));

        assertTrue(past.monthly());
        assertEquals(List.of(), past.lines().get(0).months());
        assertEquals(
                List.of("112", "184", "153"),
                past.lines().get(1).months().stream()
                        .map(v -> v.number().orElseThrow().toPlainString())
                        .toList());
        assertEquals(new BigDecimal("449"), past.lines().get(1).value().number().orElseThrow());
        assertEquals(
                Value.blank(Value.Reason.NOT_SUPPLIED),
                past.lines().get(2).months().get(1));
        assertEquals(Rating.INCOMPLETE, past.lines().get(2).rating());
    }

    @Test
    void anAnnualOneHasFiveYearsAndNoneThatArrivesLater() {
        ABook book = ABook.of(AnIndicator.annual(3).in(Unit.PERCENT).build());
        for (int year = 2010; year <= 2019; year++) {
            book.result(year + "/" + (year + 1) % 100, Integer.toString(50 + year - 2010));
        }
        assertEquals(List.of("2013/14", "2014/15", "2015/16", "2016/17", "2017/18"), periods(past(book)));
        assertFalse(past(book).monthly());
        assertEquals("2018/19", periods(past(book.quarter("2019/20 Q3"))).getLast());
    }

    @Test
    void aChangeOfDefinitionIsTold() {
        ABook book = ABook.of(AnIndicator.percent().redefined("2019/20 Q1").build())
                .result("2019/20 Q1", "50")
                .result("2019/20 Q2", "50");
        assertTrue(past(book).redefined().isEmpty());
        assertEquals(
                "Q1 2019/20",
                past(book.result("2018/19 Q4", "50")).redefined().orElseThrow().label());
    }
}
