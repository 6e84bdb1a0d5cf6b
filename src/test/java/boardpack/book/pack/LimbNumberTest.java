package boardpack.book.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LimbNumberTest {
    @ParameterizedTest
    @CsvSource({
        "1),   1, 1)",
        "1),  12, 12)",
        "(1),  3, (3)",
        "1.,   2, 2.",
        "1,    2, 2",
        "a),   1, a)",
        "a),   2, b)",
        "a),  26, z)",
        "a),  27, aa)",
        "a),  53, ba)",
        "(a),  3, (c)",
        "A.,   4, D.",
        "i),   1, i)",
        "i),   4, iv)",
        "(i),  9, (ix)",
        "I.,  14, XIV.",
        "i), 49, xlix)",
        "'',   2, 2)",
    })
    void theFirstShowsHowTheOthersAreNumbered(String first, int number, String expected) {
        assertEquals(expected, LimbNumber.of(first).at(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "2)", "b)", "1a", "", "()"})
    void whatShowsNoFirstNumberIsNone(String said) {
        assertTrue(LimbNumber.read(said).isEmpty());
    }
}
