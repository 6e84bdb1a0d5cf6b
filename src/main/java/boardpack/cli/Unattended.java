package boardpack.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a run takes that nobody watches. */
final class Unattended {
    @Option(
            names = "--if-changed",
            description = "Make it only if a file of the workspace, the last pack, the options or the program have"
                    + " changed since, or what was made is not as it was.")
    boolean ifChanged;

    @Option(names = "--quiet", description = "Print nothing where all goes well; warnings are not printed either.")
    boolean quiet;

    @Option(
            names = "--log-file",
            paramLabel = "FILE",
            description = "Write down what is done, too: steps, codes and places of findings, the outcome; no figures."
                    + " From a megabyte on it becomes FILE.1, and FILE.5 is the oldest.")
    private Path logFile;

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}: a line of words, or of JSON, for each. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            converter = Seconds.class,
            description = "How long to wait for another run that makes packs in the same folder."
                    + " Default: ${DEFAULT-VALUE}.")
    Duration wait;

    /** How the log is written. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void beginLog() {
        if (logFile != null) {
            LogSetup.toFile(logFile, format == Format.JSON);
        }
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
