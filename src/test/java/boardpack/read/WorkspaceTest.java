package boardpack.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.read.table.CsvFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkspaceTest {
    @TempDir
    private Path folder;

    private Path inside;
    private final Findings findings = new Findings();

    @BeforeEach
    void makeAWorkspace() throws IOException {
        inside = Files.createDirectory(folder.resolve("board"));
    }

    @Test
    void hashesAreTheSha256OfTheBytes() throws IOException {
        // The published test vectors for "abc" and for an empty input.
        Files.writeString(inside.resolve("z.txt"), "abc");
        Files.writeString(inside.resolve("a.txt"), "");
        Workspace workspace = open();

        workspace.text("z.txt");
        workspace.text("a.txt");

        assertEquals(
                List.of(
                        Map.entry("a.txt", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                        Map.entry("z.txt", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")),
                List.copyOf(workspace.hashes().entrySet()));
    }

    /** Checks that a file's encoding is not detected twice, unless there is a finding. */
    @ParameterizedTest
    @CsvSource({"UTF-8, 0", "UTF-16LE, 0", "windows-1252, 1"})
    void aFileIsReadTheSameTheSecondTime(String encoding, int told) throws IOException {
        String mark = encoding.startsWith("UTF") ? "\uFEFF" : "";
        Files.write(inside.resolve("a.csv"), (mark + "ref,value\nPED,café\n").getBytes(Charset.forName(encoding)));
        Workspace workspace = open();
        CsvFile file = new CsvFile(List.of("ref", "value"), List.of());

        assertTrue(file.header(workspace, "a.csv", Dialect.OURS).isPresent());
        assertEquals(List.of(), findings.sorted(), "a header is looked at in silence");
        for (int time = 1; time <= 2; time++) {
            List<String> values = new ArrayList<>();
            assertTrue(file.read(
                    workspace,
                    "a.csv",
                    findings,
                    row -> values.add(row.cell("value").text())));
            assertEquals(List.of("café"), values);
            assertEquals(told * time, findings.count());
        }
    }

    @Test
    void aFileThatChangesMeanwhileIsNotReadAsSomethingElse() throws IOException {
        Path changing = Files.writeString(inside.resolve("a.csv"), "ref,value\nPED,café\n");
        Workspace workspace = open();
        CsvFile file = new CsvFile(List.of("ref", "value"), List.of());
        file.header(workspace, "a.csv", Dialect.OURS);
        Files.write(changing, "ref,value\nPED,café\n".getBytes(Charset.forName("windows-1252")));

        CannotContinue e = assertThrows(CannotContinue.class, () -> file.read(workspace, "a.csv", findings, row -> {}));

        assertEquals(Code.E501, e.finding().code());
    }

    @Test
    void theHashIsOfTheWholeFileHoweverMuchWasRead() throws IOException {
        Files.writeString(inside.resolve("a.txt"), "abc");
        Workspace workspace = open();

        try (InputStream in = workspace.open("a.txt").orElseThrow()) {
            assertEquals('a', in.read());
        }

        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                workspace.hashes().get("a.txt"));
    }

    @Test
    void hashesComeInTheOrderOfThePaths() throws IOException {
        List<String> names = new ArrayList<>();
        for (char name = 'z'; name >= 'a'; name--) {
            names.addFirst(name + ".txt");
            Files.writeString(inside.resolve(name + ".txt"), "text of " + name);
        }
        Workspace workspace = open();
        names.reversed().forEach(workspace::text);

        assertEquals(names, List.copyOf(workspace.hashes().keySet()));
    }

    @Test
    void aLinkThatLeadsOutIsRefusedAndNothingElseIsSaid() throws IOException {
        Files.writeString(folder.resolve("secret.csv"), "ref\nsecret\n");
        Files.createSymbolicLink(inside.resolve("targets.csv"), folder.resolve("secret.csv"));
        Workspace workspace = open();

        assertFalse(new CsvFile(List.of("ref"), List.of())
                .read(workspace, "targets.csv", findings, row -> assertTrue(false, "a row was read")));
        assertEquals(Optional.empty(), workspace.text("targets.csv"));

        assertEquals(List.of(Code.E114), codes());
        assertEquals(Map.of(), workspace.hashes());
    }

    @Test
    void aFolderThatLeadsOutIsRefusedFileByFile() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(outside.resolve("a.csv"), "ref\n");
        Files.createSymbolicLink(inside.resolve("extracts"), outside);
        Workspace workspace = open();

        workspace.list("extracts", ".csv").forEach(workspace::text);

        assertEquals(List.of(Code.E114), codes());
    }

    @Test
    void aFolderNextDoorWithTheSameBeginningIsOutside() throws IOException {
        Path next = Files.createDirectory(folder.resolve("board-2"));
        Files.writeString(next.resolve("a.csv"), "ref\n");
        Workspace workspace = open();

        assertEquals(Optional.empty(), workspace.text("../board-2/a.csv"));
        assertEquals(List.of(Code.E114), codes());
    }

    @Test
    void aLinkThatStaysInsideIsFollowed() throws IOException {
        Files.writeString(inside.resolve("a.csv"), "ref\n");
        Files.createSymbolicLink(inside.resolve("b.csv"), inside.resolve("a.csv"));

        assertEquals(Optional.of("ref\n"), open().text("b.csv"));
        assertEquals(List.of(), codes());
    }

    @Test
    void aWorkspaceMayItselfBeReachedByALink() throws IOException {
        Files.writeString(inside.resolve("a.csv"), "ref\n");
        Path link = Files.createSymbolicLink(folder.resolve("link"), inside);

        assertEquals(Optional.of("ref\n"), Workspace.open(link, findings).text("a.csv"));
    }

    @Test
    void filesAreListedByNameWithoutThoseOfAnEditor() throws IOException {
        Path extracts = Files.createDirectory(inside.resolve("extracts"));
        for (String name : List.of("b.csv", "a.csv", ".c.csv", "~$d.csv", "e.txt")) {
            Files.writeString(extracts.resolve(name), "");
        }

        assertEquals(List.of("extracts/a.csv", "extracts/b.csv"), open().list("extracts", ".csv"));
        assertEquals(List.of(), open().list("narrative", ".md"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "extracts/*.csv      | extracts/a.csv extracts/b.CSV",
                "extracts/**/*.csv   | extracts/a.csv extracts/b.CSV extracts/x.csv/e.csv extracts/y/c.csv extracts/y/z/d.csv",
                "extracts/y/*.csv    | extracts/y/c.csv",
                "extracts/*/*.csv    | extracts/x.csv/e.csv extracts/y/c.csv",
                "**/d.csv            | extracts/y/z/d.csv",
                "extracts/?.csv      | extracts/a.csv extracts/b.CSV",
                "extracts/a.csv      | extracts/a.csv",
                "*.csv               | ''",
                "none/*.csv          | ''",
                "../board/*/*.csv    | ''",
            })
    void patternsFindFilesByName(String pattern, String expected) throws IOException {
        for (String name : List.of("y/z/d.csv", "y/c.csv", "b.CSV", "a.csv", "x.csv/e.csv", "y/.f.csv", "~$g.csv")) {
            Path file = inside.resolve("extracts").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
        Files.createSymbolicLink(inside.resolve("extracts/y/again"), inside.resolve("extracts"));

        List<String> found = open().find(new Glob(pattern)).stream()
                .filter(name -> Files.isRegularFile(inside.resolve(name)))
                .toList();

        assertEquals(expected, String.join(" ", found));
        assertEquals(List.of(), codes());
    }

    @ParameterizedTest
    @CsvSource({
        "../x.csv, true",
        "extracts/../../x.csv, true",
        "extracts/.., true",
        "/etc/*.csv, true",
        "C:/x.csv, true",
        "'..\\x.csv', true",
        "extracts/..x.csv, false",
        "extracts/x...csv, false",
    })
    void aPatternThatLeadsOutIsKnown(String pattern, boolean out) {
        assertEquals(out, new Glob(pattern).leadsOut());
    }

    @Test
    void aFolderThatLeadsOutIsToldOnce() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(outside.resolve("a.csv"), "ref\n");
        Files.createDirectory(inside.resolve("extracts"));
        Files.createSymbolicLink(inside.resolve("extracts/out"), outside);

        assertEquals(List.of(), open().find(new Glob("extracts/**/*.csv")));

        assertEquals(List.of(Code.E114), codes());
        assertEquals("extracts/out", findings.sorted().getFirst().place().file());
    }

    @Test
    void aFolderThatIsNotThereEndsTheRun() {
        CannotContinue e = assertThrows(CannotContinue.class, () -> Workspace.open(folder.resolve("none"), findings));

        assertEquals(Code.E503, e.finding().code());
        assertEquals(folder.resolve("none").toString(), e.finding().place().file());
    }

    @Test
    void aFileThatCannotBeReadEndsTheRun() throws IOException {
        Files.createDirectory(inside.resolve("a.csv"));
        Workspace workspace = open();

        for (String name : List.of("a.csv", "none.csv")) {
            CannotContinue e = assertThrows(CannotContinue.class, () -> workspace.text(name));
            assertEquals(Code.E501, e.finding().code());
            assertEquals(name, e.finding().place().file());
        }
        assertThrows(
                CannotContinue.class,
                () -> new CsvFile(List.of("ref"), List.of()).read(workspace, "none.csv", findings, row -> {}));
    }

    @Test
    void aFolderNamedLikeAFileIsAFinding() throws IOException {
        Files.createDirectory(inside.resolve("a.csv"));

        assertFalse(new CsvFile(List.of("ref"), List.of()).read(open(), "a.csv", findings, row -> {}));

        assertEquals(List.of(Code.E121), codes());
    }

    private Workspace open() {
        return Workspace.open(inside, findings);
    }

    private List<Code> codes() {
        return findings.sorted().stream().map(Finding::code).toList();
    }
}
