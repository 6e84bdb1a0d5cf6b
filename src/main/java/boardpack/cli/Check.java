package boardpack.cli;

import boardpack.Pipeline;
import boardpack.assess.Deadline;
import boardpack.compose.ChaseList;
import boardpack.pack.CsvText;
import boardpack.pack.NewFile;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is wrong or missing, and whom to chase for what is owed. */
@Command(
        name = "check",
        description = "Says what is wrong or missing, by file and line, and what to do; then who still owes what.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  boardpack check my-board",
            "  boardpack check my-board --chase chase.csv",
            "  boardpack check my-board --as-of 2019-10-28"
        })
final class Check implements Callable<Integer> {
    @Mixin
    private Source source;

    @Option(
            names = "--chase",
            paramLabel = "FILE",
            description = "Write a row for everything that is still owed. Opened in a spreadsheet it is a list to"
                    + " send round; with its cells filled in it is an extract.")
    private Path chase;

    @Option(
            names = "--protect",
            description = "Tell what is suppressed, and why. It is for the officer who makes the pack: what it says"
                    + " of what remains possible is not for the public.")
    private boolean protect;

    @Option(names = "--all", description = "Tell every finding in full, however many are alike.")
    private boolean all;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter to = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Findings findings = new Findings();
        AtomicReference<Optional<Pipeline.Checked>> checked = new AtomicReference<>(Optional.empty());
        int stopped = Boardpack.attempt(findings, err, () -> {
            if (chase != null && Files.isDirectory(chase)) {
                // The name of the file was forgotten, and the workspace taken for it.
                throw new CannotContinue(Code.E512.at(Place.of("--chase " + chase), chase));
            }
            checked.set(Pipeline.check(source.order(Pipeline.Wanted.ALL, Optional.empty(), false), findings));
            checked.get()
                    .filter(c -> chase != null)
                    .ifPresent(c -> NewFile.write(chase, CsvText.bytes(c.owed().table())));
            checked.get()
                    .flatMap(Pipeline.Checked::deadline)
                    .ifPresent(d ->
                            d.warnings(source.today(), Place.of("pack.yaml")).forEach(findings::add));
        });
        if (stopped != ExitCode.DONE) {
            return stopped;
        }
        Report.print(findings, err, all);
        checked.get().ifPresent(c -> {
            if (protect) {
                c.suppressed().lines().forEach(line -> to.println(Report.visible(line)));
            }
            owed(c.owed(), to);
            c.deadline().map(Check::words).ifPresent(to::println);
        });
        to.println("boardpack: " + Report.summary(findings));
        return findings.hasErrors() ? ExitCode.DATA : ExitCode.DONE;
    }

    private static String words(Deadline deadline) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
        return "to publish by " + day.format(deadline.lastDay()) + ": " + deadline.clearDays()
                + (deadline.clearDays() == 1 ? " clear day" : " clear days") + " before the meeting on "
                + day.format(deadline.meeting());
    }

    private static void owed(ChaseList list, PrintWriter to) {
        list.byOwner().forEach((owner, lines) -> {
            to.println(Report.visible(owner) + ":");
            lines.forEach(line -> to.println("    " + Report.visible(line)));
        });
    }
}
