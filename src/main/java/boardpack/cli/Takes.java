package boardpack.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/**
 * The options and parameters of a command, in the order of its help.
 *
 * <p>They are defined in code, not by annotations. Java would create and compile a class for every kind of annotation
 * at each start, which took a tenth of a short run.
 */
final class Takes {
    private final CommandSpec spec;

    /** Creates a command that runs the task when it is called. */
    Takes(Callable<Integer> work, String name, String description) {
        this(CommandSpec.wrapWithoutInspection(work), name, description);
    }

    /** Creates a command that only has subcommands. */
    Takes(String name, String description) {
        this(CommandSpec.create(), name, description);
    }

    private Takes(CommandSpec spec, String name, String description) {
        this.spec = spec.name(name);
        spec.usageMessage().description(description).sortOptions(false);
    }

    /** An option or parameter with one value, available once the command line is read. */
    record One<T>(ArgSpec spec) {
        /** Returns the given value, or else its default; nothing if there is neither. */
        Optional<T> given() {
            return Optional.ofNullable(spec.getValue());
        }

        /** Returns the given value or its default, if one of them always exists. */
        T value() {
            return given().orElseThrow();
        }
    }

    /** An option or parameter that may have several values. */
    record Several<T>(ArgSpec spec) {
        /** Returns all given values, in order. */
        List<T> given() {
            List<T> given = spec.getValue();
            return given == null ? List.of() : List.copyOf(given);
        }
    }

    /** An option without a value. */
    record Switch(ArgSpec spec) {
        boolean isOn() {
            return Boolean.TRUE.equals(spec.getValue());
        }
    }

    /** Starts an option with a value. */
    static OptionSpec.Builder option(String label, String description, String name, String... more) {
        return OptionSpec.builder(name, more).paramLabel(label).description(description);
    }

    /** Starts a required parameter, unless it gets a default. */
    static PositionalParamSpec.Builder parameter(String label, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .description(description)
                .required(true);
    }

    <T> One<T> one(Class<T> type, OptionSpec.Builder option) {
        return new One<>(add(option.type(type).build()));
    }

    <T> Several<T> several(Class<T> type, OptionSpec.Builder option) {
        return new Several<>(add(option.type(List.class).auxiliaryTypes(type).build()));
    }

    Switch whether(String description, String name) {
        return new Switch(add(OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build()));
    }

    <T> One<T> one(Class<T> type, PositionalParamSpec.Builder parameter) {
        return new One<>(add(parameter.type(type).build()));
    }

    <T> Several<T> several(Class<T> type, PositionalParamSpec.Builder parameter) {
        return new Several<>(add(parameter.type(List.class).auxiliaryTypes(type).build()));
    }

    private ArgSpec add(ArgSpec argument) {
        spec.add(argument);
        return argument;
    }

    /** Adds the options of every command and the examples. */
    void examples(String heading, String... lines) {
        add(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build());
        add(OptionSpec.builder("-V", "--version")
                .type(boolean.class)
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
        spec.usageMessage().footerHeading("%n" + heading + ":%n").footer(lines);
    }

    /** Sets the command's own meanings of exit codes. */
    void exitCodes(Map<String, String> meanings) {
        spec.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(meanings);
    }

    CommandSpec spec() {
        return spec;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Returns the fault on the command line, in picocli's words. */
    ParameterException wrong(String what) {
        CommandLine line = spec.commandLine();
        return new ParameterException(line, what);
    }
}
