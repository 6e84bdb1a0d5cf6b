package boardpack.compose.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.assess.Assessment;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Edges;
import boardpack.indicator.Precision;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the notes under the table of indicators: the compared value, and the rating at a threshold. */
final class MethodWordsTest {
    private static final String INCLUSIVE = "A result exactly on a threshold gets the better rating.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DISPLAYED;DISPLAYED | Results are rated and compared as displayed.",
                "EXACT;EXACT | Results are rated and compared unrounded.",
                "EXACT;DISPLAYED | Results are rated and compared as displayed, except I1, which is compared"
                        + " unrounded.",
                "EXACT;DISPLAYED;EXACT | Results are rated and compared as displayed, except I1 and I3, which are"
                        + " compared unrounded.",
                "EXACT;EXACT;DISPLAYED;EXACT | Results are rated and compared as displayed, except I1, I2 and I4,"
                        + " which are compared unrounded.",
            })
    void saysWhatIsCompared(String precisions, String words) {
        List<Precision> chosen =
                Arrays.stream(precisions.split(";")).map(Precision::valueOf).toList();
        List<Assessment> rated = IntStream.range(0, chosen.size())
                .mapToObj(i -> rated(AnIndicator.plain().ref("I" + (i + 1)).compared(chosen.get(i))))
                .toList();
        assertEquals(List.of(words, INCLUSIVE), MethodWords.of(rated));
    }

    @ParameterizedTest
    @EnumSource(Edges.class)
    void saysToWhomAnEdgeBelongs(Edges edges) {
        List<Assessment> rated =
                List.of(rated(AnIndicator.plain()), rated(AnIndicator.plain().edges(edges)));
        assertEquals(
                edges == Edges.INCLUSIVE
                        ? INCLUSIVE
                        : "A result exactly on a threshold gets the better rating, unless the rule says more than or less"
                                + " than.",
                MethodWords.of(rated).get(1));
    }

    @Test
    void saysNothingWhereNothingIsRated() {
        assertEquals(
                List.of(),
                MethodWords.of(List.of(
                        ABook.of(AnIndicator.plain().edges(Edges.EXCLUSIVE).build())
                                .result("2019/20 Q2", "92")
                                .first())));
    }

    @Test
    void whatIsNotRatedDoesNotMatter() {
        Assessment unrated = ABook.of(AnIndicator.plain()
                        .edges(Edges.EXCLUSIVE)
                        .compared(Precision.EXACT)
                        .build())
                .result("2019/20 Q2", "92")
                .first();
        assertEquals(
                List.of("Results are rated and compared as displayed.", INCLUSIVE),
                MethodWords.of(List.of(rated(AnIndicator.plain()), unrated)));
    }

    @Test
    void tellsOfJudgementsWhereThereAreSome() {
        Assessment judged = ABook.of(AnIndicator.plain().judged().build())
                .entered("2019/20 Q2", "92", "AMBER", "")
                .target("2019/20", "90")
                .first();
        String words = "Where an officer judges the rating, the rating by the figure is also shown.";
        assertTrue(MethodWords.of(List.of(judged)).contains(words));
        assertFalse(MethodWords.of(List.of(rated(AnIndicator.plain()))).contains(words));
    }

    @Test
    void tellsOfForecastsWhereThereAreSome() {
        Assessment forecast = ABook.of(
                        AnIndicator.count().basis(Basis.CUMULATIVE).profiled().build())
                .result("2019/20 Q2", "92")
                .target("2019/20", "90")
                .first();
        assertTrue(MethodWords.of(List.of(forecast)).getLast().startsWith("A forecast is for the whole year"));
        assertEquals(2, MethodWords.of(List.of(rated(AnIndicator.plain()))).size());
    }

    private static Assessment rated(AnIndicator indicator) {
        return ABook.of(indicator.build())
                .result("2019/20 Q2", "92")
                .target("2019/20", "90")
                .first();
    }
}
