package boardpack.publish;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import boardpack.protect.Audience;
import boardpack.read.RegularFile;
import boardpack.read.TableName;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folders of packs. Packs that are not for publication never go where public ones are.
 *
 * <p>A council uploads its folder of public packs as it is, with everything in it.
 */
public final class PackFolders {
    public static final String PUBLIC = "out";
    public static final String EXEMPT = "out-exempt";

    /** The folders that are always inputs, and the folder of boardpack's own records. */
    private static final List<String> INPUTS =
            List.of("extracts", "narrative", "templates", "quarters", Remembered.FOLDER);

    private static final int MOST_MEGABYTES = 20;

    /** Number of folder levels searched for packs of the other kind. */
    private static final int DEEP = 4;

    private PackFolders() {}

    /** Returns the folder of packs for an audience, as requested or by default. */
    public static Path of(Path workspace, Optional<Path> asked, Audience audience) {
        return asked.orElse(workspace.resolve(audience == Audience.PUBLIC ? PUBLIC : EXEMPT))
                .toAbsolutePath()
                .normalize();
    }

    /**
     * Returns the finding for an output folder that the workspace is also read from. The next run would read the packs, or
     * count them as inputs.
     *
     * @param read the names of the files that were read so far; the folders of tables among them count as inputs
     */
    public static Optional<Finding> amongInputs(Path out, Path workspace, Collection<String> read) {
        try {
            Path root = real(workspace.toAbsolutePath().normalize());
            Path real = real(out.toAbsolutePath().normalize());
            Set<String> inputs = new LinkedHashSet<>(INPUTS);
            read.stream()
                    .filter(name -> TableName.isTable(name) && name.contains("/"))
                    .forEach(name -> inputs.add(name.substring(0, name.lastIndexOf('/'))));
            for (String name : inputs) {
                if (real.startsWith(real(root.resolve(name)))) {
                    return Optional.of(Code.E513.at(Place.of("--out " + out), name));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(out.toString()), Workspace.reason(e)), e);
        }
    }

    /** Returns the finding for public and non-public packs in one folder, if both are there. */
    public static Optional<Finding> together(Path out, Path workspace, Audience audience) {
        try {
            Path real = real(out);
            boolean exempt = audience == Audience.EXEMPT;
            Path ofPublic = real(workspace.resolve(PUBLIC).toAbsolutePath().normalize());
            Optional<Path> other = exempt && real.startsWith(ofPublic) ? Optional.of(ofPublic) : Optional.empty();
            Audience others = exempt ? Audience.PUBLIC : Audience.EXEMPT;
            for (Path at = real; other.isEmpty() && at != null; at = at.getParent()) {
                other = pack(at, others, at.equals(real) && !exempt ? DEEP : 2);
            }
            return other.map(its -> Code.E517.at(Place.of("--out " + out), audience.word(), others.word(), its));
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(out.toString()), Workspace.reason(e)), e);
        }
    }

    /** Returns the real path of a folder that may not exist yet, following links in the existing part. */
    private static Path real(Path folder) throws IOException {
        if (Files.exists(folder) || folder.getParent() == null) {
            return folder.toRealPath();
        }
        return real(folder.getParent()).resolve(folder.getFileName());
    }

    /** Returns a pack for an audience in a folder or a few levels below it. */
    private static Optional<Path> pack(Path folder, Audience audience, int deep) throws IOException {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            return Optional.empty();
        }
        if (deep == 2) {
            // In the surrounding folders, only packs directly inside are found.
            try (Stream<Path> inside = Files.list(folder)) {
                return Stream.concat(Stream.of(folder), inside)
                        .filter(f -> is(f.resolve(Manifest.NAME), audience))
                        .findFirst();
            }
        }
        try (Stream<Path> below = Files.find(
                folder,
                deep,
                (file, attributes) -> attributes.isRegularFile()
                        && file.getFileName().toString().equals(Manifest.NAME))) {
            return below.filter(f -> is(f, audience)).findFirst().map(Path::getParent);
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean is(Path manifest, Audience audience) {
        if (!Files.isRegularFile(manifest)) {
            return false;
        }
        try {
            byte[] json = RegularFile.bytes(manifest, MOST_MEGABYTES);
            return Manifest.audience(json, Place.of(manifest.toString()))
                    .filter(audience.word()::equals)
                    .isPresent();
        } catch (IOException | CannotContinue e) {
            // A file that cannot be read here is not published from here either.
            return false;
        }
    }

    /** Makes a new folder for non-public packs accessible to its owner only, if the file system supports that. */
    public static void prepare(Path out) {
        try {
            Files.createDirectories(out);
            boolean isNew;
            try (Stream<Path> inside = Files.list(out)) {
                isNew = inside.allMatch(f -> f.getFileName().toString().startsWith("."));
            }
            if (isNew && out.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new CannotContinue(Code.E502.at(Place.of(out.toString()), Workspace.reason(e)), e);
        }
    }

    /** Returns the possible folders of a quarter's pack for an audience, the more specific first. */
    public static List<Path> ofQuarter(String quarter, Path out, Path workspace, Audience audience) {
        return audience == Audience.PUBLIC
                ? List.of(out.resolve(quarter))
                : List.of(
                        out.resolve(quarter + "-exempt"),
                        workspace.resolve(PUBLIC).toAbsolutePath().normalize().resolve(quarter));
    }
}
