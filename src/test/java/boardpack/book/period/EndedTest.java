package boardpack.book.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.indicator.Quarter;
import boardpack.indicator.YearKind;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the last quarter that has ended by a day. */
final class EndedTest {
    @ParameterizedTest
    @CsvSource({
        "FINANCIAL, 2019-09-30, 2019-20-Q1",
        "FINANCIAL, 2019-10-01, 2019-20-Q2",
        "FINANCIAL, 2019-12-31, 2019-20-Q2",
        "FINANCIAL, 2020-01-01, 2019-20-Q3",
        "FINANCIAL, 2020-03-31, 2019-20-Q3",
        "FINANCIAL, 2020-04-01, 2019-20-Q4",
        "FINANCIAL, 2020-07-01, 2020-21-Q1",
        "CALENDAR, 2020-01-01, 2019-Q4",
        "CALENDAR, 2020-03-31, 2019-Q4",
        "CALENDAR, 2020-04-01, 2020-Q1",
        "ACADEMIC, 2019-11-30, 2018-19-Q4",
        "ACADEMIC, 2019-12-01, 2019-20-Q1",
        "ACADEMIC, 2020-02-29, 2019-20-Q1",
        "ACADEMIC, 2020-03-01, 2019-20-Q2",
        "ACADEMIC, 2020-08-31, 2019-20-Q3",
        "ACADEMIC, 2020-09-01, 2019-20-Q4",
    })
    void isTheOneWhoseLastDayIsOver(YearKind kind, LocalDate day, String expected) {
        assertEquals(Optional.of(expected), Ended.quarter(Ended.by(day), kind).map(Quarter::folder));
    }

    @Test
    void anythingElseIsNotAskedForSo() {
        assertEquals(Optional.empty(), Ended.quarter("2019/20 Q2", YearKind.FINANCIAL));
        assertEquals(Optional.empty(), Ended.quarter("latest", YearKind.FINANCIAL));
    }
}
