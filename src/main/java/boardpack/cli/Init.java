package boardpack.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a workspace. */
@Command(
        name = "init",
        description = "Makes a small workspace that already generates a pack, with comments on what to change.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  boardpack init new-board", "  boardpack init new-board --style indicator-report"})
final class Init implements Callable<Integer> {
    private static final List<String> STYLES =
            List.of("policy-board", "scrutiny-board", "priority-groups", "indicator-report");

    @Parameters(paramLabel = "DIR", description = "The new folder. Nothing in it is written over.")
    private Path folder;

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            defaultValue = "policy-board",
            completionCandidates = Styles.class,
            description = "The kind of board pack: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private String style;

    @Spec
    private CommandSpec spec;

    /** The styles that a workspace can begin with. */
    static final class Styles extends java.util.ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Styles() {
            super(STYLES);
        }
    }

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        if (!STYLES.contains(style)) {
            throw new ParameterException(
                    line, "there is no style \"" + style + "\"; use one of: " + String.join(", ", STYLES));
        }
        int done = Templates.copy("init/" + style, folder, spec);
        if (done == ExitCode.DONE) {
            line.getErr()
                    .println("boardpack: now `boardpack generate " + folder + "`; " + folder.resolve("pack.yaml")
                            + " says what to change");
        }
        return done;
    }
}
