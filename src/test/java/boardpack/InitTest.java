package boardpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests a workspace created from nothing, adapted and published as the documentation says. */
final class InitTest {
    @TempDir
    private Path temp;

    /** Returns every style with templates; each must have an initial workspace. */
    static Stream<String> styles() throws Exception {
        try (Stream<Path> folders = Files.list(Path.of("templates"))) {
            return folders
                    .filter(f -> Files.exists(f.resolve("wording.yaml")))
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private Path begun(String style) throws Exception {
        Path board = temp.resolve("my-board");
        Ran ran = Program.run("init", board.toString(), "--style", style);
        assertEquals(0, ran.exit(), ran.err());
        return board;
    }

    private static Map<String, byte[]> generated(Path board) throws Exception {
        Ran ran = Program.run("generate", board.toString());
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.err().contains("no errors") || !ran.err().contains("error"), ran.err());
        return Program.files(Path.of(ran.out().strip()).getParent());
    }

    @ParameterizedTest
    @MethodSource("styles")
    void aNewWorkspaceGeneratesAndAsksForNothingButItsOwnText(String style) throws Exception {
        Path board = begun(style);
        Ran checked = Program.run("check", board.toString(), "--as-of", "2026-07-10");
        assertEquals(0, checked.exit(), checked.err());
        List<String> warnings =
                checked.err().lines().filter(l -> l.contains(": warning ")).toList();
        assertTrue(warnings.stream().allMatch(l -> l.contains(" W376: ") || l.contains(" W377: ")), checked.err());
        for (String place : List.of("pack.yaml:9:10", "indicators.csv", "targets.csv", "extracts/2026-27-Q1.csv:2")) {
            assertTrue(warnings.stream().anyMatch(l -> l.startsWith(place + ": warning W376")), place);
        }
        Map<String, byte[]> made = generated(board);
        assertEquals(List.of(), VeraPdf.faults(made.get("board-pack.pdf")));
    }

    /** Follows an officer on the first day: after every piece of the example is replaced, no question remains. */
    @Test
    void aWorkspaceOfTheCouncilsOwnIsNotAskedAboutTheExample() throws Exception {
        Path board = begun("policy-board");
        Path pack = board.resolve("pack.yaml");
        Files.writeString(
                pack,
                Files.readString(pack)
                        .replace("Example Borough Council", "Wexcombe Borough Council")
                        .replace("Alex Brook (Head of Education)", "Jo Field (Head of Education)")
                        .replace(
                                "confirmed: []",
                                "confirmed: [purpose, policy, other, priorities, risk, equality, background]"));
        for (String file : List.of("indicators.csv", "targets.csv", "milestones.csv")) {
            Files.writeString(
                    board.resolve(file),
                    Files.readString(board.resolve(file))
                            .replace("ED 0", "EDU 0")
                            .replace("CF 0", "CFS 0")
                            .replace("On course", "Well on course")
                            .replace("three weeks", "two weeks"));
        }
        for (String file : List.of("extracts/2025-26.csv", "extracts/2026-27-Q1.csv")) {
            Files.writeString(
                    board.resolve(file),
                    Files.readString(board.resolve(file))
                            .replace("ED 0", "EDU 0")
                            .replace("CF 0", "CFS 0"));
        }
        for (String file : List.of("education.md", "children-and-families.md")) {
            Path narrative = board.resolve("narrative").resolve(file);
            Files.writeString(
                    narrative, Files.readString(narrative).lines().findFirst().orElseThrow() + "\n\nOur own words.\n");
        }
        Ran checked = Program.run("check", board.toString(), "--as-of", "2026-07-10");
        assertEquals(0, checked.exit(), checked.err());
        assertFalse(checked.err().contains("W376"), checked.err());
        assertFalse(checked.err().contains("W377"), checked.err());
        assertTrue(
                checked.out().startsWith("boardpack: checking Q1 2026/27, for the meeting of 14 September 2026"),
                checked.out());
    }

    @Test
    void aHeadingIsChangedAndAnIndicatorAdded() throws Exception {
        Path board = begun("policy-board");
        Path pack = board.resolve("pack.yaml");
        String settings = Files.readString(pack)
                .replace(
                        "#wording:\n#  sections:\n#    key-developments:\n#      heading",
                        "wording:\n  sections:\n    key-developments:\n      heading");
        assertTrue(settings.contains("\nwording:"), "the comment that shows how is there");
        Files.writeString(pack, settings);
        append(
                board.resolve("indicators.csv"),
                "ED 03,Young people not in education,Education Services,percent,lower,Q,\n");
        append(board.resolve("targets.csv"), "ED 03,2026/27,3.5\n");
        append(board.resolve("extracts/2026-27-Q1.csv"), "ED 03,2026/27 Q1,3.1,,,\n");
        String read = TagTree.of(generated(board).get("papers/02-education-services.pdf"));
        assertTrue(read.contains("1.0 Introduction"), read);
        assertTrue(read.contains("2.0 What has happened"), read);
        assertFalse(read.contains("Key developments\n"), read);
        assertTrue(read.contains("Young people not in education"), read);
    }

    private static void append(Path file, String text) throws Exception {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    @Test
    void nothingIsWrittenOver() throws Exception {
        Path board = begun("policy-board");
        Files.writeString(board.resolve("pack.yaml"), "mine");
        Files.delete(board.resolve("targets.csv"));
        Ran again = Program.run("init", board.toString());
        assertEquals(4, again.exit());
        assertTrue(again.err().contains("error E511"), again.err());
        assertEquals("mine", Files.readString(board.resolve("pack.yaml")));
        assertFalse(Files.exists(board.resolve("targets.csv")), "not even what was missing");
    }

    @Test
    void anUnknownStyleIsToldWithThoseThatThereAre() throws Exception {
        Ran ran = Program.run("init", temp.resolve("x").toString(), "--style", "nonesuch");
        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("policy-board"), ran.err());
        assertFalse(Files.exists(temp.resolve("x")));
    }

    @Test
    void exportedTemplatesAreTheBuiltInOnes() throws Exception {
        Path board = begun("policy-board");
        Map<String, byte[]> before = generated(board);
        Path templates = board.resolve("templates");
        assertEquals(0, Program.run("templates", "export", templates.toString()).exit());
        assertEquals(
                new TreeSet<>(Program.files(Path.of("templates")).keySet()),
                new TreeSet<>(Program.files(templates).keySet()));
        // The pack itself lists the templates among its inputs; the papers are the same.
        Map<String, byte[]> after = generated(board);
        List<String> papers = before.keySet().stream()
                .filter(f -> f.startsWith("papers/") && f.endsWith(".pdf"))
                .toList();
        assertFalse(papers.isEmpty());
        papers.forEach(f -> assertArrayEquals(before.get(f), after.get(f), f));
        Path paper = templates.resolve("paper.ftlx");
        String text = Files.readString(paper, StandardCharsets.UTF_8);
        Files.writeString(paper, text.replace("<h1>${content.title}</h1>", "<h1>Our ${content.title}</h1>"));
        Ran again = Program.run("templates", "export", templates.toString());
        assertEquals(4, again.exit());
        assertTrue(
                TagTree.of(generated(board).get("papers/01-cover-report.pdf")).contains("Our "));
    }

    /** Tests a run stopped between two files, and one stopped while writing a temporary file. */
    @Test
    void anInitThatWasStoppedCanBeRunAgain() throws Exception {
        Path board = begun("scrutiny-board");
        Map<String, byte[]> whole = Program.files(board);
        Files.delete(board.resolve("indicators.csv"));
        Files.delete(board.resolve("targets.csv"));
        Files.createDirectories(board.resolve(".boardpack-new"));
        Files.writeString(board.resolve(".boardpack-new/pack.yaml"), "hal");
        Ran again = Program.run("init", board.toString(), "--style", "scrutiny-board");
        assertEquals(0, again.exit(), again.err());
        assertEquals(whole.keySet(), Program.files(board).keySet());
        whole.forEach((name, bytes) -> assertArrayEquals(bytes, read(board.resolve(name)), name));
    }

    @Test
    void aWholeWorkspaceIsNotMadeAgain() throws Exception {
        Path board = begun("scrutiny-board");
        Ran again = Program.run("init", board.toString(), "--style", "scrutiny-board");
        assertEquals(4, again.exit(), again.err());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
