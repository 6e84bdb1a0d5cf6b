package boardpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.run.Made;
import boardpack.run.Order;
import boardpack.run.Pipeline;
import boardpack.run.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a published pack is never lost, whatever is made after it. */
final class CorrectedTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 8, 20);
    private static final LocalDate AFTER = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path temp;

    private Path board;
    private Path quarter;

    @BeforeEach
    void makeAWorkspace() throws IOException {
        board = Program.copy(Path.of("src/main/resources/init/policy-board"), temp.resolve("board"));
        quarter = board.resolve("out/2026-27-Q1");
    }

    private Order order(LocalDate day) {
        return Order.of(board).on(day);
    }

    private Made made(LocalDate day) {
        return made(order(day));
    }

    private static Made made(Order order) {
        Findings findings = new Findings();
        return Pipeline.generate(order, findings)
                .orElseThrow(() -> new AssertionError(findings.sorted().toString()));
    }

    /** Changes the first result of the quarter in a file of extracts. */
    private void changeAResult() throws IOException {
        Path extract = extract();
        String text = Files.readString(extract);
        String line = text.lines()
                .filter(l -> l.matches(".*2026.27.Q1,[0-9.]+.*"))
                .findFirst()
                .orElseThrow();
        Files.writeString(extract, text.replace(line, line.replaceFirst("(2026.27.Q1,)[0-9.]+", "$17")));
    }

    private Path extract() throws IOException {
        try (var files = Files.list(board.resolve("extracts"))) {
            return files.filter(f -> {
                        try {
                            return Files.readString(f).contains("2026/27 Q1,");
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private List<String> folders() throws IOException {
        try (var files = Files.list(board.resolve("out"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertSame(Map<String, byte[]> before, Map<String, byte[]> after) {
        assertEquals(before.keySet(), after.keySet());
        before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
    }

    @Test
    void beforeItsMeetingItIsMadeAgainInPlace() throws IOException {
        made(BEFORE);
        changeAResult();
        assertTrue(made(BEFORE).isNew());
        assertEquals(List.of("2026-27-Q1"), folders());
        assertFalse(text(quarter.resolve("board-pack.pdf")).contains("Corrected."));
    }

    @Test
    void afterItsMeetingTheEarlierOneIsKeptAndTheNewOneSaysWhatDiffers() throws IOException {
        made(BEFORE);
        Map<String, byte[]> published = Program.files(quarter);
        changeAResult();
        Made corrected = made(AFTER);
        assertTrue(corrected.notes().getFirst().contains("2026-27-Q1-issue-1"), corrected.notes()::toString);
        assertSame(published, Program.files(board.resolve("out/2026-27-Q1-issue-1")));
        String pack = text(quarter.resolve("board-pack.pdf"));
        assertTrue(pack.contains("Corrected. This pack replaces the one that was published for the meeting of"), pack);
        assertTrue(pack.contains("the result is 7.0, before "), pack);
        List<String> marked = Program.files(quarter.resolve("papers")).keySet().stream()
                .filter(n -> n.endsWith(".pdf"))
                .filter(n -> {
                    try {
                        return text(quarter.resolve("papers").resolve(n)).contains("Corrected. This paper replaces");
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .collect(Collectors.toList());
        assertFalse(marked.isEmpty());
        // The corrected pack stays the same, and a second correction keeps both.
        Map<String, byte[]> once = Program.files(quarter);
        assertFalse(made(AFTER).isNew());
        assertSame(once, Program.files(quarter));
        Files.writeString(
                extract(), Files.readString(extract()).replace(",7,", ",8,").replace(",7\n", ",8\n"));
        made(AFTER);
        assertEquals(List.of("2026-27-Q1", "2026-27-Q1-issue-1", "2026-27-Q1-issue-2"), folders());
        assertSame(once, Program.files(board.resolve("out/2026-27-Q1-issue-2")));
    }

    @Test
    void withoutAChangeNothingHappens() throws IOException {
        made(BEFORE);
        Map<String, byte[]> published = Program.files(quarter);
        Made again = made(AFTER);
        assertFalse(again.isNew());
        assertEquals(List.of(), again.notes());
        assertSame(published, Program.files(quarter));
        // An added comment, which is not printed, is not a change either.
        Files.writeString(board.resolve("pack.yaml"), "\n# a remark\n", java.nio.file.StandardOpenOption.APPEND);
        assertFalse(made(AFTER).isNew());
        assertEquals(List.of("2026-27-Q1"), folders());
    }

    @Test
    void aLostFileOfItComesBackAsItWas() throws IOException {
        made(BEFORE);
        Map<String, byte[]> published = Program.files(quarter);
        Files.delete(quarter.resolve("board-pack.pdf"));
        made(AFTER);
        assertSame(published, Program.files(quarter));
        assertEquals(List.of("2026-27-Q1"), folders());
    }

    @Test
    void aSealedPackIsCorrectedOnlyIfThatIsAskedFor() throws IOException {
        made(BEFORE);
        Files.writeString(quarter.resolve("board-pack-sealed.pdf"), "sealed");
        Map<String, byte[]> published = Program.files(quarter);
        changeAResult();
        Findings findings = new Findings();
        assertEquals(Optional.empty(), Pipeline.generate(order(BEFORE), findings));
        assertTrue(findings.sorted().stream().anyMatch(f -> f.code() == Code.E547), findings.sorted()::toString);
        assertSame(published, Program.files(quarter));
        made(order(BEFORE).replacingSealed(true));
        assertSame(published, Program.files(board.resolve("out/2026-27-Q1-issue-1")));
        assertFalse(Files.exists(quarter.resolve("board-pack-sealed.pdf")), "the seal is of the earlier issue");
    }

    @Test
    void whatSomebodyRecordedCounts() throws IOException {
        made(BEFORE);
        Map<String, byte[]> published = Program.files(quarter);
        assertTrue(Pipeline.published(order(BEFORE), Recording.PUBLISHED, new Findings())
                .isPresent());
        changeAResult();
        made(BEFORE);
        assertSame(published, Program.files(board.resolve("out/2026-27-Q1-issue-1")));
    }

    @Test
    void onePaperAloneNeverChangesWhatWasPublished() throws IOException {
        made(BEFORE);
        Map<String, byte[]> published = Program.files(quarter);
        changeAResult();
        String area = Files.readString(board.resolve("pack.yaml"))
                .lines()
                .dropWhile(l -> !l.startsWith("service-areas:"))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .replaceFirst("\\s*-\\s*", "")
                .replaceFirst("\\s+#.*", "")
                .strip();
        Order alone = order(AFTER).making(new boardpack.run.Wanted(List.of(area), List.of()));
        Made corrected = made(alone);
        assertSame(published, Program.files(board.resolve("out/2026-27-Q1-issue-1")));
        String report = corrected.files().getFirst();
        String printed = text(quarter.resolve(report));
        assertTrue(printed.contains("Corrected. This paper replaces the one that was published"), printed);
        assertTrue(printed.contains("the result is 7.0, before "), printed);
        // It keeps its notice, and is not a new correction.
        Map<String, byte[]> once = Program.files(quarter);
        made(alone);
        assertSame(once, Program.files(quarter));
        assertEquals(List.of("2026-27-Q1", "2026-27-Q1-issue-1"), folders());
        made(AFTER);
        assertTrue(
                text(quarter.resolve(report)).contains("Corrected. This paper replaces"), "the pack goes on with it");
    }

    @Test
    void aReportCorrectedAloneListsNoChangeOfAnotherArea() throws IOException {
        made(BEFORE);
        String text = Files.readString(extract());
        String education = text.lines()
                .filter(l -> l.startsWith("ED 01,2026/27 Q1,"))
                .findFirst()
                .orElseThrow();
        String children = text.lines()
                .filter(l -> l.startsWith("CF 01,2026/27 Q1,"))
                .findFirst()
                .orElseThrow();
        Files.writeString(
                extract(),
                text.replace(education, education.replaceFirst("Q1,[0-9.]+", "Q1,7"))
                        .replace(children, children.replaceFirst("Q1,,[0-9]+", "Q1,,100")));
        made(order(AFTER).making(new boardpack.run.Wanted(List.of("Education Services"), List.of())));
        String manifest = Files.readString(quarter.resolve("manifest.json"));
        assertTrue(manifest.contains("ED 01: the result is 7"), manifest);
        assertFalse(manifest.contains("CF 01: the result"), manifest);
        // The pack that is corrected later lists the other change.
        made(AFTER);
        assertTrue(Files.readString(quarter.resolve("manifest.json")).contains("CF 01: the result is "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"extracts/2026-27-Q2.xls", "extracts/Q2 2026-27/figures.csv", "2026-27 Q2.csv"})
    void aFileThatIsNamedForANewerQuarterStopsTheRun(String name) throws IOException {
        made(BEFORE);
        Map<String, byte[]> published = Program.files(quarter);
        Files.createDirectories(board.resolve(name).getParent());
        Files.writeString(board.resolve(name), "ref,period,value\n");
        Findings findings = new Findings();
        assertEquals(Optional.empty(), Pipeline.generate(order(AFTER), findings));
        assertTrue(findings.sorted().stream().anyMatch(f -> f.code() == Code.E160), findings.sorted()::toString);
        assertSame(published, Program.files(quarter));
        assertFalse(made(order(AFTER).ofQuarter(Optional.of("2026/27-Q1"))).isNew(), "the quarter was asked for");
    }
}
