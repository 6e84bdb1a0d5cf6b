package boardpack.book.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.book.BookReader;
import boardpack.problem.Findings;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that the figure of a year cannot exist before the year is over. */
final class AnnualFiguresTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // reported in, the row, the latest quarter of the extracts, the quarter that is made, the finding
                "Q2 | 2026/27,62, | 2026/27 Q2 | - | E261",
                "Q2 | 2026/27,,Writing fell. | 2026/27 Q2 | - | E261",
                "Q2 | 2026/27,c, | 2026/27 Q2 | - | E261",
                "Q2 | 2027/28,62, | 2026/27 Q2 | - | E261",
                "Q4 | 2026/27,62, | 2026/27 Q2 | - | E261",
                "Q2 | 2025/26,62, | 2026/27 Q2 | - | ''",
                "Q4 | 2026/27,62, | 2026/27 Q4 | - | ''",
                // A row that is still empty contains nothing.
                "Q2 | 2026/27,, | 2026/27 Q2 | - | ''",
                // It came earlier than expected.
                "Q3 | 2025/26,62, | 2026/27 Q2 | - | W359",
                // An earlier quarter is made again, so later data is correct.
                "Q2 | 2026/27,62, | 2027/28 Q2 | 2026/27 Q2 | ''",
                "Q3 | 2025/26,62, | 2027/28 Q1 | 2026/27 Q2 | ''",
                "Q2 | 2027/28,62, | 2027/28 Q2 | 2026/27 Q2 | E261",
            })
    void isAskedAboutUnderTheYearInWhichItArrives(String in, String row, String latest, String made, String found)
            throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), """
                council: Saltmere Borough Council
                board: Children's Board
                officer: Strategic Director
                service-areas: [Schools]
                """);
        Files.writeString(folder.resolve("indicators.csv"), """
                ref,title,service area,unit,polarity,basis,reported-in
                SCH 01,A title,Schools,number,higher,S,
                SCH 02,A title,Schools,percent,higher,A,%s
                """.formatted(in));
        Files.createDirectories(folder.resolve("extracts"));
        String quarter = made == null ? "" : "SCH 01," + made + ",3,\n";
        Files.writeString(
                folder.resolve("extracts/all.csv"),
                "ref,period,value,commentary\nSCH 02," + row + "\n" + quarter + "SCH 01," + latest + ",3,\n");
        Findings findings = new Findings();
        Workspace workspace = Workspace.open(folder, findings);
        new BookReader(workspace, new TemplateFiles(workspace, findings), findings, q -> Optional.empty())
                .read(Optional.ofNullable(made));
        assertEquals(
                found.isEmpty() ? List.of() : List.of(found),
                findings.sorted().stream().map(f -> f.code().toString()).toList());
    }
}
