package boardpack.cli;

import boardpack.cli.log.LogSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Options of unattended runs. */
final class Unattended {
    private final Takes.Switch ifChanged;
    private final Takes.Switch quiet;
    private final Takes.Switch warnings;
    private final Takes.One<Path> logFile;
    private final Takes.One<Format> format;
    private final Takes.One<Duration> wait;

    Unattended(Takes takes) {
        ifChanged = takes.whether(
                "Make the pack only if something has changed: a file of the workspace, the last pack, the options, the program or the files that were made.",
                "--if-changed");
        quiet = takes.whether("Print nothing but errors.", "--quiet");
        warnings = takes.whether("With --quiet, print warnings too.", "--warnings");
        logFile = takes.one(
                Path.class,
                Takes.option(
                        "FILE",
                        "Write down what is done, too: steps, codes and places of findings, the outcome; no figures."
                                + " From a megabyte on it becomes FILE.1, and FILE.5 is the oldest.",
                        "--log-file"));
        format = takes.one(
                Format.class,
                Takes.option(
                                "FORMAT",
                                "${COMPLETION-CANDIDATES}: a line of words, or of JSON, for each."
                                        + " Default: ${DEFAULT-VALUE}.",
                                "--log-format")
                        .defaultValue("text"));
        wait = takes.one(
                Duration.class,
                Takes.option(
                                "SECONDS",
                                "How long to wait for another run in the same folder." + " Default: ${DEFAULT-VALUE}.",
                                "--wait")
                        .defaultValue("60")
                        .converters(new Seconds()));
    }

    /** The formats of the log. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isOnlyIfChanged() {
        return ifChanged.isOn();
    }

    boolean isQuiet() {
        return quiet.isOn();
    }

    boolean tellsWarnings() {
        return warnings.isOn();
    }

    Duration patience() {
        return wait.value();
    }

    void beginLog() {
        logFile.given().ifPresent(file -> LogSetup.toFile(file, format.value() == Format.JSON));
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
