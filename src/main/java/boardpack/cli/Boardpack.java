package boardpack.cli;

import boardpack.Version;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command itself, and the one place where a failure becomes an exit code. */
@Command(
        name = "boardpack",
        description = "Makes a council's board pack from a quarter's indicator extracts.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Boardpack.Versions.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; there may be warnings",
            "1:a fault in the program",
            "2:the command line is wrong",
            "3:the data or a template has errors; nothing was written",
            "4:a file or folder could not be read or written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  boardpack init new-board",
            "  boardpack check my-board",
            "  boardpack generate my-board",
            "  boardpack generate --help"
        })
public final class Boardpack {
    private static final Map<String, Supplier<?>> COMMANDS = commands();

    private static Map<String, Supplier<?>> commands() {
        Map<String, Supplier<?>> commands = new LinkedHashMap<>();
        commands.put("generate", Generate::new);
        commands.put("check", Check::new);
        commands.put("show", Show::new);
        commands.put("explain", Explain::new);
        commands.put("init", Init::new);
        commands.put("templates", Templates::new);
        commands.put("completion", Completion::new);
        commands.put("man", Man::new);
        commands.put("seal", SealCommand::new);
        commands.put("verify", Verify::new);
        return commands;
    }

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Tell each step and how long it took; twice for more.")
    void verbose(boolean[] times) {
        LogSetup.verbosity(times.length);
    }

    /** Runs the command line and returns the exit code. */
    public static int run(String... arguments) {
        // Cells hold pound signs and dashes, and not every terminal's default is UTF-8.
        PrintWriter out = new PrintWriter(new java.io.OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new java.io.OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        CommandLine line = line(arguments)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, Path::of)
                .setAbbreviatedOptionsAllowed(false)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, err));
        if (arguments.length == 0) {
            line.usage(err);
            return ExitCode.USAGE;
        }
        return line.execute(arguments);
    }

    /** The command line with the one command that is meant, where it is known: reading all of them takes time. */
    private static CommandLine line(String... arguments) {
        Supplier<?> meant = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (meant != null) {
            return new CommandLine(new Boardpack()).addSubcommand(meant.get());
        }
        return whole();
    }

    /** The command line with all its commands. */
    static CommandLine whole() {
        CommandLine line = new CommandLine(new Boardpack());
        COMMANDS.values().forEach(command -> line.addSubcommand(command.get()));
        return line;
    }

    /** Does the work; where it cannot go on, tells why together with all that was found until then. */
    static int attempt(Findings findings, PrintWriter err, Runnable work) {
        try {
            work.run();
            return ExitCode.DONE;
        } catch (InvalidPathException e) {
            findings.add(Code.E501, Place.of(e.getInput()), "the name is not one that this system can read");
            Report.print(findings, err);
            return ExitCode.ACCESS;
        } catch (CannotContinue e) {
            if (ExitCode.of(e.finding().code()) == ExitCode.USAGE) {
                // What is wrong on the command line is wrong whatever the data says.
                Report.print(e.finding(), err);
            } else {
                findings.add(e.finding());
                Report.print(findings, err);
            }
            err.println("boardpack: stopped; nothing was written");
            return ExitCode.of(e.finding().code());
        }
    }

    private static int failed(Exception failure, PrintWriter err) {
        LoggerFactory.getLogger(Boardpack.class)
                .error("a fault in the program: {}", failure.getClass().getSimpleName());
        LoggerFactory.getLogger(Boardpack.class).debug("the fault", failure);
        String said = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        err.println("boardpack: a fault in the program (" + failure.getClass().getSimpleName() + said + ")");
        err.println("    fix: run it again with -vv and report what it prints; nothing was published");
        return ExitCode.FAULT;
    }

    /** The version and those of the libraries. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return Version.lines();
        }
    }
}
