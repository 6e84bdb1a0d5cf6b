package boardpack.cli;

import boardpack.cli.screen.FindingsPrinter;
import boardpack.compose.explain.Explanation;
import boardpack.compose.explain.ExplanationText;
import boardpack.json.JsonText;
import boardpack.problem.Findings;
import boardpack.read.WorkspaceFolder;
import boardpack.run.Pipeline;
import boardpack.run.Wanted;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** The command that explains one indicator's rating and direction of travel. */
final class Explain implements Callable<Integer> {
    /** The formats of an explanation. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Takes takes = new Takes(
            this, "explain", "Explains an indicator's rating and direction of travel step by step, from the cells on.");

    private final Quarterly quarterly = new Quarterly(takes);

    private final Takes.Several<String> named = takes.several(
            String.class,
            Takes.parameter(
                            "[WORKSPACE] REF",
                            "The folder with pack.yaml (the current folder if none is given),"
                                    + " and the reference of the indicator; its blanks and capitals do not matter.")
                    .arity("1..2"));

    private final Takes.One<Format> format = takes.one(
            Format.class,
            Takes.option(
                            "FORMAT",
                            "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}."
                                    + " JSON has every input, the rule, its edges and the steps.",
                            "-f",
                            "--format")
                    .defaultValue("text"));

    private Explain() {
        takes.spec()
                .usageMessage()
                .customSynopsis("boardpack explain [-hvV] [-f=FORMAT] [-q=QUARTER] [--previous=FILE] [WORKSPACE] REF");
        takes.examples(
                "Examples",
                "  boardpack explain my-board \"PED01 02\"",
                "  boardpack explain my-board ped0102 --quarter 2019/20-Q1 --format json");
    }

    static Takes taking() {
        return new Explain().takes;
    }

    @Override
    public Integer call() {
        PrintWriter to = takes.out();
        PrintWriter err = takes.err();
        Findings findings = new Findings();
        AtomicReference<Optional<Explanation>> found = new AtomicReference<>(Optional.empty());
        List<String> words = named.given();
        Path workspace = Path.of(words.size() == 2 ? words.getFirst() : ".");
        int stopped = Boardpack.attempt(
                findings,
                err,
                () -> found.set(Pipeline.explain(
                        quarterly.order(WorkspaceFolder.of(workspace), Wanted.ALL, Optional.empty(), false),
                        words.getLast(),
                        findings)));
        if (stopped != ExitCode.DONE) {
            return stopped;
        }
        if (found.get().isEmpty()) {
            FindingsPrinter.print(findings, err);
            err.println("boardpack: " + FindingsPrinter.summary(findings) + "; nothing can be explained");
            return ExitCode.DATA;
        }
        if (format.value() == Format.JSON) {
            to.println(JsonText.of(found.get().get()));
        } else {
            ExplanationText.lines(found.get().get()).forEach(line -> to.println(FindingsPrinter.visible(line)));
        }
        return ExitCode.DONE;
    }
}
