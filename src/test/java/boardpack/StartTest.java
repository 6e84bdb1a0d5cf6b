package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a short run avoids two things that no cache helps with: generated classes and unneeded libraries. */
final class StartTest {
    @TempDir
    Path temp;

    @Test
    void noClassIsMadeForAnAnnotation() throws Exception {
        List<String> classes = loaded();
        assertEquals(
                List.of(),
                classes.stream().filter(c -> c.contains("__dynamic_proxy__")).toList());
    }

    @Test
    void papersAloneNeedNothingOfPdfBoxOrBouncyCastle() throws Exception {
        List<String> classes = loaded();
        assertTrue(classes.stream().anyMatch(c -> c.contains(" org.openpdf.")), "what is drawn with is loaded");
        assertEquals(
                List.of(),
                classes.stream()
                        .filter(c -> c.contains(" org.apache.pdfbox.") || c.contains(" org.bouncycastle."))
                        .toList());
    }

    @Test
    void csvFilesAloneNeedNothingOfWorkbooks() throws Exception {
        assertEquals(
                List.of(),
                loaded().stream()
                        .filter(c -> c.contains(" boardpack.read.workbook.")
                                || c.contains(" boardpack.read.table.WorkbookReading")
                                || c.contains(" boardpack.read.table.SheetTable"))
                        .toList());
    }

    /** Returns the classes loaded by a run that makes the papers of the sample. */
    private List<String> loaded() throws Exception {
        Path log = temp.resolve("classes");
        Path board = Program.copy(Program.SAMPLE, temp.resolve("board"));
        Ran ran = Program.run(
                Map.of(), List.of("-Xlog:class+load:file=" + log), "generate", board.toString(), "--only", "papers");
        assertEquals(0, ran.exit(), ran.err());
        return Files.readAllLines(log);
    }
}
