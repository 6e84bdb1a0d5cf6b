package boardpack.cli;

import boardpack.book.pack.Edition;
import boardpack.cli.screen.FindingsPrinter;
import boardpack.problem.Findings;
import boardpack.problem.Severity;
import boardpack.publish.Remembered;
import boardpack.run.Encrypting;
import boardpack.run.Made;
import boardpack.run.Order;
import boardpack.run.Pipeline;
import boardpack.run.Version;
import boardpack.run.Wanted;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** The command that makes the pack. */
final class Generate implements Callable<Integer> {
    /** Options that do not affect the output. A request by day counts as the quarter that it means. */
    private static final Set<String> NO_SAY = Set.of(
            "--all",
            "--shard",
            "--jobs",
            "--as-of",
            "--if-changed",
            "--quiet",
            "--log-file",
            "--log-format",
            "--wait",
            "--verbose",
            "--out",
            "--previous",
            "--replace",
            "--warnings");

    private final Takes takes =
            new Takes(this, "generate", "Makes the quarter's board pack: PDF papers, ratings and manifest.");

    private final ChosenWorkspaces chosen = new ChosenWorkspaces(takes);

    private final Quarterly quarterly = new Quarterly(takes);

    private final Takes.Several<String> serviceAreas = takes.several(
            String.class,
            Takes.option(
                    "NAME",
                    "Make only the report of this service area or other group. May be repeated.",
                    "-a",
                    "--service-area"));

    private final Takes.Several<String> focuses = takes.several(
            String.class,
            Takes.option(
                    "NAME", "Make only the focus report with this name in pack.yaml. May be repeated.", "--focus"));

    private final Takes.One<Path> out = takes.one(
            Path.class,
            Takes.option(
                    "DIR",
                    "The folder in which the quarter's folder is made. Default: out in the workspace.",
                    "-o",
                    "--out"));

    private final Takes.Switch encrypt =
            takes.whether("Encrypt the PDFs of an exempt pack with a password.", "--encrypt");

    private final Takes.One<Path> passwordFile = takes.one(
            Path.class,
            Takes.option(
                    "FILE",
                    "A file with the password in its first line. Default: " + Encrypting.VARIABLE
                            + " in the environment.",
                    "--password-file"));

    private final Takes.One<Edition> only = takes.one(
            Edition.class,
            Takes.option(
                            "WHAT",
                            "Make only these of the documents: pack; papers, each by itself; web, one page for a"
                                    + " browser; all. Several with commas between. Default: what documents in pack.yaml"
                                    + " says, else all.",
                            "--only")
                    .converters(new EditionWord())
                    .completionCandidates(Edition.words()));

    private final Takes.Switch replace = takes.whether(
            "Make a correction of a sealed pack. The sealed pack is kept beside the new one.", "--replace");

    private final Takes.Switch draft =
            takes.whether("Print DRAFT on every page, and write to a separate folder.", "--draft");

    private final Takes.One<Integer> jobs =
            takes.one(Integer.class, Takes.option("N", "The number of cores to use. Default: all.", "--jobs"));

    private final Unattended unattended = new Unattended(takes);

    private Generate() {
        takes.examples(
                "Examples",
                "  boardpack generate my-board",
                "  boardpack generate my-board --quarter 2019/20-Q2 --draft",
                "  boardpack generate my-board --service-area \"Children and Families Services\"",
                "  boardpack generate priority-groups --focus \"Children's social work workforce\"",
                "  boardpack generate my-board --out packs",
                "  boardpack generate my-board --audience exempt --encrypt --password-file secret",
                "  boardpack generate my-board --only papers",
                "  boardpack generate my-board --quarter latest --as-of 2019-10-01 --if-changed",
                "  boardpack generate --all boards --out packs --jobs 4");
    }

    static Takes taking() {
        return new Generate().takes;
    }

    @Override
    public Integer call() {
        PrintWriter to = takes.out();
        PrintWriter err = takes.err();
        int cores = jobs.given().orElseGet(Runtime.getRuntime()::availableProcessors);
        if (cores < 1) {
            throw takes.wrong("--jobs must be 1 or more, not " + cores);
        }
        if (only.given().isPresent() && !wanted().isAll()) {
            throw takes.wrong("--only is of the whole pack; a report that is named is made alone");
        }
        AtomicReference<List<ChosenWorkspaces.One>> all = new AtomicReference<>(List.of());
        AtomicReference<Path> single = new AtomicReference<>();
        int stopped = Boardpack.attempt(new Findings(), err, () -> {
            unattended.beginLog();
            if (chosen.areMany()) {
                all.set(chosen.all(out.given()));
            } else {
                single.set(chosen.only());
            }
        });
        if (stopped != ExitCode.DONE) {
            return stopped;
        }
        if (!chosen.areMany()) {
            return one(single.get(), cores, to, err);
        }
        return new ManyPacks(all.get(), to, err, unattended.isQuiet())
                .make(
                        cores,
                        (workspace, its) -> run(
                                        workspace.folder(), out.given().map(o -> o.resolve(workspace.name())), its)
                                .run(
                                        Pipeline::generate,
                                        note -> tell(workspace.name() + ": " + note, err),
                                        quarter -> {}));
    }

    private PackRun run(Path workspace, Optional<Path> to, int cores) {
        Order order = quarterly
                .order(workspace, wanted(), to, draft.isOn(), new Encrypting(encrypt.isOn(), passwordFile.given()))
                .makingOnly(only.given())
                .onCores(cores)
                .replacingSealed(replace.isOn());
        Optional<Remembered.Asked> asked = Optional.of(order)
                .filter(o -> unattended.isOnlyIfChanged())
                .map(o -> {
                    Optional<LocalDate> day =
                            Optional.of(quarterly).filter(Quarterly::isLatest).map(Quarterly::today);
                    return new Remembered.Asked(
                            workspace, o.packs(), Version.identity(), options(), day, quarterly.previous());
                });
        return new PackRun(order, unattended.patience(), asked);
    }

    private Wanted wanted() {
        return new Wanted(serviceAreas.given(), focuses.given());
    }

    /** Returns every given option that may affect the output; new options are included by default. */
    private String options() {
        return takes.spec().commandLine().getParseResult().matchedOptions().stream()
                .filter(option -> Arrays.stream(option.names()).noneMatch(NO_SAY::contains))
                .map(option -> option.longestName() + "=" + option.stringValues())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private void tell(String note, PrintWriter err) {
        if (!unattended.isQuiet()) {
            err.println("boardpack: " + note);
        }
    }

    private int one(Path workspace, int cores, PrintWriter to, PrintWriter err) {
        PackRun.Outcome outcome = run(workspace, out.given(), cores)
                .run(
                        Pipeline::generate,
                        note -> tell(note, err),
                        quarter -> tell("making the pack of " + CheckedQuarter.line(quarter), err));
        boolean warns = unattended.tellsWarnings()
                && outcome.made().filter(Made::isNew).isPresent()
                && outcome.findings().sorted().stream().anyMatch(f -> f.severity() == Severity.WARNING);
        boolean silent = unattended.isQuiet()
                && (outcome.saidBefore() || outcome.exit() == ExitCode.DONE && !outcome.waits() && !warns);
        if (outcome.exit() == ExitCode.USAGE) {
            // An error on the command line does not depend on the data.
            outcome.stopped().ifPresent(finding -> FindingsPrinter.print(finding, err));
        } else if (!silent && !outcome.saidBefore() && !outcome.waits()) {
            FindingsPrinter.print(outcome.findings(), err);
        }
        if (!silent) {
            outcome.made().filter(m -> !unattended.isQuiet()).ifPresent(made -> {
                PackRun.printed(made).forEach(to::println);
                made.notes().forEach(n -> err.println("boardpack: note: " + n));
            });
            to.flush();
            err.println("boardpack: " + outcome.summary()
                    + (outcome.saidBefore() ? "; the same as before, and nothing has changed since" : ""));
        }
        return outcome.exit();
    }
}
