package boardpack.cli;

import boardpack.pack.NewFiles;
import boardpack.problem.Findings;
import boardpack.read.BuiltIn;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done with templates. */
@Command(
        name = "templates",
        description = "Copies the built-in templates, to be changed.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = Templates.Export.class,
        footerHeading = "%nExample:%n",
        footer = "  boardpack templates export my-board/templates")
final class Templates implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    /** Copies the built-in templates. */
    @Command(
            name = "export",
            description =
                    "Copies the built-in templates, wording and style to a folder. In the templates folder of a"
                            + " workspace each takes the place of the built-in one; those that are not changed are best deleted.",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            footerHeading = "%nExample:%n",
            footer = "  boardpack templates export my-board/templates")
    static final class Export implements Callable<Integer> {
        @Parameters(paramLabel = "DIR", description = "Where they are copied to. A file that is there stays.")
        private Path folder;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            return copy("templates", folder, spec);
        }
    }

    /** Copies built-in files where none of them is, or says which are there. */
    static int copy(String builtIn, Path folder, CommandSpec spec) {
        return write(BuiltIn.folder(builtIn), folder, spec);
    }

    /** Writes files where none of them is, or says which are there. */
    static int write(Map<String, byte[]> files, Path folder, CommandSpec spec) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Findings findings = new Findings();
        AtomicBoolean written = new AtomicBoolean();
        int stopped = Boardpack.attempt(findings, err, () -> written.set(NewFiles.write(folder, files, findings)));
        if (stopped != ExitCode.DONE) {
            return stopped;
        }
        if (!written.get()) {
            Report.print(findings, err);
            err.println("boardpack: nothing was written");
            return ExitCode.ACCESS;
        }
        files.keySet().forEach(name -> out.println(folder.resolve(name)));
        err.println("boardpack: " + files.size() + " files in " + folder);
        return ExitCode.DONE;
    }
}
