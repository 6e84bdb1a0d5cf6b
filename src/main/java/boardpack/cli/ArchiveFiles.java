package boardpack.cli;

import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the archive's files other than the program: manual pages, shell completion, and the digest of its jars, which
 * names the launcher's cache. The build runs it.
 */
public final class ArchiveFiles {
    private ArchiveFiles() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path pages = Files.createDirectories(folder.resolve("man/man1"));
        for (Map.Entry<String, String> page : Man.pages(Boardpack.whole()).entrySet()) {
            Files.writeString(pages.resolve(page.getKey() + ".1"), page.getValue());
        }
        Path completion = Files.createDirectories(folder.resolve("completion"));
        Files.writeString(completion.resolve("boardpack.bash"), Completion.script(Completion.Shell.BASH));
        // Zsh finds it under this name in a folder of $fpath.
        Files.writeString(completion.resolve("_boardpack"), Completion.script(Completion.Shell.ZSH));
        Path lib = Files.createDirectories(folder.resolve("lib"));
        Files.writeString(lib.resolve("build.id"), digest(Path.of(arguments[1])) + "\n");
    }

    /** Returns the SHA-256 of the names and contents of all jars in and below a folder, as hexadecimal digits. */
    private static String digest(Path app) throws IOException {
        MessageDigest all = Workspace.sha256();
        try (Stream<Path> files = Files.walk(app)) {
            for (Path jar :
                    files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                all.update(app.relativize(jar).toString().getBytes(StandardCharsets.UTF_8));
                all.update(Files.readAllBytes(jar));
            }
        }
        return HexFormat.of().formatHex(all.digest());
    }
}
