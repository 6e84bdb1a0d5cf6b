package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests features of every style: focus reports, other groups, and extra columns. */
final class EveryStyleTest {
    @TempDir
    private Path temp;

    private Path begun(String style) throws Exception {
        Path board = temp.resolve("board");
        assertEquals(0, Program.run("init", board.toString(), "--style", style).exit());
        return board;
    }

    private static void change(Path file, String from, String to) throws Exception {
        String text = Files.readString(file);
        assertTrue(text.contains(from), file + " holds " + from);
        Files.writeString(file, text.replace(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy-board", "scrutiny-board", "priority-groups", "indicator-report"})
    void everyStyleMakesAFocusReport(String style) throws Exception {
        Path board = begun(style);
        Path pack = board.resolve("pack.yaml");
        String ref = Files.readAllLines(board.resolve("indicators.csv")).get(1).split(",")[0];
        if (!Files.readString(pack).contains("\nfocus:")) {
            Files.writeString(
                    pack, Files.readString(pack) + "\nfocus:\n  - name: Attendance\n    indicators: [" + ref + "]\n");
        }
        Ran ran = Program.run("generate", board.toString(), "--focus", "Attendance");
        assertEquals(0, ran.exit(), ran.err());
        Path report = Path.of(ran.out().strip());
        assertEquals("focus-attendance.pdf", report.getFileName().toString());
        assertTrue(TagTree.of(Files.readAllBytes(report)).contains("asked for a"), "the reason is in it");
    }

    @Test
    void prioritiesAreRegroupedByAColumnOfTheirOwn() throws Exception {
        Path board = begun("scrutiny-board");
        change(board.resolve("pack.yaml"), "style: scrutiny-board", "style: scrutiny-board\ngroup-by: portfolio");
        change(board.resolve("pack.yaml"), "service-areas:", "groups:");
        for (String file : new String[] {"indicators.csv", "priorities.csv"}) {
            change(board.resolve(file), "service area", "portfolio");
        }
        Ran ran = Program.run("check", board.toString(), "--as-of", "2026-07-10");
        assertEquals(0, ran.exit(), ran.err());
        assertFalse(ran.err().contains("error"), ran.err());
        // The change is then reversed, with the column still present.
        change(board.resolve("pack.yaml"), "\ngroup-by: portfolio", "");
        change(board.resolve("pack.yaml"), "groups:", "service-areas:");
        for (String file : new String[] {"indicators.csv", "priorities.csv"}) {
            Path sheet = board.resolve(file);
            Files.write(
                    sheet,
                    Files.readAllLines(sheet).stream()
                            .map(l -> l.startsWith("ref,") ? l + ",service area" : l + ",Education")
                            .toList());
        }
        Ran back = Program.run("check", board.toString(), "--as-of", "2026-07-10");
        assertEquals(0, back.exit(), back.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"indicators.csv", "targets.csv", "milestones.csv", "extracts/2026-27-Q1.csv"})
    void aColumnOfNotesOrOneToBeIgnoredIsPassedOver(String file) throws Exception {
        Path board = begun("policy-board");
        Path sheet = board.resolve(file);
        Files.write(
                sheet,
                Files.readAllLines(sheet).stream()
                        .map(l -> l.startsWith("ref,") || l.startsWith("service area,")
                                ? l + ",Notes,RAG"
                                : l + ",mine,red")
                        .toList());
        Ran ran = Program.run("check", board.toString());
        assertEquals(3, ran.exit(), ran.err());
        assertTrue(ran.err().contains("unknown column \"RAG\""), ran.err());
        assertFalse(ran.err().contains("Notes"), ran.err());
        change(board.resolve("pack.yaml"), "style: policy-board", "style: policy-board\nignore-columns: [RAG]");
        Ran again = Program.run("check", board.toString());
        assertEquals(0, again.exit(), again.err());
    }

    @Test
    void checkSaysWhichQuarterWasChosenAndWhy() throws Exception {
        Path board = begun("policy-board");
        Files.writeString(board.resolve("extracts/2025-26-Q4.csv"), "ref,period,value\nED 01,2025/26 Q4,93.0\n");
        change(
                board.resolve("pack.yaml"),
                "  2026/27 Q1: 2026-09-14",
                "  2026/27 Q1: 14 September 2026\n  2026/27 Q2: 9/12/2026");
        String first = firstLine(Program.run("check", board.toString()));
        assertEquals(
                "boardpack: checking Q1 2026/27, for the meeting of 14 September 2026, the latest quarter that the extracts"
                        + " have results for; there is a meeting for Q2 2026/27, and no result for it yet",
                first);
        String asked = firstLine(Program.run("check", board.toString(), "--quarter", "2025/26-Q4"));
        assertTrue(
                asked.startsWith(
                        "boardpack: checking Q4 2025/26, for a meeting whose date is not given; the extracts go on to"),
                asked);
    }

    private static String firstLine(Ran ran) {
        return ran.out().lines().findFirst().orElse("");
    }
}
