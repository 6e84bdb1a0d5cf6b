package boardpack.cli;

import boardpack.cli.screen.FindingsPrinter;
import boardpack.problem.Findings;
import boardpack.run.Pipeline;
import boardpack.run.Recording;
import boardpack.run.Wanted;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** The command that records that a quarter's pack was published. */
final class PublishedCommand implements Callable<Integer> {
    private final Takes takes = new Takes(
            this,
            "published",
            "Records that the quarter's pack was published, so that later packs protect small numbers from what it shows.");

    private final Source source = new Source(takes);

    private final Takes.One<Path> out = takes.one(
            Path.class,
            Takes.option(
                    "DIR",
                    "The folder that the quarter's folder is in. Default: out in the workspace.",
                    "-o",
                    "--out"));

    private final Takes.Switch never =
            takes.whether("Record that the quarter's last pack was never published.", "--never");

    private final Takes.Switch renamed =
            takes.whether("Keep the record after the council or the board was renamed.", "--renamed");

    private PublishedCommand() {
        takes.examples(
                "Examples",
                "  boardpack published my-board",
                "  boardpack published my-board --quarter 2019/20-Q2",
                "  boardpack published my-board --quarter 2019/20-Q2 --never",
                "",
                "A pack also counts as published once it is sealed, and once the meeting that",
                "receives it is over; where no meeting is given, once its quarter has ended.");
    }

    static Takes taking() {
        return new PublishedCommand().takes;
    }

    @Override
    public Integer call() {
        PrintWriter to = takes.out();
        PrintWriter err = takes.err();
        if (never.isOn() && renamed.isOn()) {
            throw takes.wrong("--never and --renamed are two things; give one of them");
        }
        Recording recording = renamed.isOn() ? Recording.RENAMED : never.isOn() ? Recording.NEVER : Recording.PUBLISHED;
        Findings findings = new Findings();
        AtomicReference<Optional<String>> said = new AtomicReference<>(Optional.empty());
        int stopped = Boardpack.attempt(
                findings,
                err,
                () -> said.set(Pipeline.published(source.order(Wanted.ALL, out.given(), false), recording, findings)));
        if (stopped != ExitCode.DONE) {
            return stopped;
        }
        if (said.get().isEmpty()) {
            FindingsPrinter.print(findings, err);
            err.println("boardpack: " + FindingsPrinter.summary(findings) + "; nothing was recorded");
            return ExitCode.DATA;
        }
        String quarter = said.get().get();
        to.println(
                switch (recording) {
                    case PUBLISHED -> "recorded: the pack of " + quarter + " was published";
                    case NEVER -> "recorded: the last pack of " + quarter + " was never published";
                    case RENAMED -> "recorded: the board has another name";
                });
        return ExitCode.DONE;
    }
}
