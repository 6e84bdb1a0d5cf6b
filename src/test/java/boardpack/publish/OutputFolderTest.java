package boardpack.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutputFolderTest {
    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void setUp() {
        folder = root.resolve("out").resolve("2019-20-Q2");
    }

    @Test
    void makesTheFolderAndWhatLeadsToIt() {
        OutputFolder.replace(folder, files("board-pack.pdf", "1", "papers/01-cover.pdf", "2"));
        assertEquals(
                Map.of("out/2019-20-Q2/board-pack.pdf", "1", "out/2019-20-Q2/papers/01-cover.pdf", "2"), everything());
    }

    @Test
    void nothingThatTheOldManifestNamesIsLeft() {
        String manifest = "{\"outputs\": {\"papers/01-a.pdf\" : \"1\", \"papers/02-b.pdf\" : \"2\"}}";
        OutputFolder.replace(
                folder, files("papers/01-a.pdf", "old", "papers/02-b.pdf", "old", "manifest.json", manifest));
        OutputFolder.replace(folder, files("papers/01-a.pdf", "new"));
        assertEquals(Map.of("out/2019-20-Q2/papers/01-a.pdf", "new"), everything());
    }

    @Test
    void whatSomebodyElsePutThereStays() throws IOException {
        OutputFolder.replace(folder, files("board-pack.pdf", "old", "manifest.json", manifest("board-pack.pdf")));
        Files.createDirectories(folder.resolve("notes"));
        Files.writeString(folder.resolve("notes/minutes.txt"), "ours");
        OutputFolder.replace(folder, files("board-pack.pdf", "new"));
        assertEquals(
                Map.of("out/2019-20-Q2/board-pack.pdf", "new", "out/2019-20-Q2/notes/minutes.txt", "ours"),
                everything());
    }

    @Test
    void aRunThatWasKilledBetweenTheTwoMovesIsPutRightByTheNextWhateverItWrites() throws IOException {
        OutputFolder.replace(folder, files("board-pack.pdf", "last", "papers/01-a.pdf", "last"));
        Files.move(folder, folder.resolveSibling(".2019-20-Q2.old"));
        OutputFolder.put(folder, files("papers/01-a.pdf", "new"));
        assertEquals(
                Map.of("out/2019-20-Q2/board-pack.pdf", "last", "out/2019-20-Q2/papers/01-a.pdf", "new"), everything());
    }

    @Test
    void twoRunsAtOnceNeverPublishHalfAPack() throws Exception {
        Map<String, byte[]> one = new java.util.TreeMap<>();
        Map<String, byte[]> two = new java.util.TreeMap<>();
        for (int i = 0; i < 20; i++) {
            one.put("papers/" + i, "one".getBytes(StandardCharsets.UTF_8));
            two.put("papers/" + i, "two".getBytes(StandardCharsets.UTF_8));
        }
        OutputFolder.replace(folder, making(one));
        try (var both = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 50; round++) {
                var runs = both.invokeAll(java.util.List.of(() -> attempt(one), () -> attempt(two)));
                for (var run : runs) {
                    run.get();
                }
                java.util.Collection<String> contents = everything().values();
                assertEquals(20, contents.size());
                assertEquals(1, new java.util.TreeSet<>(contents).size(), contents.toString());
            }
        }
    }

    private boolean attempt(Map<String, byte[]> files) {
        OutputLock.holding(
                folder.getParent(),
                java.time.Duration.ofSeconds(30),
                note -> {},
                () -> OutputFolder.replace(folder, making(files)));
        return true;
    }

    @Test
    void halfOfAnOldFolderNeverGoesBackToItsPlace() throws IOException {
        OutputFolder.replace(folder, files("board-pack.pdf", "new"));
        OutputFolder.replace(folder.resolveSibling(".2019-20-Q2.gone"), files("half.pdf", "half"));
        OutputFolder.recoverAll(folder.getParent());
        assertEquals(Map.of("out/2019-20-Q2/board-pack.pdf", "new"), everything());
    }

    @Test
    void everyQuarterOfTheFolderIsPutRightAndNothingElseIsTouched() throws IOException {
        OutputFolder.replace(folder, files("board-pack.pdf", "Q2"));
        OutputFolder.replace(folder.resolveSibling(".2019-20-Q1.old"), files("board-pack.pdf", "Q1"));
        OutputFolder.replace(folder.resolveSibling(".2018-Q4-draft.new"), files("half.pdf", "half"));
        OutputFolder.replace(folder.resolveSibling(".notes.old"), files("notes.txt", "somebody's"));
        assertEquals(
                folder.resolveSibling(".2019-20-Q1.old"), OutputFolder.standing(folder.resolveSibling("2019-20-Q1")));
        OutputFolder.recoverAll(folder.getParent());
        assertEquals(
                Map.of(
                        "out/2019-20-Q2/board-pack.pdf", "Q2",
                        "out/2019-20-Q1/board-pack.pdf", "Q1",
                        "out/.notes.old", "a folder left behind",
                        "out/.notes.old/notes.txt", "somebody's"),
                everything());
    }

    @Test
    void filesThatStayAreTheSameFiles() throws IOException {
        OutputFolder.replace(folder, files("board-pack.pdf", "old", "papers/01-a.pdf", "old"));
        Object before = Files.readAttributes(
                        folder.resolve("board-pack.pdf"), java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();
        OutputFolder.put(folder, files("papers/01-a.pdf", "new"));
        Object after = Files.readAttributes(
                        folder.resolve("board-pack.pdf"), java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();
        assertEquals(before, after);
    }

    @Test
    void otherFoldersAreLeftAlone() {
        Path other = folder.resolveSibling("2019-20-Q1");
        OutputFolder.replace(other, files("board-pack.pdf", "Q1"));
        OutputFolder.replace(folder, files("board-pack.pdf", "Q2"));
        assertEquals(
                Map.of("out/2019-20-Q1/board-pack.pdf", "Q1", "out/2019-20-Q2/board-pack.pdf", "Q2"), everything());
    }

    @Test
    void whatARunThatWasCutOffLeftBehindIsNotTakenOver() throws IOException {
        OutputFolder.replace(folder.resolveSibling(".2019-20-Q2.new"), files("half.pdf", "half"));
        OutputFolder.replace(folder.resolveSibling(".2019-20-Q2.old"), files("older.pdf", "older"));
        OutputFolder.replace(folder, files("board-pack.pdf", "new"));
        // The older folder was the last complete one; files that no manifest lists stay.
        assertEquals(Map.of("out/2019-20-Q2/board-pack.pdf", "new", "out/2019-20-Q2/older.pdf", "older"), everything());
    }

    @Test
    void whereItCannotBeWrittenTheOldOneStaysWhole() {
        OutputFolder.replace(folder, files("board-pack.pdf", "old", "data/ratings.csv", "old"));
        Map<String, String> before = everything();
        // A file cannot contain another, so writing the second fails after the first was written.
        OutputFolder.Making impossible = files("papers", "new", "papers/01-a.pdf", "new");
        CannotContinue failure = assertThrows(CannotContinue.class, () -> OutputFolder.replace(folder, impossible));
        assertEquals(Code.E502, failure.finding().code());
        assertEquals(before, everything());
    }

    @Test
    void aFileWhereTheFolderShouldStandIsLeftAlone() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "somebody's notes");
        CannotContinue failure =
                assertThrows(CannotContinue.class, () -> OutputFolder.replace(folder, files("board-pack.pdf", "new")));
        assertEquals(Code.E502, failure.finding().code());
        assertEquals(Map.of("out/2019-20-Q2", "somebody's notes"), everything());
    }

    @Test
    void aFileOnTheWayThereIsLeftAlone() throws IOException {
        Files.writeString(root.resolve("out"), "somebody's notes");
        assertThrows(CannotContinue.class, () -> OutputFolder.replace(folder, files("board-pack.pdf", "new")));
        assertEquals(Map.of("out", "somebody's notes"), everything());
    }

    @Test
    void singleFilesArePutBesideTheOthers() {
        OutputFolder.replace(folder, files("board-pack.pdf", "old", "papers/01-a.pdf", "old"));
        OutputFolder.put(folder, files("papers/01-a.pdf", "new", "papers/02-b.pdf", "new"));
        assertEquals(
                Map.of(
                        "out/2019-20-Q2/board-pack.pdf", "old",
                        "out/2019-20-Q2/papers/01-a.pdf", "new",
                        "out/2019-20-Q2/papers/02-b.pdf", "new"),
                everything());
    }

    @Test
    void aSingleFileThatCannotBePutLeavesNothingBehind() throws IOException {
        // A folder that is not empty is in the file's place.
        OutputFolder.replace(folder, files("papers/01-a.pdf/notes.txt", "somebody's notes"));
        CannotContinue failure =
                assertThrows(CannotContinue.class, () -> OutputFolder.put(folder, files("papers/01-a.pdf", "new")));
        assertEquals(Code.E502, failure.finding().code());
        assertEquals(Map.of("out/2019-20-Q2/papers/01-a.pdf/notes.txt", "somebody's notes"), everything());
    }

    @Test
    void theMessageNamesTheFolder() throws IOException {
        Files.writeString(root.resolve("out"), "");
        CannotContinue failure =
                assertThrows(CannotContinue.class, () -> OutputFolder.replace(folder, files("a.pdf", "new")));
        assertTrue(failure.finding().place().toString().contains("2019-20-Q2"));
    }

    /** Returns every file under the root with its content, including hidden ones. */
    private Map<String, String> everything() {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.filter(p -> !p.equals(root)).toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (Files.isRegularFile(path)) {
                    found.put(name, Files.readString(path));
                } else if (path.getFileName().toString().startsWith(".")) {
                    found.put(name, "a folder left behind");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    @Test
    void whatIsNotToBePublishedLeavesNothingBehind() {
        OutputFolder.replace(folder, files("board-pack.pdf", "old"));
        Map<String, String> before = everything();
        assertEquals(false, OutputFolder.replace(folder, staged -> {
            staged.write("board-pack.pdf", new byte[] {1});
            return false;
        }));
        assertEquals(before, everything());
        assertEquals(false, OutputFolder.put(folder, staged -> {
            staged.write("board-pack.pdf", new byte[] {1});
            return false;
        }));
        assertEquals(before, everything());
    }

    @Test
    void whatFailsWhileItIsMadeLeavesNothingBehind() {
        OutputFolder.replace(folder, files("board-pack.pdf", "old"));
        Map<String, String> before = everything();
        OutputFolder.Making failing = staged -> {
            staged.write("board-pack.pdf", new byte[] {1});
            throw new IllegalStateException("as it goes");
        };
        assertThrows(IllegalStateException.class, () -> OutputFolder.replace(folder, failing));
        assertThrows(IllegalStateException.class, () -> OutputFolder.put(folder, failing));
        assertEquals(before, everything());
    }

    @Test
    void theHashIsThatOfTheFile() throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        OutputFolder.replace(folder, staged -> {
            staged.write("a.txt", out -> {
                out.write('a');
                out.write("bc".getBytes(StandardCharsets.UTF_8));
            });
            hashes.putAll(staged.hashes());
            return true;
        });
        // The first example of FIPS 180-2.
        assertEquals(Map.of("a.txt", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), hashes);
        assertEquals("abc", Files.readString(folder.resolve("a.txt")));
    }

    private static OutputFolder.Making files(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return making(files);
    }

    private static OutputFolder.Making making(Map<String, byte[]> files) {
        return staged -> {
            files.forEach(staged::write);
            return true;
        };
    }

    private static String manifest(String output) {
        return "{\"inputs\" : {\"indicators.csv\" : \"1\"}, \"outputs\" : {\"" + output
                + "\" : \"1\"}, \"audience\" : \"public\"}";
    }

    /** Checks that words in a manifest other than outputs do not count as our files. */
    @ParameterizedTest
    @ValueSource(strings = {"indicators.csv", "public", "audience", "inputs", "1", "board-pack.pdf.bak"})
    void filesThatTheManifestNamesOnlyAsSomethingElseStay(String name) throws IOException {
        OutputFolder.replace(folder, files("board-pack.pdf", "old", "manifest.json", manifest("board-pack.pdf")));
        Files.writeString(folder.resolve(name), "theirs");
        OutputFolder.replace(folder, files("board-pack.pdf", "new", "manifest.json", manifest("board-pack.pdf")));
        assertEquals("theirs", Files.readString(folder.resolve(name)));
    }

    @Test
    void aReportThatWasMadeAloneGoesWithThePackThatItBelongedTo() throws IOException {
        OutputFolder.replace(folder, files("papers/01-a.pdf", "old", "manifest.json", manifest("papers/01-a.pdf")));
        OutputFolder.put(folder, files("papers/b.pdf", "alone", "papers/b.manifest.json", manifest("papers/b.pdf")));
        OutputFolder.replace(folder, files("papers/01-a.pdf", "new", "manifest.json", manifest("papers/01-a.pdf")));
        assertEquals(
                Set.of("out/2019-20-Q2/papers/01-a.pdf", "out/2019-20-Q2/manifest.json"),
                everything().keySet());
    }

    @Test
    void aManifestThatCannotBeReadMakesNoFileOurs() throws IOException {
        OutputFolder.replace(folder, files("papers/01-a.pdf", "old", "manifest.json", "half of it"));
        OutputFolder.replace(folder, files("papers/02-b.pdf", "new", "manifest.json", manifest("papers/02-b.pdf")));
        assertEquals("old", Files.readString(folder.resolve("papers/01-a.pdf")));
    }
}
