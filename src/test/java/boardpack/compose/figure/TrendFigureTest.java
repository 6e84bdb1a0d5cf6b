package boardpack.compose.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.chart.Slot;
import boardpack.chart.TrendChart;
import boardpack.compose.link.Places;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Quarter;
import boardpack.indicator.Status;
import boardpack.indicator.Unit;
import boardpack.paper.Illustration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests trend charts: their words, gaps and targets. */
final class TrendFigureTest {
    private static final Places NOWHERE = new Places("p1", Map.of());

    private static AnIndicator percent() {
        return AnIndicator.percent().basis(Basis.SNAPSHOT).better(Polarity.HIGHER);
    }

    /** Returns recent quarters up to the reported one; a dash means no row. */
    private static ABook book(Indicator indicator, String figures) {
        ABook book = ABook.of(indicator);
        Quarter quarter = ABook.QUARTER;
        for (String figure : List.of(figures.split(" ")).reversed()) {
            if (!figure.equals("-")) {
                book.result(quarter.toString(), figure);
            }
            quarter = quarter.before();
        }
        return book;
    }

    private static Optional<Illustration> figure(ABook book) {
        return TrendFigure.ofQuarters(book.build(), book.first().indicator()).figure(NOWHERE);
    }

    private static TrendChart chart(ABook book) {
        return (TrendChart) figure(book).orElseThrow().chart();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "80 82 84 86 88 90 91 92 | The figure rose from 80 per cent in Q3 2017/18 to 92 per cent in Q2 2019/20."
                        + " A year before, in Q2 2018/19, it was 86 per cent; the target, now 90 per cent, was met in 3 of"
                        + " the 6 quarters with a figure and a target.",
                "92 80 81 95 84 83 82 81 | The figure fell from 92 per cent in Q3 2017/18 to 81 per cent in Q2 2019/20; it"
                        + " was highest in Q2 2018/19, at 95 per cent, and lowest in Q4 2017/18, at 80 per cent. The"
                        + " target, now 90 per cent, was met in 1 of the 6"
                        + " quarters with a figure and a target.",
                "91 91 | The figure was 91 per cent in Q2 2019/20, the same as in Q1 2019/20. The target, now 90 per cent,"
                        + " was met in both quarters.",
                "81 82 | The figure rose from 81 per cent in Q1 2019/20 to 82 per cent in Q2 2019/20. The target, now 90"
                        + " per cent, was met in neither of the 2 quarters.",
                "91 c 93 | The figure rose from 91 per cent in Q4 2018/19 to 93 per cent in Q2 2019/20. The target, now 90"
                        + " per cent, was met in both quarters with a figure and a target.",
                "81 82 c | The figure rose from 81 per cent in Q4 2018/19 to 82 per cent in Q1 2019/20. There is no figure"
                        + " for Q2 2019/20. The target, now 90 per cent, was met in neither of the 2 quarters with a figure"
                        + " and a target.",
            })
    void whatItShows(String figures, String says) {
        ABook book = book(percent().build(), figures).target("2018/19", "90").target("2019/20", "90");
        assertEquals(says, chart(book).says());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | LOWER | 3 1 | The figure fell from 3 in Q1 2019/20 to 1 in Q2 2019/20. The target, now 1, was met"
                        + " in 1 of the 2 quarters.",
                "DAYS | LOWER | 3 1 | The figure fell from 3 days in Q1 2019/20 to 1 day in Q2 2019/20. The target, now 1"
                        + " day, was met in 1 of the 2 quarters.",
                "POUNDS | HIGHER | 1000 2500 | The figure rose from £1,000 in Q1 2019/20 to £2,500 in Q2 2019/20. The"
                        + " target, now £1, was met in both quarters.",
                "PER_10000 | NONE | 12 8 | The figure fell from 12 per 10,000 in Q1 2019/20 to 8 per 10,000 in Q2 2019/20.",
            })
    void everyUnitReadsWell(Unit unit, Polarity polarity, String figures, String says) {
        Indicator indicator = percent().in(unit).decimals(0).better(polarity).build();
        assertEquals(
                says, chart(book(indicator, figures).target("2019/20", "1")).says());
    }

    @Test
    void aRangeIsLainWithin() {
        Indicator indicator =
                AnIndicator.count().basis(Basis.SNAPSHOT).range("240", "270").build();
        TrendChart chart = chart(book(indicator, "250 260 278"));
        assertEquals(
                "The figure rose from 250 in Q4 2018/19 to 278 in Q2 2019/20. The figure lay within its range, now 240 to 270, in 2"
                        + " of the 3 quarters.",
                chart.says());
        assertEquals("240 to 270", chart.slots().getLast().aim().orElseThrow().text());
    }

    @Test
    void aYearToDateIsHeldAgainstTheSameTimeOfTheYearBefore() {
        Indicator indicator = AnIndicator.count()
                .basis(Basis.CUMULATIVE)
                .better(Polarity.LOWER)
                .build();
        TrendChart chart = chart(book(indicator, "10 20 30 40 12 22"));
        assertEquals("The year to date was 22 in Q2 2019/20, up from 20 in Q2 2018/19.", chart.says());
        assertEquals(
                List.of(
                        Slot.Join.GOES_ON,
                        Slot.Join.GOES_ON,
                        Slot.Join.GOES_ON,
                        Slot.Join.GOES_ON,
                        Slot.Join.BEGINS_ANEW,
                        Slot.Join.GOES_ON),
                chart.slots().stream().map(Slot::join).toList());
    }

    @Test
    void gapsAreGapsAndSayWhy() {
        Illustration figure =
                figure(book(percent().build(), "80 c 84 x - 90 91 92")).orElseThrow();
        TrendChart chart = (TrendChart) figure.chart();
        assertEquals(8, chart.slots().size());
        assertEquals("Suppressed", chart.slots().get(1).gap());
        assertEquals("Not available", chart.slots().get(3).gap());
        assertEquals("No figure", chart.slots().get(4).gap());
        assertEquals(
                List.of(
                        "There is no figure for Q4 2017/18: a small number is not shown, so that nobody can be recognised.",
                        "There is no figure for Q2 2018/19: the figure could not be had.",
                        "There is no figure for Q3 2018/19: no figure was handed in."),
                figure.notes());
    }

    @Test
    void provisionalPointsAreMarkedAndTold() {
        Illustration figure = figure(ABook.of(percent().build())
                        .result("2019/20 Q1", "90")
                        .result("2019/20 Q2", "91", Status.PROVISIONAL, ""))
                .orElseThrow();
        assertTrue(((TrendChart) figure.chart()).slots().getLast().provisional());
        assertEquals(List.of("The figure for Q2 2019/20 is provisional."), figure.notes());
    }

    @Test
    void anotherDefinitionBreaksTheLineAndIsNotCompared() {
        Illustration figure = figure(book(percent().redefined("2019/20 Q1").build(), "50 52 80 82"))
                .orElseThrow();
        TrendChart chart = (TrendChart) figure.chart();
        assertEquals(Slot.Join.BREAKS, chart.slots().get(2).join());
        assertEquals("The figure rose from 80 per cent in Q1 2019/20 to 82 per cent in Q2 2019/20.", chart.says());
        assertEquals(
                List.of("Figures before Q1 2019/20 are of an earlier definition and cannot be compared."),
                figure.notes());
    }

    @Test
    void oneFigureIsNoCourse() {
        assertTrue(figure(book(percent().build(), "c c 92")).isEmpty());
    }

    @Test
    void theSameQuarterOfLastYearIsMarked() {
        TrendChart chart = chart(book(percent().build(), "80 82 84 86 88 90 91 92"));
        assertEquals(
                Map.of("Q2 2018/19", Slot.Role.YEAR_BEFORE, "Q2 2019/20", Slot.Role.NOW),
                chart.slots().stream()
                        .filter(s -> s.role() != Slot.Role.OTHER)
                        .collect(Collectors.toMap(s -> s.label() + " " + s.group(), Slot::role)));
    }

    /** Tests that the sentences are grammatical for random units, gaps and figures. */
    @Test
    void anyCourseReadsWell() {
        Random random = new Random(6);
        Basis[] bases = {Basis.SNAPSHOT, Basis.FLOW, Basis.CUMULATIVE, Basis.ROLLING};
        String[] blanks = {"c", "x", "z", "k", "-"};
        for (int i = 0; i < 3_000; i++) {
            StringBuilder figures = new StringBuilder();
            for (int q = 0; q < 1 + random.nextInt(9); q++) {
                boolean blank = random.nextInt(4) == 0;
                figures.append(q == 0 ? "" : " ")
                        .append(blank ? blanks[random.nextInt(blanks.length)] : Integer.toString(random.nextInt(4)));
            }
            Indicator indicator = AnIndicator.percent()
                    .in(Unit.values()[random.nextInt(Unit.values().length)])
                    .decimals(random.nextInt(2))
                    .basis(bases[random.nextInt(bases.length)])
                    .better(List.of(Polarity.HIGHER, Polarity.LOWER, Polarity.NONE)
                            .get(random.nextInt(3)))
                    .build();
            ABook book =
                    book(indicator, figures.toString()).target("2018/19", "1").target("2019/20 Q2", "2");
            figure(book).ifPresent(f -> {
                String says = f.chart().says();
                assertTrue(says.matches("(The|There) [^%]*\\."), says);
                assertFalse(
                        says.matches("(?i).*(  |null| [,.;]|,,|\\b1 (quarter|day|week|month|pound)s\\b"
                                + "|\\b[02-9] (quarter|day|week|month)\\b|chart of|NaN).*"),
                        says);
                assertTrue(says.split("\\. ").length <= 3, says);
            });
        }
    }

    @Test
    void monthsStandBesideTheTargetOfTheirQuarter() {
        ABook book = ABook.of(percent().build()).target("2019/20 Q1", "85").target("2019/20 Q2", "90");
        for (int month = 4; month <= 9; month++) {
            book.result("2019-0" + month, "8" + month);
        }
        Illustration figure = TrendFigure.ofMonths(book.build(), book.first().indicator())
                .figure(NOWHERE)
                .orElseThrow();
        assertEquals(
                "The figure rose from 84 per cent in April 2019 to 89 per cent in September 2019. The target, now 90 per"
                        + " cent, was met in 2 of the 6 months.",
                figure.chart().says());
        assertEquals(6, figure.numbers().size());
    }
}
