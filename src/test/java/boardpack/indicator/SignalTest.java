package boardpack.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SignalTest {
    @ParameterizedTest
    @CsvSource({
        "ABOVE_UPPER_LIMIT, IMPROVEMENT, CONCERN, HIGH",
        "BELOW_LOWER_LIMIT, CONCERN, IMPROVEMENT, LOW",
        "RISING, IMPROVEMENT, CONCERN, HIGH",
        "FALLING, CONCERN, IMPROVEMENT, LOW",
        "NEAR_UPPER_LIMIT, IMPROVEMENT, CONCERN, HIGH",
        "NEAR_LOWER_LIMIT, CONCERN, IMPROVEMENT, LOW",
        "ABOVE_MEAN, IMPROVEMENT, CONCERN, HIGH",
        "BELOW_MEAN, CONCERN, IMPROVEMENT, LOW",
        "NONE, COMMON_CAUSE, COMMON_CAUSE, COMMON_CAUSE",
        "NOT_JUDGED, NOT_JUDGED, NOT_JUDGED, NOT_JUDGED",
    })
    void isForBetterOrWorseByThePolarity(SpecialCause cause, Signal higher, Signal lower, Signal neither) {
        assertEquals(higher, Signal.of(cause, Polarity.HIGHER));
        assertEquals(lower, Signal.of(cause, Polarity.LOWER));
        assertEquals(neither, Signal.of(cause, Polarity.NONE));
    }

    @ParameterizedTest
    @EnumSource(
            value = Polarity.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HIGHER", "LOWER"})
    void isNeitherBetterNorWorseByAnyOtherPolarity(Polarity polarity) {
        for (SpecialCause cause : SpecialCause.values()) {
            Signal signal = Signal.of(cause, polarity);
            assertEquals(Signal.of(cause, Polarity.NONE), signal);
            assertFalse(Set.of(Signal.IMPROVEMENT, Signal.CONCERN).contains(signal));
        }
    }

    @Test
    void everyWordIsItsOwn() {
        assertAllDiffer(Stream.of(SpecialCause.values()).map(SpecialCause::words));
        assertAllDiffer(Stream.of(Signal.values()).map(Signal::word));
        assertAllDiffer(Stream.of(Assurance.values()).map(Assurance::words));
    }

    private static void assertAllDiffer(Stream<String> words) {
        var all = words.toList();
        assertEquals(Set.copyOf(all).size(), all.size(), all.toString());
    }
}
