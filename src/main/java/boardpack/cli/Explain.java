package boardpack.cli;

import boardpack.Pipeline;
import boardpack.compose.Explanation;
import boardpack.compose.ExplanationText;
import boardpack.pack.JsonText;
import boardpack.problem.Findings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains one indicator's rating and direction of travel. */
@Command(
        name = "explain",
        description = "Explains how an indicator's rating and direction of travel came about, from the cells on.",
        customSynopsis = "boardpack explain [-hvV] [-f=FORMAT] [-q=QUARTER] [--previous=FILE] [WORKSPACE] REF",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  boardpack explain my-board \"PED01 02\"",
            "  boardpack explain my-board ped0102 --quarter 2019/20-Q1 --format json"
        })
final class Explain implements Callable<Integer> {
    @Mixin
    private Quarterly quarterly;

    @Parameters(
            arity = "1..2",
            paramLabel = "[WORKSPACE] REF",
            description = "The folder that holds pack.yaml (the present folder if none is given),"
                    + " and the reference of the indicator; its blanks and capitals do not matter.")
    private List<String> named = List.of();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}."
                    + " JSON has every input, the rule, its edges and the steps.")
    private Format format;

    /** How an explanation is printed. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter to = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Findings findings = new Findings();
        AtomicReference<Optional<Explanation>> found = new AtomicReference<>(Optional.empty());
        Path workspace = Path.of(named.size() == 2 ? named.getFirst() : ".");
        int stopped = Boardpack.attempt(
                findings,
                err,
                () -> found.set(Pipeline.explain(
                        quarterly.order(workspace, Pipeline.Wanted.ALL, Optional.empty(), false),
                        named.getLast(),
                        findings)));
        if (stopped != ExitCode.DONE) {
            return stopped;
        }
        if (found.get().isEmpty()) {
            Report.print(findings, err);
            err.println("boardpack: " + Report.summary(findings) + "; nothing can be explained");
            return ExitCode.DATA;
        }
        if (format == Format.JSON) {
            to.println(JsonText.of(found.get().get()));
        } else {
            ExplanationText.lines(found.get().get()).forEach(line -> to.println(Report.visible(line)));
        }
        return ExitCode.DONE;
    }
}
