package boardpack.cli;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import boardpack.read.Workspace;
import boardpack.read.WorkspaceFolder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The workspaces for which packs are made: one, several, or all in a folder, possibly limited to a share. */
final class ChosenWorkspaces {
    private final Takes.Several<Path> workspaces;
    private final Takes.Several<Path> folders;
    private final Takes.One<Share> share;

    ChosenWorkspaces(Takes takes) {
        workspaces = takes.several(
                Path.class,
                Takes.parameter("WORKSPACE", "The folders with a pack.yaml; the current folder if none is given.")
                        .arity("0..*")
                        .required(false));
        folders = takes.several(
                Path.class,
                Takes.option(
                        "FOLDER", "Every workspace in this folder and the folders in it. May be repeated.", "--all"));
        share = takes.one(
                Share.class,
                Takes.option(
                                "K/N",
                                "Only the K-th of every N workspaces, so that N machines can share the work.",
                                "--shard")
                        .converters(new Share.Typed()));
    }

    /**
     * A workspace.
     *
     * @param name its name among the others
     */
    record One(Path folder, String name) {}

    /** A share, by its number and the number of shares. */
    record Share(int number, int of) {
        static final class Typed implements ITypeConverter<Share> {
            private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

            @Override
            public Share convert(String typed) {
                Matcher form = FORM.matcher(typed);
                if (form.matches()) {
                    int number = Integer.parseInt(form.group(1));
                    int of = Integer.parseInt(form.group(2));
                    if (number >= 1 && number <= of) {
                        return new Share(number, of);
                    }
                }
                throw new TypeConversionException(
                        "\"" + typed + "\" is not a share such as 1/4, the first of four; they go from 1/4 to 4/4");
            }
        }
    }

    /** Returns true if the options allow several workspaces, whatever their number. */
    boolean areMany() {
        return workspaces.given().size() > 1
                || !folders.given().isEmpty()
                || share.given().isPresent();
    }

    /** Returns the workspace, if only one is possible. */
    Path only() {
        List<Path> given = workspaces.given();
        return WorkspaceFolder.of(given.isEmpty() ? Path.of(".") : given.getFirst());
    }

    /**
     * Returns all workspaces without duplicates, in the given order and by name within a folder.
     *
     * @param out the shared folder for their packs, if there is one
     */
    List<One> all(Optional<Path> out) {
        List<One> all = new ArrayList<>();
        try {
            for (Path typed : workspaces.given()) {
                Path workspace = WorkspaceFolder.of(typed);
                all.add(new One(workspace, name(workspace)));
            }
            for (Path folder : folders.given()) {
                List<One> inside = in(folder);
                if (inside.isEmpty()) {
                    throw new CannotContinue(Code.E527.at(Place.of(folder.toString())));
                }
                all.addAll(inside);
            }
            all = once(all);
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(String.valueOf(e.getMessage())), Workspace.reason(e)), e);
        }
        if (out.isPresent()) {
            Set<String> names = new HashSet<>();
            for (One one : all) {
                if (!names.add(one.name())) {
                    throw new CannotContinue(Code.E528.at(
                            Place.of("--out"), out.get().resolve(one.name()).toString()));
                }
            }
        }
        List<One> every = all;
        return share.given()
                .map(its -> every.stream()
                        .filter(one -> every.indexOf(one) % its.of() == its.number() - 1)
                        .toList())
                .orElse(every);
    }

    private static String name(Path workspace) throws IOException {
        Path real = Files.exists(workspace) ? workspace.toRealPath() : workspace.toAbsolutePath();
        return String.valueOf(real.getFileName());
    }

    private static List<One> once(List<One> all) throws IOException {
        Set<Path> seen = new HashSet<>();
        List<One> once = new ArrayList<>();
        for (One one : all) {
            Path real = Files.exists(one.folder())
                    ? one.folder().toRealPath()
                    : one.folder().toAbsolutePath();
            if (seen.add(real)) {
                once.add(one);
            }
        }
        return once;
    }

    /** Returns the workspaces in a folder, without searching inside a workspace. */
    private static List<One> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CannotContinue(Code.E503.at(Place.of(folder.toString())));
        }
        List<One> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                if (!each.equals(folder) && each.getFileName().toString().startsWith(".")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (Files.isRegularFile(each.resolve("pack.yaml"))) {
                    String name = folder.relativize(each).toString().replace('\\', '/');
                    found.add(new One(each, name.isEmpty() ? String.valueOf(each.getFileName()) : name));
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path each, IOException why) {
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.comparing(One::name));
        return found;
    }
}
