package boardpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests stand-alone focus reports with the real program. */
final class FocusTest {
    private static final String WORKFORCE = "papers/focus-children-s-social-work-workforce.pdf";
    private static final String NAME = "Children's social work workforce";

    @TempDir
    private Path temp;

    private Ran focus(Path workspace, String name, Path out) throws IOException, InterruptedException {
        return Program.run("generate", workspace.toString(), "--focus", name, "--out", out.toString());
    }

    @Test
    void itIsAPaperOfItsOwnWithAManifestBesideIt() throws Exception {
        Ran ran = focus(CleansingTest.SAMPLE, NAME, temp);

        assertEquals(0, ran.exit(), ran.err());
        Map<String, byte[]> made = Program.files(temp.resolve("2021-22-Q1"));
        assertEquals(Set.of(WORKFORCE, WORKFORCE.replace(".pdf", ".manifest.json")), made.keySet());
        assertEquals(List.of(), VeraPdf.faults(made.get(WORKFORCE)));
        String manifest = new String(made.get(WORKFORCE.replace(".pdf", ".manifest.json")), StandardCharsets.UTF_8);
        assertTrue(manifest.contains("\"" + WORKFORCE + "\""), manifest);
        try (PDDocument document = Loader.loadPDF(made.get(WORKFORCE))) {
            assertTrue(document.getDocumentInformation().getTitle().contains("Focus report: " + NAME));
            // The attachments: figures with their lines, ratings with their thresholds, and the numbers of the charts.
            assertEquals(
                    3,
                    document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames()
                            .size());
        }
    }

    @Test
    void itSaysWhatABoardAskedForAndWhatTheFiguresShow() throws Exception {
        assertEquals(0, focus(CleansingTest.SAMPLE, NAME, temp).exit());
        String read = TagTree.of(Files.readAllBytes(temp.resolve("2021-22-Q1").resolve(WORKFORCE)))
                .replaceAll("\\s+", " ");

        int last = -1;
        for (String part : List.of(
                "11 October 2021",
                "1.0 Purpose of report",
                "At its meeting on 13 September 2021 the committee asked for a focus report on this subject: " + NAME,
                "Members had seen that vacancies and caseloads rose",
                "2.0 What the figures show",
                "The figure for Q1 2021/22 is 17.1 per cent against a target of 12.0 per cent, and is rated red.",
                "3.0 The figures over time",
                "Q2 2019/20",
                "Q1 2021/22",
                "4.0 What lies behind the figures",
                "Why social workers leave",
                "5.0 Comparison with other areas",
                "6.0 Recommendations",
                "(1)")) {
            int at = read.indexOf(part, last + 1);
            assertTrue(at > last, part + " in " + read);
            last = at;
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() throws Exception {
        assertEquals(0, focus(CleansingTest.SAMPLE, NAME, temp.resolve("a")).exit());
        assertEquals(
                0,
                focus(CleansingTest.SAMPLE, "children-s-social-work-workforce", temp.resolve("b"))
                        .exit());
        Map<String, byte[]> first = Program.files(temp.resolve("a"));
        Map<String, byte[]> second = Program.files(temp.resolve("b"));
        assertEquals(first.keySet(), second.keySet());
        first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
    }

    @Test
    void anotherNameIsAFindingWithASuggestion() throws Exception {
        Ran ran = focus(CleansingTest.SAMPLE, "Childrens social work workforce", temp);

        assertEquals(2, ran.exit());
        assertTrue(
                ran.err()
                        .contains("E509: there is no focus report \"Childrens social work workforce\"; did you mean \""
                                + NAME + "\"?"),
                ran.err());
        assertEquals(Map.of(), Program.files(temp));
    }

    @Test
    void whereNoneIsPlannedItIsSaidHow() throws Exception {
        Ran ran = focus(Program.SAMPLE, "Workforce", temp);

        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("E509: there is no focus report \"Workforce\""), ran.err());
        assertTrue(ran.err().contains("write one under `focus:` in pack.yaml"), ran.err());
    }

    @Test
    void aPackWithoutSuchAPaperSaysSo() throws Exception {
        Path workspace = Program.copy(CleansingTest.SAMPLE, temp.resolve("workspace"));
        Path templates = Files.createDirectories(workspace.resolve("templates/priority-groups"));
        String wording = Files.readString(Path.of("templates/priority-groups/wording.yaml"));
        Files.writeString(
                templates.resolve("wording.yaml"),
                wording.replaceAll("    for: (focus|a group alone)\n", "    for: pack\n"));
        Files.delete(workspace.resolve("narrative/focus-workforce.md"));
        Files.delete(workspace.resolve("narrative/focus-post-16.md"));

        Ran focus = focus(workspace, NAME, temp.resolve("out"));
        Ran group = Program.run(
                "generate",
                workspace.toString(),
                "--service-area",
                "Early help",
                "--out",
                temp.resolve("out").toString());

        assertEquals(2, focus.exit());
        assertTrue(
                focus.err()
                        .contains("E510: the style priority-groups of this pack makes no report of \"" + NAME
                                + "\" alone"),
                focus.err());
        assertEquals(2, group.exit());
        assertTrue(
                group.err()
                        .contains(
                                "E510: the style priority-groups of this pack makes no report of \"Early help\" alone"),
                group.err());
    }

    @Test
    void thePolicyBoardHasThemToo() throws Exception {
        Path workspace = Program.copy(Program.SAMPLE, temp.resolve("workspace"));
        Path pack = workspace.resolve("pack.yaml");
        Files.writeString(
                pack,
                Files.readString(pack) + "\nfocus:\n  - name: Social workers\n    indicators: [CFS LI04, CFS LI05]\n");
        Files.writeString(
                workspace.resolve("narrative/social-workers.md"),
                "# Social workers\n\n## A heading of our own\n\nText.\n");

        Ran ran = focus(workspace, "social workers", temp.resolve("out"));

        assertEquals(0, ran.exit(), ran.err());
        byte[] pdf = Files.readAllBytes(temp.resolve("out/2019-20-Q2/papers/focus-social-workers.pdf"));
        assertEquals(List.of(), VeraPdf.faults(pdf));
        String read = TagTree.of(pdf).replaceAll("\\s+", " ");
        assertTrue(read.contains("The board asked for a report on this subject: Social workers."), read);
        assertTrue(read.contains("A heading of our own"), read);
        assertTrue(read.contains("Focus report: Social workers"), read);
        assertTrue(read.contains("CFS LI05"), read);
    }
}
