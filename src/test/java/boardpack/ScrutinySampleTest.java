package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.run.Made;
import boardpack.run.Order;
import boardpack.run.Pipeline;
import boardpack.run.Wanted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the parts of the sample's pack that matter to a clerk of the scrutiny board. */
final class ScrutinySampleTest {
    private static final Path SAMPLE = Path.of("sample-data/scrutiny-board");

    @TempDir
    static Path out;

    private static final Findings FINDINGS = new Findings();
    private static Path folder;

    @BeforeAll
    static void generate() {
        folder = Pipeline.generate(order(SAMPLE, Wanted.ALL, Optional.of(out)), FINDINGS)
                .orElseThrow()
                .folder();
    }

    private static Order order(Path workspace, Wanted wanted, Optional<Path> to) {
        return Order.of(workspace).making(wanted).into(to);
    }

    private static int pages(String paper) throws Exception {
        try (PDDocument document =
                Loader.loadPDF(folder.resolve("papers").resolve(paper).toFile())) {
            return document.getNumberOfPages();
        }
    }

    @Test
    void theSummaryStandsOnOneSheet() throws Exception {
        assertEquals(1, pages("02-appendix-1-summary-sheet.pdf"));
    }

    @Test
    void itsFindingsTeachAndAreFew() {
        assertEquals(
                List.of(Code.W302, Code.N634, Code.W301),
                FINDINGS.sorted().stream().map(Finding::code).toList());
    }

    @Test
    void aServiceAreaHasItsReportAlone() {
        Wanted education = new Wanted(List.of("education"), List.of());
        Made made = Pipeline.generate(order(SAMPLE, education, Optional.of(out)), new Findings())
                .orElseThrow();
        assertTrue(made.files().contains("papers/education.pdf"), made.files().toString());
    }

    /** Checks that an earlier quarter does not show officers' present texts. */
    @Test
    void anEarlierQuarterHasNoJudgementsOfNow(@TempDir Path copy) throws Exception {
        Path workspace = Program.copy(SAMPLE, copy.resolve("board"));
        Findings findings = new Findings();
        Order earlier = Order.of(workspace).ofQuarter(Optional.of("2009/10 Q1"));
        Pipeline.check(earlier, findings);
        assertTrue(
                findings.sorted().stream()
                        .anyMatch(f -> f.code() == Code.W309 && f.place().file().equals("priorities.csv")),
                findings.sorted().toString());
        assertTrue(findings.sorted().stream().noneMatch(f -> f.code() == Code.E235));

        // The cover does not announce the appendices that contain them either.
        Path made = Pipeline.generate(earlier, new Findings()).orElseThrow().folder();
        String cover = TagTree.of(Files.readAllBytes(made.resolve("papers/01-cover-report.pdf")));
        assertTrue(cover.contains("Appendix 3: performance indicator report"), cover);
        assertFalse(cover.contains("Appendix 1"), cover);
        assertFalse(cover.contains("Appendix 2"), cover);

        Path kept = Files.createDirectories(workspace.resolve("quarters/2009-10-Q1"));
        Files.copy(workspace.resolve("priorities.csv"), kept.resolve("priorities.csv"));
        Files.copy(workspace.resolve("actions.csv"), kept.resolve("actions.csv"));
        Findings then = new Findings();
        Pipeline.check(earlier, then);
        assertTrue(
                then.sorted().stream().noneMatch(f -> f.place().file().equals("priorities.csv")),
                then.sorted().toString());
    }
}
