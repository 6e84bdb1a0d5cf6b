package boardpack.book.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.book.BookReader;
import boardpack.problem.Code;
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

/** Tests that the first day of a month means the month if nothing else is possible. */
final class FirstDaysTest {
    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    @BeforeEach
    void workspace() throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), """
                council: Saltmere Borough Council
                board: Children's Board
                officer: Strategic Director
                service-areas: [Schools]
                quarter: 2019/20 Q2
                """);
        Files.writeString(folder.resolve("indicators.csv"), """
                ref,title,service area,unit,polarity,basis
                SCH 01,A title,Schools,number,higher,Q
                SCH 02,A title,Schools,number,higher,Q
                """);
        Files.createDirectories(folder.resolve("extracts"));
    }

    /** Returns the periods of a reference. */
    private List<String> periods(String ref, String... extracts) throws IOException {
        for (int i = 0; i < extracts.length; i++) {
            Files.writeString(folder.resolve("extracts/" + i + ".csv"), extracts[i]);
        }
        Workspace workspace = Workspace.open(folder, findings);
        return new BookReader(workspace, new TemplateFiles(workspace, findings), findings, q -> Optional.empty())
                .read(Optional.empty()).orElseThrow().results().get(ref).keySet().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList();
    }

    private List<Code> codes() {
        return findings.sorted().stream().map(f -> f.code()).toList();
    }

    @Test
    void thatOfAQuarterIsAMonthBesideOtherMonths() throws IOException {
        assertEquals(List.of("2019-07", "2019-08", "2019-09"), periods("SCH 01", """
                        ref,month,value
                        SCH 01,01/07/2019,3
                        SCH 01,01/08/2019,4
                        SCH 01,01/09/2019,5
                        """));
        assertEquals(List.of(), codes());
    }

    @Test
    void theOtherMonthsMayStandInAnotherFileThatIsReadLater() throws IOException {
        assertEquals(
                List.of("2019-06", "2019-07"),
                periods("SCH 01", "ref,month,value\nSCH 01,2019-07-01,3\n", "ref,month,value\nSCH 01,Jun 2019,4\n"));
        assertEquals(List.of(), codes());
    }

    @Test
    void theMonthsOfAnotherIndicatorTellNothing() throws IOException {
        assertEquals(List.of("2019/20 Q1"), periods("SCH 01", """
                        ref,date,value
                        SCH 01,2019/20 Q1,3
                        SCH 01,2019-07-01,3
                        SCH 02,2019-08-01,4
                        """));
        assertEquals(List.of(Code.E201), codes());
        assertEquals(
                "write July 2019 or 2019/20 Q2, whichever is meant",
                findings.sorted().getFirst().fix());
    }

    @Test
    void amongHeadingsOneMonthTellsOfAll() throws IOException {
        assertEquals(
                List.of("2019-06", "2019-07"),
                periods("SCH 01", "ref,title,01/06/2019,01/07/2019\nSCH 01,A title,3,4\n"));
        assertEquals(List.of(), codes());
    }

    @Test
    void aMonthGivenTwiceIsFoundWhicheverWayItIsSpelled() throws IOException {
        periods("SCH 01", "ref,month,value\nSCH 01,2019-07-01,3\nSCH 01,Aug 2019,3\nSCH 01,July 2019,4\n");
        assertEquals(List.of(Code.E206), codes());
    }
}
