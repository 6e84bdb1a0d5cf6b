package boardpack.read;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the workspace from its folder, its {@code pack.yaml}, or a nearby path. */
public final class WorkspaceFolder {
    private static final String PACK = "pack.yaml";

    /** Names that other programs give the file: Notepad adds .txt, Explorer " - Copy", a browser " (1)". */
    private static final Pattern LIKE_PACK =
            Pattern.compile("pack(?:file)?(?: - copy| ?\\(\\d+\\))*[._ -]ya?ml(?:\\.(?:txt|ya?ml|bak|doc|docx))?");

    private static final String RENAME =
            "rename it to pack.yaml; in Explorer, View > Show > File name extensions shows the whole name";

    private WorkspaceFolder() {}

    /**
     * Returns the workspace folder.
     *
     * @throws CannotContinue if the workspace is another folder, which the message names
     */
    public static Path of(Path typed) {
        Path path = typed.toAbsolutePath().normalize();
        if (Files.isRegularFile(path)) {
            return file(typed, path);
        }
        if (!Files.isDirectory(path) || Files.exists(path.resolve(PACK))) {
            return typed;
        }
        try {
            Optional<Path> alike = alike(path);
            if (alike.isPresent()) {
                throw stopped(typed, "a file named " + alike.get().getFileName(), RENAME);
            }
            List<Path> below = below(path);
            if (!below.isEmpty()) {
                Path first = typed.resolve(path.relativize(below.getFirst()));
                throw stopped(
                        typed,
                        "one in " + path.relativize(below.getFirst())
                                + (below.size() > 1 ? " and in " + (below.size() - 1) + " more" : ""),
                        "give the folder that holds it: `" + first + "`");
            }
        } catch (IOException | UncheckedIOException e) {
            org.slf4j.LoggerFactory.getLogger(WorkspaceFolder.class).debug("{} cannot be listed", path, e);
        }
        above(path).ifPresent(found -> {
            throw stopped(typed, "one in " + found, "give that folder: `" + found + "`");
        });
        return typed;
    }

    private static Path file(Path typed, Path path) {
        Path folder = typed.getParent() == null ? Path.of("") : typed.getParent();
        String name = path.getFileName().toString();
        if (name.equals(PACK)) {
            return folder;
        }
        if (isAlike(name)) {
            throw stopped(typed, "a file named " + name, RENAME);
        }
        throw above(path)
                .map(found -> stopped(
                        typed,
                        "one in the folder " + found + ", which this file is in",
                        "give the folder, not the file: `" + found + "`"))
                .orElseGet(() -> new CannotContinue(Code.E503.at(Place.of(typed.toString()))));
    }

    private static CannotContinue stopped(Path typed, String there, String toDo) {
        return new CannotContinue(Code.E152.at(Place.of(typed.toString()), there, toDo));
    }

    private static boolean isAlike(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return !name.equals(PACK)
                && (plain.equals(PACK) || LIKE_PACK.matcher(plain).matches());
    }

    private static Optional<Path> alike(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> isAlike(f.getFileName().toString()))
                    .sorted()
                    .findFirst();
        }
    }

    /** Returns the workspaces directly in a folder and one level below. */
    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.find(
                folder,
                3,
                (f, attributes) ->
                        attributes.isRegularFile() && f.getFileName().toString().equals(PACK))) {
            return files.map(Path::getParent).sorted().toList();
        }
    }

    private static Optional<Path> above(Path path) {
        return Stream.iterate(path.getParent(), p -> p != null, Path::getParent)
                .limit(3)
                .filter(p -> Files.isRegularFile(p.resolve(PACK)))
                .findFirst();
    }
}
