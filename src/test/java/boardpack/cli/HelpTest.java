package boardpack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Started;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Tests that every command's help has examples, and that each of them runs as printed.
 *
 * <p>They run in a folder with the samples by name, and the policy board's sample again as {@code my-board}. It also contains the results of {@link #BEFORE} for the command.
 */
final class HelpTest {
    /** The preparation for a command's examples, by command. */
    private static final Map<String, String> BEFORE = before();

    private static Map<String, String> before() {
        String key = """
                boardpack generate my-board >/dev/null 2>&1
                cp my-board/out/2019-20-Q2/board-pack.pdf .
                echo "opened by this" >secret
                export BOARDPACK_KEYSTORE_PASSWORD="opened by this"
                "$JAVA_HOME/bin/keytool" -genkeypair -keyalg RSA -alias packs -dname CN=Saltmere -storetype PKCS12 \\
                    -keystore council.p12 -storepass:env BOARDPACK_KEYSTORE_PASSWORD
                """;
        return Map.of(
                "boardpack generate",
                "mkdir boards && cp -r my-board indicator-report boards && echo three words apart > secret",
                "boardpack published",
                "boardpack generate my-board",
                "boardpack seal",
                key,
                "boardpack verify",
                key + "cp board-pack.pdf inspection-letter.pdf\nboardpack seal board-pack.pdf --keystore council.p12");
    }

    /** The prepared folders, each created once. */
    @TempDir
    static Path prepared;

    private static final Map<String, Path> READY = new ConcurrentHashMap<>();

    @TempDir
    Path temp;

    static Stream<Arguments> examples() {
        return commands(Boardpack.whole()).entrySet().stream()
                .flatMap(c -> examples(c.getValue()).stream().map(e -> Arguments.of(c.getKey(), e)));
    }

    @Test
    void everyCommandHasExamplesThatFitAUsualTerminal() {
        commands(Boardpack.whole()).forEach((name, line) -> {
            assertFalse(examples(line).isEmpty(), name + " has no examples");
            examples(line).forEach(e -> assertTrue(e.length() <= 78, e));
            String help = line.getUsageMessage(CommandLine.Help.Ansi.OFF);
            examples(line).forEach(e -> assertTrue(help.contains("  " + e + "\n"), help));
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "they are written for a shell")
    void theExampleRuns(String command, String example) throws Exception {
        Path ready = READY.computeIfAbsent(BEFORE.getOrDefault(command, ":"), HelpTest::ready);
        Path folder = Files.createDirectory(temp.resolve("here"));
        copy(ready, folder);
        run("export BOARDPACK_KEYSTORE_PASSWORD=\"opened by this\"\n" + example, folder);
    }

    /** Creates a folder with the samples and the results of the script. */
    private static Path ready(String script) {
        try {
            Path folder = prepared.resolve(String.valueOf(READY.size()));
            copy(Path.of("sample-data"), folder);
            copy(Path.of("sample-data/policy-board"), folder.resolve("my-board"));
            run(script, folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the lines in a shell, which splits words as it would for a user. */
    private static void run(String lines, Path folder) throws IOException {
        String script = "boardpack() { %s boardpack.Main \"$@\"; }\n%s\n".formatted(Started.forShell(), lines);
        Path output = Files.createTempFile("example", ".txt");
        try {
            ProcessBuilder shell = new ProcessBuilder("bash", "-c", script)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
            int exit = shell.start().waitFor();
            assertEquals(0, exit, () -> lines + "\n" + text(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(output);
        }
    }

    /** Returns the indented lines at the end of the help. */
    private static List<String> examples(CommandLine line) {
        return Stream.of(line.getCommandSpec().usageMessage().footer())
                .filter(l -> l.startsWith("  "))
                .map(String::strip)
                .toList();
    }

    private static Map<String, CommandLine> commands(CommandLine line) {
        Map<String, CommandLine> all = new TreeMap<>();
        all.put(line.getCommandSpec().qualifiedName(), line);
        line.getSubcommands().values().forEach(command -> all.putAll(commands(command)));
        return all;
    }

    /** Copies a folder without the samples' packs and records. */
    private static void copy(Path from, Path to) throws IOException {
        boolean samples = from.startsWith("sample-data");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path relative = from.relativize(file);
                if (samples && Stream.of("out", ".boardpack").anyMatch(made -> has(relative, made))) {
                    continue;
                }
                Path copied = to.resolve(relative.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static boolean has(Path path, String name) {
        return StreamSupport.stream(path.spliterator(), false)
                .anyMatch(part -> part.toString().equals(name));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
