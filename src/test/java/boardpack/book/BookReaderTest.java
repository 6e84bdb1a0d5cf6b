package boardpack.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the choice of a book's quarter. */
final class BookReaderTest {
    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    @BeforeEach
    void makeAWorkspace() throws IOException {
        settings("");
        Files.writeString(
                folder.resolve("indicators.csv"),
                "ref,title,service area,unit,polarity,basis\nA,Exclusions,Schools,number,lower,Q\n");
        Files.createDirectory(folder.resolve("extracts"));
    }

    @ParameterizedTest
    @CsvSource({
        "2019/20 Q1;2019/20 Q2;2018/19 Q4, 2019/20 Q2",
        // September ends the second quarter; October begins one that nobody can report yet.
        "2019-07;2019-08;2019-09,          2019/20 Q2",
        "2019-09;2019-10,                  2019/20 Q2",
        "2019/20 Q1;2020-03,               2019/20 Q4",
        "2019/20 Q1;2019/20,               2019/20 Q1",
    })
    void isTheLatestThatTheExtractsReach(String periods, String quarter) throws IOException {
        results(periods);

        assertEquals(quarter, read("").orElseThrow().quarter().toString());
        assertEquals(List.of(), codes());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // reported in, periods, requested, the quarter that is reported
                "Q1, 2017/18;2018/19, '', 2019/20 Q1",
                "Q4, 2017/18;2018/19, '', 2018/19 Q4",
                "Q3, 2018/19, 2019/20 Q3, 2019/20 Q3",
                // Between two years' figures nothing is due, and the last ones are printed.
                "Q3, 2018/19, 2020/21 Q2, 2020/21 Q2",
                "Q3, 2018/19, 2021/22 Q3, -",
                "Q3, 2018/19, 2018/19 Q3, -",
            })
    void isThatInWhichTheLastYearsFigureArrivesWhereThereAreNoOthers(
            String reportedIn, String periods, String asked, String quarter) throws IOException {
        Files.writeString(
                folder.resolve("indicators.csv"),
                "ref,title,service area,unit,polarity,basis,reported-in\nA,Exclusions,Schools,number,lower,A,"
                        + reportedIn + "\n");
        results(periods);

        assertEquals(
                Optional.ofNullable(quarter), read(asked).map(b -> b.quarter().toString()));
        assertEquals(quarter == null ? List.of(Code.E505) : List.of(), codes());
    }

    @Test
    void isTheOneInThePackFileUnlessAnotherIsAskedFor() throws IOException {
        settings("quarter: 2019/20 Q1\n");
        results("2018/19 Q4;2019/20 Q1;2019/20 Q2");

        assertEquals("2019/20 Q1", read("").orElseThrow().quarter().toString());
        assertEquals("2018/19 Q4", read("Q4 2018/19").orElseThrow().quarter().toString());
    }

    @Test
    void mayBeOneThatHasOnlyMonths() throws IOException {
        results("2019-07;2019-08;2019-09;2019/20 Q3");

        assertEquals("2019/20 Q2", read("2019/20-Q2").orElseThrow().quarter().toString());
        assertEquals(List.of(), codes());
    }

    @Test
    void withoutAResultIsAFinding() throws IOException {
        results("2019/20 Q1;2019/20 Q2");

        assertEquals(Optional.empty(), read("2019/20-Q3"));
        assertEquals(List.of(Code.E505), codes());
    }

    @Test
    void isNeverLeftOutInSilence() throws IOException {
        results("");

        assertEquals(Optional.empty(), read(""));
        assertEquals(List.of(Code.E120, Code.W335), codes());
    }

    @Test
    void mustBeAQuarter() throws IOException {
        results("2019/20 Q1");

        CannotContinue e = assertThrows(CannotContinue.class, () -> read("2019/20"));
        assertEquals(Code.E506, e.finding().code());
    }

    private void settings(String more) throws IOException {
        Files.writeString(
                folder.resolve("pack.yaml"),
                "council: Saltmere\nboard: Policy\nofficer: Director\nservice-areas: [Schools]\n" + more);
    }

    private void results(String periods) throws IOException {
        StringBuilder text = new StringBuilder("ref,period,value\n");
        for (String period : periods.split(";")) {
            if (!period.isEmpty()) {
                text.append("A,").append(period).append(",1\n");
            }
        }
        Files.writeString(folder.resolve("extracts/all.csv"), text);
    }

    private Optional<Book> read(String asked) {
        Workspace workspace = Workspace.open(folder, findings);
        return new BookReader(workspace, new TemplateFiles(workspace, findings), findings, quarter -> Optional.empty())
                .read(Optional.of(asked).filter(a -> !a.isEmpty()));
    }

    private List<Code> codes() {
        return findings.sorted().stream().map(Finding::code).toList();
    }
}
