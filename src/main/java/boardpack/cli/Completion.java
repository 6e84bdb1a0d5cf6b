package boardpack.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command that prints a shell's completion script for commands, options and values. */
final class Completion implements Callable<Integer> {
    /** The supported shells. */
    enum Shell {
        BASH,
        ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Takes takes =
            new Takes(this, "completion", "Prints a script for completion with the Tab key in bash or zsh.");

    private final Takes.One<Shell> shell =
            takes.one(Shell.class, Takes.parameter("SHELL", "${COMPLETION-CANDIDATES}."));

    private Completion() {
        takes.examples(
                "Examples",
                "  source <(boardpack completion bash)",
                "  boardpack completion zsh > boardpack.zsh",
                "",
                "The first serves the shell that it is typed in. As a line of ~/.bashrc or, with",
                "zsh for bash, of ~/.zshrc it serves every later one. A file that is sourced",
                "there instead starts faster.");
    }

    static Takes taking() {
        return new Completion().takes;
    }

    @Override
    public Integer call() {
        takes.out().print(script(shell.value()));
        takes.out().flush();
        return ExitCode.DONE;
    }

    /** Returns the script for a shell, generated from the commands. */
    static String script(Shell shell) {
        CommandLine line = Boardpack.whole();
        return switch (shell) {
            case BASH -> {
                takeSwitchesForSwitches(line);
                yield AutoComplete.bash("boardpack", line);
            }
            case ZSH -> ZshCompletion.script(line);
        };
    }

    /** Corrects repeatable switches, which the generator takes for options with a value. */
    private static void takeSwitchesForSwitches(CommandLine line) {
        CommandSpec of = line.getCommandSpec();
        for (OptionSpec option : List.copyOf(of.options())) {
            if (option.arity().max() == 0 && option.type() != boolean.class) {
                of.remove(option);
                List<String> names = List.of(option.names());
                of.addOption(OptionSpec.builder(
                                names.getFirst(), names.subList(1, names.size()).toArray(String[]::new))
                        .type(boolean.class)
                        .arity("0")
                        .build());
            }
        }
        line.getSubcommands().values().forEach(Completion::takeSwitchesForSwitches);
    }
}
