package boardpack.cli;

import boardpack.cli.log.LogSetup;
import boardpack.cli.screen.FindingsPrinter;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.run.Version;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The main command, and the only place where a failure becomes an exit code. */
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

    /** Returns the command without its subcommands. */
    private static CommandLine alone() {
        Takes takes = new Takes("boardpack", "Makes a council's board pack from a quarter's indicator extracts.");
        takes.spec().versionProvider(Version::lines).usageMessage().synopsisSubcommandLabel("COMMAND");
        takes.spec()
                .addOption(OptionSpec.builder("-v", "--verbose")
                        .type(boolean[].class)
                        .arity("0")
                        .scopeType(ScopeType.INHERIT)
                        .description("Print each step and its time; -vv prints more.")
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
        // Cells contain pound signs and dashes, and UTF-8 is not the default of every terminal.
        PrintWriter out = new PrintWriter(new java.io.OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new java.io.OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        CommandLine line = line(arguments)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, Boardpack::path)
                .registerConverter(LocalDate.class, Boardpack::date)
                .registerConverter(Instant.class, Boardpack::time)
                .registerConverter(Integer.class, Boardpack::wholeNumber)
                .setAbbreviatedOptionsAllowed(false)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, err));
        if (arguments.length == 0) {
            line.usage(err);
            return ExitCode.USAGE;
        }
        int stopped = attempt(new Findings(), err, () -> ArgumentFiles.check(arguments));
        return written(stopped == ExitCode.DONE ? execute(line, err, arguments) : stopped, out, err);
    }

    /** Runs the command. Whatever stops it, the user gets a message. */
    private static int execute(CommandLine line, PrintWriter err, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (Error e) {
            // picocli catches only exceptions.
            return failed(e, err);
        }
    }

    /** Returns the exit code, or that of a failed access if the output or the log could not be written completely. */
    private static int written(int exit, PrintWriter out, PrintWriter err) {
        boolean failed = out.checkError() | System.out.checkError();
        if (LogSetup.isIncomplete() && exit == ExitCode.DONE) {
            err.println("boardpack: the log file could not be written, so that what it holds is not complete");
            err.println("    fix: check the free space where it lies; what was made is whole");
            return ExitCode.ACCESS;
        }
        if (!failed || exit != ExitCode.DONE && exit != ExitCode.DATA) {
            return exit;
        }
        err.println("boardpack: standard output could not be written, so that what was printed is not complete");
        err.println("    fix: check the free space, or what reads the output");
        return ExitCode.ACCESS;
    }

    private static Path path(String typed) {
        if (typed.isBlank()) {
            throw new TypeConversionException("the name is empty; is a variable not set?");
        }
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("the name is not one that this system can read");
        }
    }

    private static LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("\"" + typed + "\" is not a date such as 2019-10-01");
        }
    }

    private static Instant time(String typed) {
        try {
            return Instant.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("\"" + typed + "\" is not a time such as 2019-11-01T09:30:00Z");
        }
    }

    private static Integer wholeNumber(String typed) {
        if (!typed.matches("[+-]?\\d{1,9}")) {
            throw new TypeConversionException("\"" + typed + "\" is not a whole number");
        }
        return Integer.valueOf(typed);
    }

    /**
     * Returns the command line with only the requested command, if it is known, because creating all of them takes
     * time.
     */
    private static CommandLine line(String... arguments) {
        Supplier<Takes> meant = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (meant != null) {
            return alone().addSubcommand(meant.get().spec());
        }
        return whole();
    }

    /** Returns the command line with all its commands. */
    static CommandLine whole() {
        CommandLine line = alone();
        COMMANDS.values().forEach(command -> line.addSubcommand(command.get().spec()));
        return line;
    }

    /** Runs the task. If it cannot continue, prints the reason with all findings so far. */
    static int attempt(Findings findings, PrintWriter err, Runnable work) {
        try {
            work.run();
            return ExitCode.DONE;
        } catch (InvalidPathException e) {
            findings.add(Code.E501, Place.of(e.getInput()), "the name is not one that this system can read");
            FindingsPrinter.print(findings, err);
            return ExitCode.ACCESS;
        } catch (CannotContinue e) {
            if (ExitCode.of(e.finding().code()) == ExitCode.USAGE) {
                // An error on the command line does not depend on the data.
                FindingsPrinter.print(e.finding(), err);
            } else {
                findings.add(e.finding());
                FindingsPrinter.print(findings, err);
            }
            err.println("boardpack: stopped; nothing was written");
            return ExitCode.of(e.finding().code());
        } catch (NoClassDefFoundError e) {
            err.println("boardpack: a library is missing (" + e.getMessage() + ")");
            err.println(
                    "    fix: start it with the launcher, which gives sealing and verifying the libraries that they need");
            return ExitCode.FAULT;
        }
    }

    /** Returns the reason for an unexpected end, in a few words: too little memory, or a fault in the program. */
    static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof OutOfMemoryError)) {
            cause = cause.getCause();
        }
        return cause instanceof OutOfMemoryError
                ? "it needs more memory than there is"
                : "a fault in the program (" + failure.getClass().getSimpleName() + ")";
    }

    private static int failed(Throwable failure, PrintWriter err) {
        LoggerFactory.getLogger(Boardpack.class)
                .error("a fault in the program: {}", failure.getClass().getSimpleName());
        LoggerFactory.getLogger(Boardpack.class).debug("the fault", failure);
        String said = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        boolean fault = reason(failure).startsWith("a fault");
        err.println("boardpack: " + reason(failure) + (fault ? said : ""));
        err.println(
                fault
                        ? "    fix: run it again with -vv and report what it prints; nothing was published"
                        : "    fix: give it more, such as BOARDPACK_JAVA_OPTS=-Xmx4g; nothing was published");
        return ExitCode.FAULT;
    }
}
