package boardpack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the completion scripts in the shells themselves, with words typed at a terminal and the Tab key. */
final class CompletionTest {
    @TempDir
    Path temp;

    /** The typed keys, with a tab for the Tab key, and the words that the command receives. */
    private record Typed(String keys, String words) {}

    private static final List<Typed> TYPED = List.of(
            new Typed("boardpack sh\t", "show"),
            new Typed("boardpack gen\t--d\tmy-b\t", "generate --draft my-board"),
            new Typed("boardpack generate -v my-b\t", "generate -v my-board"),
            new Typed("boardpack show --format j\t", "show --format json"),
            new Typed("boardpack show --rating no-t\t", "show --rating no-target-set"),
            new Typed("boardpack init --style pri\t", "init --style priority-groups"),
            new Typed("boardpack templates e\t", "templates export"),
            new Typed("boardpack check --chase my-f\t", "check --chase my-file.csv"),
            new Typed("boardpack completion z\t", "completion zsh"));

    @ParameterizedTest
    @EnumSource
    void theTabKeyCompletes(Completion.Shell shell) throws Exception {
        assumeTrue(isThere("zsh") && isThere("bash"), "both shells are needed");
        Files.createDirectory(temp.resolve("my-board"));
        Files.writeString(temp.resolve("my-file.csv"), "");
        Files.writeString(temp.resolve("script"), Completion.script(shell));
        // The zsh module that opens a terminal serves both shells.
        List<String> lines = new ArrayList<>();
        lines.add("zmodload zsh/zpty");
        lines.add("export TERM=dumb HISTFILE=");
        String begin = switch (shell) {
            case BASH -> "";
            case ZSH -> "autoload -Uz compinit; compinit -u -D; ";
        };
        lines.add("zpty z " + (shell == Completion.Shell.BASH ? "bash --norc --noprofile -i" : "zsh -f -i"));
        // Keys sent before the prompt appears bypass the line editor.
        lines.add("zpty -w z '" + begin + "source ./script; boardpack() { echo \"<$*>\"; }; PS1=REA\"\"DY'");
        lines.add("zpty -r z out '*READY*'");
        for (Typed typed : TYPED) {
            lines.add("zpty -w -n z $'" + typed.keys().replace("\t", "\\t") + "\\n'");
            lines.add("zpty -r z out '*<*>*READY*'");
            lines.add("print -r -- \"${${out##*<}%%>*}\"");
        }
        lines.add("zpty -d z");
        Files.write(temp.resolve("driver"), lines);
        Process driver = new ProcessBuilder("zsh", "-f", "driver")
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("printed").toFile())
                .start();
        boolean ended = driver.waitFor(60, TimeUnit.SECONDS);
        driver.destroyForcibly();
        String printed = Files.readString(temp.resolve("printed"), StandardCharsets.UTF_8);
        assertTrue(ended, "it waits for ever after " + printed);
        assertEquals(
                TYPED.stream().map(Typed::words).toList(),
                printed.lines()
                        // The slash after a folder, which zsh removes at the end of a line.
                        .map(line -> line.replaceAll("/$", ""))
                        .toList());
    }

    /** Checks that every choice has a description, because it would otherwise be an empty line in the list. */
    @Test
    void everyChoiceInZshHasItsDescription() {
        List<String> without = Completion.script(Completion.Shell.ZSH)
                .lines()
                .filter(line -> line.contains("[]") || line.strip().endsWith(":'"))
                .toList();
        assertEquals(List.of(), without);
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandIsInTheScript(Completion.Shell shell) {
        String script = Completion.script(shell);
        for (String command : Boardpack.whole().getSubcommands().keySet()) {
            assertTrue(script.contains("_boardpack_" + command.replace('-', '_') + "()"), command);
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
