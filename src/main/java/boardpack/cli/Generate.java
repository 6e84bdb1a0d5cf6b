package boardpack.cli;

import boardpack.Encrypting;
import boardpack.Pipeline;
import boardpack.Version;
import boardpack.book.Edition;
import boardpack.pack.Remembered;
import boardpack.problem.Findings;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the pack. */
@Command(
        name = "generate",
        description = "Makes the quarter's board pack: PDF papers, ratings and manifest.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  boardpack generate my-board",
            "  boardpack generate my-board --quarter 2019/20-Q2 --draft",
            "  boardpack generate my-board --service-area \"Children and Families Services\"",
            "  boardpack generate priority-groups --focus \"Children's social work workforce\"",
            "  boardpack generate my-board --out packs",
            "  boardpack generate my-board --audience exempt --encrypt --password-file secret",
            "  boardpack generate my-board --only papers",
            "  boardpack generate my-board --quarter latest --as-of 2019-10-01 --if-changed",
            "  boardpack generate --all boards --out packs --jobs 4"
        })
final class Generate implements Callable<Integer> {
    /** Options that have no say in what is made; what is asked for by day counts by the quarter that it means. */
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
            "--previous");

    @Mixin
    private Chosen chosen;

    @Mixin
    private Quarterly quarterly;

    @Option(
            names = {"-a", "--service-area"},
            paramLabel = "NAME",
            description = "Make the report of this service area, or other group, alone; may be given more than once.")
    private List<String> serviceAreas = List.of();

    @Option(
            names = "--focus",
            paramLabel = "NAME",
            description = "Make the focus report of this name in pack.yaml alone; may be given more than once.")
    private List<String> focuses = List.of();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Where the quarter's folder is made. Default: out in the workspace.")
    private Path out;

    @Option(
            names = "--encrypt",
            description = "Encrypt the PDFs of an exempt pack, so that only who knows the password can open them.")
    private boolean encrypt;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "The password to encrypt with, in the first line of a file. Default: " + Encrypting.VARIABLE
                    + " in the environment.")
    private Path passwordFile;

    @Option(
            names = "--only",
            paramLabel = "WHAT",
            description = "Make only this of the documents: pack, or papers, each by itself; all makes both."
                    + " Default: what documents in pack.yaml says, else all.")
    private Edition only;

    @Option(names = "--draft", description = "Print DRAFT across every page.")
    private boolean draft;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Use so many cores, for papers and workspaces side by side. Default: all there are.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Mixin
    private Unattended unattended;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter to = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (jobs < 1) {
            throw new ParameterException(spec.commandLine(), "--jobs must be 1 or more, not " + jobs);
        }
        if (only != null && !(serviceAreas.isEmpty() && focuses.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(), "--only is of the whole pack; a report that is named is made alone");
        }
        AtomicReference<List<Chosen.One>> all = new AtomicReference<>(List.of());
        int stopped = Boardpack.attempt(new Findings(), err, () -> {
            unattended.beginLog();
            if (chosen.areMany()) {
                all.set(chosen.all(Optional.ofNullable(out)));
            }
        });
        if (stopped != ExitCode.DONE) {
            return stopped;
        }
        if (!chosen.areMany()) {
            return one(chosen.only(), to, err);
        }
        return new ManyPacks(all.get(), to, err, unattended.quiet)
                .make(
                        jobs,
                        (workspace, cores) -> run(
                                        workspace.folder(),
                                        Optional.ofNullable(out).map(o -> o.resolve(workspace.name())),
                                        cores)
                                .run(Pipeline::generate, note -> tell(workspace.name() + ": " + note, err)));
    }

    private PackRun run(Path workspace, Optional<Path> to, int cores) {
        Pipeline.Order order = quarterly
                .order(
                        workspace,
                        new Pipeline.Wanted(serviceAreas, focuses),
                        to,
                        draft,
                        new Encrypting(encrypt, Optional.ofNullable(passwordFile)))
                .making(Optional.ofNullable(only), cores);
        Optional<Remembered.Asked> asked = Optional.of(order)
                .filter(o -> unattended.ifChanged)
                .map(o -> {
                    Optional<LocalDate> day =
                            Optional.of(quarterly).filter(Quarterly::isLatest).map(Quarterly::today);
                    return new Remembered.Asked(
                            workspace, o.packs(), Version.identity(), options(), day, quarterly.previous());
                });
        return new PackRun(order, unattended.wait, asked);
    }

    /** Every option that was given, but for those that have no say in what is made: a new one counts by itself. */
    private String options() {
        return spec.commandLine().getParseResult().matchedOptions().stream()
                .filter(option -> Arrays.stream(option.names()).noneMatch(NO_SAY::contains))
                .map(option -> option.longestName() + "=" + option.stringValues())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private void tell(String note, PrintWriter err) {
        if (!unattended.quiet) {
            err.println("boardpack: " + note);
        }
    }

    private int one(Path workspace, PrintWriter to, PrintWriter err) {
        PackRun.Outcome outcome =
                run(workspace, Optional.ofNullable(out), jobs).run(Pipeline::generate, note -> tell(note, err));
        boolean silent = unattended.quiet && outcome.exit() == ExitCode.DONE;
        if (outcome.exit() == ExitCode.USAGE) {
            // What is wrong on the command line is wrong whatever the data says.
            outcome.stopped().ifPresent(finding -> Report.print(finding, err));
        } else if (!silent) {
            Report.print(outcome.findings(), err);
        }
        if (!silent) {
            outcome.made().ifPresent(made -> {
                PackRun.printed(made).forEach(to::println);
                made.notes().forEach(n -> err.println("boardpack: note: " + n));
            });
            to.flush();
            err.println("boardpack: " + outcome.summary());
        }
        return outcome.exit();
    }
}
