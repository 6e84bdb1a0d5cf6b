package boardpack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the real program as a process of its own, as a user would. */
final class Program {
    static final Path SAMPLE = Path.of("sample-data/policy-board");
    static final Path MISTAKES = Path.of("sample-data/policy-board-mistakes");

    private Program() {}

    /** What a run left behind. */
    record Ran(int exit, String out, String err) {}

    static Ran run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), List.of(), arguments);
    }

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

    /** The command that runs it. */
    static List<String> command(List<String> javaOptions, String... arguments) {
        List<String> command = new ArrayList<>(javaOptions.isEmpty() ? Started.java() : Started.withoutCache());
        command.addAll(javaOptions);
        command.add("boardpack.Main");
        command.addAll(List.of(arguments));
        return command;
    }

    /** Copies a workspace without what was made of it. */
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

    /** Every file below a folder with its bytes. */
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
