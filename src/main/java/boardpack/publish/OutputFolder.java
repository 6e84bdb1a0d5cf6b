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
 * Puts what was made in its place: built aside, then exchanged with what was there, under an {@link OutputLock}.
 *
 * <p>The exchange is two moves, and a run that is killed between them is put right by the next. No system call that Java
 * offers exchanges two folders in one; to reach one through the foreign function interface costs a tenth of a run. A run
 * that is told to end, rather than killed, ends before the first move or after the second.
 */
public final class OutputFolder {

    /** The largest manifest that is read, in megabytes. */
    private static final int MOST_MEGABYTES = 100;

    private static final String SEALED = "-sealed.pdf";
    private static final String NEW = ".new";
    private static final String OLD = ".old";
    private static final String GONE = ".gone";

    /** Leftovers of a killed run beside a quarter's folder. */
    private static final Pattern LEFT = Pattern.compile("\\.\\d{4}\\S*-Q[1-4]\\S*\\.(new|old|gone)");

    /** Held in the exchange; once the program is told to end, by the end itself. */
    private static final ReentrantLock ENDING = new ReentrantLock();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ENDING::lock));
    }

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
        return exchange(named, making, OutputFolder::isOthers);
    }

    /**
     * The same with a pack that was published and is now corrected. What was sealed of the earlier issue stays with that
     * issue.
     *
     * @return whether it was published
     */
    public static boolean correct(Path named, Making making) {
        return exchange(named, making, (name, ours) -> isOthers(name, ours) && !isSealOfOurs(name, ours));
    }

    /**
     * Replaces single files in a folder, once all are made; the others stay as they are.
     *
     * @return whether they were published
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

    /** Puts right what a killed run left: the last whole folder goes back to its place, and half a one goes. */
    public static void recover(Path named) throws IOException {
        Path folder = real(named);
        Path old = beside(folder, OLD);
        delete(beside(folder, NEW));
        if (!Files.exists(folder) && Files.exists(old)) {
            Files.move(old, folder);
        }
        discard(old);
    }

    /** The same for every folder of packs in a folder. */
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

    /** A folder of packs as it stands; that of a run that was killed in the exchange still stands aside. */
    public static Path standing(Path folder) {
        return Files.exists(folder) || !Files.exists(beside(folder, OLD)) ? folder : beside(folder, OLD);
    }

    /** Removes the old folder, which first loses its name: half of it must never go back to its place. */
    private static void discard(Path old) throws IOException {
        String name = old.getFileName().toString();
        Path gone = old.resolveSibling(name.substring(0, name.length() - OLD.length()) + GONE);
        delete(gone);
        if (Files.exists(old)) {
            Files.move(old, gone);
            delete(gone);
        }
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

    /** Returns true for a file that is not an output of any manifest: somebody else put it there. */
    private static boolean isOthers(String name, Set<String> ours) {
        return !ours.contains(name);
    }

    private static boolean isSealOfOurs(String name, Set<String> ours) {
        return name.endsWith(SEALED) && ours.contains(name.substring(0, name.length() - SEALED.length()) + ".pdf");
    }

    /** Lists the files of a folder that we made: every manifest, and the outputs that each one names. */
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

    /** The outputs that a manifest names; none where it cannot be read, so that nothing is taken for ours by mistake. */
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

    /** Takes over what stays of the old folder and is not made anew. */
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

    /** The same file under another name, where the system can do that; else a copy. */
    static void take(Path file, Path kept) throws IOException {
        try {
            Files.createLink(kept, file);
        } catch (IOException | UnsupportedOperationException e) {
            org.slf4j.LoggerFactory.getLogger(OutputFolder.class).debug("copied", e);
            Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** The new folder is in place; that something of the old one is held open elsewhere is no failure. */
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
