package boardpack.cli;

import boardpack.cli.screen.FindingsPrinter;
import boardpack.cli.screen.ProgressBarOrLines;
import boardpack.cli.screen.ScreenText;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.problem.Severity;
import boardpack.run.Made;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the packs of many workspaces in parallel. An error in one does not stop the others. */
final class ManyPacks {
    private static final Logger LOG = LoggerFactory.getLogger(ManyPacks.class);

    private final List<ChosenWorkspaces.One> workspaces;
    private final PrintWriter to;
    private final PrintWriter err;
    private final boolean quiet;
    private final ProgressBarOrLines progress;
    private final PackRun.Outcome[] outcomes;
    private int done;

    /** Makes the pack of one workspace with a number of threads. */
    interface Making extends BiFunction<ChosenWorkspaces.One, Integer, PackRun.Outcome> {}

    ManyPacks(List<ChosenWorkspaces.One> workspaces, PrintWriter to, PrintWriter err, boolean quiet) {
        this.workspaces = workspaces;
        this.to = to;
        this.err = err;
        this.quiet = quiet;
        this.progress = ProgressBarOrLines.of(workspaces.size(), err, quiet);
        this.outcomes = new PackRun.Outcome[workspaces.size()];
    }

    /**
     * Makes all packs, as many in parallel as there are threads, and returns the worst exit code.
     *
     * @param jobs the number of threads for all of them
     */
    int make(int jobs, Making making) {
        int atOnce = Math.max(1, Math.min(jobs, workspaces.size()));
        int each = Math.max(1, jobs / atOnce);
        try (ExecutorService workers = Executors.newFixedThreadPool(atOnce)) {
            for (int i = 0; i < outcomes.length; i++) {
                int number = i;
                workers.execute(() -> done(number, attempt(number, making, each)));
            }
        }
        progress.end();
        return tell();
    }

    private PackRun.Outcome attempt(int number, Making making, int cores) {
        try {
            return making.apply(workspaces.get(number), cores);
        } catch (RuntimeException | Error e) {
            // Memory used by a workspace is free again after it failed.
            LOG.debug("the fault", e);
            err.println("boardpack: " + workspaces.get(number).name() + ": " + Boardpack.reason(e)
                    + "; run it alone with -vv and report what it prints");
            return new PackRun.Outcome(ExitCode.FAULT, new Findings(), Optional.empty(), Optional.empty());
        }
    }

    private synchronized void done(int number, PackRun.Outcome outcome) {
        outcomes[number] = outcome;
        done++;
        String name = workspaces.get(number).name();
        boolean failed = outcome.exit() != ExitCode.DONE && !outcome.saidBefore();
        progress.one(done, name + ": " + outcome.summary(), failed, () -> {
            if (failed) {
                FindingsPrinter.print(errors(name, outcome), err);
            }
            outcome.made()
                    .ifPresent(m -> m.notes().stream()
                            .filter(n -> !quiet)
                            .forEach(n -> err.println("boardpack: " + name + ": note: " + n)));
        });
    }

    /** Returns the errors of a workspace, with its name before each place; {@code check} reports the rest. */
    private static Findings errors(String workspace, PackRun.Outcome outcome) {
        Findings errors = new Findings();
        for (Finding f : outcome.findings().sorted()) {
            Place at = f.place();
            Place place = at.below(workspace.toString());
            if (f.severity() == Severity.ERROR) {
                errors.add(new Finding(f.code(), place, f.message(), f.fix(), f.severity()));
            }
        }
        return errors;
    }

    /** Prints the paths of the packs to standard output and a table of all workspaces to standard error. Returns the worst exit code. */
    private int tell() {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"workspace", "pages", "outcome"});
        int worst = ExitCode.DONE;
        int made = 0;
        int unchanged = 0;
        for (int i = 0; i < outcomes.length; i++) {
            PackRun.Outcome outcome = outcomes[i];
            worst = ExitCode.worse(worst, outcome.exit());
            made += outcome.made().filter(Made::isNew).isPresent() ? 1 : 0;
            unchanged += outcome.isUnchanged() ? 1 : 0;
            if (!quiet) {
                outcome.made().ifPresent(m -> PackRun.printed(m).forEach(to::println));
            }
            rows.add(new String[] {
                workspaces.get(i).name(),
                outcome.made().map(m -> Integer.toString(m.pages())).orElse("-"),
                word(outcome)
            });
        }
        to.flush();
        int not = outcomes.length - made - unchanged;
        boolean anythingNew = java.util.Arrays.stream(outcomes)
                .anyMatch(o -> (o.exit() != ExitCode.DONE || o.waits()) && !o.saidBefore());
        if (!quiet || anythingNew) {
            int widest =
                    rows.stream().mapToInt(r -> ScreenText.width(r[0])).max().orElse(0);
            for (String[] row : rows) {
                err.println(ScreenText.plain(row[0]) + " ".repeat(widest - ScreenText.width(row[0]) + 2)
                        + " ".repeat(Math.max(0, 6 - row[1].length())) + row[1] + "  " + row[2]);
            }
            err.println("boardpack: of " + outcomes.length + " workspaces " + made + " made"
                    + (unchanged > 0 ? ", " + unchanged + " unchanged" : "")
                    + (not > 0 ? ", " + not + " not" : ""));
        }
        LOG.atInfo().addKeyValue("exit", worst).log("{} made, {} unchanged, {} not", made, unchanged, not);
        return worst;
    }

    private static String word(PackRun.Outcome outcome) {
        if (outcome.exit() == ExitCode.FAULT) {
            return "not made: a fault in the program";
        }
        if (outcome.waits()) {
            return "not made: the results of the quarter are not there yet";
        }
        String said = FindingsPrinter.summary(outcome.findings());
        return outcome.isUnchanged() ? "unchanged" : outcome.made().isPresent() ? "made; " + said : "not made: " + said;
    }
}
