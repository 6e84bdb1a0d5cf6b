package boardpack.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** Attributes that show, without reading a file again, that it may have changed. */
record Stamp(long size, FileTime changed, Optional<Object> key) {
    /** Marks a file that was read twice and had changed in between. */
    static final Stamp CHANGED = new Stamp(-1, FileTime.fromMillis(0), Optional.empty());

    boolean isLike(Stamp other) {
        return size == other.size && changed.equals(other.changed) && key.equals(other.key);
    }

    static Stamp of(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(now.size(), now.lastModifiedTime(), Optional.ofNullable(now.fileKey()));
    }
}
