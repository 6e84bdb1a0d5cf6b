package boardpack.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "FINANCIAL, 2019, 1, 2019-04-01, 2019-06-30, Q1 2019/20, 2019-20-Q1",
        // A published paper printed 31 July as the first day of this one.
        "FINANCIAL, 2019, 2, 2019-07-01, 2019-09-30, Q2 2019/20, 2019-20-Q2",
        "FINANCIAL, 2019, 3, 2019-10-01, 2019-12-31, Q3 2019/20, 2019-20-Q3",
        "FINANCIAL, 2019, 4, 2020-01-01, 2020-03-31, Q4 2019/20, 2019-20-Q4",
        "FINANCIAL, 1999, 4, 2000-01-01, 2000-03-31, Q4 1999/00, 1999-00-Q4",
        "ACADEMIC, 2019, 1, 2019-09-01, 2019-11-30, Q1 2019/20, 2019-20-Q1",
        "ACADEMIC, 2019, 2, 2019-12-01, 2020-02-29, Q2 2019/20, 2019-20-Q2",
        "ACADEMIC, 2018, 2, 2018-12-01, 2019-02-28, Q2 2018/19, 2018-19-Q2",
        "CALENDAR, 2019, 1, 2019-01-01, 2019-03-31, Q1 2019, 2019-Q1",
        "CALENDAR, 2019, 4, 2019-10-01, 2019-12-31, Q4 2019, 2019-Q4",
    })
    void theDatesOfAQuarterAreDerived(
            YearKind kind, int year, int number, LocalDate start, LocalDate end, String label, String folder) {
        Quarter quarter = new Year(year, kind).quarter(number);
        assertEquals(start, quarter.start());
        assertEquals(end, quarter.end());
        assertEquals(label, quarter.label());
        assertEquals(folder, quarter.folder());
    }

    @ParameterizedTest
    @EnumSource(YearKind.class)
    void theQuartersFillTheirYear(YearKind kind) {
        Year year = new Year(2019, kind);
        assertEquals(year.start(), year.quarter(1).start());
        assertEquals(year.end(), year.quarter(4).end());
        for (int number = 2; number <= 4; number++) {
            assertEquals(
                    year.quarter(number - 1).end().plusDays(1),
                    year.quarter(number).start());
        }
        assertEquals(year.start().minusDays(1), year.quarter(1).before().end());
        assertEquals(year.start().minusYears(1), year.yearBefore().start());
    }

    @Test
    void theQuarterBeforeTheFirstIsTheFourthOfTheYearBefore() {
        assertEquals(
                Periods.quarter("2018/19 Q4"), Periods.quarter("2019/20 Q1").before());
        assertEquals(
                Periods.quarter("2018/19 Q1"), Periods.quarter("2019/20 Q1").yearBefore());
    }

    @ParameterizedTest
    @CsvSource({
        "2019-09, September 2019, 2019-09-30, 2018-09",
        "2020-02, February 2020, 2020-02-29, 2019-02",
        "2021-02, February 2021, 2021-02-28, 2020-02",
    })
    void aMonthEndsOnItsLastDay(YearMonth month, String label, LocalDate end, YearMonth yearBefore) {
        Month it = new Month(month);
        assertEquals(label, it.label());
        assertEquals(end, it.end());
        assertEquals(new Month(yearBefore), it.yearBefore());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 5})
    void aYearHasFourQuarters(int number) {
        Year year = Periods.year(2019);
        assertThrows(IllegalArgumentException.class, () -> year.quarter(number));
    }

    @ParameterizedTest
    @CsvSource({"1, first", "2, second", "3, third", "4, fourth"})
    void aQuarterHasAnOrdinal(int number, String ordinal) {
        assertEquals(ordinal, Periods.year(2019).quarter(number).ordinal());
    }

    @Test
    void twoAreTheSameWhereTheirYearItsKindAndTheirNumberAre() {
        Set<Period> all = new HashSet<>();
        for (int again = 0; again < 2; again++) {
            for (YearKind kind : YearKind.values()) {
                for (int starts = 2010; starts < 2020; starts++) {
                    Year year = new Year(starts, kind);
                    all.add(year);
                    IntStream.rangeClosed(1, 4).forEach(number -> all.add(new Quarter(year, number)));
                }
            }
        }
        assertEquals(3 * 10 * 5, all.size());
        assertNotEquals(new Year(2019, YearKind.FINANCIAL), new Year(2019, YearKind.ACADEMIC));
    }
}
