package boardpack.cli;

import boardpack.assess.Deadline;
import boardpack.book.extract.ChosenQuarter;
import boardpack.cli.screen.FindingsPrinter;
import boardpack.compose.table.ChaseList;
import boardpack.pack.CsvText;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.publish.NewFile;
import boardpack.run.Checked;
import boardpack.run.Pipeline;
import boardpack.run.Wanted;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** The command that lists errors and missing data, and who should supply it. */
final class Check implements Callable<Integer> {
    private final Takes takes = new Takes(
            this,
            "check",
            "Lists errors and missing figures by file and line, with what to do, and who still owes figures.");

    private final Source source = new Source(takes);

    private final Takes.One<Path> chase = takes.one(
            Path.class,
            Takes.option(
                    "FILE",
                    "Write a CSV file with a row for each figure or commentary that is still missing. Send it round; filled in, it is an extract.",
                    "--chase"));

    private final Takes.Switch protect = takes.whether(
            "List each suppressed figure and the reason. For the officer who makes the pack, not for the public.",
            "--protect");

    private final Takes.Switch all = takes.whether("Print every finding in full, even if many are similar.", "--all");

    private Check() {
        takes.examples(
                "Examples",
                "  boardpack check my-board",
                "  boardpack check my-board --chase chase.csv",
                "  boardpack check my-board --as-of 2019-10-28");
    }

    static Takes taking() {
        return new Check().takes;
    }

    @Override
    public Integer call() {
        PrintWriter to = takes.out();
        PrintWriter err = takes.err();
        Findings findings = new Findings();
        AtomicReference<Optional<ChosenQuarter>> chosen = new AtomicReference<>(Optional.empty());
        AtomicReference<Optional<Checked>> checked = new AtomicReference<>(Optional.empty());
        int stopped = Boardpack.attempt(findings, err, () -> {
            chase.given().filter(Files::isDirectory).ifPresent(folder -> {
                // The file name was forgotten, and the workspace taken for it.
                throw new CannotContinue(Code.E512.at(Place.of("--chase " + folder), folder));
            });
            checked.set(Pipeline.check(
                    source.order(Wanted.ALL, Optional.empty(), false),
                    findings,
                    quarter -> chosen.set(Optional.of(quarter))));
            checked.get()
                    .ifPresent(c -> chase.given()
                            .ifPresent(file -> NewFile.write(
                                    file,
                                    CsvText.bytes(c.owed().table()),
                                    "if it was filled in, put it among the extracts first; then name another"
                                            + " file, or move this one away")));
            checked.get()
                    .flatMap(Checked::deadline)
                    .ifPresent(d ->
                            d.warnings(source.today(), Place.of("pack.yaml")).forEach(findings::add));
        });
        if (stopped != ExitCode.DONE) {
            return stopped;
        }
        chosen.get().map(CheckedQuarter::line).ifPresent(line -> to.println("boardpack: checking " + line));
        to.flush();
        FindingsPrinter.print(findings, err, all.isOn());
        checked.get().ifPresent(c -> {
            if (protect.isOn()) {
                c.suppressed().lines().forEach(line -> to.println(FindingsPrinter.visible(line)));
            }
            owed(c.owed(), to);
            c.deadline().map(Check::words).ifPresent(to::println);
        });
        String about = chosen.get().map(q -> CheckedQuarter.name(q) + ": ").orElse("");
        to.println("boardpack: " + about + FindingsPrinter.summary(findings));
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
            to.println(FindingsPrinter.visible(owner) + ":");
            lines.forEach(line -> to.println("    " + FindingsPrinter.visible(line)));
        });
    }
}
