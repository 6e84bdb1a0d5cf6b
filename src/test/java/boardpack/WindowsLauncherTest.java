package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the launcher for Windows: its text on every system, and its behaviour under Wine with fake JDKs.
 *
 * <p>Wine has no {@code where}, and does not wait for a Java that is not for Windows. So three things are not tested:
 * Java on the path, the creation of the cache, and the exit code.
 */
final class WindowsLauncherTest {
    private static final Path LAUNCHER = Path.of("boardpack.cmd");
    private static final Path WINE = Path.of("target/wine").toAbsolutePath();

    @TempDir
    Path temp;

    @Test
    void everyLineEndsAsWindowsEndsIt() throws IOException {
        String text = Files.readString(LAUNCHER, StandardCharsets.US_ASCII);
        assertEquals(text.replace("\r\n", "\n").replace("\n", "\r\n"), text);
    }

    @Test
    void everyJumpHasItsLabelAndEveryLabelAJump() throws IOException {
        String text = Files.readString(LAUNCHER);
        Set<String> labels = found("(?m)^:(\\w+)", text);
        Set<String> jumps = found("(?:goto |call :)(\\w+)", text);
        assertEquals(labels, jumps.stream().collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Checks this because a folder such as "boardpack (2)!" would end a block, or lose its exclamation mark. */
    @Test
    void thereIsNoBlockInBracketsAndNoDelayedExpansion() throws IOException {
        for (String line : Files.readAllLines(LAUNCHER)) {
            assertFalse(line.strip().startsWith(")") || line.strip().endsWith("("), line);
            assertFalse(line.contains("EnableDelayedExpansion"), line);
        }
    }

    /** Checks that both launchers accept the same Java versions and share the file with Java's options. */
    @Test
    void bothLaunchersAgree() throws IOException {
        String windows = Files.readString(LAUNCHER);
        String other = Files.readString(Path.of("boardpack"));
        assertEquals(found("(?m)^least=(\\d+)", other), found("set \"LEAST=(\\d+)\"", windows));
        assertEquals(found("-ge (25)", other), found("MAJOR% LSS (\\d+)", windows));
        for (String launcher : List.of(windows, other)) {
            assertTrue(launcher.contains("jvm.options\""), "the options are read from the file");
            launcher.lines()
                    .filter(line -> line.contains("jvm.options"))
                    .forEach(line -> assertFalse(line.contains("-XX:+Use") || line.contains("headless"), line));
        }
    }

    @Test
    void theJdkThatIsNamedRunsTheProgramWithItsArgumentsAsTheyAre() throws Exception {
        Path home = install("a (folder) of 100!");
        List<String> said = run(
                home,
                Map.of("BOARDPACK_JAVA_HOME", windows(jdk("named", "21.0.4")), "BOARDPACK_JAVA_OPTS", "-Xmx1g -Dx=y"),
                "generate \"my board\" --service-area \"Children & Families\" --quarter 2019/20-Q2");
        assertEquals(
                List.of(
                        "named",
                        "@" + windows(home) + "\\jvm.options",
                        "-Xmx1g",
                        "-Dx=y",
                        "-cp",
                        windows(home) + "\\lib\\boardpack.jar",
                        "boardpack.Main",
                        "generate",
                        "my board",
                        "--service-area",
                        "Children & Families",
                        "--quarter",
                        "2019/20-Q2"),
                said);
    }

    @Test
    void whatSealsOrVerifiesHasTheLibrariesForIt() throws Exception {
        Path home = install("boardpack");
        String both = windows(home) + "\\lib\\boardpack.jar;" + windows(home) + "\\lib\\sealing\\*";
        for (String words : List.of("seal pack.pdf", "verify \"a pack.pdf\"", "-v verify pack.pdf")) {
            List<String> said = run(home, Map.of("BOARDPACK_JAVA_HOME", windows(jdk("named", "21.0.4"))), words);
            assertEquals(both, said.get(said.indexOf("-cp") + 1), said.toString());
        }
    }

    @Test
    void aNamedJdkThatIsTooOldIsSaidAndNoOtherIsTaken() throws Exception {
        Path home = install("boardpack");
        List<String> said = run(
                home,
                Map.of("BOARDPACK_JAVA_HOME", windows(jdk("old", "17.0.15")), "JAVA_HOME", windows(jdk("good", "24"))),
                "--version");
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.getFirst().contains("no JDK 21 or newer"), said.toString());
    }

    @Test
    void anOldJavaHomeIsPassedOverAndWhatIsMissingIsSaid() throws Exception {
        List<String> said =
                run(install("boardpack"), Map.of("JAVA_HOME", windows(jdk("old", "1.8.0_402"))), "--version");
        assertTrue(said.getFirst().contains("Java 21 or newer is needed"), said.toString());
        assertTrue(said.get(1).contains("fix: install a JDK"), said.toString());
    }

    @Test
    void theJavaThatAnArchiveBringsComesFirst() throws Exception {
        Path home = install("boardpack");
        Path brought = jdk("brought", "24.0.1");
        Files.move(brought, home.resolve("runtime"));
        List<String> said = run(home, Map.of("JAVA_HOME", windows(jdk("good", "24"))), "check");
        assertEquals("brought", said.getFirst());
    }

    @Test
    void theCacheOfThisJavaAndTheseJarsIsUsed() throws Exception {
        Path home = install("boardpack");
        Path cache = cacheOf(home);
        List<String> said = run(home, Map.of("BOARDPACK_JAVA_HOME", windows(jdk("named", "25.0.3"))), "check");
        assertEquals("-XX:AOTCache=" + windows(cache), said.get(2), said.toString());
        assertEquals("check", said.getLast());
    }

    @Test
    void theCacheIsNotUsedOnceALibraryWasReplaced() throws Exception {
        Path home = install("boardpack");
        cacheOf(home);
        Files.writeString(home.resolve("lib/library.jar"), "another one");
        List<String> said = run(home, Map.of("BOARDPACK_JAVA_HOME", windows(jdk("named", "25.0.3"))), "check");
        assertFalse(said.toString().contains("AOTCache"), said.toString());
    }

    @Test
    void optionsThatRefuseTheCacheKeepItAway() throws Exception {
        Path home = install("boardpack");
        cacheOf(home);
        Map<String, String> environment =
                Map.of("BOARDPACK_JAVA_HOME", windows(jdk("named", "25.0.3")), "BOARDPACK_JAVA_OPTS", "-Xshare:auto");
        List<String> said = run(home, environment, "check");
        assertFalse(said.toString().contains("AOTCache"), said.toString());
        assertTrue(said.contains("-Xshare:auto"), said.toString());
    }

    /** Runs the launcher once, and creates a cache in the place that it noted. */
    private Path cacheOf(Path home) throws Exception {
        Files.writeString(home.resolve("lib/library.jar"), "a library");
        run(home, Map.of("BOARDPACK_JAVA_HOME", windows(jdk("first", "25.0.3"))), "check");
        try (Stream<Path> left = Files.list(home.resolve("lib"))) {
            Path none =
                    left.filter(f -> f.toString().endsWith(".none")).findFirst().orElseThrow();
            return Files.move(
                    none, none.resolveSibling(none.getFileName().toString().replace(".none", ".aot")));
        }
    }

    /** Tests with JDKs that never create a cache. */
    @Test
    void withoutACacheItRunsAllTheSame() throws Exception {
        Path home = install("boardpack");
        Files.createDirectories(home.resolve("sample-data/policy-board"));
        Files.writeString(home.resolve("sample-data/policy-board/pack.yaml"), "");
        List<String> said = run(home, Map.of("BOARDPACK_JAVA_HOME", windows(jdk("named", "25.0.3"))), "check");
        assertEquals(
                List.of(
                        "named",
                        "@" + windows(home) + "\\jvm.options",
                        "-cp",
                        windows(home) + "\\lib\\boardpack.jar",
                        "boardpack.Main",
                        "check"),
                said);
        try (Stream<Path> left = Files.list(home.resolve("lib"))) {
            List<String> names =
                    left.map(f -> f.getFileName().toString()).sorted().toList();
            assertEquals(2, names.size(), names.toString());
            assertTrue(names.getFirst().matches("boardpack-25\\.0\\.3-\\d+-checkout\\.none"), names.toString());
        }
    }

    private Path install(String name) throws IOException {
        Path home = Files.createDirectories(temp.resolve(name));
        Files.copy(LAUNCHER, home.resolve("boardpack.cmd"));
        Files.createDirectories(home.resolve("lib"));
        Files.writeString(home.resolve("lib/boardpack.jar"), "four");
        return home;
    }

    /** Creates a folder that looks like a JDK. Its java prints its own name and each argument on a line. */
    private Path jdk(String name, String version) throws IOException {
        Path jdk = temp.resolve(name);
        Path java = jdk.resolve("bin/java.exe");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"" + name + "\" \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(
                jdk.resolve("release"), "IMPLEMENTOR=\"x & y\"\nJAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"x\"\n");
        return jdk;
    }

    private static String windows(Path path) {
        return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
    }

    private List<String> run(Path home, Map<String, String> environment, String arguments) throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "wine"))),
                "Wine is not here");
        // The command line is in a file, because Wine's own quoting is not under test.
        Path typed = home.resolve("typed.cmd");
        Files.writeString(typed, "@call boardpack.cmd " + arguments + "\r\n");
        List<String> command = new ArrayList<>(List.of("wine", "cmd", "/c", "typed.cmd"));
        Path said = temp.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "BOARDPACK_JAVA_HOME", "BOARDPACK_JAVA_OPTS"));
        builder.environment().putAll(Map.of("WINEPREFIX", WINE.toString(), "WINEDEBUG", "-all"));
        builder.environment().remove("DISPLAY");
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it waits for ever");
        for (int i = 0; i < 100 && !Files.readString(said).endsWith("\n"); i++) {
            Thread.sleep(50);
        }
        return Files.readString(said)
                .lines()
                .map(String::strip)
                .filter(l -> !l.startsWith("wine:"))
                .toList();
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> all = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }
}
