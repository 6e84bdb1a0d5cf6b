package boardpack;

import boardpack.cli.Boardpack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Runs the program as a user would.
 *
 * <p>{@link #run(String...)} runs it within the tests, which takes less than half the time. {@link #process} starts a
 * process, for effects that only a process shows: the start, the log, signals, and equal bytes from two Java versions.
 */
final class Program {
    static final Path SAMPLE = Path.of("sample-data/policy-board");
    static final Path MISTAKES = Path.of("sample-data/policy-board-mistakes");

    /** Options that set up a log. */
    private static final Pattern LOGS = Pattern.compile("@.*|--verbose.*|--log-.*|-[a-zA-Z]*v[a-zA-Z]*");

    private Program() {}

    /** The result of a run. */
    record Ran(int exit, String out, String err) {}

    /** Runs the program within the tests, or as a process if it logs, because logging is set up once per process. */
    static Ran run(String... arguments) throws IOException, InterruptedException {
        return Arrays.stream(arguments).anyMatch(LOGS.asMatchPredicate()) ? process(arguments) : within(arguments);
    }

    /** Runs the program as a process. */
    static Ran process(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), List.of(), arguments);
    }

    private static synchronized Ran within(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream toOut = new ByteArrayOutputStream();
        ByteArrayOutputStream toErr = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(toOut, false, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(toErr, false, StandardCharsets.UTF_8));
            int exit = Boardpack.run(arguments);
            System.out.flush();
            System.err.flush();
            return new Ran(exit, toOut.toString(StandardCharsets.UTF_8), toErr.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** Runs the program as a process with variables and options of Java. */
    static Ran run(Map<String, String> environment, List<String> javaOptions, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = command(javaOptions, arguments);
        Path out = Files.createTempFile("boardpack", ".out");
        Path err = Files.createTempFile("boardpack", ".err");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            int exit = builder.start().waitFor();
            return new Ran(
                    exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Returns the command that runs it. */
    static List<String> command(List<String> javaOptions, String... arguments) {
        List<String> command = new ArrayList<>(javaOptions.isEmpty() ? Started.java() : Started.withoutCache());
        command.addAll(javaOptions);
        command.add("boardpack.Main");
        command.addAll(List.of(arguments));
        return command;
    }

    /** Copies a workspace without its output. */
    static Path copy(Path workspace, Path to) throws IOException {
        Files.walkFileTree(workspace, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                String name = folder.getFileName().toString();
                if (name.equals("out") || name.startsWith("out-") || name.equals(".boardpack")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(workspace.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(workspace.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
        return to;
    }

    /** Returns every file below a folder with its bytes. */
    static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new java.util.TreeMap<>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
