package boardpack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Started;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Every command's help has examples, and each of them runs as it stands.
 *
 * <p>They run in a folder with the samples by their names, the sample of the policy board once more as {@code
 * my-board}, and what {@link #BEFORE} makes there for a command.
 */
final class HelpTest {
    /** What is to be done before a command's examples, by the command. */
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
                "boardpack seal",
                key,
                "boardpack verify",
                key + "boardpack seal board-pack.pdf --keystore council.p12");
    }

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
        Path samples = Path.of("sample-data");
        Path folder = Files.createDirectory(temp.resolve("here"));
        try (Stream<Path> all = Files.list(samples)) {
            for (Path sample : all.toList()) {
                copy(sample, folder.resolve(sample.getFileName()));
            }
        }
        copy(samples.resolve("policy-board"), folder.resolve("my-board"));
        // The words are the shell's to take apart, as they are where somebody types them.
        String script = "boardpack() { %s boardpack.Main \"$@\"; }\n%s\n%s\n"
                .formatted(Started.forShell(), BEFORE.getOrDefault(command, ":"), example);
        Path said = temp.resolve("said");
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int exit = shell.start().waitFor();
        assertEquals(0, exit, () -> example + "\n" + text(said));
    }

    /** The lines of the help's end that are set in. */
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

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file :
                    all.filter(f -> !from.relativize(f).startsWith("out")).toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied);
                }
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
