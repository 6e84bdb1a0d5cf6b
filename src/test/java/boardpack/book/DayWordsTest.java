package boardpack.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DayWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-09",
                "09/12/2026",
                "9/12/2026",
                "9 December 2026",
                "9th December 2026",
                "9 dec 2026",
                "09 Dec. 2026",
                "9-Dec-2026",
                "Wednesday 9 December 2026",
                "Wed, 9 December 2026",
            })
    void aDayIsReadAsPeopleWriteIt(String typed) {
        assertEquals(Optional.of(LocalDate.of(2026, 12, 9)), DayWords.read(typed, DateOrder.DAY_FIRST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tuesday 9 December 2026",
                "31 June 2026",
                "12/31/2026",
                "December 2026",
                "9 December",
                "9 Decem 2026x",
                ""
            })
    void whatIsNoDayIsNone(String typed) {
        assertEquals(Optional.empty(), DayWords.read(typed, DateOrder.DAY_FIRST));
    }
}
