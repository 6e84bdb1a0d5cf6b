package boardpack.book.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.indicator.YearKind;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the ways in which officers write reporting quarters. */
final class RhythmWordsTest {
    private static String said(Optional<RhythmWords> words) {
        return words.map(w -> w.quarters(YearKind.FINANCIAL) + (w.years() > 0 ? " every " + w.years() : ""))
                .orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q3                              | [3]",
                "3                               | [3]",
                "q1                              | [1]",
                "Quarter 3                       | [3]",
                "Q2; Q4                          | [2, 4]",
                "Q2 and Q4                       | [2, 4]",
                "Q2, Q4                          | [2, 4]",
                "Q4/Q2                           | [2, 4]",
                "Q2 & Q4                         | [2, 4]",
                "Q2+Q4                           | [2, 4]",
                "Q1, Q2 and Q4                   | [1, 2, 4]",
                "quarters 2 and 4                | nothing",
                "half-yearly                     | [2, 4]",
                "Half yearly                     | [2, 4]",
                "half\u2013yearly                | [2, 4]",
                "six-monthly                     | [2, 4]",
                "every 6 months                  | [2, 4]",
                "twice a year                    | [2, 4]",
                "half-yearly (Q1 and Q3)         | [1, 3]",
                "every second quarter            | [2, 4]",
                "termly                          | [1, 2, 4]",
                "each term                       | [1, 2, 4]",
                "every school term               | [1, 2, 4]",
                "quarterly                       | [1, 2, 3, 4]",
                "every quarter                   | [1, 2, 3, 4]",
                "Q1-Q4                           | [1, 2, 3, 4]",
                "monthly                         | [1, 2, 3, 4]",
                "annual                          | []",
                "annually in Q3                  | [3]",
                "Q3 every second year            | [3] every 2",
                "Q3 every 2 years                | [3] every 2",
                "Q3, every two years             | [3] every 2",
                "every other year in Q3          | [3] every 2",
                "biennial, Q3                    | [3] every 2",
                "Q1 every third year             | [1] every 3",
                "every 3rd year, Q1              | [1] every 3",
                "triennial Q1                    | [1] every 3",
                "two-yearly Q1                   | [1] every 2",
                "every year in Q2                | [2]",
                "Q2 and Q4 every second year     | [2, 4] every 2",
            })
    void readsWhatOfficersWrite(String cell, String said) {
        assertEquals(said, said(RhythmWords.read(cell)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "biannual",
                "bi-annual",
                "Q5",
                "Q2-Q4",
                "Q2 to Q4",
                "sometimes",
                "June",
                "Q2 or Q4",
                "every 20 years"
            })
    void doesNotGuess(String cell) {
        assertEquals(Optional.empty(), RhythmWords.read(cell));
    }

    @ParameterizedTest
    @CsvSource({
        "2, every 2",
        "2 years, every 2",
        "second year, every 2",
        "every 2 years, every 2",
        "other year, every 2",
        "half-year, '[2, 4]'",
        "term, '[1, 2, 4]'",
        "quarter, '[1, 2, 3, 4]'",
        "1, []"
    })
    void readsAnInterval(String cell, String said) {
        assertEquals(said.startsWith("every") ? "[] " + said : said, said(RhythmWords.readInterval(cell)));
    }

    @ParameterizedTest
    @CsvSource({"FINANCIAL, '[1, 2, 4]'", "ACADEMIC, '[2, 3, 4]'", "CALENDAR, '[1, 2, 3]'"})
    void theTermsEndInTheSameMonthsOfAnyYear(YearKind kind, String quarters) {
        assertEquals(
                quarters,
                RhythmWords.read("termly").orElseThrow().quarters(kind).toString());
    }
}
