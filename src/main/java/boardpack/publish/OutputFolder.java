package boardpack.publish;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import boardpack.read.RegularFile;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Publishes a folder: the output is built aside and then exchanged with the old folder, under an {@link OutputLock}.
 *
 * <p>The exchange consists of two moves. If a run is killed between them, the next run repairs the folder. Java offers
 * no system call that exchanges two folders at once. Calling one through the foreign function interface would take a
 * tenth of a run's time. A run that is asked to end, rather than killed, ends before the first move or after the
 * second.
 */
public final class OutputFolder {

    /** Maximum size of a manifest in megabytes. */
    private static final int MOST_MEGABYTES = 100;

    private static final String SEALED = "-sealed.pdf";
    private static final String NEW = ".new";
    private static final String OLD = ".old";
    private static final String GONE = ".gone";

    /** Name pattern of a killed run's leftovers beside a quarter's folder. */
    private static final Pattern LEFT = Pattern.compile("\\.\\d{4}\\S*-Q[1-4]\\S*\\.(new|old|gone)");

    /** Held during the exchange. The shutdown hook takes it too, so that a shutdown waits for the exchange. */
    private static final ReentrantLock ENDING = new ReentrantLock();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ENDING::lock));
    }

    private OutputFolder() {}

    /** Creates files, one by one or several in parallel. The last pack stays in place until this ends. */
    public interface Making {
        /** Creates the files and returns true to publish them. An exception is passed on, and nothing is published. */
        boolean into(StagedFiles files);
    }

    /**
     * Replaces the previous output in a folder with new output. Files of other origin stay.
     *
     * @return true if the output was published
     */
    public static boolean replace(Path named, Making making) {
        return exchange(named, making, OutputFolder::isOthers);
    }

    /**
     * Replaces a published pack with its correction. Seals of the earlier issue stay with that issue.
     *
     * @return true if the output was published
     */
    public static boolean correct(Path named, Making making) {
        return exchange(named, making, (name, ours) -> isOthers(name, ours) && !isSealOfOurs(name, ours));
    }

    /**
     * Replaces single files in a folder once all are made. Other files stay.
     *
     * @return true if the files were published
     */
    public static boolean put(Path named, Making making) {
        return exchange(named, making, (name, ours) -> true);
    }

    private static boolean exchange(Path named, Making making, BiPredicate<String, Set<String>> stays) {
        Path folder = real(named);
        Path aside = beside(folder, NEW);
        Path old = beside(folder, OLD);
        boolean exchanged = false;
        try {
            Files.createDirectories(folder.getParent());
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new FileSystemException(folder.toString(), null, "a file of this name is in the way");
            }
            recover(folder);
            Files.createDirectories(aside);
            StagedFiles files = new StagedFiles(aside, folder);
            if (!making.into(files)) {
                return false;
            }
            if (!files.areThere()) {
                throw new FileSystemException(folder.toString(), null, "files vanished before they were in place");
            }
            if (Files.exists(folder)) {
                keep(folder, aside, stays);
            }
            exchange(folder, aside, old);
            exchanged = true;
            tidy(old);
            return true;
        } catch (IOException e) {
            throw new CannotContinue(Code.E502.at(Place.of(folder.toString()), Workspace.reason(e)), e);
        } finally {
            if (!exchanged) {
                restore(folder, aside, old);
            }
        }
    }

    private static void exchange(Path folder, Path aside, Path old) throws IOException {
        ENDING.lock();
        try {
            if (Files.exists(folder)) {
                Files.move(folder, old);
            }
            Files.move(aside, folder);
        } finally {
            ENDING.unlock();
        }
    }

    /** Repairs the state after a killed run: restores the last complete folder and removes a partial one. */
    public static void recover(Path named) throws IOException {
        Path folder = real(named);
        Path old = beside(folder, OLD);
        delete(beside(folder, NEW));
        if (!Files.exists(folder) && Files.exists(old)) {
            Files.move(old, folder);
        }
        discard(old);
    }

    /** Repairs every pack folder in a folder. */
    static void recoverAll(Path folder) throws IOException {
        List<String> left;
        try (Stream<Path> files = Files.list(folder)) {
            left = files.map(f -> f.getFileName().toString())
                    .filter(n -> LEFT.matcher(n).matches())
                    .toList();
        }
        for (String name : left) {
            recover(folder.resolve(name.substring(1, name.lastIndexOf('.'))));
        }
    }

    /** Returns the current pack folder, or the moved-aside one if a run was killed during the exchange. */
    public static Path standing(Path folder) {
        return Files.exists(folder) || !Files.exists(beside(folder, OLD)) ? folder : beside(folder, OLD);
    }

    /** Removes the old folder after renaming it, so that a partly deleted folder is never restored. */
    private static void discard(Path old) throws IOException {
        String name = old.getFileName().toString();
        Path gone = old.resolveSibling(name.substring(0, name.length() - OLD.length()) + GONE);
        delete(gone);
        if (Files.exists(old)) {
            Files.move(old, gone);
            delete(gone);
        }
    }

    /** Returns the real folder behind a link. */
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

    /** Returns true for a file that no manifest lists, so somebody else put it there. */
    private static boolean isOthers(String name, Set<String> ours) {
        return !ours.contains(name);
    }

    private static boolean isSealOfOurs(String name, Set<String> ours) {
        return name.endsWith(SEALED) && ours.contains(name.substring(0, name.length() - SEALED.length()) + ".pdf");
    }

    /** Lists our files in a folder: every manifest and the outputs in it. */
    private static Set<String> ours(Path folder) throws IOException {
        Set<String> ours = new TreeSet<>();
        List<Path> manifests;
        try (Stream<Path> files = Files.walk(folder)) {
            manifests = files.filter(Files::isRegularFile)
                    .filter(f -> Manifest.isNameOfOne(f.getFileName().toString()))
                    .toList();
        }
        for (Path manifest : manifests) {
            Set<String> made = made(manifest);
            if (!made.isEmpty()) {
                ours.add(name(folder, manifest));
                ours.addAll(made);
            }
        }
        return ours;
    }

    /** Returns the outputs in a manifest; none if it cannot be read, so that no other file is taken for ours. */
    private static Set<String> made(Path manifest) throws IOException {
        try {
            return Manifest.made(RegularFile.bytes(manifest, MOST_MEGABYTES), Place.of(manifest.toString()))
                    .keySet();
        } catch (CannotContinue e) {
            org.slf4j.LoggerFactory.getLogger(OutputFolder.class).debug("{} is no manifest", manifest, e);
            return Set.of();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Copies the files of the old folder that stay and are not made again. */
    private static void keep(Path folder, Path aside, BiPredicate<String, Set<String>> stays) throws IOException {
        Set<String> ours = ours(folder);
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.filter(Files::isRegularFile).toList();
        }
        for (Path file : all) {
            String name = name(folder, file);
            Path kept = aside.resolve(name);
            if (stays.test(name, ours) && !Files.exists(kept)) {
                Files.createDirectories(kept.getParent());
                take(file, kept);
            }
        }
    }

    /** Creates a hard link to the file if the system supports it, otherwise a copy. */
    static void take(Path file, Path kept) throws IOException {
        try {
            Files.createLink(kept, file);
        } catch (IOException | UnsupportedOperationException e) {
            org.slf4j.LoggerFactory.getLogger(OutputFolder.class).debug("copied", e);
            Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /**
     * Removes the old folder. If one of its files is open elsewhere, that is not an error, since the new folder is in
     * place.
     */
    private static void tidy(Path old) {
        try {
            discard(old);
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(OutputFolder.class).warn("could not remove {}", old, e);
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

    static void delete(Path folder) throws IOException {
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
