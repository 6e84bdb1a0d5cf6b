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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests an unattended run, as started by cron. */
final class UnattendedTest {
    private static final String UNCHANGED = "nothing has changed";

    @TempDir
    Path temp;

    private Path workspace;
    private final List<String> always = new ArrayList<>();

    @BeforeEach
    void setUp() throws IOException {
        workspace = temp.resolve("board");
        Program.copy(Path.of("src/main/resources/init/policy-board"), workspace);
        always.addAll(List.of("generate", workspace.toString(), "--if-changed"));
    }

    private Ran run(String... more) throws Exception {
        List<String> arguments = new ArrayList<>(always);
        arguments.addAll(List.of(more));
        if (!arguments.contains("--as-of")) {
            // The date is before the meeting, so that nothing counts as published.
            arguments.addAll(List.of("--as-of", "2026-08-20"));
        }
        Ran ran = Program.process(arguments.toArray(String[]::new));
        assertEquals(0, ran.exit(), ran.err());
        return ran;
    }

    private void isMade(String why, String... more) throws Exception {
        Path log = temp.resolve("log");
        Files.deleteIfExists(log);
        List<String> with = new ArrayList<>(List.of(more));
        with.addAll(List.of("--log-file", log.toString()));
        Ran ran = run(with.toArray(String[]::new));
        assertFalse(ran.err().contains(UNCHANGED), ran.err());
        assertTrue(ran.err().contains(" pages; "), ran.err());
        assertTrue(Files.readString(log).contains("made because " + why), Files.readString(log));
    }

    private void isUnchanged(String... more) throws Exception {
        Ran ran = run(more);
        assertEquals("", ran.out());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertTrue(ran.err().contains(UNCHANGED), ran.err());
    }

    @Test
    void aWorkbookIsLookedAtAsACsvFileIs() throws Exception {
        Path targets = workspace.resolve("targets.csv");
        new AWorkbook().table("Targets", targets).write(workspace.resolve("targets.xlsx"));
        Files.delete(targets);
        isMade("it was not made by this command before");
        // Excel puts this beside a workbook that is open.
        Files.write(workspace.resolve("~$targets.xlsx"), new byte[165]);
        isUnchanged();
        try (var zip =
                Files.newOutputStream(workspace.resolve("targets.xlsx"), java.nio.file.StandardOpenOption.APPEND)) {
            zip.write(new byte[0]);
        }
        isUnchanged();
        new AWorkbook()
                .sheet("Targets")
                .row("ref", "period", "target")
                .row("ED 01", "2026/27", 95)
                .done()
                .write(workspace.resolve("targets.xlsx"));
        isMade("targets.xlsx");
    }

    @Test
    void itIsMadeOnlyIfSomethingHasChanged() throws Exception {
        isMade("it was not made by this command before");
        isUnchanged();
        Path out = workspace.resolve("out");
        Map<String, byte[]> made = Program.files(out);
        assertTrue(
                made.keySet().stream().noneMatch(n -> n.contains(".boardpack")), "hashes of inputs are not published");

        Path indicators = workspace.resolve("indicators.csv");
        String text = Files.readString(indicators);
        Files.writeString(indicators, text + "\n");
        isMade("indicators.csv has changed");
        Files.setLastModifiedTime(indicators, java.nio.file.attribute.FileTime.fromMillis(0));
        isUnchanged();

        Files.createDirectories(workspace.resolve("templates"));
        Files.copy(Path.of("templates/style.yaml"), workspace.resolve("templates/style.yaml"));
        isMade("templates/style.yaml is new");
        Files.delete(workspace.resolve("templates/style.yaml"));
        isMade("templates/style.yaml is gone");

        Path pack = Program.files(out).keySet().stream()
                .filter(n -> n.endsWith("board-pack.pdf"))
                .map(out::resolve)
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(pack);
        Files.write(pack, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        isMade(pack.getParent().getFileName() + "/board-pack.pdf is not as it was made");
        org.junit.jupiter.api.Assertions.assertArrayEquals(bytes, Files.readAllBytes(pack));
    }

    @Test
    void whatExcelKeepsBesideAnOpenWorkbookIsNoChange() throws Exception {
        isMade("it was not made by this command before");
        Files.writeString(workspace.resolve("~$targets.csv"), "an officer has it open");
        isUnchanged();
    }

    @Test
    void whatHasASayInItCountsAndWhatHasNoneDoesNot() throws Exception {
        isMade("it was not made by this command before");
        isMade("it was not made by this command before", "--draft");
        isUnchanged("--draft", "--wait", "5", "--jobs", "1");
        assertTrue(run("-v").err().contains(UNCHANGED));
        Files.createDirectories(workspace.resolve("out/2026-27-Q1-draft"));
        Files.createDirectories(workspace.resolve("out/2025-26-Q4/data"));
        Files.copy(
                workspace.resolve("out/2026-27-Q1/data/ratings.csv"),
                workspace.resolve("out/2025-26-Q4/data/ratings.csv"));
        isMade("the pack in " + workspace.toRealPath().resolve("out/2025-26-Q4/data/ratings.csv") + " is new");
        isUnchanged();
    }

    /** Checks that an unchanged run is cheap: it parses nothing and loads no drawing classes. */
    @Test
    void whereNothingHasChangedNoLibraryIsLoadedThatReadsOrDraws() throws Exception {
        assertEquals(List.of("freemarker", "org.openpdf", "org.snakeyaml"), loaded());
        assertEquals(List.of(), loaded());
    }

    private List<String> loaded() throws Exception {
        Path classes = temp.resolve("classes");
        Ran ran = Program.run(Map.of(), List.of("-Xlog:class+load:file=" + classes), always.toArray(String[]::new));
        assertEquals(0, ran.exit(), ran.err());
        String all = Files.readString(classes);
        return List.of("freemarker", "me.tongfei", "org.openpdf", "org.snakeyaml", "ch.qos.logback.core.rolling")
                .stream()
                .filter(library -> all.contains(" " + library + "."))
                .toList();
    }

    @Test
    void theLatestQuarterIsTheLastThatHasEnded() throws Exception {
        Ran ran = run("--quarter", "latest", "--as-of", "2026-07-01");
        assertTrue(ran.out().contains("2026-27-Q1"), ran.out());
        isUnchanged("--quarter", "latest", "--as-of", "2026-09-30");
        always.remove("--if-changed");
        List<String> next = new ArrayList<>(always);
        next.addAll(List.of("--quarter", "latest", "--as-of", "2026-10-01"));
        Ran none = Program.process(next.toArray(String[]::new));
        assertEquals(3, none.exit());
        assertTrue(none.err().contains("E505: there is no result for Q2 2026/27"), none.err());
    }

    @Test
    void quietSaysNothingUnlessSomethingIsWrong() throws Exception {
        Ran made = run("--quiet");
        assertEquals("", made.out() + made.err());
        Ran unchanged = run("--quiet");
        assertEquals("", unchanged.out() + unchanged.err());
        Files.writeString(workspace.resolve("pack.yaml"), "\nnonsense: yes\n", java.nio.file.StandardOpenOption.APPEND);
        Ran wrong = Program.process("generate", workspace.toString(), "--quiet", "--if-changed");
        assertEquals(3, wrong.exit());
        assertTrue(wrong.err().contains("error E105: unknown setting \"nonsense\""), wrong.err());
        assertTrue(wrong.err().strip().endsWith("nothing was written"), wrong.err());
    }

    /** Runs it for the last quarter that has ended by a day. */
    private Ran latest(String day, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(always);
        arguments.addAll(List.of("--quarter", "latest", "--quiet", "--as-of", day));
        arguments.addAll(List.of(more));
        return Program.process(arguments.toArray(String[]::new));
    }

    @Test
    void whatIsWrongIsSaidOnceUntilSomethingChanges() throws Exception {
        Path pack = workspace.resolve("pack.yaml");
        String right = Files.readString(pack);
        Files.writeString(pack, right + "\nnonsense: yes\n");
        Ran first = latest("2026-07-10");
        assertEquals(3, first.exit());
        assertTrue(first.err().contains("error E105"), first.err());
        Ran again = latest("2026-07-11");
        assertEquals(3, again.exit());
        assertEquals("", again.out() + again.err());
        Files.writeString(pack, right + "\n# a remark\nnonsense: yes\n");
        assertTrue(latest("2026-07-12").err().contains("error E105"), "a file has changed");
        Files.writeString(pack, right);
        Ran corrected = latest("2026-07-13");
        assertEquals(0, corrected.exit(), corrected.err());
        assertTrue(Files.exists(workspace.resolve("out/2026-27-Q1/board-pack.pdf")));
        Files.writeString(pack, right + "\nnonsense: yes\n");
        assertTrue(latest("2026-07-14").err().contains("error E105"), "it was right in between");
    }

    @Test
    void resultsThatAreNotThereYetAreSaidOnceAndAreNoFailure() throws Exception {
        assertEquals(0, latest("2026-07-10").exit());
        Ran first = latest("2026-10-10");
        assertEquals(0, first.exit(), first.err());
        assertTrue(first.err().contains("the results of the quarter are not there yet"), first.err());
        Ran again = latest("2026-10-11");
        assertEquals(0, again.exit(), again.err());
        assertEquals("", again.out() + again.err());
        assertTrue(Files.exists(workspace.resolve("out/2026-27-Q1/board-pack.pdf")), "the last pack stays");
    }

    @Test
    void warningsGoIntoTheMailIfTheyAreAskedFor() throws Exception {
        Path log = temp.resolve("log");
        Ran quiet = latest("2026-07-10");
        assertEquals("", quiet.out() + quiet.err());
        Files.writeString(workspace.resolve("extracts/notes.txt"), "not an extract");
        Files.writeString(workspace.resolve("targts.csv"), "ref,target\n");
        Ran warned = latest("2026-07-10", "--warnings", "--log-file", log.toString());
        assertEquals(0, warned.exit(), warned.err());
        assertEquals("", warned.out());
        assertTrue(warned.err().contains(": warning "), warned.err());
        assertTrue(Files.readString(log).contains("WARN"), Files.readString(log));
        Ran again = latest("2026-07-10", "--warnings");
        assertEquals("", again.out() + again.err());
    }

    @Test
    void theLogIsKeptAsJsonToo() throws Exception {
        Path log = temp.resolve("log.json");
        run("--log-file", log.toString(), "--log-format", "json");
        List<Map<String, Object>> lines =
                Files.readAllLines(log).stream().map(Json::object).toList();
        assertTrue(lines.size() > 3, lines.toString());
        Map<String, Object> last = lines.getLast();
        assertTrue(last.toString().contains("exit"), last.toString());
        assertTrue(last.get("formattedMessage").toString().contains(" pages; "), last.toString());
    }

    @Test
    void theLogIsRolledOverAndTheOldestGoes() throws Exception {
        Path log = temp.resolve("log");
        byte[] large = "2019-11-01T09:30:00.000Z INFO  made\n"
                .repeat(31_000)
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Files.write(log, large);
        for (int old = 1; old <= 5; old++) {
            Files.writeString(temp.resolve("log." + old), "old " + old);
        }
        run("--log-file", log.toString());
        assertTrue(Files.size(log) < 100_000, Files.size(log) + " bytes");
        assertEquals(large.length, Files.size(temp.resolve("log.1")), 2_000);
        assertEquals("old 4", Files.readString(temp.resolve("log.5")));
        assertFalse(Files.exists(temp.resolve("log.6")));
    }

    @Test
    void aLogThatCannotBeWrittenIsASentence() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "");
        Ran ran = Program.process("generate", workspace.toString(), "--log-file", file + "/log");
        assertEquals(4, ran.exit(), ran.err());
        assertTrue(ran.err().contains("error E502"), ran.err());
        assertFalse(ran.err().contains("\tat "), ran.err());
    }

    /** Runs a line of the documentation with the folders replaced, as cron or a container would. */
    private Ran asWritten(String begins, Map<String, String> environment) throws Exception {
        String line = Files.readAllLines(Path.of("docs/unattended.md")).stream()
                .map(String::strip)
                .filter(l -> l.startsWith(begins))
                .findFirst()
                .orElseThrow();
        Path program = temp.resolve("boardpack");
        Files.writeString(program, "#!/bin/sh\nexec %s boardpack.Main \"$@\"\n".formatted(Started.forShell()));
        Files.setPosixFilePermissions(program, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        String here = line.substring(line.indexOf("/opt/boardpack/boardpack"))
                .replace("/opt/boardpack/boardpack", program.toString())
                .replace("/srv/boards/children", workspace.toString())
                .replace("/var/log/boardpack", temp.toString())
                .replace(" /boards", " " + workspace.getParent())
                .replace(" /packs", " " + temp.resolve("packs"));
        assertFalse(here.contains("%"), "cron makes a new line of it");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", here);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Path out = temp.resolve("out.txt");
        Path err = temp.resolve("err.txt");
        int exit = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Ran(exit, Files.readString(out), Files.readString(err));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theLineOfTheCrontabRunsAsItStandsWithCronsEnvironment() throws Exception {
        // The quarter that has ended by today may have no result yet, which the line says once.
        Ran ran = asWritten(
                "*/30", Map.of("SHELL", "/bin/sh", "PATH", "/usr/bin:/bin", "HOME", temp.toString(), "LOGNAME", "x"));
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(
                ran.err().isEmpty() || ran.err().contains("the results of the quarter are not there yet"), ran.err());
        assertTrue(Files.size(temp.resolve("children.log")) > 0);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aShareOfAnIndexedJobIsTheOneOfItsIndex() throws Exception {
        Ran first = asWritten("- exec /opt", Map.of("PATH", "/usr/bin:/bin", "JOB_COMPLETION_INDEX", "0"));
        assertEquals(0, first.exit(), first.err());
        assertEquals(1, first.out().lines().count(), first.out() + first.err());
        Ran last = asWritten("- exec /opt", Map.of("PATH", "/usr/bin:/bin", "JOB_COMPLETION_INDEX", "3"));
        assertEquals(0, last.exit(), last.err());
        assertEquals("", last.out());
    }

    @Test
    void checkSaysTheLastDayToPublish() throws Exception {
        Ran ran = Program.process("check", Program.SAMPLE.toString(), "--as-of", "2019-10-29");
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(
                ran.out().contains("to publish by Friday 1 November 2019: 5 clear days before the meeting on Monday"),
                ran.out());
        assertTrue(ran.err().contains("pack.yaml: warning W350"), ran.err());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLinkInPlaceOfItsFolderIsNotFollowed() throws Exception {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Files.createSymbolicLink(workspace.resolve(".boardpack"), elsewhere);
        Ran ran = Program.process(always.toArray(String[]::new));
        assertEquals(4, ran.exit(), ran.err());
        assertTrue(ran.err().contains(".boardpack: error E546"), ran.err());
        try (var files = Files.list(elsewhere)) {
            assertEquals(0, files.count());
        }
    }

    /** Tests packs in the workspace's own folder and in subfolders. */
    @ParameterizedTest
    @ValueSource(strings = {".", "packs"})
    void aChangeIsSeenWhereverThePacksLie(String packs) throws Exception {
        String out = workspace.resolve(packs).normalize().toString();
        isMade("it was not made by this command before", "--out", out);
        isUnchanged("--out", out);
        Path extract;
        try (var extracts = Files.list(workspace.resolve("extracts"))) {
            extract = extracts.filter(f -> f.toString().endsWith(".csv"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(extract, Files.readString(extract) + "\n");
        isMade("extracts/" + extract.getFileName() + " has changed", "--out", out);
        isUnchanged("--out", out);
    }
}
