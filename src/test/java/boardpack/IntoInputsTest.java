package boardpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is written to where a workspace is read from. */
final class IntoInputsTest {
    @TempDir
    private Path temp;

    private Path board;
    private Map<String, byte[]> before;

    @BeforeEach
    void aWorkspace() throws Exception {
        board = temp.resolve("board");
        assertEquals(0, Program.run("init", board.toString()).exit());
        Files.createDirectories(board.resolve("templates"));
        before = Program.files(board);
    }

    private void refused(String code, Ran ran) throws IOException {
        assertEquals(2, ran.exit(), ran.out() + ran.err());
        assertTrue(ran.err().contains("error " + code + ": "), ran.err());
        Map<String, byte[]> after = Program.files(board);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
    }

    private void refused(String code, String option, Path path) throws Exception {
        refused(code, Program.run("generate", board.toString(), option, path.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"extracts", "extracts/packs", "narrative", "templates", "quarters/out", ".boardpack"})
    void noPackIsPutAmongInputs(String folder) throws Exception {
        refused("E513", "--out", board.resolve(folder));
    }

    @Test
    void norBehindALink() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("packs"), board.resolve("extracts"));
        refused("E513", "--out", link);
    }

    @Test
    void norWhereTheSettingsFindExtracts() throws Exception {
        Files.move(board.resolve("extracts"), board.resolve("figures"));
        Files.writeString(
                board.resolve("pack.yaml"),
                Files.readString(board.resolve("pack.yaml")) + "\nextracts: figures/*.csv\n");
        before = Program.files(board);
        refused("E513", "--out", board.resolve("figures"));
    }

    @Test
    void thePacksMayLieInTheWorkspaceItself() throws Exception {
        Ran ran = Program.run("generate", board.toString(), "--out", board.toString());
        assertEquals(0, ran.exit(), ran.err());
        Ran again = Program.run("generate", board.toString(), "--out", board.toString(), "--if-changed");
        assertTrue(again.err().contains("nothing has changed"), again.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack.yaml", "targets.csv", "extracts/2025-26.csv"})
    void noLogIsPutBehindAnInput(String file) throws Exception {
        refused("E514", "--log-file", board.resolve(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void aLogGoesOnInItsFile(String format) throws Exception {
        String log = temp.resolve("board.log").toString();
        String first = "";
        for (int time = 1; time <= 2; time++) {
            Ran ran = Program.run("generate", board.toString(), "--log-file", log, "--log-format", format);
            assertEquals(0, ran.exit(), ran.err());
            String whole = Files.readString(Path.of(log));
            assertTrue(whole.startsWith(first) && whole.length() > first.length(), whole);
            first = whole;
        }
    }

    @Test
    void aNameThatNoSystemCanReadIsRefusedInOurWords() throws Exception {
        String name = temp + "/a\0b";
        List<Ran> all = List.of(
                Program.run("verify", name),
                Program.run("init", name),
                Program.run("generate", board.toString(), "--out", name));
        for (Ran ran : all) {
            assertEquals(2, ran.exit());
            assertTrue(ran.err().contains("the name is not one that this system can read"));
        }
    }

    @Test
    void anOutputFolderMayBeNewAndNamedFromHere() throws Exception {
        Path here = Path.of("").toAbsolutePath();
        org.junit.jupiter.api.Assumptions.assumeTrue(here.getRoot().equals(temp.getRoot()));
        String packs =
                here.relativize(temp.resolve("new/packs").toAbsolutePath()).toString();
        Ran ran = Program.run("generate", board.toString(), "--out", packs);
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(Files.exists(temp.resolve("new/packs/2026-27-Q1/board-pack.pdf")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void noPipeAndNoDeviceIsWaitedFor() throws Exception {
        Path pipe = temp.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Files.writeString(temp.resolve("arguments"), "check @" + pipe + "\n");
        for (String file : new String[] {pipe.toString(), "/dev/zero", temp.toString(), temp + "/arguments"}) {
            Ran ran = Program.run("@" + file);
            assertEquals(4, ran.exit(), ran.err());
            assertTrue(ran.err().contains("error E501"), ran.err());
        }
        Ran ran = Program.run("generate", board.toString(), "--log-file", pipe.toString());
        assertEquals(4, ran.exit(), ran.err());
        assertTrue(ran.err().contains("error E502: cannot be written: it is a pipe"), ran.err());
    }

    @Test
    void argumentsMayStandInAFile() throws Exception {
        Path file = Files.writeString(temp.resolve("arguments"), "show\n\"" + board + "\"\n");
        Ran ran = Program.run("@" + file);
        assertEquals(0, ran.exit(), ran.err());
    }

    @ParameterizedTest
    @CsvSource({"seal,--at", "generate,--as-of", "generate,--jobs", "generate,--wait", "generate,--shard"})
    void aValueOfTheWrongKindIsRefusedInOurWords(String command, String option) throws Exception {
        Ran ran = Program.run(command, board.toString(), option, "x");
        assertEquals(2, ran.exit(), ran.err());
        assertFalse(ran.err().contains("java.") || ran.err().contains("Exception"), ran.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack.yaml", "extracts/2025-26.csv"})
    void noChaseListTakesThePlaceOfAnInput(String file) throws Exception {
        Ran ran = Program.run(
                "check", board.toString(), "--chase", board.resolve(file).toString());
        assertEquals(4, ran.exit(), ran.err());
        assertTrue(ran.err().contains("error E508"), ran.err());
        assertArrayEquals(before.get(file), Files.readAllBytes(board.resolve(file)));
    }
}
