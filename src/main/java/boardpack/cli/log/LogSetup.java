package boardpack.cli.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.Status;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOP_FallbackServiceProvider;
import org.slf4j.helpers.Reporter;

/**
 * The developer's log: silent unless requested, and then on standard error.
 *
 * <p>It is set up in code, because finding and parsing a configuration file would take longer than the rest of the
 * start.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
    private static volatile int verbosity;
    private static volatile Optional<Kept> kept = Optional.empty();

    /** The file of the log. */
    private record Kept(Path file, boolean json) {}

    /**
     * Disables logging if none is requested, because starting Logback takes a twentieth of a short run.
     *
     * <p>It is called before anything is logged and before the command line is parsed. Anything that may be a logging
     * option counts as one, even combined with others or in an argument file.
     */
    public static void begin(String... arguments) {
        boolean mayBeAsked = Arrays.stream(arguments)
                .anyMatch(a -> a.startsWith("@")
                        || a.startsWith("--verbose")
                        || a.startsWith("--log-file")
                        || a.startsWith("-") && !a.startsWith("--") && a.indexOf('v') > 0);
        if (!mayBeAsked) {
            // Otherwise the terminal would show a message about the named provider.
            System.setProperty(Reporter.SLF4J_INTERNAL_VERBOSITY_KEY, "WARN");
            System.setProperty(LoggerFactory.PROVIDER_PROPERTY_KEY, NOP_FallbackServiceProvider.class.getName());
        }
    }

    /** Starts a log in a file. */
    public static void toFile(Path file, boolean json) {
        if (org.slf4j.LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            kept = Optional.of(new Kept(file, json));
            set(context);
        }
    }

    /** Returns true if part of the log could not be written, for example because the disk is full. */
    public static boolean isIncomplete() {
        return kept.isPresent()
                && org.slf4j.LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getStatusManager().getCopyOfStatusList().stream()
                        .anyMatch(s -> s.getEffectiveLevel() >= Status.ERROR);
    }

    /** Sets the verbosity: 0 for silence, 1 for the steps, 2 for everything. */
    public static void verbosity(int times) {
        verbosity = times;
        if (org.slf4j.LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            set(context);
        }
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        set(context);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static void set(LoggerContext context) {
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.setLevel(Level.OFF);
        kept.ifPresent(k -> {
            root.addAppender(LogFile.appender(context, k.file(), k.json()));
            root.setLevel(Level.WARN);
            context.getLogger("boardpack").setLevel(Level.INFO);
        });
        if (verbosity == 0) {
            return;
        }
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%-5level %logger{0}: %msg%n");
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        root.addAppender(appender);
        root.setLevel(verbosity == 1 ? Level.WARN : Level.DEBUG);
        context.getLogger("boardpack").setLevel(verbosity == 1 ? Level.INFO : Level.DEBUG);
    }
}
