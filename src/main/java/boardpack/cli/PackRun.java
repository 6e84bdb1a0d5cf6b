package boardpack.cli;

import boardpack.cli.screen.FindingsPrinter;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.problem.Severity;
import boardpack.publish.OutputLock;
import boardpack.publish.Remembered;
import boardpack.read.Workspace;
import boardpack.run.Made;
import boardpack.run.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run for one workspace, of which nothing is printed.
 *
 * @param patience how long another run is waited for
 * @param asked what is remembered of it, where it is made only if something has changed
 */
record PackRun(Order order, Duration patience, Optional<Remembered.Asked> asked) {
    private static final Logger LOG = LoggerFactory.getLogger(PackRun.class);

    /** What makes the pack. */
    interface Maker {
        Optional<Made> make(Order order, Findings findings);
    }

    /**
     * What came of it.
     *
     * @param made empty where nothing was
     * @param stopped why it could not go on, where that is so
     */
    record Outcome(int exit, Findings findings, Optional<Made> made, Optional<Finding> stopped) {
        boolean isUnchanged() {
            return exit == ExitCode.DONE && made.isEmpty();
        }

        /** In a line. */
        String summary() {
            if (isUnchanged()) {
                return "nothing has changed, and what was made is as it was; nothing was made";
            }
            if (made.isEmpty()) {
                return stopped.isPresent()
                        ? "stopped; nothing was written"
                        : FindingsPrinter.summary(findings) + "; nothing was written";
            }
            long pdfs =
                    made.get().files().stream().filter(f -> f.endsWith(".pdf")).count();
            return made.get().pages() + " pages; " + pdfs + (pdfs == 1 ? " PDF" : " PDFs") + " in "
                    + made.get().folder() + "; " + FindingsPrinter.summary(findings);
        }
    }

    /** Runs it; of what ends it early, only a fault in the program is passed on. */
    Outcome run(Maker maker, Consumer<String> told) {
        Findings findings = new Findings();
        Outcome outcome = run(findings, maker, note -> {
            LOG.warn("{}: {}", order.workspace(), note);
            told.accept(note);
        });
        for (Finding finding : findings.sorted()) {
            // Neither what was found nor what to do: they hold figures, some of which are not for everybody.
            (finding.severity() == Severity.ERROR ? LOG.atError() : LOG.atInfo())
                    .log("{}: {} {}", finding.place(), finding.severity().word(), finding.code());
        }
        (outcome.exit() == ExitCode.DONE ? LOG.atInfo() : LOG.atError())
                .addKeyValue("exit", outcome.exit())
                .addKeyValue("workspace", order.workspace())
                .log("{}: {}", order.workspace(), outcome.summary());
        return outcome;
    }

    private Outcome run(Findings findings, Maker maker, Consumer<String> told) {
        Outcome[] outcome = new Outcome[1];
        if (!Files.isDirectory(order.workspace())) {
            return stopped(findings, Code.E503.at(Place.of(order.workspace().toString())));
        }
        try {
            OutputLock.holding(order.packs(), patience, told, () -> outcome[0] = locked(findings, maker, told));
            return outcome[0];
        } catch (InvalidPathException e) {
            return stopped(
                    findings, Code.E501.at(Place.of(e.getInput()), "the name is not one that this system can read"));
        } catch (CannotContinue e) {
            return stopped(findings, e.finding());
        }
    }

    private static Outcome stopped(Findings findings, Finding why) {
        findings.add(why);
        return new Outcome(ExitCode.of(why.code()), findings, Optional.empty(), Optional.of(why));
    }

    private Outcome locked(Findings findings, Maker maker, Consumer<String> told) {
        Optional<Remembered> remembered = asked.map(PackRun::remembered);
        if (remembered.isPresent()) {
            Optional<String> reason = reason(remembered.get());
            if (reason.isEmpty()) {
                return new Outcome(ExitCode.DONE, findings, Optional.empty(), Optional.empty());
            }
            LOG.info("made because {}", reason.get());
        }
        Optional<Made> made = maker.make(order, findings);
        made.ifPresent(m -> remembered.ifPresent(r -> remember(r, m, told)));
        return new Outcome(made.isPresent() ? ExitCode.DONE : ExitCode.DATA, findings, made, Optional.empty());
    }

    private static Remembered remembered(Remembered.Asked asked) {
        try {
            return Remembered.now(asked);
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(asked.workspace().toString()), Workspace.reason(e)), e);
        }
    }

    private static Optional<String> reason(Remembered remembered) {
        try {
            return remembered.reason();
        } catch (IOException | java.time.DateTimeException e) {
            LOG.debug("what was remembered cannot be read", e);
            return Optional.of("what was remembered cannot be read");
        }
    }

    /** What cannot be remembered is made again the next time, and that is all. */
    private static void remember(Remembered remembered, Made made, Consumer<String> told) {
        try {
            remembered.made(made.folder(), made.ends(), made.files());
        } catch (IOException e) {
            told.accept("note: what was made cannot be remembered (" + Workspace.reason(e)
                    + "), so that it is made again the next time");
        }
    }

    /** The paths that are printed: of the whole pack its one document, else each report. */
    static List<String> printed(Made made) {
        List<String> pdfs =
                made.files().stream().filter(f -> f.endsWith(".pdf")).toList();
        List<String> whole = pdfs.stream()
                .filter(List.of("board-pack.pdf", "board-pack-exempt.pdf")::contains)
                .toList();
        return (whole.isEmpty() ? pdfs : whole)
                .stream().map(f -> made.folder().resolve(f).toString()).toList();
    }
}
