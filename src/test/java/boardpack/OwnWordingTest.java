package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a board with its own papers and wording. */
final class OwnWordingTest {
    @TempDir
    private Path temp;

    private Path board;

    @BeforeEach
    void begin() throws Exception {
        board = temp.resolve("board");
        assertEquals(0, Program.run("init", board.toString()).exit());
    }

    private void append(String text) throws Exception {
        Files.writeString(board.resolve("pack.yaml"), text, StandardOpenOption.APPEND);
    }

    private Map<String, byte[]> generated(String... more) throws Exception {
        String[] line = new String[more.length + 2];
        line[0] = "generate";
        line[1] = board.toString();
        System.arraycopy(more, 0, line, 2, more.length);
        Ran ran = Program.run(line);
        assertEquals(0, ran.exit(), ran.err());
        return Program.files(
                Path.of(ran.out().lines().findFirst().orElseThrow()).getParent());
    }

    @Test
    void aWordingOfTheWorkspaceSaysOnlyWhatDiffersAndThePackGoesBeforeIt() throws Exception {
        Files.createDirectories(board.resolve("templates/policy-board"));
        Files.writeString(board.resolve("templates/policy-board/wording.yaml"), """
                subject: Figures of {quarter}
                words: {index: From A to Z}
                papers:
                  - name: cover-report
                    sections: [purpose, recommended, risk]
                  - performance-report
                sections:
                  purpose: {heading: Why this report}
                  risk: {heading: What could go wrong}
                  recommended: {limb-number: (a)}
                """);
        append("wording:\n  sections:\n    risk: {heading: Risks}\n");
        String cover = TagTree.of(generated().get("papers/01-cover-report.pdf"));
        assertTrue(cover.contains("Figures of Q1 2026/27"), cover);
        assertTrue(cover.contains("1.0 Why this report"), cover);
        assertTrue(cover.contains("3.0 Risks"), cover);
        assertTrue(cover.contains("(b)"), cover);
        assertFalse(cover.contains("Equality"), cover);
        assertTrue(cover.contains("To consider, and to raise any questions"), "what is not said stays: " + cover);
    }

    @Test
    void oneReportAloneReadsNobodyElsesDocument() throws Exception {
        Files.writeString(board.resolve("letter.pdf"), "not a PDF");
        append("papers:\n  - cover-report\n  - {file: letter.pdf, title: Letter}\n  - {file: gone.png, title: Map}\n"
                + "  - performance-report\n");
        assertEquals(3, Program.run("generate", board.toString()).exit());
        Map<String, byte[]> made = generated("--service-area", "Education Services");
        assertTrue(
                made.keySet().toString().contains("04-education-services.pdf"),
                made.keySet().toString());
    }

    @Test
    void aColumnOfWhichPackYamlHasGroupsMayStandUnused() throws Exception {
        Path indicators = board.resolve("indicators.csv");
        String[] lines = Files.readString(indicators).split("\n");
        StringBuilder out = new StringBuilder(lines[0]).append(",locality team\n");
        for (int i = 1; i < lines.length; i++) {
            out.append(lines[i]).append(",North\n");
        }
        Files.writeString(indicators, out);
        assertTrue(Program.run("check", board.toString()).err().contains("E111"), "not without being declared");
        Path pack = board.resolve("pack.yaml");
        String text = Files.readString(pack);
        String areas = text.substring(text.indexOf("service-areas:"));
        areas = areas.substring(0, areas.indexOf("\n\n"));
        Files.writeString(
                pack,
                text.replace(
                        areas,
                        "groups:\n  service area: [Education Services, Children and Families Services]\n"
                                + "  locality team: [North, South]\n"));
        Ran ran = Program.run("check", board.toString());
        assertEquals(0, ran.exit(), ran.err());
    }
}
