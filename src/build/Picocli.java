import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.zip.ZipFile;

/**
 * Compiles picocli's sources for the launcher: {@code java -cp CLASSPATH Picocli.java RELEASE DATE JAR}, with the jar of
 * its sources on the class path.
 *
 * <p>picocli comes in class files of Java 5, which no cache of a JDK takes.
 */
final class Picocli {
    private static final List<String> SOURCES = List.of("picocli/CommandLine.java", "picocli/AutoComplete.java");

    public static void main(String[] words) throws IOException {
        Path jar = Path.of(words[2]);
        Path work = jar.getParent().resolveSibling("picocli");
        List<String> files = new ArrayList<>();
        try (ZipFile sources = new ZipFile(sources())) {
            for (String name : SOURCES) {
                Path file = work.resolve("sources").resolve(name);
                Files.createDirectories(file.getParent());
                try (InputStream in = sources.getInputStream(sources.getEntry(name))) {
                    Files.write(file, in.readAllBytes());
                }
                files.add(file.toString());
            }
        }
        String classes = work.resolve("classes").toString();
        List<String> compile = new ArrayList<>(List.of("--release", words[0], "-encoding", "UTF-8", "-nowarn"));
        compile.addAll(List.of("-XDsuppressNotes", "-XDstringConcat=inline", "-proc:none", "-d", classes));
        compile.addAll(files);
        run("javac", compile);
        run("jar", List.of("--create", "--date=" + words[1], "--file=" + jar, "-C", classes, "."));
    }

    private static String sources() {
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            if (Path.of(entry).getFileName().toString().matches("picocli-.*-sources\\.jar")) {
                return entry;
            }
        }
        throw new IllegalStateException("picocli's sources are not on the class path");
    }

    private static void run(String tool, List<String> words) {
        int ended = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, words.toArray(String[]::new));
        if (ended != 0) {
            System.exit(ended);
        }
    }
}
