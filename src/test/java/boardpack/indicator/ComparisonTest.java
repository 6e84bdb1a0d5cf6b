package boardpack.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ComparisonTest {
    @ParameterizedTest
    @CsvSource({
        "same-quarter-last-year, SAME_QUARTER_LAST_YEAR, 1, true",
        "previous-period, PREVIOUS_PERIOD, 1, true",
        "previous-month, PREVIOUS_MONTH, 1, false",
        "average-of-last-2, AVERAGE, 2, false",
        "average-of-last-12, AVERAGE, 12, false",
        "trend-of-4, TREND, 4, false",
        "trend-of-24, TREND, 24, false",
    })
    void isNamedByAWordAndANumber(String word, Comparison.Kind kind, int periods, boolean hasOneTarget) {
        Comparison comparison = Comparison.named(word).orElseThrow();
        assertEquals(new Comparison(kind, periods), comparison);
        assertEquals(word, comparison.word());
        assertEquals(hasOneTarget, comparison.hasOneTarget());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Same quarter last year", "SAME-QUARTER-LAST-YEAR", " same-quarter-last-year "})
    void mayBeSpelledInItsOwnWay(String text) {
        assertEquals(Optional.of(Comparison.SAME_QUARTER_LAST_YEAR), Comparison.named(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "last-year",
                "average-of-last-",
                "average-of-last-1",
                "average-of-last-13",
                "trend-of-3",
                "trend-of-25",
                "trend-of-100",
                "trend-of--8",
                "previous-period-2",
                "same-quarter-last-year-1",
            })
    void anythingElseIsNone(String text) {
        assertEquals(Optional.empty(), Comparison.named(text));
    }

    @Test
    void everyWordThatIsOfferedIsUnderstood() {
        Comparison.words()
                .forEach(word ->
                        assertEquals(word, Comparison.named(word).orElseThrow().word()));
    }
}
