package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the real program with wrong input: a message with a place, an exit code, and nothing lost. */
final class MistakesTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extracts/2019-20-Q2.csv:2:3: error E208: 104.2",
                "extracts/2019-20-Q2.csv:3:1: error E204: the indicator \"PED01 O2\"",
                "extracts/2019-20-Q2.csv:5:6: error E203: found \"provisonal\"",
                "extracts/2019-20-Q2.csv:11:3: error E207: the value 2.4",
                "extracts/2019-20-Q2.csv:21:3: error E203: found \"87.2 per cent?\"",
                "extracts/2019-20-Q2.csv:35:2: error E201: found \"2019/20 Q5\"",
                "extracts/2019-20-Q2.csv:37:3: error E206: the value of PCF01 12",
                "extracts/2019-20-Q2.csv:52:3: error E203: found \"#DIV/0!\"",
                "extracts/2019-20-Q2.csv:54:3: error E209: 0.927",
                "extracts/2019-20-Q2.csv:55:1: error E204: the indicator \"CFS LI31\"",
                "indicators.csv:10:6: error E203: found \"up\"",
                "indicators.csv:20:9: error E211: a width of 5 per cent is always 0 where the target of",
                "indicators.csv:27:4: error E203: found \"percentage points per head\"",
                "milestones.csv:12:5: error E203: found \"31/13/2019\"",
                "milestones.csv:32:6: error E203: found \"purple\"",
                "milestones.csv:36:1: error E205: the service area \"Children and Familes Services\"",
                "narrative/children-and-families-services.md:27:1: error E116: HTML",
                "pack.yaml:7:1: error E105: unknown setting \"oficer\"; did you mean \"officer\"?",
                "queries.csv:4:1: error E203: found \"9th Sept\"",
                "targets.csv:120:1: error E204: the indicator \"PED02 07\"",
                "targets.csv:129:3: error E203: found \"ninety\"",
            })
    void checkOnTheMistakenCopyTellsEveryMistake(String expected) throws Exception {
        Ran ran = checked();
        assertEquals(3, ran.exit());
        assertTrue(ran.err().contains(expected), ran.err());
    }

    private static Ran checked;

    private static synchronized Ran checked() throws Exception {
        if (checked == null) {
            checked = Program.run("check", Program.MISTAKES.toString());
        }
        return checked;
    }

    @Test
    void everyErrorOfTheMistakenCopyIsOneThatWasPlanted() throws Exception {
        assertEquals(
                21,
                checked().err().lines().filter(l -> l.contains(": error ")).count(),
                checked().err());
    }

    @Test
    void errorsLeaveTheLastPackUntouched() throws Exception {
        Path workspace = Program.copy(Program.SAMPLE, temp.resolve("board"));
        assertEquals(0, Program.run("generate", workspace.toString()).exit());
        var before = Program.files(workspace.resolve("out"));
        Files.copy(
                Program.MISTAKES.resolve("extracts/2019-20-Q2.csv"),
                workspace.resolve("extracts/2019-20-Q2.csv"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Ran ran = Program.run("generate", workspace.toString());
        assertEquals(3, ran.exit());
        assertTrue(ran.err().contains("nothing was written"), ran.err());
        assertEquals("", ran.out());
        var after = Program.files(workspace.resolve("out"));
        assertEquals(before.keySet(), after.keySet());
        before.forEach((name, bytes) -> assertTrue(java.util.Arrays.equals(bytes, after.get(name)), name));
    }

    @ParameterizedTest
    @CsvSource({
        "2, --qarter",
        "2, generate --no-such-option",
        "2, generate sample-data/policy-board --service-area Nobody",
        "2, generate sample-data/policy-board --quarter sometime",
        "3, generate sample-data/policy-board --quarter 2031/32-Q1",
        "4, generate no/such/folder",
        "3, generate src",
        "0, --help",
        "0, --version",
        "0, check sample-data/policy-board",
    })
    void theExitCodeSaysWhatHappened(int expected, String line) throws Exception {
        Ran ran = Program.run(line.split(" "));
        assertEquals(expected, ran.exit(), ran.err() + ran.out());
        assertNoStackTrace(ran);
        if (expected > 2) {
            assertTrue(ran.err().contains("fix: "), ran.err());
        }
    }

    @Test
    void aWorkspaceThatIsNotThereIsSaidAndNotMade() throws Exception {
        Path missing = temp.resolve("no/such/board");
        for (List<String> line : List.of(
                List.of("generate", missing.toString()),
                List.of("generate", missing.toString(), "--if-changed"),
                List.of("generate", missing.toString(), temp.resolve("nor/this").toString()))) {
            Ran ran = Program.run(line.toArray(String[]::new));
            assertEquals(4, ran.exit(), ran.err());
            assertTrue(ran.err().contains("error E503: the folder does not exist"), ran.err());
            assertFalse(Files.exists(temp.resolve("no")));
        }
    }

    @Test
    void anUnwritableOutputFolderIsASentence() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "in the way");
        Ran ran = Program.run("generate", Program.SAMPLE.toString(), "--out", file.toString());
        assertEquals(4, ran.exit(), ran.err());
        assertTrue(ran.err().contains("error E502"), ran.err());
        assertNoStackTrace(ran);
        assertEquals("in the way", Files.readString(file));
    }

    @Test
    void aMalformedPackNamesItsLine() throws Exception {
        Path workspace = workspaceWith("pack.yaml", "style: policy-board\ncouncil: [Saltmere\nboard: x\n");
        Ran ran = Program.run("generate", workspace.toString());
        assertEquals(3, ran.exit());
        assertTrue(ran.err().startsWith("pack.yaml:2"), ran.err());
        assertNoStackTrace(ran);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<section><h1>x</h1>\\n<p>${content.nothing}</p></section>|paper.ftlx:2|nothing",
                "<section><h1>x</h1>\\n\\n<p>${content.title</p></section>|paper.ftlx:3|E401",
                "<section><h1>x</h1>\\n<marquee>x</marquee></section>|paper.ftlx:2|<marquee>",
                "<section><h1>x</h1>\\n\\n\\n<p><strong>x</p></section>|paper.ftlx:4|does not close",
                "<section><h1>x</h1>\\n<td>x</td></section>|paper.ftlx:2|<td> cannot stand in <section>",
                "<section><h1>x</h1>\\n<p><strong class='grene'>Green</strong></p></section>|paper.ftlx:2|grene",
                "<section><h1>x</h1>\\n\\n<p><a href='javascript:alert(1)'>x</a></p></section>|paper.ftlx:3|javascript",
                "<section><h1>x</h1>\\n\\n<h3>x</h3></section>|paper.ftlx:3|<h3> follows <h1>",
                "<section><h1>x</h1>\\n<dl><dt>x</dt>\\n<dt>y</dt><dd>z</dd></dl></section>|paper.ftlx:3|one <dd> after each <dt>",
                "<section><h1>x</h1><p>\\n<#list 1.. as i>no end ${i} </#list></p></section>|paper.ftlx:2|a list without end",
            })
    void aTemplateMistakeNamesTheTemplatesLine(String template, String place, String said) throws Exception {
        Path workspace = workspaceWith("templates/paper.ftlx", template.replace("\\n", "\n"));
        for (String command : List.of("check", "generate")) {
            Ran ran = Program.run(command, workspace.toString());
            assertEquals(3, ran.exit(), ran.err());
            assertTrue(ran.err().contains("templates/" + place), ran.err());
            assertTrue(ran.err().contains(said), ran.err());
            assertNoStackTrace(ran);
            assertFalse(Files.exists(workspace.resolve("out")));
        }
    }

    private Path workspaceWith(String name, String text) throws IOException {
        Path workspace = Program.copy(Program.SAMPLE, temp.resolve("board"));
        Files.createDirectories(workspace.resolve(name).getParent());
        Files.writeString(workspace.resolve(name), text);
        return workspace;
    }

    private static void assertNoStackTrace(Ran ran) {
        assertFalse(ran.err().contains("\tat "), ran.err());
        assertFalse(ran.err().contains("Exception"), ran.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check sample-data/policy-board --as-of x | \"x\" is not a date such as 2019-10-01",
                "check sample-data/policy-board --as-of 2019-02-30 | is not a date such as",
                "generate sample-data/policy-board --jobs many | \"many\" is not a whole number",
                "generate sample-data/policy-board --out EMPTY | '--out'",
                "check EMPTY | the name is empty",
            })
    void aWrongValueOnTheCommandLineIsASentence(String line, String said) throws Exception {
        String[] words = java.util.Arrays.stream(line.split(" "))
                .map(w -> w.equals("EMPTY") ? "" : w)
                .toArray(String[]::new);
        Ran ran = Program.run(words);
        assertEquals(2, ran.exit(), ran.err());
        assertTrue(ran.err().contains(said), ran.err());
        assertFalse(ran.err().contains("java.") || ran.err().contains("Exception"), ran.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "table"})
    @EnabledOnOs(OS.LINUX)
    void outputThatCannotBeWrittenIsNoSuccess(String format) throws Exception {
        Path err = temp.resolve("err");
        Process process = new ProcessBuilder(
                        Program.command(List.of(), "show", Program.SAMPLE.toString(), "--format", format))
                .redirectOutput(Path.of("/dev/full").toFile())
                .redirectError(err.toFile())
                .start();
        assertEquals(4, process.waitFor());
        assertTrue(Files.readString(err).contains("standard output could not be written"), Files.readString(err));
    }

    /** Tests a pipe, which would block, and a broken link, which differs from a missing file. */
    @ParameterizedTest
    @ValueSource(strings = {"narrative/pipe.md", "targets.csv", "pack.yaml", "templates/style.yaml"})
    @EnabledOnOs(OS.LINUX)
    void aPipeOrADeadLinkInPlaceOfAFileIsAnError(String name) throws Exception {
        for (String kind : List.of("pipe", "link")) {
            Path board = Program.copy(Program.SAMPLE, temp.resolve(kind));
            Path file = board.resolve(name);
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            if (kind.equals("pipe")) {
                assertEquals(
                        0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
            } else {
                Files.createSymbolicLink(file, Path.of("not-mounted"));
            }
            Process process = new ProcessBuilder(Program.command(List.of(), "check", board.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(temp.resolve("said").toFile())
                    .start();
            assertTrue(process.waitFor(60, java.util.concurrent.TimeUnit.SECONDS), kind + " is waited for");
            String said = Files.readString(temp.resolve("said"));
            assertTrue(process.exitValue() >= 3, said);
            assertTrue(said.contains(name + ": error E"), said);
        }
    }
}
