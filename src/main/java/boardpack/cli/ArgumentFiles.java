package boardpack.cli;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import boardpack.read.RegularFile;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Checks the argument files that {@code @FILE} names. picocli does not check them: it would end with a stack trace on a
 * folder, and wait for ever on a pipe or a device.
 */
final class ArgumentFiles {
    private static final int MOST_MEGABYTES = 1;

    private ArgumentFiles() {}

    static void check(String... arguments) {
        Set<Path> seen = new HashSet<>();
        for (String argument : arguments) {
            check(argument, seen);
        }
    }

    private static void check(String word, Set<Path> seen) {
        if (!word.startsWith("@") || word.startsWith("@@")) {
            return;
        }
        try {
            Path file = Path.of(word.substring(1));
            // If there is no such file, picocli takes the word as an ordinary argument.
            if (!word.equals("@") && Files.exists(file) && seen.add(file)) {
                String text = new String(RegularFile.bytes(file, MOST_MEGABYTES), StandardCharsets.UTF_8);
                for (String inner : text.split("[\\s\"']+")) {
                    check(inner, seen);
                }
            }
        } catch (InvalidPathException e) {
            org.slf4j.LoggerFactory.getLogger(ArgumentFiles.class).debug("no name of a file: {}", word, e);
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(word), Workspace.reason(e)), e);
        }
    }
}
