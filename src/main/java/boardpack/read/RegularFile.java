package boardpack.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Checks files before they are read into memory: each must be a regular file of a reasonable size.
 *
 * <p>A named pipe could block the program, a device might never end, and a huge file could exhaust the memory.
 */
public final class RegularFile {
    private static final long MEGABYTE = 1_000_000;

    private RegularFile() {}

    /**
     * Reads a file.
     *
     * @param most the maximum size, in megabytes
     * @throws FileSystemException with a reason in plain words if it is not a regular file, or is larger
     */
    public static byte[] bytes(Path file, int most) throws IOException {
        check(file, most);
        try (InputStream in = Files.newInputStream(file)) {
            // A file may grow after its size was checked.
            byte[] bytes = in.readNBytes((int) (most * MEGABYTE + 1));
            if (bytes.length > most * MEGABYTE) {
                throw tooLarge(file, most);
            }
            return bytes;
        }
    }

    /** Throws an exception if a file is not a regular file, or exceeds a size in megabytes. */
    public static void check(Path file, int most) throws IOException {
        if (Files.isRegularFile(file)) {
            if (Files.size(file) > most * MEGABYTE) {
                throw tooLarge(file, most);
            }
        } else if (Files.isDirectory(file)) {
            throw because(file, "it is a folder, not a file");
        } else if (Files.exists(file)) {
            throw because(file, "it is a device or a pipe, not a file");
        } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw because(file, "it is a link to a file that is not there");
        } else {
            throw because(file, "there is no such file");
        }
    }

    private static FileSystemException tooLarge(Path file, int most) {
        return because(file, "it is larger than " + most + " megabytes");
    }

    private static FileSystemException because(Path file, String why) {
        return new FileSystemException(file.toString(), null, why);
    }
}
