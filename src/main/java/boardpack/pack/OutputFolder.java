package boardpack.pack;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts what was made in its place: built aside, then exchanged with what was there.
 *
 * <p>Between the two moves of the exchange there is a moment with neither; a run that is killed in it is put right by
 * the next, whatever that one does.
 */
public final class OutputFolder {
    private static final String MANIFEST = "manifest.json";

    private OutputFolder() {}

    /** Makes files, one after the other or several at once; nothing takes the place of the last pack before it ends. */
    public interface Making {
        /** Makes them, and says whether they are to be published; what it throws is passed on, and nothing is. */
        boolean into(StagedFiles files);
    }

    /**
     * Replaces what was made before in a folder with what is made now; other people's files stay.
     *
     * @return whether it was published
     */
    public static boolean replace(Path named, Making making) {
        Path folder = real(named);
        Path aside = beside(folder, ".new");
        Path old = beside(folder, ".old");
        try {
            Files.createDirectories(folder.getParent());
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new FileSystemException(folder.toString(), null, "a file of this name is in the way");
            }
            FileChannel lock = lock(folder);
            try {
                return exchange(folder, aside, old, making);
            } finally {
                Files.deleteIfExists(beside(folder, ".lock"));
                lock.close();
            }
        } catch (IOException e) {
            throw new CannotContinue(Code.E502.at(Place.of(folder.toString()), Workspace.reason(e)), e);
        }
    }

    private static boolean exchange(Path folder, Path aside, Path old, Making making) throws IOException {
        boolean exchanged = false;
        try {
            recover(folder);
            Files.createDirectories(aside);
            if (!making.into(new StagedFiles(aside, folder))) {
                return false;
            }
            if (Files.exists(folder)) {
                keepOthers(folder, aside);
                Files.move(folder, old);
            }
            Files.move(aside, folder);
            exchanged = true;
            tidy(old);
            return true;
        } finally {
            if (!exchanged) {
                restore(folder, aside, old);
            }
        }
    }

    /** Puts right what a killed run left: the last whole folder goes back to its place, and half a one goes. */
    public static void recover(Path named) throws IOException {
        Path folder = real(named);
        Path old = beside(folder, ".old");
        delete(beside(folder, ".new"));
        if (!Files.exists(folder) && Files.exists(old)) {
            Files.move(old, folder);
        }
        delete(old);
    }

    /** One run at a time writes to a folder; the system frees the lock of a run that dies. */
    private static FileChannel lock(Path folder) throws IOException {
        Path file = beside(folder, ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            org.slf4j.LoggerFactory.getLogger(OutputFolder.class).debug("locked in this program", e);
        }
        channel.close();
        throw new FileSystemException(file.toString(), null, "another run is writing to this folder; try again");
    }

    /** A folder that is a link is written where it leads. */
    private static Path real(Path folder) {
        try {
            return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath();
        } catch (IOException e) {
            return folder.toAbsolutePath();
        }
    }

    private static Path beside(Path folder, String ending) {
        return folder.resolveSibling("." + folder.getFileName() + ending);
    }

    /** Copies the files that no manifest names: somebody put them there, and they are not ours to delete. */
    private static void keepOthers(Path folder, Path aside) throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        String ours = Files.exists(manifest) ? Files.readString(manifest) : "";
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.filter(Files::isRegularFile).toList();
        }
        for (Path file : all) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            boolean made = name.equals(MANIFEST) || name.endsWith(".manifest.json") || ours.contains('"' + name + '"');
            Path kept = aside.resolve(name);
            if (!made && !Files.exists(kept)) {
                Files.createDirectories(kept.getParent());
                Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** The new folder is in place; that something of the old one is held open elsewhere is no failure. */
    private static void tidy(Path old) {
        try {
            delete(old);
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(OutputFolder.class).warn("could not remove {}", old, e);
        }
    }

    /**
     * Replaces single files in a folder, each whole, once all are made.
     *
     * @return whether they were published
     */
    public static boolean put(Path named, Making making) {
        Path folder = real(named);
        Path aside = beside(folder, ".new");
        try {
            Files.createDirectories(folder.getParent());
            FileChannel lock = lock(folder);
            try {
                recover(folder);
                Files.createDirectories(aside);
                StagedFiles files = new StagedFiles(aside, folder);
                if (!making.into(files)) {
                    return false;
                }
                for (String name : files.hashes().keySet()) {
                    Path path = folder.resolve(name);
                    Files.createDirectories(path.getParent());
                    Files.move(
                            aside.resolve(name),
                            path,
                            StandardCopyOption.REPLACE_EXISTING,
                            StandardCopyOption.ATOMIC_MOVE);
                }
                return true;
            } finally {
                delete(aside);
                Files.deleteIfExists(beside(folder, ".lock"));
                lock.close();
            }
        } catch (IOException e) {
            throw new CannotContinue(Code.E502.at(Place.of(folder.toString()), Workspace.reason(e)), e);
        }
    }

    private static void restore(Path folder, Path aside, Path old) {
        try {
            if (!Files.exists(folder) && Files.exists(old)) {
                Files.move(old, folder);
            }
            delete(aside);
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(OutputFolder.class).warn("could not tidy {}", aside, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failed) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
