package boardpack.book.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.indicator.Basis;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Status;
import boardpack.indicator.Year;
import boardpack.indicator.YearKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PeriodWordsTest {
    private static final PeriodWords FINANCIAL = new PeriodWords(YearKind.FINANCIAL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019/20 Q2",
                "Q2 2019/20",
                "2019-20 Q2",
                "2019-20;Q2",
                "2019/20-Q2",
                "2019/2020 Quarter 2",
                "Jul-Sep 2019",
                "July - September 2019",
                "q2 2019/20",
                "  2019/20 Q2  ",
                "2019/20\u00A0Q2",
                "2019/20Q2",
                "2019-20Q2",
                "Qtr 2 2019/20",
                "Q2 19/20",
                "19/20 Q2",
                "19-20 Q2",
                "19/20Q2",
                "Quarter 2 19/20",
                // Published spellings.
                "2019\u201320 Q2",
                "2019/20 \u2013 Q2",
                "Q2 (2019/20)",
                "2019/20 (Q2)",
                "FY19/20 Q2",
                "FY 2019/20 Q2",
                "Q2 FY2019/20",
                "Financial year 2019/20 Q2",
                "201920 Q2",
                "2nd Quarter 2019/20",
                "Second quarter 2019/20",
                "2019/20 2nd quarter",
                "Jul-Sep 19",
                "Jul to Sep 2019",
                "July to September 2019",
                "July 2019 to September 2019",
                "Jul 2019 - Sep 2019",
                "Jul 2019\u2013Sep 2019",
                "01/07/2019 - 30/09/2019",
                "1 July 2019 to 30 September 2019",
                "2019-07-01 to 2019-09-30",
                "Quarter ending September 2019",
                "Quarter ending 30 September 2019",
                "quarter to Sep 2019",
                "3 months to September 2019",
                "Three months ended September 2019"
            })
    void isTheSecondQuarterOf2019(String spelled) {
        assertEquals(Optional.of(new Quarter(new Year(2019, YearKind.FINANCIAL), 2)), FINANCIAL.quarter(spelled));
        assertCovers("2019-07-01", "2019-09-30", FINANCIAL, spelled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-09",
                "Sep-19",
                "Sep 2019",
                "Sept 2019",
                "September 2019",
                "SEP-19",
                "30/09/2019",
                "09/30/2019",
                "2019-09-30",
                "2019-09-30 00:00:00",
                "2019-09-30T00:00:00",
                "2019-09-30T00:00:00.000",
                "30/09/2019 00:00:00",
                "30-Sep-2019",
                "30-Sep-19",
                "30 September 2019",
                "201909",
                "2019M09",
                "2019 M09",
                "2019-M9",
                "2019 SEP",
                "2019 September",
                "2019-Sep",
                "2019-09-30T00:00:00Z",
                "01/09/2019 to 30/09/2019"
            })
    void isSeptember2019InEveryKindOfYear(String spelled) {
        for (YearKind kind : YearKind.values()) {
            assertCovers("2019-09-01", "2019-09-30", new PeriodWords(kind), spelled);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FINANCIAL, 2019/20,      2019-04-01, 2020-03-31",
        "FINANCIAL, 2019-20,      2019-04-01, 2020-03-31",
        "FINANCIAL, 2019/2020,    2019-04-01, 2020-03-31",
        "FINANCIAL, 1999/00,      1999-04-01, 2000-03-31",
        "FINANCIAL, 1999-00,      1999-04-01, 2000-03-31",
        "FINANCIAL, 2019\u201320, 2019-04-01, 2020-03-31",
        "FINANCIAL, 201920,       2019-04-01, 2020-03-31",
        "FINANCIAL, FY19/20,      2019-04-01, 2020-03-31",
        "FINANCIAL, 202212,       2022-12-01, 2022-12-31",
        "FINANCIAL, 202206,       2022-06-01, 2022-06-30",
        "ACADEMIC,  202324,       2023-09-01, 2024-08-31",
        "ACADEMIC,  AY 2023/24,   2023-09-01, 2024-08-31",
        "CALENDAR,  201112,       2011-12-01, 2011-12-31",
        "FINANCIAL, 2011M12,      2011-12-01, 2011-12-31",
        "FINANCIAL, Autumn term 2023/24, 2023-10-01, 2023-12-31",
        "FINANCIAL, Spring term 202324,  2024-01-01, 2024-03-31",
        "FINANCIAL, 2023/24 summer term, 2024-07-01, 2024-09-30",
        "ACADEMIC,  Summer term 2023/24, 2024-06-01, 2024-08-31",
        "FINANCIAL, 2019/20 Q4,   2020-01-01, 2020-03-31",
        "FINANCIAL, Jan-Mar 2020, 2020-01-01, 2020-03-31",
        "ACADEMIC,  2019/20,      2019-09-01, 2020-08-31",
        "ACADEMIC,  2019/20 Q1,   2019-09-01, 2019-11-30",
        "ACADEMIC,  2019/20 Q2,   2019-12-01, 2020-02-29",
        "ACADEMIC,  Sep-Nov 2019, 2019-09-01, 2019-11-30",
        "ACADEMIC,  Jun-Aug 2020, 2020-06-01, 2020-08-31",
        "CALENDAR,  2019,         2019-01-01, 2019-12-31",
        "CALENDAR,  2019 Q2,      2019-04-01, 2019-06-30",
        "CALENDAR,  Q4 2019,      2019-10-01, 2019-12-31",
        "CALENDAR,  Jan-Mar 2019, 2019-01-01, 2019-03-31",
        "CALENDAR,  2011-12,      2011-12-01, 2011-12-31",
        "FINANCIAL, 29/02/2020,   2020-02-01, 2020-02-29",
    })
    void coversItsDays(YearKind kind, String spelled, String start, String end) {
        assertCovers(start, end, new PeriodWords(kind), spelled);
    }

    @ParameterizedTest
    @CsvSource({
        // A year that spans two needs both; a single one is ambiguous.
        "FINANCIAL, 2019",
        "FINANCIAL, Q2 2019",
        "ACADEMIC,  2019",
        // December 2011, or the year 2011/12.
        "FINANCIAL, 2011-12",
        "ACADEMIC,  2008-09",
        // December may belong to either year.
        "ACADEMIC,  Dec-Feb 2020",
        "FINANCIAL, 2019Q2",
        // A calendar year does not span two.
        "CALENDAR,  19/20 Q2",
        "CALENDAR,  2019/20",
        "CALENDAR,  2019/20 Q2",
        // Not a quarter of that kind of year.
        "FINANCIAL, Sep-Nov 2019",
        "ACADEMIC,  Jul-Sep 2019",
        "FINANCIAL, Apr-Sep 2019",
        "FINANCIAL, Sep-Jul 2019",
        // A month, or a year that spans two.
        "FINANCIAL, 201112",
        "FINANCIAL, 200910",
        "FINANCIAL, 2011\u201312",
        // Either of two years.
        "FINANCIAL, FY2019",
        "FINANCIAL, FY19",
        "FINANCIAL, 2022Q1",
        "FINANCIAL, M06 2022/23",
        // A year of another kind.
        "FINANCIAL, AY 2023/24",
        "ACADEMIC,  FY23/24",
        // Three years, or a month.
        "FINANCIAL, 2010\u201312",
        "FINANCIAL, 2019\u201309",
        "FINANCIAL, 2011-13",
        // A year or longer, without a known basis.
        "FINANCIAL, Oct 2019-Sep 2020",
        "FINANCIAL, Year ending September 2020",
        "FINANCIAL, 2010 - 12",
        "FINANCIAL, Quarter ending August 2019",
    })
    void isRefusedWhereItMeansNothingOrMoreThanOneThing(YearKind kind, String spelled) {
        assertEquals(Optional.empty(), new PeriodWords(kind).read(spelled));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "Q2",
                "Q5 2019/20",
                "2019/20 Q0",
                "2019/20 Q5",
                "2019/21 Q2",
                "2019/20/21",
                "2019/19",
                "2020/19",
                "2019-13",
                "2019-00",
                "13/2019",
                "19/21 Q2",
                "20/19 Q2",
                "99/00 Q2",
                "Q219/20",
                "19/20",
                "19 Q2",
                "30-Sept-20199",
                "31-Sep-2019",
                "Q2 19",
                "01/09/2019",
                "2019-09-01",
                "01-Sep-19",
                "Septober 2019",
                "Julius-Sep 2019",
                "Mon 2019",
                "may",
                "29/09/2019",
                "2019-09-29",
                "31/09/2019",
                "29/02/2019",
                "28/02/2020",
                "2019-02-30",
                "2019/20 Q2 (final)",
                "(prov)",
                "2019/20 Q2 prov",
                "second quarter",
                "٢٠١٩/٢٠ Q2"
            })
    void isNoPeriod(String spelled) {
        for (YearKind kind : YearKind.values()) {
            assertEquals(Optional.empty(), new PeriodWords(kind).read(spelled), kind + " " + spelled);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04-01,          2019-04, 2019/20 Q1",
        "2019-04-01 00:00:00, 2019-04, 2019/20 Q1",
        "2019-04-01T00:00:00, 2019-04, 2019/20 Q1",
        "01/04/2019,          2019-04, 2019/20 Q1",
        "1/4/2019,            2019-04, 2019/20 Q1",
        "01/04/2019 00:00,    2019-04, 2019/20 Q1",
        "01-Apr-19,           2019-04, 2019/20 Q1",
        "1 April 2019,        2019-04, 2019/20 Q1",
        "01/01/2020,          2020-01, 2019/20 Q4",
        "01/05/2019,          2019-05, ",
        "2020-03-01,          2020-03, ",
    })
    void theFirstDayOfAMonthMayStandForIt(String spelled, String month, String quarter) {
        assertEquals(Optional.empty(), FINANCIAL.read(spelled));
        Month begins = FINANCIAL.beginning(spelled).orElseThrow();
        assertEquals(month, begins.toString());
        assertEquals(
                Optional.ofNullable(quarter), FINANCIAL.beginningWith(begins).map(Quarter::toString));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"02/04/2019", "30/04/2019", "2019-04", "Apr-19", "01/04/19", "01/13/2019", "2019-04-01 09:30", ""
            })
    void isNoFirstDay(String spelled) {
        assertEquals(Optional.empty(), FINANCIAL.beginning(spelled));
    }

    @ParameterizedTest
    @CsvSource({
        "Q1,        2019/20 Q1",
        "q 4,       2019/20 Q4",
        "Quarter 2, 2019/20 Q2",
        "Qtr3,      2019/20 Q3",
        "April,     April 2019",
        "Sept,      September 2019",
        "DEC,       December 2019",
        "Q5,",
        "Q1 2019/20,",
        "Apr-19,",
        "Total,",
        "Marches,",
        "4,",
    })
    void saysNoYear(String spelled, String example) {
        assertEquals(Optional.ofNullable(example), FINANCIAL.withYear(spelled));
    }

    @ParameterizedTest
    @CsvSource({
        "2019/20 Q2 (prov), PROVISIONAL",
        "2019/20 Q2 (p),    PROVISIONAL",
        "2019/20 Q2(P),     PROVISIONAL",
        "2019/20 Q2 (rev),  REVISED",
        "2019/20 Q2 (r),    REVISED",
    })
    void aSuffixSetsTheStatus(String spelled, Status status) {
        PeriodWords.Said said = FINANCIAL.read(spelled).orElseThrow();
        assertEquals(Optional.of(status), said.status());
        assertEquals("2019/20 Q2", said.period().toString());
    }

    @Test
    void noSuffixLeavesTheStatusToItsColumn() {
        assertEquals(
                Optional.empty(), FINANCIAL.read("2019/20 Q2").orElseThrow().status());
    }

    @ParameterizedTest
    @EnumSource(YearKind.class)
    void whatAPaperPrintsCanBeReadAgain(YearKind kind) {
        PeriodWords words = new PeriodWords(kind);
        for (int starts = 1990; starts < 2060; starts++) {
            Year year = new Year(starts, kind);
            assertEquals(year, words.read(year.label()).orElseThrow().period());
            for (int number = 1; number <= 4; number++) {
                Quarter quarter = year.quarter(number);
                assertEquals(Optional.of(quarter), words.quarter(quarter.label()));
                assertEquals(Optional.of(quarter), words.quarter(quarter.folder()));
                assertEquals(Optional.of(quarter), words.quarter(quarter.toString()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // A rolling year belongs to the quarter in which it ends, or to the month.
        "FINANCIAL, R, Oct 2019-Sep 2020,            2020/21 Q2",
        "FINANCIAL, R, Oct 2019 \u2013 Sep 2020,     2020/21 Q2",
        "FINANCIAL, R, October 2019 to September 2020, 2020/21 Q2",
        "FINANCIAL, R, Oct-19 to Sep-20,             2020/21 Q2",
        "FINANCIAL, R, 01/10/2019 - 30/09/2020,      2020/21 Q2",
        "FINANCIAL, R, 12 months to September 2020,  2020/21 Q2",
        "FINANCIAL, R, Year ending September 2020,   2020/21 Q2",
        "FINANCIAL, R, year ended 30 September 2020, 2020/21 Q2",
        "FINANCIAL, R, YE Sep 2020,                  2020/21 Q2",
        "FINANCIAL, R, Apr 2019-Mar 2020,            2019/20 Q4",
        "FINANCIAL, R, Sep 2019-Aug 2020,            2020-08",
        "FINANCIAL, R, 2010 - 12,                    2012/13 Q3",
        "FINANCIAL, R, 2010 to 2012,                 2012/13 Q3",
        "FINANCIAL, R, 2010/11 - 12/13,              2012/13 Q4",
        "CALENDAR,  R, Oct 2019-Sep 2020,            2020 Q3",
        "ACADEMIC,  R, Sep 2019-Aug 2020,            2019/20 Q4",
        // The council's own year.
        "FINANCIAL, A, Apr 2019-Mar 2020,            2019/20",
        "FINANCIAL, A, Year ending March 2020,       2019/20",
        "FINANCIAL, A, 2010/11 - 2012/13,            2012/13",
        "CALENDAR,  A, 2010 - 12,                    2012",
        "FINANCIAL, Q, Apr 2019-Mar 2020,            2019/20",
        // The year to date.
        "FINANCIAL, C, Apr 2019-Sep 2019,            2019/20 Q2",
        "FINANCIAL, C, April to August 2019,         2019-08",
        // Neither the basis nor a quarter fits.
        "FINANCIAL, A, Oct 2019-Sep 2020,",
        "FINANCIAL, Q, Oct 2019-Sep 2020,",
        "FINANCIAL, S, Year ending September 2020,",
        "FINANCIAL, R, Apr 2019-Sep 2019,",
        "FINANCIAL, C, May 2019-Sep 2019,",
        "FINANCIAL, A, 2010 - 12,",
        "FINANCIAL, R, Sep 2020-Oct 2019,",
        "FINANCIAL, R, October to September 2020,",
        "FINANCIAL, R, 2010-12-31 - 12,",
    })
    void aStretchOfMonthsIsReportedForWhatItsBasisSays(YearKind kind, String basis, String spelled, String period) {
        PeriodWords words = new PeriodWords(kind);
        Basis of = Stream.of(Basis.values())
                .filter(b -> b.letter().equals(basis))
                .findFirst()
                .orElseThrow();
        assertEquals(
                Optional.ofNullable(period),
                words.stretch(spelled)
                        .flatMap(s -> s.reportedFor(Optional.of(of), words))
                        .map(Object::toString));
    }

    @ParameterizedTest
    @CsvSource({
        "FINANCIAL, 202324,  Financial year Q2, OTHER,   2023/24 Q2",
        "FINANCIAL, 2023/24, Q2,                OTHER,   2023/24 Q2",
        "FINANCIAL, 23/24,   Quarter 2,         OTHER,   2023/24 Q2",
        "FINANCIAL, 2023-24, 2,                 QUARTER, 2023/24 Q2",
        "FINANCIAL, 2023\u201324, 2nd quarter, OTHER,   2023/24 Q2",
        "FINANCIAL, 202324,  Tax year Q1,       OTHER,   2023/24 Q1",
        "FINANCIAL, 202324,  Reporting year Q1, OTHER,   2023/24 Q1",
        "FINANCIAL, 2023,    Calendar year Q1,  OTHER,   2022/23 Q4",
        "FINANCIAL, 2023,    March,             OTHER,   2023-03",
        "FINANCIAL, 202324,  March,             OTHER,   2024-03",
        "FINANCIAL, 2023/24, Apr,               OTHER,   2023-04",
        "FINANCIAL, 2023,    3,                 MONTH,   2023-03",
        "FINANCIAL, 2023/24, 3,                 MONTH,   2024-03",
        "FINANCIAL, 202324,  Autumn term,       OTHER,   2023/24 Q3",
        "FINANCIAL, 202324,  Spring term,       OTHER,   2023/24 Q4",
        "FINANCIAL, 202324,  Summer term,       OTHER,   2024/25 Q2",
        "ACADEMIC,  202324,  Autumn term,       OTHER,   2023/24 Q2",
        "FINANCIAL, 202324,  Financial year,    OTHER,   2023/24",
        "ACADEMIC,  202324,  Academic year,     OTHER,   2023/24",
        "CALENDAR,  2023,    Q3,                OTHER,   2023 Q3",
        // A single year may be the start or the end; the quarters of academic years are not ours.
        "FINANCIAL, 2023,    Q2,                OTHER,",
        "FINANCIAL, 202324,  Academic year Q1,  OTHER,",
        "FINANCIAL, 202324,  Academic year,     OTHER,",
        "FINANCIAL, 2023,    Calendar year,     OTHER,",
        "FINANCIAL, 202324,  Week 40,           OTHER,",
        "FINANCIAL, 202324,  2,                 OTHER,",
        "FINANCIAL, 202325,  Q2,                OTHER,",
        "FINANCIAL, 202324,  5,                 QUARTER,",
        "FINANCIAL, 202324,  13,                MONTH,",
    })
    void twoColumnsNameAPeriod(YearKind kind, String year, String part, PeriodInTwo.Heading heading, String period) {
        assertEquals(
                Optional.ofNullable(period),
                new PeriodWords(kind)
                        .inTwo(year, part, heading)
                        .map(s -> s.period().toString()));
    }

    private static void assertCovers(String start, String end, PeriodWords words, String spelled) {
        Period period = words.read(spelled).orElseThrow().period();
        assertEquals(LocalDate.parse(start), period.start(), spelled);
        assertEquals(LocalDate.parse(end), period.end(), spelled);
    }
}
