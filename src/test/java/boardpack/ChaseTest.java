package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the chase list, filled in, can be read as an extract. */
final class ChaseTest {
    @TempDir
    private Path folder;

    private Path board;
    private Path chase;

    @BeforeEach
    void copy() throws IOException {
        board = Program.copy(Program.SAMPLE, folder.resolve("board"));
        chase = folder.resolve("chase.csv");
    }

    private Ran check() throws Exception {
        return Program.run("check", board.toString(), "--chase", chase.toString());
    }

    @Test
    void everythingOwedIsListedByOwner() throws Exception {
        Ran ran = check();
        assertEquals(0, ran.exit(), ran.err());
        List<String> lines = ran.out().lines().toList();
        int owner = lines.indexOf("KP, Kamala Prynne (Divisional Manager, Special Educational Needs):");
        assertTrue(owner >= 0, ran.out());
        assertEquals("    EIP LI07: value for Q2 2019/20; it is due and has not been supplied", lines.get(owner + 1));
        List<String> rows = Files.readAllLines(chase, StandardCharsets.UTF_8);
        assertEquals(
                "\uFEFFowner,ref,title,period,needed,why,value,numerator,denominator,judgement,commentary",
                rows.getFirst());
        assertEquals(4, rows.size(), rows.toString());
        assertTrue(rows.stream().anyMatch(r -> r.startsWith("JL,CFS LI02,")), rows.toString());
    }

    @Test
    void whatIsFilledInIsReadBack() throws Exception {
        check();
        String filled = Files.readString(chase)
                .lines()
                .map(line -> line.startsWith("KP,") ? line.replace(",,,,,", ",,90,100,,Caught up.") : line)
                .collect(java.util.stream.Collectors.joining("\r\n", "", "\r\n"));
        Files.writeString(board.resolve("extracts/from-officers.csv"), filled);
        Files.delete(chase);
        Ran ran = check();
        assertEquals(0, ran.exit(), ran.err());
        assertFalse(ran.out().contains("EIP LI07"), ran.out());
        assertTrue(ran.out().contains("CFS LI02: value"), "what was not filled in is still owed");
        Ran shown = Program.run("explain", board.toString(), "EIP LI07");
        assertTrue(shown.out().contains("100 × 90 ÷ 100 = 90"), shown.out());
        assertTrue(shown.out().contains("extracts/from-officers.csv:4:8"), shown.out());
        assertTrue(shown.out().contains("Caught up."), shown.out());
    }

    @Test
    void aListThatSomebodyMayHaveFilledInIsNeverWrittenOver() throws Exception {
        Files.writeString(chase, "mine");
        Ran ran = check();
        assertEquals(4, ran.exit(), ran.err());
        assertTrue(ran.err().contains("E508"), ran.err());
        assertEquals("mine", Files.readString(chase));
    }

    @Test
    void aForgottenFileIsSaidPlainly() throws Exception {
        Ran ran = Program.run("check", "--chase", board.toString());
        assertEquals(2, ran.exit(), ran.err());
        assertEquals(
                List.of(
                        "--chase " + board
                                + ": error E512: this is a folder, where the name of a file to write was expected",
                        "    fix: name the file behind it: `boardpack check " + board + " --chase chase.csv`",
                        "boardpack: stopped; nothing was written"),
                ran.err().lines().toList());
    }

    @Test
    void whatIsOwedIsListedWhereTheDataHasErrorsToo() throws Exception {
        Files.writeString(board.resolve("extracts/more.csv"), "ref,period,value\nPED01 01,2019/20 Q2,96.4\n");
        Ran ran = check();
        assertEquals(3, ran.exit(), ran.err());
        assertTrue(ran.err().contains("E206"), ran.err());
        assertTrue(Files.exists(chase));
        assertTrue(ran.out().contains("CFS LI02: value"), ran.out());
    }
}
