package boardpack.book.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.book.Book;
import boardpack.book.BookReader;
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

/** Tests that the order of day and month is decided for a whole file, and never for one row. */
final class DateOrderTest {
    @TempDir
    private Path folder;

    private Findings findings;

    @BeforeEach
    void workspace() throws IOException {
        pack("");
        Files.writeString(folder.resolve("indicators.csv"), """
                ref,title,service area,unit,polarity,basis
                SCH 01,A title,Schools,number,higher,Q
                SCH 02,A title,Schools,number,higher,Q
                SCH 03,A title,Schools,number,higher,Q
                """);
        Files.createDirectories(folder.resolve("extracts"));
        Files.writeString(folder.resolve("extracts/quarter.csv"), "ref,period,value\nSCH 02,2026/27 Q2,3\n");
    }

    private void pack(String more) throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), """
                council: Saltmere Borough Council
                board: Children's Board
                officer: Strategic Director
                service-areas: [Schools]
                quarter: 2026/27 Q2
                """ + more);
    }

    private Book read() {
        findings = new Findings();
        Workspace workspace = Workspace.open(folder, findings);
        return new BookReader(workspace, new TemplateFiles(workspace, findings), findings, q -> Optional.empty())
                .read(Optional.empty())
                .orElseThrow();
    }

    private List<String> found() {
        return findings.sorted().stream()
                .map(f -> f.place().line() + " " + f.code())
                .toList();
    }

    /** Returns the periods of the rows of one extract, in order. */
    private List<String> periods(String... cells) throws IOException {
        StringBuilder text = new StringBuilder("ref,period,value\n");
        for (int i = 0; i < cells.length; i++) {
            text.append("SCH 01,").append(cells[i]).append(',').append(i + 1).append('\n');
        }
        Files.writeString(folder.resolve("extracts/dates.csv"), text);
        return read().results().get("SCH 01").values().stream()
                .sorted(java.util.Comparator.comparing(r -> r.value().number().orElseThrow()))
                .map(r -> r.period().toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The row that shows it may come before or after the others.
                "10/31/2026;09/01/2026 | 2026-10;2026-09 | 2 N624",
                "09/01/2026;08/01/2026;10/31/2026 | 2026-09;2026-08;2026-10 | 4 N624",
                "08/01/2026;09/30/2026;Jul 2026 | 2026-08;2026-09;2026-07 | 3 N624",
                "01/08/2026;30/09/2026;01/07/2026 | 2026-08;2026-09;2026-07 | ''",
                "01/08/2026;01/09/2026 | 2026-08;2026-09 | ''",
                "2026-08-31;2026-09-30 | 2026-08;2026-09 | ''",
            })
    void theWholeColumnDecides(String cells, String periods, String found) throws IOException {
        assertEquals(List.of(periods.split(";")), periods(cells.split(";")));
        assertEquals(found.isEmpty() ? List.of() : List.of(found), found());
    }

    @ParameterizedTest
    @CsvSource({"10/31/2026;30/09/2026", "30/09/2026;10/31/2026"})
    void bothOrdersAreAnError(String cells) throws IOException {
        periods(cells.split(";"));
        assertEquals(List.of("3 E260"), found());
    }

    @Test
    void whereNoneShowsItAPeriodThatIsNoneIsAskedAbout() throws IOException {
        periods("09/01/2026", "Aug 2026");
        assertEquals(List.of("2 E201"), found());
        String fix = findings.sorted().getFirst().fix();
        assertEquals(true, fix.contains("January 2026") && fix.contains("September 2026"), fix);
    }

    @Test
    void whereNoneShowsItTheDeclaredOrderHolds() throws IOException {
        pack("dates: month-first\n");
        assertEquals(List.of("2026-09", "2026-08"), periods("09/01/2026", "08/01/2026"));
        assertEquals(List.of(), found());
        // Evidence within the file takes precedence.
        assertEquals(List.of("2026-09", "2026-08"), periods("30/09/2026", "01/08/2026"));
        assertEquals(List.of("2 N624"), found());
    }

    /** Tests the first of April, July and so on, which means the quarter or the month depending on the other months. */
    @Test
    void theFirstDayOfAQuarterIsReadInTheSameOrder() throws IOException {
        assertEquals(List.of("2026-07", "2026-08"), periods("07/01/2026", "08/31/2026"));
        assertEquals(List.of("3 N624"), found());
    }

    @Test
    void oneFileTellsNothingOfAnother() throws IOException {
        Files.writeString(folder.resolve("extracts/other.csv"), "ref,period,value\nSCH 03,01/08/2026,4\n");
        periods("10/31/2026", "09/01/2026");
        assertEquals("[2026-08]", read().results().get("SCH 03").keySet().toString());
    }

    private String due(String... dates) throws IOException {
        StringBuilder text = new StringBuilder("service area,objective ref,objective,milestone,due,progress\n");
        for (String date : dates) {
            text.append("Schools,O1,Objective,Milestone,").append(date).append(",green\n");
        }
        Files.writeString(folder.resolve("milestones.csv"), text);
        return String.join(
                ";",
                read().account().milestones().stream()
                        .map(m -> m.due().toString())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "05/11/2026;12/31/2026 | 2026-05-11;2026-12-31 | 3 N624",
                "05/11/2026;31/12/2026 | 2026-11-05;2026-12-31 | ''",
                "05/11/2026;2026-12-31 | 2026-11-05;2026-12-31 | 2 W358",
                "05/05/2026;2026-12-31 | 2026-05-05;2026-12-31 | ''",
                "31/12/2026;12/31/2026 | 2026-12-31;2026-12-31 | 3 E260",
            })
    void dueDatesAreReadInOneOrder(String dates, String due, String found) throws IOException {
        assertEquals(due, due(dates.split(";")));
        assertEquals(found.isEmpty() ? List.of() : List.of(found), found());
    }

    @ParameterizedTest
    @CsvSource({"day-first, 2026-11-05", "month-first, 2026-05-11"})
    void whatIsDeclaredIsNotAsked(String order, String due) throws IOException {
        pack("dates: " + order + "\n");
        assertEquals(due, due("05/11/2026"));
        assertEquals(List.of(), found());
    }

    @ParameterizedTest
    @CsvSource({"'', 2026-12-09", "dates: month-first, 2026-09-12"})
    void meetingsFollowThePackFile(String setting, String day) throws IOException {
        pack("meetings: {2026/27 Q2: 09/12/2026}\n" + setting + "\n");
        assertEquals(
                "[" + day + "]", read().settings().meetings().days().values().toString());
    }
}
