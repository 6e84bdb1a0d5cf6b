package boardpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests many workspaces in one command. */
final class ManyWorkspacesTest {
    private static final int ALL = 40;
    private static final String PACK = "2026-27-Q1/board-pack.pdf";

    @TempDir
    Path temp;

    private Path boards;
    private Path packs;

    @BeforeEach
    void setUp() throws Exception {
        boards = temp.resolve("boards");
        packs = temp.resolve("packs");
    }

    private void make(int many) throws Exception {
        for (int i = 1; i <= many; i++) {
            Path workspace = boards.resolve(name(i));
            Files.createDirectories(workspace.getParent());
            Program.copy(Path.of("src/main/resources/init/policy-board"), workspace);
            Path yaml = workspace.resolve("pack.yaml");
            Files.writeString(
                    yaml,
                    Files.readString(yaml)
                            .replaceFirst("(?m)^council: .*$", "council: Council " + i + " of the region"));
        }
    }

    /** Returns the name of a board, in one of two authorities. */
    private static String name(int i) {
        return "%s/board-%02d".formatted(i % 2 == 0 ? "east" : "west", i);
    }

    private Ran run(String... more) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("generate", "--all", boards.toString(), "--out", packs.toString()));
        arguments.addAll(List.of(more));
        return Program.run(arguments.toArray(String[]::new));
    }

    @Test
    void fortyOfWhichThreeAreBadPublishThirtySevenAndSayWhyNotThree() throws Exception {
        make(ALL);
        Files.writeString(boards.resolve(name(3)).resolve("pack.yaml"), "council: [\n");
        Files.delete(boards.resolve(name(20)).resolve("indicators.csv"));
        Path extract = Program.files(boards.resolve(name(31)).resolve("extracts")).keySet().stream()
                .map(boards.resolve(name(31)).resolve("extracts")::resolve)
                .findFirst()
                .orElseThrow();
        Files.writeString(extract, Files.readString(extract).replaceFirst("(\\d{4}/\\d{2} Q[1-4],)[^,]*", "$1some"));

        Ran ran = run();

        assertEquals(3, ran.exit(), ran.err());
        assertEquals(ALL - 3, ran.out().lines().count(), ran.out());
        for (String line : ran.out().lines().toList()) {
            assertTrue(Files.exists(Path.of(line)), line);
        }
        assertTrue(ran.err().contains(name(3) + "/pack.yaml:"), ran.err());
        assertTrue(ran.err().contains(name(20) + "/indicators.csv: error E101: there is no indicators.csv"), ran.err());
        assertTrue(ran.err().contains(name(31) + "/extracts/"), ran.err());
        assertTrue(ran.err().contains("error E203: found \"some\""), ran.err());
        assertFalse(ran.err().contains("\r"), "no bar where there is no terminal");
        assertTrue(ran.err().strip().endsWith("boardpack: of 40 workspaces 37 made, 3 not"), ran.err());
        List<String> table = ran.err()
                .substring(ran.err().indexOf("\nworkspace "))
                .strip()
                .lines()
                .toList();
        assertEquals(ALL + 2, table.size());
        assertEquals(3, table.stream().filter(l -> l.contains("not made: ")).count(), ran.err());
        for (int bad : new int[] {3, 20, 31}) {
            assertFalse(Files.exists(packs.resolve(name(bad)).resolve("2026-27-Q1")));
        }

        // Each pack is the same as if made alone, and contains only its own council's name.
        for (int i : new int[] {1, 2, 40}) {
            Path alone = temp.resolve("alone" + i);
            assertEquals(
                    0,
                    Program.run("generate", boards.resolve(name(i)).toString(), "--out", alone.toString())
                            .exit());
            Map<String, byte[]> expected = Program.files(alone);
            Map<String, byte[]> made = Program.files(packs.resolve(name(i)));
            assertEquals(expected.keySet(), made.keySet());
            expected.forEach((name, bytes) -> assertArrayEquals(bytes, made.get(name), name));
        }
    }

    @Test
    void sharesAreDisjointAndTogetherEverything() throws Exception {
        make(7);
        TreeSet<String> all = new TreeSet<>();
        int made = 0;
        for (int share = 1; share <= 3; share++) {
            Ran ran = run("--shard", share + "/3");
            assertEquals(0, ran.exit(), ran.err());
            made += (int) ran.out().lines().count();
            ran.out().lines().forEach(all::add);
        }
        assertEquals(7, made);
        assertEquals(7, all.size());
        for (int i = 1; i <= 7; i++) {
            assertTrue(Files.exists(packs.resolve(name(i)).resolve(PACK)), name(i));
        }
        // With more machines than workspaces, some have nothing to do, which is not a failure.
        Ran idle = run("--shard", "9/9");
        assertEquals(0, idle.exit(), idle.err());
        assertEquals("", idle.out());
    }

    @Test
    void namedOnesAreMadeInTheirOwnFoldersEachOnce() throws Exception {
        make(2);
        String one = boards.resolve(name(1)).toString();
        String two = boards.resolve(name(2)).toString();
        Ran ran = Program.run("generate", one, two, one, "--if-changed", "--quiet");
        assertEquals(0, ran.exit(), ran.err());
        assertEquals("", ran.out() + ran.err());
        assertTrue(Files.exists(Path.of(one, "out").resolve(PACK)));
        assertTrue(Files.exists(Path.of(two, "out").resolve(PACK)));
        Ran again = Program.run("generate", one, two, "--if-changed");
        assertTrue(again.err().contains("of 2 workspaces 0 made, 2 unchanged"), again.err());
    }

    @Test
    void twoThatWouldMeetInOneFolderAreRefused() throws Exception {
        make(1);
        Path other = Program.copy(
                boards.resolve(name(1)), temp.resolve(Path.of(name(1)).getFileName()));
        Ran ran = Program.run(
                "generate", boards.resolve(name(1)).toString(), other.toString(), "--out", packs.toString());
        assertEquals(2, ran.exit(), ran.err());
        assertTrue(ran.err().contains("error E528"), ran.err());
        assertFalse(Files.exists(packs));
    }

    @Test
    void aFolderWithoutAnyIsSaid() throws Exception {
        Files.createDirectories(boards);
        Ran ran = run();
        assertEquals(2, ran.exit(), ran.err());
        assertTrue(ran.err().contains("error E527: no workspace is in this folder"), ran.err());
    }
}
