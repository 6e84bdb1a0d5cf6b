package boardpack.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** The command that creates a workspace. */
final class Init implements Callable<Integer> {
    private static final List<String> STYLES =
            List.of("policy-board", "scrutiny-board", "priority-groups", "indicator-report");

    private final Takes takes = new Takes(
            this,
            "init",
            "Makes a small workspace that you can generate a pack from, with comments on what to change.");

    private final Takes.One<Path> folder =
            takes.one(Path.class, Takes.parameter("DIR", "The new folder. Existing files are not overwritten."));

    private final Takes.One<String> style = takes.one(
            String.class,
            Takes.option(
                            "STYLE",
                            "The kind of board pack: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
                            "--style")
                    .defaultValue("policy-board")
                    .completionCandidates(STYLES));

    private Init() {
        takes.examples("Examples", "  boardpack init new-board", "  boardpack init new-board --style indicator-report");
    }

    static Takes taking() {
        return new Init().takes;
    }

    @Override
    public Integer call() {
        Path to = folder.value();
        if (!STYLES.contains(style.value())) {
            throw takes.wrong("there is no style \"" + style.value() + "\"; use one of: " + String.join(", ", STYLES));
        }
        int done = Templates.copy("init/" + style.value(), to, takes);
        if (done == ExitCode.DONE) {
            takes.err()
                    .println("boardpack: now `boardpack generate " + to + "`; " + to.resolve("pack.yaml")
                            + " says what to change");
        }
        return done;
    }
}
