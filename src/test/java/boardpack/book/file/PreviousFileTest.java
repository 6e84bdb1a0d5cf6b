package boardpack.book.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.book.period.PeriodWords;
import boardpack.indicator.Period;
import boardpack.indicator.Periods;
import boardpack.indicator.YearKind;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.read.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests reading the last pack's figures from its table of ratings. */
final class PreviousFileTest {
    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    @ParameterizedTest
    @CsvSource({
        // period, actual, compared with, value then: the printed figures
        "2019/20 Q1, 92.7, 2018/19 Q1, 90.3, 2018/19 Q1=90.3 2019/20 Q1=92.7",
        "2019/20 Q1, 92.70, 2018/19 Q4, 90, 2018/19 Q4=90 2019/20 Q1=92.70",
        "2018/19, -3, 2017/18, 4, 2017/18=4 2018/19=-3",
        "2019/20 Q1, 12, 2019-05, 4, 2019-05=4 2019/20 Q1=12",
        // A mean is not the figure of a single period.
        "2019/20 Q1, 92.7, average-of-last-4, 90.3, 2019/20 Q1=92.7",
        "2019/20 Q1, 92.7, trend-of-8, 90.3, 2019/20 Q1=92.7",
        // Blanks are not figures either.
        "2019/20 Q1, c, 2018/19 Q1, 90.3, 2018/19 Q1=90.3",
        "2019/20 Q1, 92.7, 2018/19 Q1, '', 2019/20 Q1=92.7",
        "2019/20 Q1, '', '', '', ''",
        "2019/20 Q1, Incomplete, '', '', ''",
    })
    void isEveryFigureOfOnePeriod(String period, String actual, String with, String then, String printed)
            throws IOException {
        assertEquals(
                printed,
                read("ref,title,period,actual,compared with,value then\nA,Exclusions," + period + "," + actual + ","
                        + with + "," + then + "\n"));
    }

    @Test
    void otherIndicatorsHaveTheirOwn() throws IOException {
        write("ref,period,actual\nA,2019/20 Q1,1\nB,2019/20 Q1,2\n");
        Previous previous = previous();
        Period quarter = Periods.quarter("2019/20 Q1");
        assertEquals(new BigDecimal("2"), previous.of("B").get(quarter).value());
        assertEquals(3, previous.of("B").get(quarter).place().line());
        assertEquals(Map.of(), previous.of("C"));
    }

    /** Tests tables of other versions, which have fewer or more columns. */
    @Test
    void columnsThatItDoesNotKnowDoNotDisturbIt() throws IOException {
        assertEquals("2019/20 Q1=1", read("ref,period,actual,colour\nA,2019/20 Q1,1,blue\n"));
        assertEquals(List.of(), codes());
    }

    @Test
    void aFileThatIsNoTableOfRatingsIsFound() throws IOException {
        assertEquals("", read("ref,value\nA,1\n"));
        assertEquals(List.of(Code.E110, Code.E110), codes());
    }

    private String read(String text) throws IOException {
        write(text);
        Map<String, String> figures = new TreeMap<>();
        previous()
                .of("A")
                .forEach((period, printed) ->
                        figures.put(period.toString(), printed.value().toPlainString()));
        return String.join(
                " ",
                figures.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .toList());
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("ratings.csv"), text);
    }

    private Previous previous() {
        return new PreviousFile(findings, new PeriodWords(YearKind.FINANCIAL))
                .read(new Previous.File(Workspace.open(folder, findings), "ratings.csv"));
    }

    private List<Code> codes() {
        return findings.sorted().stream().map(Finding::code).toList();
    }
}
