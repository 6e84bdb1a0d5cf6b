package boardpack.compose.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.assess.ABook;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Periods;
import boardpack.indicator.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the notes that members get on an indicator. */
final class PointsToCheckTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // result, target, the note; every result has a commentary
                "92.7 | 90 | -",
                "86.3 | 90 | -",
                "73.8 | 90 | -",
                "92.7 | none | -",
                "92.7 | - | No target is set for Q2 2019/20; it is to be checked and sent to members.",
                "'' | 90 | The figure for Q2 2019/20 is awaited and is to be sent to members.",
                "x | 90 | The figure for Q2 2019/20 is not available.",
                // These need no note.
                "c | 90 | -",
                "z | 90 | -",
                "k | 90 | -",
            })
    void whatIsMissing(String result, String target, String point) {
        ABook book = ABook.of(AnIndicator.plain().build()).result("2019/20 Q2", result);
        if (target != null) {
            book.target("2019/20", target);
        }
        assertEquals(point == null ? List.of() : List.of(point), points(book));
    }

    @Test
    void whatIsIncomplete() {
        ABook book = ABook.of(AnIndicator.count().build())
                .result("2019-07", "1")
                .result("2019-08", "1")
                .target("2019/20 Q2", "5");
        assertEquals(List.of("A part of the quarter is missing, so no figure is given."), points(book));
    }

    @Test
    void whatIsCarriedOver() {
        ABook book = ABook.of(AnIndicator.plain().build())
                .result("2019/20 Q2", "", Status.CARRIED_OVER, "Done.")
                .target("2019/20", "90");
        assertEquals(List.of("The outturn for Q2 2019/20 is carried over to a later pack."), points(book));
    }

    @Test
    void whatIsProvisional() {
        ABook book = ABook.of(AnIndicator.plain().build())
                .result("2019/20 Q2", "92", Status.PROVISIONAL, "A reason.")
                .target("2019/20", "90");
        assertEquals(List.of("The figure for Q2 2019/20 is provisional and may change."), points(book));
    }

    @ParameterizedTest
    @CsvSource({"86.3, It is amber and has no commentary.", "73.8, It is red and has no commentary."})
    void whatIsOwed(String result, String point) {
        ABook book = ABook.of(AnIndicator.plain().build())
                .result("2019/20 Q2", result, Status.FINAL, "")
                .target("2019/20", "90");
        assertEquals(List.of(point), points(book));
    }

    @Test
    void aJudgementThatIsAwaited() {
        ABook book = ABook.of(AnIndicator.plain().judged().build())
                .result("2019/20 Q2", "92")
                .target("2019/20", "90");
        assertEquals(
                List.of("The officer's judgement for Q2 2019/20 is awaited and is to be sent to members."),
                points(book));
        assertEquals(List.of(), points(book.target("2019/20", "none")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "73.8 | GREEN | The officer judges it to be green; by its rule the figure is red.",
                "92 | AMBER | The officer judges it to be amber; by its rule the figure is green.",
                "92 | GREEN | -",
                "c | GREEN | -",
            })
    void aJudgementThatContradictsItsFigure(String figure, String judgement, String point) {
        ABook book = ABook.of(AnIndicator.plain().judged().build())
                .entered("2019/20 Q2", figure, judgement, "")
                .target("2019/20", "90");
        assertEquals(point == null ? List.of() : List.of(point), points(book));
    }

    @Test
    void whatIsAtRisk() {
        ABook book = ABook.of(AnIndicator.plain().build())
                .entered("2019/20 Q2", "86", "", "70")
                .target("2019/20", "90");
        assertEquals(
                List.of("It is amber and its forecast for the year is red: it is at risk of becoming red."),
                points(book));
    }

    @Test
    void everyFigureThatWasRevised() {
        ABook book = ABook.of(AnIndicator.percent().build())
                .result("2018/19 Q2", "80")
                .result("2019/20 Q2", "92.7")
                .target("2019/20", "90")
                .printed("2019/20 Q2", "93.25")
                .printed("2018/19 Q2", "81");
        assertEquals(
                List.of(
                        "The figure for Q2 2018/19 is revised to 80.0%; the last pack printed 81.0%.",
                        "The figure for Q2 2019/20 is revised to 92.7%; the last pack printed 93.25%."),
                points(book));
    }

    @ParameterizedTest
    @CsvSource({
        // changed from, noted in Q2 2019/20?
        "2019/20 Q2, true",
        "2019/20 Q1, true",
        "2018/19 Q3, true",
        "2018-08, true",
        "2019-09, true",
        "2018/19 Q2, false",
        "2019/20 Q3, false",
    })
    void aChangeOfDefinitionAsLongAsFiguresFromBeforeStandBeside(String changed, boolean told) {
        ABook book = ABook.of(AnIndicator.plain().redefined(changed).build())
                .result("2019/20 Q2", "92")
                .target("2019/20", "90");
        assertEquals(
                told
                        ? List.of("Its definition changed from "
                                + Periods.period(changed).label()
                                + ": a new count. Figures before that cannot be compared.")
                        : List.of(),
                points(book));
    }

    @Test
    void severalAtOnce() {
        ABook book = ABook.of(AnIndicator.plain().redefined("2019/20 Q2").build())
                .result("2019/20 Q2", "70", Status.PROVISIONAL, "")
                .target("2019/20", "90");
        assertEquals(
                List.of(
                        "The figure for Q2 2019/20 is provisional and may change.",
                        "It is red and has no commentary.",
                        "Its definition changed from Q2 2019/20: a new count. Figures before that cannot be compared."),
                points(book));
    }

    private static List<String> points(ABook book) {
        return PointsToCheck.of(book.first());
    }
}
