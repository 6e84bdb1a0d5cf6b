package boardpack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.assess.Assessed;
import boardpack.chart.DotPlot;
import boardpack.chart.ProcessChart;
import boardpack.chart.RatingBars;
import boardpack.compose.figure.ComparisonFigure;
import boardpack.compose.figure.ControlFigure;
import boardpack.compose.figure.RatingsFigure;
import boardpack.compose.link.Places;
import boardpack.compose.words.Scope;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Comparator.Kind;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Polarity;
import boardpack.indicator.Status;
import boardpack.paper.Illustration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests the drawing and the words of control charts, ratings by group and comparisons. */
final class OtherFiguresTest {
    private static final Places NOWHERE = new Places("p1", Map.of());

    private static ABook months(Indicator indicator, String figures) {
        ABook book = ABook.of(indicator);
        YearMonth month = YearMonth.from(ABook.QUARTER.end());
        for (String figure : List.of(figures.split(" ")).reversed()) {
            if (!figure.equals("-")) {
                book.result(new Month(month).toString(), figure);
            }
            month = month.minusMonths(1);
        }
        return book;
    }

    private static Optional<Illustration> control(ABook book) {
        return ControlFigure.of(book.build(), book.first().indicator(), NOWHERE);
    }

    private static Indicator percent() {
        return AnIndicator.percent()
                .basis(Basis.SNAPSHOT)
                .better(Polarity.HIGHER)
                .build();
    }

    @Test
    void aControlChartSaysItsLimitsAndItsVerdict() {
        Illustration figure = control(months(percent(), "90 91 90 91 90 91 90 91 90 91 90 91 90 80")
                        .target("2019/20", "95"))
                .orElseThrow();
        assertEquals(
                "In the 14 months with a figure from August 2018 to September 2019 it lay between 80 per cent in September"
                        + " 2019 and 91 per cent, around a mean of 89.71 per cent; what lies between 87.05 per cent and"
                        + " 92.37 per cent is no more than chance explains. 14 figures are more than chance explains: 13"
                        + " for the better and 1 for the worse.",
                figure.chart().says());
        assertEquals(
                List.of(
                        "The figure for September 2019, 80 per cent, is worse than chance explains: it is below the lower"
                                + " limit.",
                        "Unless something changes, no figure that chance explains meets the target of 95 per cent."),
                figure.notes());
        ProcessChart chart = (ProcessChart) figure.chart();
        assertEquals(ProcessChart.Mark.CONCERN, chart.signals().getLast());
        assertEquals("Target 95.0%", chart.targets().getFirst().text());
    }

    @Test
    void aChartGoesOnToTheQuartersEndWhetherOrNotThereIsAFigure() {
        Illustration figure = control(months(percent(), "90 91 90 91 90 91 90 91 90 91 90 91 90 c c"))
                .orElseThrow();
        ProcessChart chart = (ProcessChart) figure.chart();
        assertEquals(15, chart.slots().size());
        assertEquals("Suppressed", chart.slots().getLast().gap());
        assertTrue(
                figure.notes().contains("Without a figure: August 2019 (suppressed) and September 2019 (suppressed)."));
    }

    @Test
    void aRangeIsDrawnByItsEnds() {
        Indicator indicator =
                AnIndicator.count().basis(Basis.SNAPSHOT).range("240", "270").build();
        ProcessChart chart =
                (ProcessChart) control(months(indicator, "250 251 252 253 254 250 251 252 253 254 250 251 252"))
                        .orElseThrow()
                        .chart();
        assertEquals(
                List.of("Range from 240", "Range to 270"),
                chart.targets().stream().map(ProcessChart.Line::text).toList());
    }

    @Test
    void twelveFiguresAreNoControlChart() {
        assertTrue(control(months(percent(), "90 91 90 91 90 91 90 91 90 91 90 91"))
                .isEmpty());
    }

    private static Indicator rated(String ref, String group) {
        return AnIndicator.percent()
                .basis(Basis.SNAPSHOT)
                .better(Polarity.HIGHER)
                .ref(ref)
                .of(group)
                .build();
    }

    @Test
    void ratingsStandBesideThoseOfTheLastQuarter() {
        Indicator one = rated("A 1", "Schools");
        Indicator two = rated("A 2", "Schools");
        Indicator three = rated("B 1", "Care");
        Assessed assessed = ABook.of(one, two, three)
                .serviceAreas("Schools", "Care", "Nobody yet")
                .target(one, "2019/20", "90")
                .target(two, "2019/20", "90")
                .target(three, "2019/20", "90")
                .result(one, "2019/20 Q2", "95", Status.FINAL, "")
                .result(one, "2019/20 Q1", "95", Status.FINAL, "")
                .result(two, "2019/20 Q2", "10", Status.FINAL, "")
                .result(two, "2019/20 Q1", "95", Status.FINAL, "")
                .result(three, "2019/20 Q2", "c", Status.FINAL, "")
                .assess();
        Illustration figure = RatingsFigure.ofIndicators(assessed, Scope.whole(assessed))
                .figure()
                .orElseThrow();
        assertEquals(
                "In Q2 2019/20, 1 indicator was green and 1 red; in Q1 2019/20, 2 indicators were green. Schools has the most"
                        + " red, 1.",
                figure.chart().says());
        RatingBars bars = (RatingBars) figure.chart();
        assertEquals(
                List.of(
                        new RatingBars.Bar("Q2 2019/20", 1, 0, 1, 0, "1 green, 1 red"),
                        new RatingBars.Bar("Q1 2019/20", 2, 0, 0, 0, "2 green")),
                bars.groups().getFirst().bars());
        assertEquals(
                List.of(new RatingBars.Bar("Q2 2019/20", 0, 0, 0, 1, "1 not rated")),
                bars.groups().getLast().bars());
    }

    @Test
    void aComparisonSaysWhichSideOfTheOthersTheCouncilIsOn() {
        ABook book = ABook.of(percent())
                .result("2018/19", "85")
                .comparator("2018/19", Kind.STATISTICAL_NEIGHBOUR, "Thornmere", "80")
                .comparator("2018/19", Kind.STATISTICAL_NEIGHBOUR, "Kelderby", "x")
                .comparator("2018/19", Kind.REGION, "North West", "85")
                .comparator("2018/19", Kind.ENGLAND, "England", "90");
        Assessed assessed = book.assess();
        Illustration figure = new ComparisonFigure(
                        assessed.book(), assessed.comparisons().getFirst())
                .figure(NOWHERE)
                .orElseThrow();
        String says = figure.chart().says();
        assertTrue(
                says.endsWith(
                        "'s figure for 2018/19, 85 per cent, is better than the mean of 1 statistical neighbour (80 per"
                                + " cent), the same as that of its region, North West (85 per cent) and worse than that of"
                                + " England (90 per cent)."),
                says);
        DotPlot plot = (DotPlot) figure.chart();
        assertEquals(
                List.of(DotPlot.Kind.OURS, DotPlot.Kind.NEIGHBOURS, DotPlot.Kind.REGION, DotPlot.Kind.COUNTRY),
                plot.rows().stream().map(DotPlot.Row::kind).toList());
        assertEquals(List.of("Without a figure: Kelderby."), figure.notes());
    }

    /** Checks that the table and the chart agree. */
    @Test
    void aSharedRankIsJointInTheFigureToo() {
        Assessed assessed = ABook.of(percent())
                .result("2018/19", "90")
                .comparator("2018/19", Kind.AUTHORITY, "Ashmere", "90")
                .comparator("2018/19", Kind.AUTHORITY, "Brackfield", "80")
                .comparator("2018/19", Kind.AUTHORITY, "Colnworth", "70")
                .comparator("2018/19", Kind.AUTHORITY, "Denholt", "60")
                .assess();
        DotPlot plot = (DotPlot)
                new ComparisonFigure(assessed.book(), assessed.comparisons().getFirst())
                        .figure(NOWHERE)
                        .orElseThrow()
                        .chart();
        assertEquals("Quartile B, joint rank 1 of 5", plot.rows().getFirst().note());
        assertTrue(plot.says().contains("It ranks jointly first of 5 authorities"), plot.says());
    }

    /**
     * Checks that figures which display alike are printed with enough decimals to distinguish them from their limits.
     */
    @Test
    void aControlChartPrintsAsManyDecimalsAsItTakes() {
        Indicator whole = AnIndicator.percent()
                .basis(Basis.SNAPSHOT)
                .better(Polarity.HIGHER)
                .decimals(0)
                .build();
        Illustration figure = control(months(
                        whole,
                        "80.00 80.03 80.06 80.09 80.12 80.15 80.18 80.21 80.24 80.27 80.30 80.33 80.36 80.39 80.42"))
                .orElseThrow();
        assertTrue(
                figure.chart()
                        .says()
                        .contains(
                                "around a mean of 80.21 per cent; what lies between 80.13 per cent and 80.29 per cent"),
                figure.chart().says());
        assertEquals(
                "The figure for September 2019, 80.42 per cent, is better than chance explains: it is above the upper"
                        + " limit.",
                figure.notes().getFirst());
        ProcessChart chart = (ProcessChart) figure.chart();
        assertEquals("Upper limit 80.29%", chart.words().upper());
        assertEquals("80.42%", chart.slots().getLast().text());
    }

    @Test
    void whereTheCouncilHasNoFigureThereIsNothingToStandAmong() {
        Assessed assessed = ABook.of(percent())
                .result("2018/19", "c")
                .comparator("2018/19", Kind.ENGLAND, "England", "90")
                .assess();
        assertTrue(new ComparisonFigure(assessed.book(), assessed.comparisons().getFirst())
                .figure(NOWHERE)
                .isEmpty());
    }
}
