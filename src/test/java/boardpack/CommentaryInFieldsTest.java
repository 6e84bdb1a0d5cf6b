package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests commentary with a challenge, an action and a result. */
final class CommentaryInFieldsTest {
    private static final Path BASE = Path.of("src/test/resources/findings/base");

    @TempDir
    private Path temp;

    private Path board(String extract) throws IOException {
        Path board = Program.copy(BASE, temp.resolve("board"));
        Files.writeString(board.resolve("extracts/2019-20-Q2.csv"), extract);
        return board;
    }

    private static String text(Ran ran) throws IOException {
        assertEquals(0, ran.exit(), ran.err());
        try (PDDocument pack = Loader.loadPDF(Path.of(ran.out().strip()).toFile())) {
            return new PDFTextStripper().getText(pack).replaceAll("\\s+", " ");
        }
    }

    @Test
    void eachFieldIsPrintedAfterItsName() throws Exception {
        Path board = board("""
                ref,period,value,numerator,denominator,challenge,action,result
                SCH 01,2019/20 Q2,96.3,,,,,
                SCH 02,2019/20 Q2,7,,,Four were at one school.,"The heads meet
                each week.",None since May.
                CIC 01,2019/20 Q2,211,,,,,
                CIC 02,2019/20 Q2,90.4,113,125,,,
                """);
        Ran ran = Program.run("generate", board.toString());
        assertTrue(
                text(ran)
                        .contains("Challenge: Four were at one school. Action: The heads meet each week."
                                + " Result: None since May."),
                text(ran));
        assertFalse(ran.err().contains("W401"), ran.err());
    }

    /**
     * Tests the heading "Result", which many councils use for the figure. It is a field if it is next to others and the
     * figure has another heading.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ref,period,result,commentary           | 7,Meeting. | Meeting.",
                "ref,period,result,challenge,action     | 7,Hard,Meeting. | Challenge: Hard Action: Meeting.",
                "ref,period,actual,result,action        | 7,Fewer,Meeting. | Action: Meeting. Result: Fewer",
                "ref,period,Action,Result,Actual        | Meeting.,Fewer,7 | Action: Meeting. Result: Fewer",
                "ref,period,RESULT,Challenge            | 7,Hard | Challenge: Hard",
            })
    void aColumnResultIsTheFigureUnlessThereIsAnother(String header, String cells, String printed) throws Exception {
        Path board = board(header.strip() + "\nSCH 02,2019/20 Q2," + cells.strip() + "\n");
        String text = text(Program.run("generate", board.toString()));
        assertTrue(text.contains(printed.strip()), text);
    }

    @Test
    void twoColumnsOfFiguresAreStillAskedAbout() throws Exception {
        Ran ran = Program.run(
                "check",
                board("ref,period,actual,result\nSCH 02,2019/20 Q2,7,7\n").toString());
        assertTrue(ran.err().contains("E112"), ran.err());
    }

    @Test
    void theChaseListHasTheFields() throws Exception {
        Path board = board("""
                ref,period,value,numerator,denominator,challenge,action,result
                SCH 01,2019/20 Q2,96.3,,,,Good news.,
                SCH 02,2019/20 Q2,7,,,Four were at one school.,,
                CIC 02,2019/20 Q2,80.0,100,125,,,
                """);
        Path chase = temp.resolve("chase.csv");
        Ran ran = Program.run("check", board.toString(), "--chase", chase.toString());
        assertTrue(ran.out().contains("SCH 02: action for Q2 2019/20; it is red, and no action is given"), ran.out());
        assertTrue(ran.out().contains("CIC 02: commentary for Q2 2019/20; it is red"), ran.out());
        String list = Files.readString(chase, StandardCharsets.UTF_8);
        assertTrue(list.contains("judgement,challenge,action,result\r\n"), list);
        // The completed row is read back as part of the same row.
        String filled = list.lines()
                .map(line -> line.startsWith("RH,SCH 02") ? line.replaceFirst(",,$", ",The heads meet.,") : line)
                .collect(java.util.stream.Collectors.joining("\r\n"));
        Files.writeString(board.resolve("extracts/officers.csv"), filled);
        Ran again = Program.run("generate", board.toString());
        assertTrue(text(again).contains("Challenge: Four were at one school. Action: The heads meet."), again.err());
        assertFalse(again.err().contains("W401: SCH 02"), again.err());
    }
}
