package boardpack.cli.log;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The log file, which is rotated when it is large. Its classes are loaded only if it is requested. */
final class LogFile {
    private static final int OLD_ONES = 5;
    private static final long LARGE = FileSize.MB_COEFFICIENT;

    /** Matches the beginning of a log, in words or as JSON. */
    private static final Pattern BEGINNING = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT|\\{\"timestamp\"");

    private static final int MOST_BEGINNING = 20;

    /** The bits of a file's mode that hold its type, and their value for a pipe. */
    private static final int KIND = 0xF000;

    private static final int PIPE = 0x1000;

    private LogFile() {}

    static Appender<ILoggingEvent> appender(LoggerContext context, Path file, boolean json) {
        ownOrNew(file);
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(file.toString());

        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file.toString().replace("%", "\\%") + ".%i");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(OLD_ONES);
        rolling.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> triggering = new SizeBasedTriggeringPolicy<>();
        triggering.setContext(context);
        triggering.setMaxFileSize(new FileSize(LARGE));
        triggering.setCheckIncrement(Duration.buildByMilliseconds(0));
        triggering.start();

        Encoder<ILoggingEvent> encoder = json ? json(context) : words(context);
        encoder.start();
        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(triggering);
        appender.setEncoder(encoder);
        appender.start();
        if (!appender.isStarted()) {
            throw new CannotContinue(Code.E502.at(Place.of("--log-file " + file), "the file could not be opened"));
        }
        return appender;
    }

    /** Stops the run if the log would be appended to a file of another kind, such as an extract. */
    private static void ownOrNew(Path file) {
        Place place = Place.of("--log-file " + file);
        if (isPipe(file)) {
            throw new CannotContinue(Code.E502.at(place, "it is a pipe, not a file"));
        }
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String beginning = new String(in.readNBytes(MOST_BEGINNING), StandardCharsets.ISO_8859_1);
            if (!beginning.isEmpty() && !BEGINNING.matcher(beginning).lookingAt()) {
                throw new CannotContinue(Code.E514.at(place));
            }
        } catch (IOException e) {
            throw new CannotContinue(Code.E502.at(place, "the file could not be opened"), e);
        }
    }

    /** Returns true for a pipe, which would block the run until it is read. */
    private static boolean isPipe(Path file) {
        try {
            return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                    && Files.getAttribute(file, "unix:mode") instanceof Integer mode
                    && (mode & KIND) == PIPE;
        } catch (IOException e) {
            return false;
        }
    }

    private static Encoder<ILoggingEvent> words(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %msg%n");
        return encoder;
    }

    private static Encoder<ILoggingEvent> json(LoggerContext context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithSequenceNumber(false);
        encoder.setWithContext(false);
        encoder.setWithMarkers(false);
        encoder.setWithMDC(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithThreadName(false);
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithThrowable(false);
        return encoder;
    }
}
