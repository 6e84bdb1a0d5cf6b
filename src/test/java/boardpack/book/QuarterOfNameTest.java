package boardpack.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.indicator.Quarter;
import boardpack.indicator.YearKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuarterOfNameTest {
    @ParameterizedTest
    @CsvSource({
        "extracts/2026-27-Q2.csv, Q2 2026/27",
        "extracts/2026_27_q2.csv, Q2 2026/27",
        "extracts/Q2 2026-27.csv, Q2 2026/27",
        "extracts/Quarter 2 2026-27 final.csv, Q2 2026/27",
        "extracts/housing-2026-27-Q2-v3.csv, Q2 2026/27",
        "extracts/2026-27.csv, none",
        "extracts/2026-09.csv, none",
        "extracts/faq4.csv, none",
        "extracts/2026-27-Q5.csv, none",
        "2025-26-Q1/months.csv, none",
    })
    void theNameOfAFileMaySayItsQuarter(String file, String expected) {
        assertEquals(
                expected,
                QuarterOfName.of(file, new PeriodWords(YearKind.FINANCIAL))
                        .map(Quarter::label)
                        .orElse("none"));
    }
}
