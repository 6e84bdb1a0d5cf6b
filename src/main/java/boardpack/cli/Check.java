package boardpack.cli;

import boardpack.Pipeline;
import boardpack.problem.Findings;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what is wrong or missing. */
@Command(
        name = "check",
        description = "Says what is wrong or missing, by file and line, and what to do. Writes nothing.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class Check implements Callable<Integer> {
    @Mixin
    private Source source;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Findings findings = new Findings();
        int stopped = Boardpack.attempt(
                findings, err, () -> Pipeline.check(source.order(List.of(), Optional.empty(), false), findings));
        if (stopped != ExitCode.DONE) {
            return stopped;
        }
        Report.print(findings, err);
        spec.commandLine().getOut().println("boardpack: " + Report.summary(findings));
        return findings.hasErrors() ? ExitCode.DATA : ExitCode.DONE;
    }
}
