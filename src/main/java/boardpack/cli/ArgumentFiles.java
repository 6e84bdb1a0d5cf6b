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
 * Guards the files of arguments, which {@code @FILE} names. picocli reads them without asking if they are files: a folder
 * would end it with a stack trace, a pipe or a device never.
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
            // What is not there is an argument like any other.
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
