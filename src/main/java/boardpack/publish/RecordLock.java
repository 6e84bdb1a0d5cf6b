package boardpack.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * Lets one run at a time read and rewrite the record of a workspace. Runs with different output folders share the record,
 * and so do runs that seal a pack or record it as published.
 *
 * <p>The system frees the lock of a run that dies. The record is held only while it is rewritten.
 */
public final class RecordLock {
    private static final ReentrantLock WITHIN = new ReentrantLock();

    private RecordLock() {}

    /**
     * Runs a task while no other run rewrites the record. It does not wait if no file can be locked: in a folder that
     * cannot be written, or on a drive without locks.
     */
    public static <T> T holding(Path workspace, Supplier<T> work) {
        WITHIN.lock();
        Optional<FileChannel> locked = locked(workspace.resolve(Remembered.FOLDER));
        try {
            return work.get();
        } finally {
            locked.ifPresent(RecordLock::free);
            WITHIN.unlock();
        }
    }

    /** Locks a file in the folder until it is closed; returns empty if it cannot be locked. */
    private static Optional<FileChannel> locked(Path folder) {
        Path file = folder.resolve("published.lock");
        boolean canBe = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)
                        || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
        if (!canBe) {
            return Optional.empty();
        }
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            try {
                FileLock lock = channel.lock();
                LoggerFactory.getLogger(RecordLock.class).debug("{} is locked: {}", file, lock.isValid());
                return Optional.of(channel);
            } catch (IOException | OverlappingFileLockException e) {
                channel.close();
                throw new IOException(e);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(RecordLock.class).debug("{} cannot be locked", file, e);
            return Optional.empty();
        }
    }

    private static void free(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LoggerFactory.getLogger(RecordLock.class).debug("the lock cannot be freed", e);
        }
    }
}
