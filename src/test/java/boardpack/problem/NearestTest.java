package boardpack.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {
    private static final List<String> WORDS = List.of("officer", "council", "board", "quarter", "S", "Q");

    @ParameterizedTest
    @CsvSource({
        // A letter inserted, deleted or replaced; two changes are within a third of seven letters.
        "offiicer, officer",
        "oficer, officer",
        "offiker, officer",
        "ofiser, officer",
        "OFFICER, officer",
        "bord, board",
        "quater, quarter",
        "counsil, council",
    })
    void isWhatWasMeant(String found, String meant) {
        assertEquals(Optional.of(meant), Nearest.to(found, WORDS));
        assertEquals("; did you mean \"" + meant + "\"?", Nearest.suggestion(found, WORDS));
    }

    @ParameterizedTest
    @CsvSource({"ofise", "boat", "logo", "''", "X", "officeholder"})
    void isTooFarFromEverything(String found) {
        assertEquals(Optional.empty(), Nearest.to(found, WORDS));
        assertEquals("", Nearest.suggestion(found, WORDS));
    }

    @Test
    void theFewestChangesWinAndThenTheFirst() {
        assertEquals(Optional.of("PED01 02"), Nearest.to("PED01 O2", List.of("PED02 03", "PED01 02", "PED01 12")));
        assertEquals(Optional.of("CFS01"), Nearest.to("CFS0", List.of("CFS01", "CFS02")));
    }

    @Test
    void nothingIsNearWhereNothingIsKnown() {
        assertEquals(Optional.empty(), Nearest.to("officer", List.of()));
    }
}
