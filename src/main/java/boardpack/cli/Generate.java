package boardpack.cli;

import boardpack.Pipeline;
import boardpack.pack.OutputLock;
import boardpack.problem.Findings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
            "  boardpack generate my-board --out packs"
        })
final class Generate implements Callable<Integer> {
    @Mixin
    private Source source;

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
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            converter = Seconds.class,
            description = "How long to wait for another run that makes packs in the same folder."
                    + " Default: ${DEFAULT-VALUE}.")
    private Duration wait;

    @Option(names = "--draft", description = "Print DRAFT across every page.")
    private boolean draft;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter to = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Findings findings = new Findings();
        AtomicReference<Optional<Pipeline.Made>> result = new AtomicReference<>(Optional.empty());
        Pipeline.Order order =
                source.order(new Pipeline.Wanted(serviceAreas, focuses), Optional.ofNullable(out), draft);
        int stopped = Boardpack.attempt(
                findings,
                err,
                () -> OutputLock.holding(
                        order.packs(),
                        wait,
                        note -> err.println("boardpack: " + note),
                        () -> result.set(Pipeline.generate(order, findings))));
        if (stopped != ExitCode.DONE) {
            return stopped;
        }
        Optional<Pipeline.Made> made = result.get();
        Report.print(findings, err);
        if (made.isEmpty()) {
            err.println("boardpack: " + Report.summary(findings) + "; nothing was written");
            return ExitCode.DATA;
        }
        made.get().files().stream()
                .filter(f -> f.endsWith(".pdf"))
                .limit(serviceAreas.isEmpty() && focuses.isEmpty() ? 1 : Integer.MAX_VALUE)
                .forEach(f -> to.println(made.get().folder().resolve(f)));
        made.get().notes().forEach(n -> err.println("boardpack: note: " + n));
        long pdfs = made.get().files().stream().filter(f -> f.endsWith(".pdf")).count();
        err.println("boardpack: " + made.get().pages() + " pages; " + pdfs + (pdfs == 1 ? " PDF" : " PDFs") + " in "
                + made.get().folder() + "; " + Report.summary(findings));
        return ExitCode.DONE;
    }

    /** A whole number of seconds. */
    static final class Seconds implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String typed) {
            if (!typed.matches("\\d{1,6}")) {
                throw new TypeConversionException("\"" + typed + "\" is not a number of seconds such as 60");
            }
            return Duration.ofSeconds(Long.parseLong(typed));
        }
    }
}
