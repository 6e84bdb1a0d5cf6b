package boardpack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes what an archive holds beside the program: manual pages, and completion for each shell. The build runs it. */
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
        // By this name zsh finds it in a folder of $fpath.
        Files.writeString(completion.resolve("_boardpack"), Completion.script(Completion.Shell.ZSH));
    }
}
