package boardpack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts the program like the launcher: from a jar of the compiled classes, with the class cache that Java keeps.
 *
 * <p>The tests start some hundreds of processes, and without a cache each takes twice as long.
 */
public final class Started {
    private static final Path FOLDER = Path.of("target/program", System.getProperty("surefire.forkNumber", "1"))
            .toAbsolutePath();
    private static final Path JAR = FOLDER.resolve("boardpack.jar");
    private static final Path CACHE = FOLDER.resolve("boardpack.aot");
    private static final String CLASS_PATH = Stream.concat(
                    Stream.of(JAR.toString()),
                    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                            .filter(part -> part.endsWith(".jar"))
                            .map(part -> Path.of(part).toAbsolutePath().toString()))
            .collect(Collectors.joining(File.pathSeparator));
    private static final Optional<Path> KEPT = built();

    private Started() {}

    /** Returns java with the options of every run and the program's class path. */
    static List<String> java() {
        return Stream.of(
                        withoutCache(),
                        KEPT.map(cache -> List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off"))
                                .orElse(List.of()))
                .flatMap(List::stream)
                .toList();
    }

    /** Returns the same without the cache, for tests of loaded classes, because a cache loads all its classes. */
    static List<String> withoutCache() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("jvm.options").toAbsolutePath(),
                "-cp",
                CLASS_PATH);
    }

    /** Returns the command for a shell, with each word in quotation marks. */
    public static String forShell() {
        return java().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    }

    private static Optional<Path> built() {
        try {
            Files.createDirectories(FOLDER);
            Path made = FOLDER.resolve("made.jar");
            int exit = ToolProvider.findFirst("jar")
                    .orElseThrow()
                    .run(
                            System.out,
                            System.err,
                            "--create",
                            "--date=2026-01-01T00:00:00Z",
                            "--file=" + made,
                            "-C",
                            Path.of("target/classes").toAbsolutePath().toString(),
                            ".");
            if (exit != 0) {
                throw new IllegalStateException("jar ended with " + exit);
            }
            if (Files.exists(JAR) && Files.mismatch(made, JAR) == -1 && Files.exists(CACHE)) {
                Files.delete(made);
                return Optional.of(CACHE);
            }
            Files.deleteIfExists(CACHE);
            Files.move(made, JAR, StandardCopyOption.REPLACE_EXISTING);
            return Runtime.version().feature() >= 25 ? rehearsed() : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> rehearsed() throws IOException {
        Path away = Files.createTempDirectory("rehearsal");
        List<String> command = Stream.of(
                        withoutCache(),
                        List.of(
                                "-XX:AOTCacheOutput=" + CACHE,
                                "boardpack.Rehearsal",
                                away.resolve("it").toString()))
                .flatMap(List::stream)
                .toList();
        try {
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return exit == 0 && Files.exists(CACHE) ? Optional.of(CACHE) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
