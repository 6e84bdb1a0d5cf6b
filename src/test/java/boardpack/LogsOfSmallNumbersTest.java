package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a public run prints and logs no suppressed figure, whether it succeeds or fails. */
final class LogsOfSmallNumbersTest {
    private static final Path BASE = Path.of("src/test/resources/findings/base");
    private static final String EXTRACT = "extracts/2019-20-Q2.csv";

    /** The cover of the small number, its total, its neighbours, and words about it. */
    private static final List<String> PLANTED = List.of("7617", "7,617", "6113", "6,113", "0.0654", "73.21", "Only 3");

    @TempDir
    Path temp;

    private Path board;

    @BeforeEach
    void aBoardWithSmallNumbers() throws IOException {
        board = Program.copy(BASE, temp.resolve("board"));
        Path indicators = board.resolve("indicators.csv");
        String text = Files.readString(indicators)
                .replace("reported-in,people,owner", "reported-in,people,owner,part-of")
                .replace("number,0,none,S,,,,,,SC", "number,0,none,S,,,,,yes,SC,");
        Files.writeString(indicators, text.strip() + """

                        CIC 03,Children placed far from home,Children in Care,number,0,none,S,,,,,yes,SC,CIC 01
                        CIC 04,Other children in care,Children in Care,number,0,none,S,,,,,yes,SC,CIC 01
                        CIC 05,Percentage missing,Children in Care,percent,1,lower,Q,,,,,yes,SC,
                        """);
        Path extract = board.resolve(EXTRACT);
        Files.writeString(
                extract,
                Files.readString(extract)
                                .replace("CIC 01,2019/20 Q2,211", "CIC 01,2019/20 Q2,7620")
                                .strip() + """

                        CIC 03,2019/20 Q2,3,,,,Only 3 of the 7617 children
                        CIC 04,2019/20 Q2,7617,,,,
                        CIC 05,2019/20 Q2,0.0654,4,6113,,
                        """);
    }

    private void replace(String file, String is, String by) throws IOException {
        Path path = board.resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(is), is);
        Files.writeString(path, text.replace(is, by));
    }

    /** Returns everything printed and logged at the highest verbosity. */
    private String told(int exit, String... command) throws Exception {
        Path log = temp.resolve("log");
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(1, List.of(board.toString(), "-vv"));
        if (command[0].equals("generate")) {
            line.addAll(List.of("--log-file", log.toString()));
        }
        Ran ran = Program.run(line.toArray(String[]::new));
        assertEquals(exit, ran.exit(), ran.err());
        String all = ran.out() + ran.err() + (Files.exists(log) ? Files.readString(log) : "");
        assertTrue(all.contains("read and book"), all);
        return all;
    }

    private static void holdsNone(String told) {
        PLANTED.forEach(planted -> assertFalse(told.contains(planted), planted + " in " + told));
    }

    @Test
    void aRunThatSucceedsTellsNone() throws Exception {
        String told = told(0, "generate");
        holdsNone(told);
        assertTrue(told.contains("W311: not told here, since figures of CIC 03 are suppressed"), told);
        for (String format : List.of("table", "csv", "json")) {
            holdsNone(told(0, "show", "--format", format));
        }
        for (String ref : List.of("CIC 03", "CIC 04", "CIC 05")) {
            holdsNone(told(0, "explain", ref));
        }
    }

    /**
     * Checks that a failed run says nothing about rows of people, because while there are errors it is unknown which
     * figures are small.
     */
    @ParameterizedTest
    @ValueSource(strings = {"value", "disagrees", "another file", "no quarter", "template"})
    void aRunThatFailsTellsNone(String how) throws Exception {
        switch (how) {
            case "value" -> replace(EXTRACT, "CIC 04,2019/20 Q2,7617", "CIC 04,2019/20 Q2,7617 maybe");
            case "disagrees" -> replace(EXTRACT, "0.0654,4,6113", "73.21,4,6113");
            case "another file" -> {
                replace(EXTRACT, "0.0654,4,6113", "73.21,4,6113");
                Files.writeString(board.resolve("targets.csv"), "ref,per\n\"broken");
            }
            case "no quarter" -> {
                replace(EXTRACT, "0.0654,4,6113", "73.21,4,6113");
                replace("pack.yaml", "style: policy-board", "style: policy-board\nquarter: 2031/32-Q1");
            }
            default -> {
                Files.createDirectories(board.resolve("templates/policy-board"));
                Files.writeString(board.resolve("templates/policy-board/cover.ftlx"), "<#if");
                Files.writeString(board.resolve("templates/style.yaml"), "no such setting: 1\n");
            }
        }
        for (String command : List.of("generate", "show")) {
            holdsNone(told(command.equals("show") && how.equals("template") ? 0 : 3, command));
        }
        assertFalse(Files.exists(board.resolve("out")));
    }

    @Test
    void theOfficerIsToldByCheck() throws Exception {
        replace(EXTRACT, "0.0654,4,6113", "73.21,4,6113");
        String told = told(3, "generate");
        assertTrue(told.contains("error E207: not told here"), told);
        assertTrue(told.contains("fix: `boardpack check` tells it"), told);
        assertTrue(told(3, "check").contains("the value 73.21 does not agree with 4 of 6113"));
    }
}
