package boardpack.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.indicator.Periods;
import boardpack.indicator.Result;
import boardpack.indicator.Status;
import boardpack.indicator.Value;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests two rows for one indicator and period: each may fill the other's empty cells, but not repeat filled ones. */
final class RowsTogetherTest {
    private static final String HEADER = "ref,period,value,numerator,denominator,status,commentary\n";

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
                """);
        Files.writeString(
                folder.resolve("indicators.csv"),
                "ref,title,service area,unit,polarity,basis\nSCH 01,A title,Schools,percent,higher,Q\n");
        Files.createDirectories(folder.resolve("extracts"));
    }

    private Optional<Result> read(String first, String second) throws IOException {
        Files.writeString(folder.resolve("extracts/a.csv"), HEADER + "SCH 01,2019/20 Q2," + first + "\n");
        Files.writeString(folder.resolve("extracts/b.csv"), HEADER + "SCH 01,Q2 2019/20," + second + "\n");
        Workspace workspace = Workspace.open(folder, findings);
        return new BookReader(workspace, new TemplateFiles(workspace, findings), findings, q -> Optional.empty())
                .read(Optional.empty())
                .map(b -> b.results().get("SCH 01").get(Periods.quarter("2019/20 Q2")));
    }

    @Test
    void oneRowAddsWhatTheOtherLeavesOpen() throws IOException {
        Result result = read("92.7,,,,", "-,,,provisional,Late returns.").orElseThrow();
        assertEquals(List.of(), findings.sorted());
        assertEquals(Optional.of(new BigDecimal("92.7")), result.value().number());
        assertEquals(Status.PROVISIONAL, result.status());
        assertEquals("Late returns.", result.commentary());
        assertEquals("extracts/a.csv:2:3", result.place().toString());
    }

    @Test
    void theFigureMayStandInTheSecondRow() throws IOException {
        Result result = read(",,,,To follow.", ",90,100,,").orElseThrow();
        assertEquals(List.of(), findings.sorted());
        assertEquals(0, result.value().number().orElseThrow().compareTo(new BigDecimal("90")));
        assertTrue(result.computed());
        assertEquals("extracts/b.csv:2:4", result.place().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "92.7,,,, | 92.7,,,, | the value of SCH 01 is given twice for Q2 2019/20; the first is in extracts/a.csv:2:3",
                "92.7,,,, | 93.1,,,, | the value of SCH 01 is given twice for Q2 2019/20, and differs; the first is in extracts/a.csv:2:3",
                "92.7,,,, | c,,,, | the value of SCH 01 is given twice for Q2 2019/20, and differs; the first is in extracts/a.csv:2:3",
                "92.7,,,,One. | ,,,,Two. | the commentary of SCH 01 is given twice for Q2 2019/20, and differs; the first is in extracts/a.csv:2:7",
            })
    void whatIsSaidTwiceIsAFinding(String first, String second, String message) throws IOException {
        read(first, second);
        List<Finding> found = findings.sorted();
        assertEquals(1, found.size(), found.toString());
        assertEquals(Code.E206, found.getFirst().code());
        assertEquals(message, found.getFirst().message());
        assertEquals("extracts/b.csv", found.getFirst().place().file());
    }

    @ParameterizedTest
    @CsvSource({
        // numerator, denominator, the percentage
        "c,   100, SUPPRESSED",
        "3,   c,   SUPPRESSED",
        "x,   c,   SUPPRESSED",
        "x,   100, NOT_AVAILABLE",
        "#N/A,100, NOT_AVAILABLE",
        "3,   oops,NOT_AVAILABLE",
        "z,   z,   NOT_APPLICABLE",
        "3,   0,   NOT_APPLICABLE",
        "3,   '',  NOT_SUPPLIED",
        "-,   100, NOT_SUPPLIED",
    })
    void aPartThatIsBlankForAReasonMakesTheWholeBlankForIt(String above, String below, Value.Reason reason)
            throws IOException {
        Result result = read("," + above + "," + below + ",,", ",,,,To follow.").orElseThrow();
        assertEquals(Value.blank(reason), result.value());
        if (reason == Value.Reason.SUPPRESSED) {
            assertEquals(Optional.empty(), result.numerator().or(result::denominator));
        }
    }
}
