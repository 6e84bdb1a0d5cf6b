package boardpack.compose.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.assess.Assessment;
import boardpack.compose.explain.Explanation.Moved;
import boardpack.compose.explain.Explanation.Step;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Quarter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that an explanation lists real figures, and names other values that a trend uses. */
final class ExplainedDirectionTest {
    private static Moved moved(AnIndicator indicator, String... values) {
        ABook book = ABook.of(indicator
                .basis(Basis.SNAPSHOT)
                .compare("trend-of-" + values.length)
                .build());
        Quarter quarter = ABook.QUARTER;
        for (String value : List.of(values).reversed()) {
            book.result(quarter.toString(), value);
            quarter = quarter.before();
        }
        Assessment first = book.first();
        return new ExplainedDirection(first.indicator(), first.travel()).moved("now");
    }

    private static String step(Moved moved, String heading) {
        return moved.steps().stream()
                .filter(s -> s.heading().equals(heading))
                .map(Step::sentences)
                .map(s -> String.join(" ", s))
                .findFirst()
                .orElse("");
    }

    @Test
    void aTrendTowardsARangeMeasuresDistances() {
        Moved moved = moved(AnIndicator.count().range("240", "270"), "278", "276", "274", "272");
        assertTrue(step(moved, "The figures").endsWith("Q1 2019/20: 274; Q2 2019/20: 272."), moved::toString);
        assertTrue(
                step(moved, "How far each lies outside its range").endsWith("Q1 2019/20: 4; Q2 2019/20: 2."),
                moved::toString);
        assertTrue(step(moved, "Compared with: trend of 4").contains("how far each figure lies outside its range"));
        assertEquals("272", moved.points().getLast().figure());
        assertEquals("2", moved.points().getLast().value());
    }

    @Test
    void anyOtherTrendRunsThroughTheFigures() {
        Moved moved = moved(AnIndicator.count(), "278", "276", "274", "272");
        assertEquals("", step(moved, "How far each lies outside its range"));
        assertFalse(step(moved, "Compared with: trend of 4").contains("range"));
    }
}
