package boardpack.publish;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import boardpack.read.Workspace;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files on their way into a folder. Each is written to a temporary folder at once, and only its hash is kept in memory.
 *
 * <p>Several files may be written in parallel.
 */
public final class StagedFiles {
    private static final int BUFFER = 1 << 16;

    private final Path aside;
    private final Path folder;
    private final Map<String, String> hashes = new TreeMap<>();

    /**
     * Creates the files.
     *
     * @param aside the temporary folder
     * @param folder the final folder, named in error messages
     */
    StagedFiles(Path aside, Path folder) {
        this.aside = aside;
        this.folder = folder;
    }

    /** Writes the bytes of a file from first to last. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    public void write(String name, byte[] bytes) {
        write(name, out -> out.write(bytes));
    }

    /** Writes a file, given its path in the folder. */
    public void write(String name, Writing writing) {
        Path path = aside.resolve(name);
        MessageDigest digest = Workspace.sha256();
        try {
            makeFolders(path.getParent());
            try (OutputStream out =
                    new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER), digest)) {
                writing.to(out);
            }
        } catch (IOException e) {
            throw new CannotContinue(Code.E502.at(Place.of(folder.toString()), Workspace.reason(e)), e);
        }
        synchronized (hashes) {
            hashes.put(name, HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** Creates subfolders, but never the temporary folder itself. If that has vanished, earlier files are lost too. */
    private void makeFolders(Path path) throws IOException {
        if (!path.equals(aside) && !Files.isDirectory(path)) {
            makeFolders(path.getParent());
            try {
                Files.createDirectory(path);
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(path)) {
                    throw e;
                }
            }
        }
    }

    /** Returns true if every file written is still there. */
    boolean areThere() {
        return hashes().keySet().stream().allMatch(name -> Files.isRegularFile(aside.resolve(name)));
    }

    /** Returns the SHA-256 of every file written so far, by its path in the folder. */
    public Map<String, String> hashes() {
        synchronized (hashes) {
            return new TreeMap<>(hashes);
        }
    }

    /** Returns true if a written file differs from the one in the folder. */
    public boolean isNew(String name) {
        Path before = folder.resolve(name);
        try {
            return !Files.exists(before) || Files.mismatch(aside.resolve(name), before) >= 0;
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(StagedFiles.class).debug("cannot compare {}", before, e);
            return true;
        }
    }
}
