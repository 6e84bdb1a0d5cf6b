package boardpack.publish;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Writes files into a folder, all or none, without overwriting a file that somebody changed. */
public final class NewFiles {
    private NewFiles() {}

    /**
     * Writes the files. They are first written to temporary files and then moved, so an interrupted run leaves no
     * partial file. Files already moved by such a run are kept if their bytes are equal. A file with other bytes
     * becomes a finding, and so does a folder that already contains all files. In both cases nothing is written.
     *
     * @return true if the files were written
     */
    public static boolean write(Path folder, Map<String, byte[]> files, Findings findings) {
        Map<String, byte[]> missing = new TreeMap<>(files);
        List<String> there = new ArrayList<>();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path at = folder.resolve(file.getKey());
                if (isSame(at, file.getValue())) {
                    missing.remove(file.getKey());
                } else if (Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
                    there.add(file.getKey());
                }
            }
            if (missing.isEmpty()) {
                there.addAll(files.keySet());
            }
            if (!there.isEmpty()) {
                String more = there.size() > 1 ? " and " + (there.size() - 1) + " more" : "";
                findings.add(Code.E511, Place.of(folder.toString()), there.getFirst() + more);
                return false;
            }
            put(folder.toAbsolutePath().normalize(), missing);
            return true;
        } catch (IOException e) {
            throw new CannotContinue(Code.E502.at(Place.of(folder.toString()), Workspace.reason(e)), e);
        }
    }

    private static boolean isSame(Path there, byte[] bytes) throws IOException {
        return Files.isRegularFile(there)
                && Files.size(there) == bytes.length
                && Arrays.equals(Files.readAllBytes(there), bytes);
    }

    private static void put(Path folder, Map<String, byte[]> files) throws IOException {
        boolean isNew = Files.notExists(folder, LinkOption.NOFOLLOW_LINKS);
        Path aside = isNew
                ? folder.resolveSibling("." + folder.getFileName() + ".boardpack-new")
                : folder.resolve(".boardpack-new");
        List<Path> moved = new ArrayList<>();
        try {
            delete(aside);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path at = aside.resolve(file.getKey());
                Files.createDirectories(at.getParent());
                Files.write(at, file.getValue(), StandardOpenOption.CREATE_NEW);
            }
            if (isNew) {
                Files.move(aside, folder);
                return;
            }
            for (String name : files.keySet()) {
                Path at = folder.resolve(name);
                Files.createDirectories(at.getParent());
                Files.move(aside.resolve(name), at);
                moved.add(at);
            }
        } catch (IOException e) {
            moved.forEach(NewFiles::take);
            throw e;
        } finally {
            delete(aside);
        }
    }

    /** Removes a file that was moved before another move failed. */
    private static void take(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LoggerFactory.getLogger(NewFiles.class).warn("could not remove {}", file, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
