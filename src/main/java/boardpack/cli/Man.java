package boardpack.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** The command that writes the manual pages. */
final class Man implements Callable<Integer> {
    private final Takes takes = new Takes(this, "man", "Writes a manual page for each command, for the program man.");

    private final Takes.One<Path> folder = takes.one(
            Path.class,
            Takes.parameter("DIR", "Where the folder man1 is made, and the pages in it. A file that is there stays."));

    private Man() {
        takes.examples(
                "Examples",
                "  boardpack man pages",
                "",
                "Written to a folder man1 in a folder where man looks, such as",
                "~/.local/share/man, a page is found by its name: man boardpack-generate");
    }

    static Takes taking() {
        return new Man().takes;
    }

    @Override
    public Integer call() {
        Map<String, byte[]> files = new TreeMap<>();
        pages(Boardpack.whole()).forEach((name, page) -> files.put("man1/" + name + ".1", bytes(page)));
        return Templates.write(files, folder.value(), takes);
    }

    private static byte[] bytes(String page) {
        return page.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a page for the command and for each subcommand, by name. */
    static Map<String, String> pages(CommandLine line) {
        Map<String, String> pages = new TreeMap<>();
        pages.put(ManPage.name(line), ManPage.of(line));
        line.getSubcommands().values().forEach(command -> pages.putAll(pages(command)));
        return pages;
    }
}
