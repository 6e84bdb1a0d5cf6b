package boardpack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.assess.Assessed;
import boardpack.chart.Chart;
import boardpack.chart.Ruler;
import boardpack.compose.figure.ComparisonFigure;
import boardpack.compose.figure.ControlFigure;
import boardpack.compose.figure.RatingsFigure;
import boardpack.compose.figure.TrendFigure;
import boardpack.compose.link.Places;
import boardpack.compose.words.Scope;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Comparator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Polarity;
import boardpack.paper.Illustration;
import boardpack.protect.Audience;
import boardpack.protect.Protector;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that suppressed data affects no chart: packs that differ only there have equal charts, byte for byte. */
final class SuppressedFiguresTest {
    private static final Places NOWHERE = new Places("p1", Map.of());
    private static final Ruler RULER = (text, size, bold) -> text.length() * size / 2;

    private static Indicator indicator() {
        return AnIndicator.count().basis(Basis.FLOW).better(Polarity.LOWER).build();
    }

    /** Returns a book of more than thirteen months, with the last quarter's total suppressed and its parts not. */
    private static ABook book(String... ofTheLastQuarter) {
        ABook book = ABook.of(indicator()).target("2019/20 Q2", "20").target("2019/20 Q1", "20");
        YearMonth month = YearMonth.of(2018, 1);
        for (int i = 0; i < 18; i++) {
            book.result(new Month(month.plusMonths(i)).toString(), Integer.toString(10 + i % 4));
        }
        for (int i = 0; i < 3; i++) {
            book.result(new Month(YearMonth.of(2019, 7 + i)).toString(), ofTheLastQuarter[i]);
        }
        return book.result("2019/20 Q2", "c");
    }

    /** Returns every possible chart of a book, as drawn, described and attached. */
    private static List<String> figures(ABook book) {
        Assessed assessed = Protector.protect(book.assess(), Audience.PUBLIC).assessed();
        Indicator indicator = assessed.assessments().getFirst().indicator();
        List<Illustration> all = new ArrayList<>();
        Stream.of(
                        TrendFigure.ofQuarters(assessed.book(), indicator).figure(NOWHERE),
                        TrendFigure.ofMonths(assessed.book(), indicator).figure(NOWHERE),
                        ControlFigure.of(assessed.book(), indicator, NOWHERE),
                        RatingsFigure.ofIndicators(assessed, Scope.whole(assessed))
                                .figure())
                .forEach(f -> f.ifPresent(all::add));
        all.addAll(dots(assessed));
        List<String> texts = new ArrayList<>();
        all.forEach(i -> texts.add(Chart.svg(i.chart(), RULER) + i.notes() + i.numbers()));
        TrendFigure.ofQuarters(assessed.book(), indicator).sparkline().ifPresent(s -> texts.add(Chart.svg(s, RULER)));
        return texts;
    }

    /** Returns the dot plots of the council among others. */
    private static List<Illustration> dots(Assessed assessed) {
        return assessed.comparisons().stream()
                .flatMap(c -> new ComparisonFigure(assessed.book(), c).figure(NOWHERE).stream())
                .toList();
    }

    @Test
    void whatTheSuppressedQuarterWasMadeOfIsNowhere() {
        List<String> one = figures(book("1", "2", "1"));
        assertEquals(one, figures(book("400", "3", "77")));
        assertTrue(one.size() >= 3, one.size() + " figures");
        assertTrue(one.getFirst().contains("There is no figure for Q2 2019/20."), one.getFirst());
    }

    /** Tests a small number of people that the extract does not mark. */
    @Test
    void aSmallNumberOfPeopleIsNowhere() {
        Indicator people = AnIndicator.count()
                .basis(Basis.SNAPSHOT)
                .better(Polarity.LOWER)
                .people()
                .build();
        List<String> first = List.of();
        for (String small : List.of("1", "2", "3", "4", "5")) {
            ABook book = ABook.of(people).target("2019/20", "20").target("2018/19", "20");
            YearMonth month = YearMonth.of(2018, 1);
            for (int i = 0; i < 21; i++) {
                String value = i == 12 || i == 20 ? small : Integer.toString(30 + i % 4);
                book.result(new Month(month.plusMonths(i)).toString(), value);
            }
            List<String> figures = figures(book);
            assertTrue(figures.getFirst().contains("There is no figure for Q2 2019/20."), figures.getFirst());
            assertEquals(first.isEmpty() ? figures : first, figures, "with " + small);
            first = figures;
        }
        assertEquals(4, first.size());
    }

    /** Tests that there is no dot, no rank and no effect on the scale. */
    @Test
    void aSmallNumberHasNoDotAmongOthers() {
        Indicator people = AnIndicator.count()
                .basis(Basis.SNAPSHOT)
                .better(Polarity.LOWER)
                .people()
                .build();
        List<List<String>> figures = new ArrayList<>();
        for (String value : List.of("1", "3", "5", "44", "6")) {
            ABook book = ABook.of(people)
                    .target("2019/20", "20")
                    .result("2019/20 Q1", "31")
                    .result("2019/20 Q2", value)
                    .comparator("2019/20 Q2", Comparator.Kind.STATISTICAL_NEIGHBOUR, "Thornmere", "12")
                    .comparator("2019/20 Q2", Comparator.Kind.ENGLAND, "England", "17")
                    .comparator("2019/20 Q1", Comparator.Kind.ENGLAND, "England", "18");
            Assessed assessed =
                    Protector.protect(book.assess(), Audience.PUBLIC).assessed();
            figures.add(dots(assessed).stream()
                    .map(i -> Chart.svg(i.chart(), RULER) + i.notes() + i.numbers())
                    .toList());
        }
        assertEquals(figures.get(0), figures.get(1));
        assertEquals(figures.get(0), figures.get(2));
        assertEquals(1, figures.get(3).size(), "what is not small has a figure");
        assertNotEquals(figures.get(3), figures.get(4));
        assertNotEquals(figures.get(0), figures.get(4));
    }

    @Test
    void aValueThatIsShownDoesShapeThem() {
        ABook one = book("c", "c", "c").result("2019-06", "10");
        ABook other = book("c", "c", "c").result("2019-06", "400");
        assertNotEquals(figures(one), figures(other));
    }
}
