package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how the launcher finds a JDK, using fake JDKs that print their arguments. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher for Windows is another file")
final class LauncherTest {
    @TempDir
    Path temp;

    private Path launcher;

    @BeforeEach
    void install() throws IOException {
        Path home = Files.createDirectories(temp.resolve("a folder/boardpack"));
        launcher = home.resolve("boardpack");
        Files.copy(Path.of("boardpack"), launcher, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(home.resolve("lib"));
        Files.writeString(home.resolve("lib/boardpack.jar"), "");
    }

    /** Creates a folder that looks like a JDK. Its java prints its own folder and each argument on a line. */
    private Path jdk(String name, String version) throws IOException {
        Path jdk = temp.resolve(name);
        Path java = jdk.resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"" + name + "\" \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private record Ran(int exit, List<String> out, String err) {}

    private Ran run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "BOARDPACK_JAVA_HOME", "BOARDPACK_JAVA_OPTS"));
        builder.environment().putAll(environment);
        Path err = temp.resolve("err");
        Process process = builder.redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out.lines().toList(), Files.readString(err));
    }

    @Test
    void theJdkThatIsNamedRunsTheProgramWithItsArgumentsAsTheyAre() throws Exception {
        Path jdk = jdk("named", "21.0.4");
        Ran ran = run(
                Map.of("BOARDPACK_JAVA_HOME", jdk.toString(), "BOARDPACK_JAVA_OPTS", "-Xmx1g -Dx=y"),
                "generate",
                "my board",
                "--service-area",
                "Children & \"Families\" *");
        assertEquals(0, ran.exit(), ran.err());
        assertEquals("named", ran.out().getFirst());
        assertTrue(ran.out().containsAll(List.of("-Xmx1g", "-Dx=y")), ran.out().toString());
        int jar = ran.out().indexOf("-cp");
        assertEquals(
                launcher.resolveSibling("lib/boardpack.jar").toRealPath(),
                Path.of(ran.out().get(jar + 1)));
        assertEquals(
                List.of("boardpack.Main", "generate", "my board", "--service-area", "Children & \"Families\" *"),
                ran.out().subList(jar + 2, ran.out().size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seal pack.pdf", "verify pack.pdf", "-v seal pack.pdf", "@words"})
    void whatSealsOrVerifiesHasTheLibrariesForIt(String words) throws Exception {
        Path jdk = jdk("named", "21.0.4");
        Ran ran = run(Map.of("BOARDPACK_JAVA_HOME", jdk.toString()), words.split(" "));
        assertEquals(0, ran.exit(), ran.err());
        String classPath = ran.out().get(ran.out().indexOf("-cp") + 1);
        assertTrue(classPath.contains("/lib/boardpack.jar:" + home() + "/lib/sealing/*"), classPath);
    }

    private String home() throws IOException {
        return launcher.getParent().toRealPath().toString();
    }

    @Test
    void aNamedJdkThatIsTooOldIsSaidAndNoOtherIsTaken() throws Exception {
        Path old = jdk("old", "17.0.15");
        Ran ran = run(Map.of("BOARDPACK_JAVA_HOME", old.toString()), "--version");
        assertEquals(4, ran.exit());
        assertTrue(ran.err().contains("no JDK 21 or newer"), ran.err());
        assertEquals(List.of(), ran.out());
    }

    @Test
    void anOldJavaHomeIsPassedOverForAJavaOnThePath() throws Exception {
        Path old = jdk("old", "1.8.0_402");
        Path good = jdk("good", "24-ea");
        Files.createDirectories(temp.resolve("bin"));
        Files.createSymbolicLink(temp.resolve("bin/java"), good.resolve("bin/java"));
        Ran ran = run(Map.of("JAVA_HOME", old.toString(), "PATH", temp.resolve("bin") + ":/usr/bin:/bin"), "--version");
        assertEquals(0, ran.exit(), ran.err());
        assertEquals("good", ran.out().getFirst());
    }

    @Test
    void itIsFoundThroughALink() throws Exception {
        Path jdk = jdk("named", "22");
        Path link = Files.createSymbolicLink(temp.resolve("link"), launcher);
        launcher = link;
        Ran ran = run(Map.of("BOARDPACK_JAVA_HOME", jdk.toString()), "check");
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().get(ran.out().indexOf("-cp") + 1).endsWith("a folder/boardpack/lib/boardpack.jar"));
    }

    /** Runs the launcher once, and creates a cache in the place that it noted. */
    private Path cache(Path jdk) throws Exception {
        Files.writeString(launcher.resolveSibling("lib/library.jar"), "a library");
        run(Map.of("BOARDPACK_JAVA_HOME", jdk.toString()), "check");
        try (var left = Files.list(launcher.resolveSibling("lib"))) {
            Path none =
                    left.filter(f -> f.toString().endsWith(".none")).findFirst().orElseThrow();
            return Files.move(
                    none, none.resolveSibling(none.getFileName().toString().replace(".none", ".aot")));
        }
    }

    @Test
    void theCacheOfTheseJarsIsUsed() throws Exception {
        Path jdk = jdk("named", "25.0.3");
        Path cache = cache(jdk).toRealPath();
        Ran ran = run(Map.of("BOARDPACK_JAVA_HOME", jdk.toString()), "check");
        assertTrue(ran.out().contains("-XX:AOTCache=" + cache), ran.out().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"another library", "a LIBRARY"})
    void theCacheIsNotUsedOnceALibraryWasReplaced(String replaced) throws Exception {
        Path jdk = jdk("named", "25.0.3");
        cache(jdk);
        Path library = launcher.resolveSibling("lib/library.jar");
        Files.writeString(library, replaced);
        Files.setLastModifiedTime(
                library,
                java.nio.file.attribute.FileTime.from(java.time.Instant.now().plusSeconds(5)));
        Ran ran = run(Map.of("BOARDPACK_JAVA_HOME", jdk.toString()), "check");
        assertTrue(
                ran.out().stream().noneMatch(o -> o.startsWith("-XX:AOTCache=")),
                ran.out().toString());
    }

    @Test
    void theCacheIsNotUsedForAnotherBuildWithJarsOfTheSameSizeAndTime() throws Exception {
        Path jdk = jdk("named", "25.0.3");
        Path id = Files.writeString(launcher.resolveSibling("lib/build.id"), "one build");
        cache(jdk);
        Files.writeString(id, "another one");
        Ran ran = run(Map.of("BOARDPACK_JAVA_HOME", jdk.toString()), "check");
        assertTrue(
                ran.out().stream().noneMatch(o -> o.startsWith("-XX:AOTCache=")),
                ran.out().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "BOARDPACK_JAVA_OPTS"})
    void optionsFromOutsideNeverMeetAnotherArchiveOrCollector(String variable) throws Exception {
        Path jdk = jdk("named", "25.0.3");
        cache(jdk);
        Ran shared = run(Map.of("BOARDPACK_JAVA_HOME", jdk.toString(), variable, "-Xshare:auto"), "check");
        assertTrue(
                shared.out().stream().noneMatch(o -> o.startsWith("-XX:AOTCache=")),
                shared.out().toString());
        Ran collector = run(Map.of("BOARDPACK_JAVA_HOME", jdk.toString(), variable, "-XX:+UseZGC"), "check");
        assertTrue(collector.out().contains("-XX:-UseSerialGC"), collector.out().toString());
    }
}
