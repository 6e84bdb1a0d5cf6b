package boardpack.pack;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/** Puts what was made in its place: built aside, then moved in whole, so that a reader sees the old or the new. */
public final class OutputFolder {
    private OutputFolder() {}

    /** Replaces a folder with these files, by their paths in it. */
    public static void replace(Path folder, Map<String, byte[]> files) {
        Path parent = folder.toAbsolutePath().getParent();
        Path aside = parent.resolve("." + folder.getFileName() + ".new");
        Path old = parent.resolve("." + folder.getFileName() + ".old");
        try {
            Files.createDirectories(parent);
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new FileSystemException(folder.toString(), null, "a file of this name is in the way");
            }
            delete(aside);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = aside.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            if (Files.exists(folder)) {
                delete(old);
                Files.move(folder, old);
            }
            Files.move(aside, folder);
            delete(old);
        } catch (IOException e) {
            restore(folder, aside, old);
            throw new CannotContinue(Code.E502.at(Place.of(folder.toString()), Workspace.reason(e)), e);
        }
    }

    /** Replaces single files in a folder, each whole. */
    public static void put(Path folder, Map<String, byte[]> files) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Path aside = path.resolveSibling("." + path.getFileName() + ".new");
                try {
                    Files.write(aside, file.getValue());
                    Files.move(aside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Files.deleteIfExists(aside);
                }
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
