package boardpack.book.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpellingsTest {
    private static final Spellings REFS = new Spellings(
            List.of("PED01 01", "SCH 01", "PI 1-12", "PI 1-13", "0123", "7.0", "1-2", "1E5", "A-1", "A 1"));

    @ParameterizedTest
    @CsvSource({
        "ped01 01, PED01 01",
        "PED01-01, PED01 01",
        "PED01\u00A001, PED01 01",
        "PED01\u201301, PED01 01",
        "sch01, SCH 01",
        "SCH-01, SCH 01",
        "S CH 01, SCH 01",
        "pi1 12, PI 1-12",
    })
    void capitalsBlanksAndHyphensMakeNoOtherReference(String text, String ref) {
        assertEquals(Optional.of(ref), REFS.same(text));
    }

    @ParameterizedTest
    @CsvSource({
        // Between two digits there must be a separator.
        "PED0101",
        "PI 112",
        "PI 11-2",
        "SCH 1",
        "SCH 02",
        "123",
        // Two references would fit.
        "a1",
    })
    void whatDiffersInMoreOrFitsTwoIsNotTheSame(String text) {
        assertEquals(Optional.empty(), REFS.same(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123     | 0123",
                "00123   | 0123",
                "7       | 7.0",
                "7.00    | 7.0",
                "SCH 1   | SCH 01",
                "ped1-1  | PED01 01",
            })
    void theOneThatDiffersInZerosIsSuggested(String text, String ref) {
        assertEquals("; did you mean \"" + ref + "\"?", REFS.suggestion(text));
    }

    @ParameterizedTest
    @CsvSource({"01-Feb", "02-Jan", "1-Feb", "01/02/2019", "02/01/19", "Jan-02", "02-Jan-19"})
    void aDateMayHaveBeenAReference(String date) {
        assertEquals("; did you mean \"1-2\"?", REFS.suggestionForDate(date));
    }

    @ParameterizedTest
    @CsvSource({"03-Feb", "01/03/2019", "Feb-19"})
    void aDateThatNoReferenceMakesSuggestsNone(String date) {
        assertEquals("", REFS.suggestionForDate(date));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.00E+05 | ; did you mean \"1E5\"?", "1,00E+05 | ; did you mean \"1E5\"?", "2.0E+05 | ''"})
    void aLargeNumberMayHaveBeenAReference(String number, String suggestion) {
        assertEquals(suggestion, REFS.suggestionForNumber(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a1 | ; did you mean \"A-1\" or \"A 1\"?"})
    void whereTwoFitBothAreNamed(String text, String suggestion) {
        assertEquals(suggestion, REFS.suggestion(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PI 1-14            | ; did you mean \"PI 1-12\" or \"PI 1-13\"?",
                // A reference followed by its title.
                "PI 1-12: Exclusions| ; did you mean \"PI 1-12\"?",
                "sch 01 Attendance  | ; did you mean \"SCH 01\"?",
                "SCH 012            | ; did you mean \"SCH 01\"?",
            })
    void thoseThatAreEquallyNearAreAllNamed(String text, String suggestion) {
        assertEquals(suggestion, REFS.suggestion(text));
    }

    @Test
    void ofManyNoneIsNamed() {
        Spellings many = new Spellings(List.of("PED 01", "PED 02", "PED 03", "PED 04"));
        assertEquals("", many.suggestion("PED 05"));
        assertEquals(4, many.near("PED 05").size());
        assertEquals("; did you mean \"PED 01\"?", many.suggestion("PED 01a"));
    }
}
