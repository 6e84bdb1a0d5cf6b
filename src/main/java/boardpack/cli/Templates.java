package boardpack.cli;

import boardpack.cli.screen.FindingsPrinter;
import boardpack.problem.Findings;
import boardpack.publish.NewFiles;
import boardpack.read.BuiltIn;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/** The command group for templates. */
final class Templates implements Callable<Integer> {
    private static final String EXAMPLE = "  boardpack templates export my-board/templates";

    private final Takes takes =
            new Takes(this, "templates", "Copies the built-in templates, so that you can change them.");

    private Templates() {
        takes.spec().usageMessage().synopsisSubcommandLabel("COMMAND");
        takes.spec().addSubcommand("export", new Export().takes.spec());
        takes.examples("Example", EXAMPLE);
    }

    static Takes taking() {
        return new Templates().takes;
    }

    @Override
    public Integer call() {
        takes.spec().commandLine().usage(takes.err());
        return ExitCode.USAGE;
    }

    /** The command that copies the built-in templates. */
    private static final class Export implements Callable<Integer> {
        private final Takes takes = new Takes(
                this,
                "export",
                "Copies the built-in templates, wording and style to a folder. In the templates folder of a"
                        + " workspace each takes the place of the built-in one; those that are not changed are best"
                        + " deleted.");

        private final Takes.One<Path> folder =
                takes.one(Path.class, Takes.parameter("DIR", "Where they are copied to. A file that is there stays."));

        private Export() {
            takes.examples("Example", EXAMPLE);
        }

        @Override
        public Integer call() {
            return copy("templates", folder.value(), takes);
        }
    }

    /** Copies built-in files if none of them exists; otherwise reports those that do. */
    static int copy(String builtIn, Path folder, Takes takes) {
        return write(BuiltIn.folder(builtIn), folder, takes);
    }

    /** Writes files if none of them exists; otherwise reports those that do. */
    static int write(Map<String, byte[]> files, Path folder, Takes takes) {
        PrintWriter out = takes.out();
        PrintWriter err = takes.err();
        Findings findings = new Findings();
        AtomicBoolean written = new AtomicBoolean();
        int stopped = Boardpack.attempt(findings, err, () -> written.set(NewFiles.write(folder, files, findings)));
        if (stopped != ExitCode.DONE) {
            return stopped;
        }
        if (!written.get()) {
            FindingsPrinter.print(findings, err);
            err.println("boardpack: nothing was written");
            return ExitCode.ACCESS;
        }
        files.keySet().forEach(name -> out.println(folder.resolve(name)));
        err.println("boardpack: " + files.size() + " files in " + folder);
        return ExitCode.DONE;
    }
}
