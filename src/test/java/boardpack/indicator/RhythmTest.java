package boardpack.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the quarters in which an indicator is due. */
final class RhythmTest {
    private static Quarter quarter(String text) {
        return (Quarter) Periods.period(text);
    }

    private static Rhythm rhythm(String quarters, int years, int base) {
        List<Integer> numbers =
                Arrays.stream(quarters.split(" ")).map(Integer::valueOf).toList();
        return new Rhythm(
                numbers, years, years == 1 ? Optional.empty() : Optional.of(new Year(base, YearKind.FINANCIAL)));
    }

    @ParameterizedTest(name = "in {0} every {1} years: {3} due {4}, before {5}, after {6}, {7}")
    @CsvSource(
            delimiter = '|',
            value = {
                // quarters, years, a year of it, quarter, due?, the one before, the one after, words
                "1 2 3 4 | 1 | 0    | 2024/25 Q3 | true  | Q2 2024/25 | Q4 2024/25 | in every quarter",
                "2 4     | 1 | 0    | 2024/25 Q3 | false | Q2 2024/25 | Q4 2024/25 | in Q2 and Q4",
                "2 4     | 1 | 0    | 2024/25 Q4 | true  | Q2 2024/25 | Q2 2025/26 | in Q2 and Q4",
                "1 2 4   | 1 | 0    | 2024/25 Q3 | false | Q2 2024/25 | Q4 2024/25 | in Q1, Q2 and Q4",
                "1 2 4   | 1 | 0    | 2024/25 Q1 | true  | Q4 2023/24 | Q2 2024/25 | in Q1, Q2 and Q4",
                "3       | 1 | 0    | 2024/25 Q3 | true  | Q3 2023/24 | Q3 2025/26 | once a year, in Q3",
                "3       | 1 | 0    | 2024/25 Q4 | false | Q3 2024/25 | Q3 2025/26 | once a year, in Q3",
                "3       | 2 | 2024 | 2024/25 Q3 | true  | Q3 2022/23 | Q3 2026/27 | every second year, in Q3",
                "3       | 2 | 2024 | 2023/24 Q3 | false | Q3 2022/23 | Q3 2024/25 | every second year, in Q3",
                "3       | 2 | 2020 | 2024/25 Q3 | true  | Q3 2022/23 | Q3 2026/27 | every second year, in Q3",
                "3       | 2 | 2030 | 2024/25 Q3 | true  | Q3 2022/23 | Q3 2026/27 | every second year, in Q3",
                "1       | 3 | 2024 | 2025/26 Q1 | false | Q1 2024/25 | Q1 2027/28 | every third year, in Q1",
                "2 4     | 2 | 2024 | 2024/25 Q4 | true  | Q2 2024/25 | Q2 2026/27 | every second year, in Q2 and Q4",
            })
    void isDueInItsQuarters(
            String quarters, int years, int base, String quarter, boolean due, String before, String after, String in) {
        Rhythm rhythm = rhythm(quarters, years, base);
        Quarter now = quarter(quarter);
        assertEquals(due, rhythm.isDue(now));
        assertEquals(before, rhythm.before(now).label());
        assertEquals(after, rhythm.after(now).label());
        assertEquals(in.replace("in every quarter", "every quarter"), rhythm.words());
    }

    /**
     * Checks for random rhythms that reports are due only in their quarters and years, and lead from one to the next.
     */
    @Test
    void anyRhythmIsDueExactlyInItsQuarters() {
        Random random = new Random(16);
        for (int run = 0; run < 2000; run++) {
            List<Integer> numbers = new ArrayList<>();
            for (int number = 1; number <= 4; number++) {
                if (random.nextBoolean()) {
                    numbers.add(number);
                }
            }
            if (numbers.isEmpty()) {
                numbers.add(1 + random.nextInt(4));
            }
            int years = 1 + random.nextInt(4);
            YearKind kind = YearKind.values()[random.nextInt(3)];
            Year base = new Year(2020 + random.nextInt(9) - 4, kind);
            Rhythm rhythm = new Rhythm(numbers, years, years == 1 ? Optional.empty() : Optional.of(base));
            int due = 0;
            Quarter quarter = new Year(2000, kind).quarter(1);
            for (int q = 0; q < 4 * 12; q++) {
                boolean its = numbers.contains(quarter.number())
                        && Math.floorMod(quarter.year().starts() - base.starts(), years) == 0;
                assertEquals(its, rhythm.isDue(quarter), rhythm + " in " + quarter);
                due += its ? 1 : 0;
                Quarter after = rhythm.after(quarter);
                assertTrue(after.compareTo(quarter) > 0 && rhythm.isDue(after), rhythm + " after " + quarter);
                assertEquals(its ? quarter : rhythm.before(quarter), rhythm.before(after), rhythm + " before " + after);
                quarter = Rhythm.QUARTERLY.after(quarter);
            }
            assertEquals(12 / years * numbers.size(), due, rhythm.toString());
        }
    }

    @Test
    void nothingSaidIsEveryQuarter() {
        assertTrue(Rhythm.QUARTERLY.isQuarterly());
        assertFalse(Rhythm.annual(4).isQuarterly());
        assertFalse(rhythm("1 2 3 4", 2, 2024).isQuarterly());
    }

    @ParameterizedTest(name = "in {0}, rows for {1}: {2} covers from {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2 3 4 |            | 2024/25 Q2 | Q2 2024/25",
                "2 4     |            | 2024/25 Q2 | Q1 2024/25",
                "2 4     |            | 2024/25 Q4 | Q3 2024/25",
                // A figure that was supplied counts as a report.
                "2 4     | 2024/25 Q1 | 2024/25 Q2 | Q2 2024/25",
                "1 2 4   |            | 2024/25 Q1 | Q1 2024/25",
                "1 2 4   |            | 2024/25 Q4 | Q3 2024/25",
                "3       |            | 2024/25 Q3 | Q4 2023/24",
            })
    void coversTheTimeSinceTheReportBefore(String quarters, String row, String report, String from) {
        Integer[] numbers =
                Arrays.stream(quarters.split(" ")).map(Integer::valueOf).toArray(Integer[]::new);
        Indicator indicator = AnIndicator.count().reportedIn(numbers).build();
        java.util.Map<Period, Result> rows = new java.util.HashMap<>();
        if (row != null) {
            rows.putAll(boardpack.assess.ABook.of(indicator)
                    .result(row, "5")
                    .build()
                    .results()
                    .get(indicator.ref()));
        }
        List<Quarter> covered = new Reports(indicator, rows).covered(quarter(report));
        assertEquals(from, covered.getFirst().label());
        assertEquals(quarter(report), covered.getLast());
    }
}
