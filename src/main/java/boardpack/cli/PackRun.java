package boardpack.cli;

import boardpack.book.extract.ChosenQuarter;
import boardpack.cli.screen.FindingsPrinter;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.problem.Severity;
import boardpack.publish.OutputLock;
import boardpack.publish.PackFolders;
import boardpack.publish.Remembered;
import boardpack.read.Workspace;
import boardpack.run.Made;
import boardpack.run.Order;
import boardpack.run.WebEdition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run for one workspace, without printing.
 *
 * @param patience the time to wait for another run
 * @param asked the request to remember, if the pack is made only after changes
 */
record PackRun(Order order, Duration patience, Optional<Remembered.Asked> asked) {
    private static final Logger LOG = LoggerFactory.getLogger(PackRun.class);

    /** Makes the pack. */
    interface Maker {
        Optional<Made> make(Order order, Findings findings, Consumer<ChosenQuarter> whichQuarter);
    }

    /**
     * The outcome of a run.
     *
     * @param made the result; empty if nothing was made
     * @param stopped the reason why it could not continue, if so
     * @param quarter the quarter, if one was chosen
     * @param waits true if the results of the quarter are still to come, which is not an error
     * @param saidBefore true if a run over the same files reported the same error
     */
    record Outcome(
            int exit,
            Findings findings,
            Optional<Made> made,
            Optional<Finding> stopped,
            Optional<ChosenQuarter> quarter,
            boolean waits,
            boolean saidBefore) {
        Outcome(int exit, Findings findings, Optional<Made> made, Optional<Finding> stopped) {
            this(exit, findings, made, stopped, Optional.empty(), false, false);
        }

        Outcome of(Optional<ChosenQuarter> its) {
            return new Outcome(exit, findings, made, stopped, its, waits, saidBefore);
        }

        /** Returns the outcome of a run that only waits for results, which counts as success. */
        Outcome waiting() {
            return new Outcome(ExitCode.DONE, findings, made, stopped, quarter, true, saidBefore);
        }

        Outcome beingSaid(boolean before) {
            return new Outcome(exit, findings, made, stopped, quarter, waits, before);
        }

        boolean isUnchanged() {
            return exit == ExitCode.DONE && !waits && made.filter(Made::isNew).isEmpty();
        }

        /** Returns a one-line summary that begins with the quarter and its meeting. */
        String summary() {
            return quarter.map(q -> CheckedQuarter.name(q) + ": ").orElse("") + plainSummary();
        }

        private String plainSummary() {
            if (waits) {
                return "the results of the quarter are not there yet; nothing was made";
            }
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
            boolean hasWeb = made.get().files().contains(WebEdition.FILE);
            String documents = pdfs == 0 && hasWeb
                    ? "the web edition"
                    : pdfs + (pdfs == 1 ? " PDF" : " PDFs") + (hasWeb ? " and the web edition" : "");
            return made.get().pages() + " pages; " + documents + " in "
                    + made.get().folder() + "; " + FindingsPrinter.summary(findings);
        }
    }

    /** Runs it. Exceptions become an outcome, except for faults in the program. */
    Outcome run(Maker maker, Consumer<String> told, Consumer<ChosenQuarter> begins) {
        Findings findings = new Findings();
        AtomicReference<Optional<ChosenQuarter>> quarter = new AtomicReference<>(Optional.empty());
        AtomicReference<Optional<Remembered>> remembered = new AtomicReference<>(Optional.empty());
        Maker telling = (what, found, which) -> maker.make(what, found, q -> {
            quarter.set(Optional.of(q));
            begins.accept(q);
        });
        Outcome plain = run(findings, telling, remembered, note -> {
                    LOG.warn("{}: {}", order.workspace(), note);
                    told.accept(note);
                })
                .of(quarter.get());
        Outcome outcome = remembered.get().map(r -> said(r, plain)).orElse(plain);
        for (Finding finding : findings.sorted()) {
            // The message and remedy are not logged, because they contain figures, some of them confidential.
            (switch (finding.severity()) {
                        case ERROR -> LOG.atError();
                        case WARNING -> LOG.atWarn();
                        case NOTE -> LOG.atInfo();
                    })
                    .log("{}: {} {}", finding.place(), finding.severity().word(), finding.code());
        }
        (outcome.exit() == ExitCode.DONE ? LOG.atInfo() : LOG.atError())
                .addKeyValue("exit", outcome.exit())
                .addKeyValue("workspace", order.workspace())
                .log("{}: {}", order.workspace(), outcome.summary());
        return outcome;
    }

    /** Records the errors of a failed run, so that they are reported only once. Returns the outcome with that information. */
    private Outcome said(Remembered remembered, Outcome outcome) {
        List<Finding> errors = outcome.findings().sorted().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .toList();
        boolean waits = outcome.made().isEmpty()
                && asked.flatMap(Remembered.Asked::asOf).isPresent()
                && errors.stream().anyMatch(f -> f.code() == Code.E505)
                && errors.stream().allMatch(f -> f.code() == Code.E505);
        Outcome its = waits ? outcome.waiting() : outcome;
        try {
            if (outcome.exit() == ExitCode.DONE) {
                remembered.forgetSaid();
                return its;
            }
            String all = outcome.exit() + "\n"
                    + errors.stream()
                            .map(f -> f.place() + " " + f.code() + " " + f.message())
                            .collect(Collectors.joining("\n"));
            return its.beingSaid(remembered.wasSaid(all));
        } catch (IOException e) {
            LOG.debug("what was said cannot be remembered", e);
            return its;
        }
    }

    private Outcome run(
            Findings findings, Maker maker, AtomicReference<Optional<Remembered>> remembered, Consumer<String> told) {
        Outcome[] outcome = new Outcome[1];
        if (!Files.isDirectory(order.workspace())) {
            return stopped(findings, Code.E503.at(Place.of(order.workspace().toString())));
        }
        try {
            notAmongInputs();
            OutputLock.holding(
                    order.packs(), patience, told, () -> outcome[0] = locked(findings, maker, remembered, told));
            return outcome[0];
        } catch (InvalidPathException e) {
            return stopped(
                    findings, Code.E501.at(Place.of(e.getInput()), "the name is not one that this system can read"));
        } catch (CannotContinue e) {
            return stopped(findings, e.finding());
        }
    }

    /** Stops before anything is written, the lock included. */
    private void notAmongInputs() {
        order.out()
                .flatMap(out -> PackFolders.amongInputs(out, order.workspace(), List.of()))
                .ifPresent(finding -> {
                    throw new CannotContinue(finding);
                });
    }

    private static Outcome stopped(Findings findings, Finding why) {
        findings.add(why);
        return new Outcome(ExitCode.of(why.code()), findings, Optional.empty(), Optional.of(why));
    }

    private Outcome locked(
            Findings findings, Maker maker, AtomicReference<Optional<Remembered>> memory, Consumer<String> told) {
        Optional<Remembered> remembered = asked.map(PackRun::remembered);
        memory.set(remembered);
        if (remembered.isPresent()) {
            Optional<String> reason = reason(remembered.get());
            if (reason.isEmpty()) {
                return new Outcome(ExitCode.DONE, findings, Optional.empty(), Optional.empty());
            }
            LOG.info("made because {}", reason.get());
        }
        Optional<Made> made = maker.make(order, findings, quarter -> {});
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

    /** Ignores a state that cannot be written: the pack is then made again the next time. */
    private static void remember(Remembered remembered, Made made, Consumer<String> told) {
        try {
            remembered.made(made.folder(), made.ends(), made.files());
        } catch (IOException e) {
            told.accept("note: what was made cannot be remembered (" + Workspace.reason(e)
                    + "), so that it is made again the next time");
        }
    }

    /** Returns the paths to print: the PDF of the whole pack, or otherwise the web page and each report. */
    static List<String> printed(Made made) {
        List<String> documents = made.files().stream()
                .filter(f -> f.endsWith(".pdf") || f.equals(WebEdition.FILE))
                .toList();
        List<String> whole = documents.stream()
                .filter(List.of("board-pack.pdf", "board-pack-exempt.pdf")::contains)
                .toList();
        return (whole.isEmpty() ? documents : whole)
                .stream().map(f -> made.folder().resolve(f).toString()).toList();
    }
}
