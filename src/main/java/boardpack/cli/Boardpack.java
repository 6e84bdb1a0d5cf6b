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
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** The command itself, and the one place where a failure becomes an exit code. */
public final class Boardpack {
    private static final Map<String, Supplier<Takes>> COMMANDS = commands();

    private Boardpack() {}

    private static Map<String, Supplier<Takes>> commands() {
        Map<String, Supplier<Takes>> commands = new LinkedHashMap<>();
        commands.put("generate", Generate::taking);
        commands.put("check", Check::taking);
        commands.put("show", Show::taking);
        commands.put("explain", Explain::taking);
        commands.put("init", Init::taking);
        commands.put("templates", Templates::taking);
        commands.put("completion", Completion::taking);
        commands.put("man", Man::taking);
        commands.put("seal", SealCommand::taking);
        commands.put("verify", Verify::taking);
        commands.put("published", PublishedCommand::taking);
        return commands;
    }

    /** The command without those below it. */
    private static CommandLine alone() {
        Takes takes = new Takes("boardpack", "Makes a council's board pack from a quarter's indicator extracts.");
        takes.spec().versionProvider(Version::lines).usageMessage().synopsisSubcommandLabel("COMMAND");
        takes.spec()
                .addOption(OptionSpec.builder("-v", "--verbose")
                        .type(boolean[].class)
                        .arity("0")
                        .scopeType(ScopeType.INHERIT)
                        .description("Tell each step and how long it took; twice for more.")
                        .setter(Boardpack::verbose)
                        .build());
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "done; there may be warnings");
        codes.put("1", "a fault in the program");
        codes.put("2", "the command line is wrong");
        codes.put("3", "the data or a template has errors; nothing was written");
        codes.put("4", "a file or folder could not be read or written");
        takes.exitCodes(codes);
        takes.examples(
                "Examples",
                "  boardpack init new-board",
                "  boardpack check my-board",
                "  boardpack generate my-board",
                "  boardpack generate --help");
        return new CommandLine(takes.spec());
    }

    private static <T> T verbose(T times) {
        if (times instanceof boolean[] each) {
            LogSetup.verbosity(each.length);
        }
        return times;
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
        Supplier<Takes> meant = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (meant != null) {
            return alone().addSubcommand(meant.get().spec());
        }
        return whole();
    }

    /** The command line with all its commands. */
    static CommandLine whole() {
        CommandLine line = alone();
        COMMANDS.values().forEach(command -> line.addSubcommand(command.get().spec()));
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
        } catch (NoClassDefFoundError e) {
            err.println("boardpack: a library is missing (" + e.getMessage() + ")");
            err.println("    fix: start it with the launcher, which gives sealing the libraries that it needs");
            return ExitCode.FAULT;
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
}
