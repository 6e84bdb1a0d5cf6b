package boardpack.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.cores.Cores;
import boardpack.indicator.Periods;
import boardpack.indicator.Result;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that extracts read in parallel give exactly the same data and findings as in sequence. */
final class SideBySideTest {
    private static final int INDICATORS = 4_000;

    @TempDir
    private Path folder;

    @BeforeEach
    void workspace() throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), """
                council: Saltmere Borough Council
                board: Children's Board
                officer: Strategic Director
                service-areas: [Schools]
                """);
        StringBuilder indicators =
                new StringBuilder("ref,title,service area,unit,polarity,basis,people,exempt,public title\n");
        StringBuilder targets = new StringBuilder("ref,period,target\n");
        for (int i = 0; i < INDICATORS; i++) {
            indicators.append(ref(i)).append(",A title,Schools,number,higher,Q,");
            indicators.append(i % 7 == 0 ? "yes" : "").append(i % 11 == 0 ? ",3,Something\n" : ",,\n");
            targets.append(ref(i)).append(",2019/20 Q2,").append(i % 100 == 3 ? "many\n" : "50\n");
        }
        Files.writeString(folder.resolve("indicators.csv"), indicators);
        Files.writeString(folder.resolve("targets.csv"), targets);
        Files.createDirectories(folder.resolve("extracts"));
    }

    private static String ref(int number) {
        return String.format("SCH %04d", number);
    }

    private void extract(String name, String period, int from, int to, String value) throws IOException {
        StringBuilder rows = new StringBuilder("ref,period,value,commentary\n");
        for (int i = from; i < to; i++) {
            rows.append(ref(i)).append(',').append(period).append(',');
            rows.append(value).append(",What is said of it\n");
        }
        Files.writeString(folder.resolve("extracts/" + name), rows);
    }

    private record Read(Map<String, Map<boardpack.indicator.Period, Result>> results, List<Finding> findings) {}

    private Read read(int cores) {
        Findings findings = new Findings();
        findings.tellAll();
        findings.tellFigures();
        return new Read(results(cores, findings), findings.sorted());
    }

    private Map<String, Map<boardpack.indicator.Period, Result>> results(int cores, Findings findings) {
        Workspace workspace = Workspace.open(folder, findings);
        return new BookReader(
                        workspace,
                        new TemplateFiles(workspace, findings),
                        findings,
                        q -> Optional.empty(),
                        new Cores(cores))
                .read(Optional.empty())
                .map(Book::results)
                .orElse(Map.of());
    }

    private Read both() {
        Read one = read(1);
        Read four = read(4);
        assertEquals(one.findings(), four.findings());
        assertEquals(one.results(), four.results());
        Findings asThePublicHears = new Findings();
        results(1, asThePublicHears);
        Findings again = new Findings();
        results(4, again);
        assertEquals(asThePublicHears.sorted(), again.sorted());
        return one;
    }

    private static long count(Read read, Code code) {
        return read.findings().stream().filter(f -> f.code() == code).count();
    }

    @Test
    void whatIsWrongIsToldAsOneAfterAnother() throws IOException {
        extract("a.csv", "2019/20 Q1", 0, INDICATORS, "55");
        extract("b.csv", "2019/20 Q2", 0, INDICATORS, "fifty");
        extract("c.csv", "2019/20 Q5", 0, 300, "55");
        extract("d.csv", "01/04/2019", 0, 300, "55");
        extract("e.csv", "2019/20 Q3", INDICATORS - 20, INDICATORS + 50, "55");
        Read read = both();
        assertEquals(50, count(read, Code.E204), "references of e");
        assertEquals(600, count(read, Code.E201), "periods of c and d");
        assertTrue(count(read, Code.E203) > INDICATORS, "each value that is none");
    }

    @Test
    void aRowOfAnotherFileMayAddToOne() throws IOException {
        extract("a.csv", "2019/20 Q2", 0, INDICATORS, "");
        StringBuilder rows = new StringBuilder("ref,period,value\n");
        for (int i = 0; i < INDICATORS; i += 5) {
            rows.append(ref(i)).append(",Q2 2019/20,").append(i % 90).append('\n');
        }
        Files.writeString(folder.resolve("extracts/b.csv"), rows);
        Read read = both();
        Result result = read.results().get(ref(10)).get(Periods.quarter("2019/20 Q2"));
        assertEquals("10", result.value().number().orElseThrow().toPlainString());
        assertEquals("What is said of it", result.commentary());
        assertEquals(0, count(read, Code.E206));
    }

    @Test
    void ofAFileThatSaysAllAgainTheRestIsNotRead() throws IOException {
        extract("a.csv", "2019/20 Q2", 0, INDICATORS, "55");
        extract("b.csv", "2019/20 Q2", 0, INDICATORS, "56");
        extract("c.csv", "2019/20 Q1", 0, INDICATORS, "55");
        Files.writeString(
                folder.resolve("extracts/b.csv"),
                Files.readString(folder.resolve("extracts/b.csv")).replaceFirst("SCH 0000", "sch 0000"));
        Read read = both();
        List<Finding> all =
                read.findings().stream().filter(f -> f.code() == Code.E127).toList();
        assertEquals(
                List.of("extracts/b.csv:1001"),
                all.stream().map(f -> f.place().toString()).toList());
        assertEquals(1_000, count(read, Code.E206));
        assertEquals(1, count(read, Code.N604));
        assertEquals(INDICATORS, read.results().size());
    }
}
