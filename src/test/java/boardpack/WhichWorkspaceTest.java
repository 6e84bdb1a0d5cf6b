package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the workspace is found from any path an officer may type, or that the right path is suggested. */
final class WhichWorkspaceTest {
    @TempDir
    private Path temp;

    private Path board;

    @BeforeEach
    void begun() throws Exception {
        board = temp.resolve("boards/wex");
        assertEquals(0, Program.run("init", board.toString()).exit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "show", "generate"})
    void thePathToPackYamlIsTakenForItsFolder(String command) throws Exception {
        Ran ran = Program.run(command, board.resolve("pack.yaml").toString());
        assertEquals(0, ran.exit(), ran.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pack.yaml.txt", "pack.yml", "Pack.yaml", "pack.yaml.yaml", "pack (1).yaml", "pack - Copy.yaml"})
    void aMisnamedPackFileIsToldWithItsName(String name) throws Exception {
        Files.move(board.resolve("pack.yaml"), board.resolve("pack.new"));
        Files.move(board.resolve("pack.new"), board.resolve(name));
        if (Files.exists(board.resolve("pack.yaml"))) {
            // On a file system that ignores case it is the same file.
            return;
        }
        for (String typed : new String[] {board.toString(), board.resolve(name).toString()}) {
            Ran ran = Program.run("check", typed);
            assertEquals(3, ran.exit(), ran.err());
            assertTrue(
                    ran.err().contains("error E152: there is no pack.yaml here, and there is a file named " + name),
                    ran.err());
            assertTrue(ran.err().contains("rename it to pack.yaml"), ran.err());
        }
    }

    @ParameterizedTest
    @CsvSource({"extracts/2026-27-Q1.csv", "extracts", "narrative/education.md", "indicators.csv"})
    void aFileOrFolderOfTheWorkspaceNamesTheWorkspace(String inside) throws Exception {
        Ran ran = Program.run("check", board.resolve(inside).toString());
        assertEquals(3, ran.exit(), ran.err());
        assertTrue(ran.err().contains("E152"), ran.err());
        assertTrue(ran.err().contains("`" + board + "`"), ran.err());
    }

    @Test
    void aFolderAboveNamesTheWorkspaceInIt() throws Exception {
        Ran ran = Program.run("generate", temp.toString());
        assertEquals(3, ran.exit(), ran.err());
        assertTrue(ran.err().contains("there is one in boards"), ran.err());
        assertTrue(ran.err().contains("give the folder that holds it: `" + board + "`"), ran.err());
        assertFalse(Files.exists(temp.resolve("out")));
    }

    @Test
    void aFolderThatHoldsFilesAlreadyIsToldInOneLine() throws Exception {
        Ran ran = Program.run("init", board.toString());
        assertEquals(4, ran.exit(), ran.err());
        assertEquals(1, ran.err().lines().filter(l -> l.contains("E511")).count(), ran.err());
        assertTrue(ran.err().contains("extracts/2025-26.csv and 7 more"), ran.err());
    }
}
