package boardpack.publish;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One run at a time makes packs in a folder: the lock is held from before the first file is read until all is in place,
 * so that of two runs the one that began later also publishes later.
 *
 * <p>The system frees the lock of a run that dies. Who holds it stands in the file, and is still there after a run that
 * did not end by itself.
 */
public final class OutputLock {
    private static final String NAME = ".boardpack.lock";

    /** Far behind the file's end, so that what stands in it can be read on systems where a lock forbids that. */
    private static final long LOCKED_BYTE = 1L << 40;

    private static final int MOST_READ = 200;
    private static final Duration PAUSE = Duration.ofMillis(50);

    /**
     * The number of times that others may remove the folder, between its making and its locking, before it is a
     * fault.
     */
    private static final int MOST_VANISHED = 1_000;

    /** The folders of this very process; the system's locks are between processes. */
    private static final Set<Path> OURS = new HashSet<>();

    private final Path folder;
    private final Path file;
    private final FileChannel channel;
    private final Deque<Path> created;

    private OutputLock(Path folder, Path file, FileChannel channel, Deque<Path> created) {
        this.folder = folder;
        this.file = file;
        this.channel = channel;
        this.created = created;
    }

    /**
     * Does something while no other run makes packs in a folder, which is made if it is not there. What a killed run left
     * in it is put right first.
     *
     * @param wait how long a run that holds it is waited for
     * @param told what the user should know: who is waited for, or whose leftovers were put right
     */
    public static void holding(Path named, Duration wait, Consumer<String> told, Runnable work) {
        OutputLock lock = take(named, wait, told);
        try {
            OutputFolder.recoverAll(lock.folder);
            work.run();
        } catch (IOException e) {
            throw new CannotContinue(Code.E502.at(Place.of(named.toString()), Workspace.reason(e)), e);
        } finally {
            lock.free();
        }
    }

    private static OutputLock take(Path named, Duration wait, Consumer<String> told) {
        long end = System.nanoTime() + wait.toNanos();
        Path folder = named.toAbsolutePath().normalize();
        String waitedFor = "";
        int vanished = 0;
        try {
            while (true) {
                try {
                    Deque<Path> created = create(folder);
                    Optional<OutputLock> lock = attempt(folder.toRealPath(), created, told);
                    if (lock.isPresent()) {
                        return lock.get();
                    }
                } catch (NoSuchFileException e) {
                    // The run that held it has just ended, and taken away what it had made and not needed.
                    if (++vanished == MOST_VANISHED) {
                        throw e;
                    }
                    Thread.yield();
                    continue;
                }
                String holder = holder(folder);
                if (System.nanoTime() >= end) {
                    throw new CannotContinue(Code.E526.at(Place.of(named.toString()), holder));
                }
                if (!holder.equals(waitedFor) && !holder.isEmpty()) {
                    told.accept("waiting for another run: " + holder);
                    waitedFor = holder;
                }
                Thread.sleep(PAUSE);
            }
        } catch (IOException e) {
            throw new CannotContinue(Code.E502.at(Place.of(folder.toString()), Workspace.reason(e)), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for another run", e);
        }
    }

    /** Makes a folder and those that lead to it, and says which were not there. */
    private static Deque<Path> create(Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path each = folder; each != null && !Files.exists(each); each = each.getParent()) {
            missing.addLast(each);
        }
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.exists(Path.of(e.getFile()), LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException(e.getFile());
            }
            if (Files.isDirectory(Path.of(e.getFile()))) {
                return missing;
            }
            throw new FileSystemException(folder.toString(), null, "a file of this name is in the way");
        }
        return missing;
    }

    private static Optional<OutputLock> attempt(Path folder, Deque<Path> created, Consumer<String> told)
            throws IOException {
        synchronized (OURS) {
            // To open and close a file frees this process's locks on it: one that is ours is not even looked at.
            if (!OURS.add(folder)) {
                return Optional.empty();
            }
        }
        Optional<OutputLock> taken = Optional.empty();
        try {
            taken = attempt(folder, folder.resolve(NAME), created, told);
            return taken;
        } finally {
            if (taken.isEmpty()) {
                synchronized (OURS) {
                    OURS.remove(folder);
                }
            }
        }
    }

    private static Optional<OutputLock> attempt(Path folder, Path file, Deque<Path> created, Consumer<String> told)
            throws IOException {
        if (!Files.exists(file)) {
            try {
                Files.createFile(file);
            } catch (FileAlreadyExistsException e) {
                org.slf4j.LoggerFactory.getLogger(OutputLock.class).debug("made meanwhile", e);
            }
        }
        Object before = key(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean ours = false;
        try {
            // A file that was taken away meanwhile, and made anew by another run, is not the one that is locked here.
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null || !same(before, file)) {
                return Optional.empty();
            }
            String dead = text(channel);
            if (!dead.isEmpty()) {
                told.accept(dead + " ended before it was done; what it left is put right");
            }
            channel.truncate(0);
            try {
                channel.write(ByteBuffer.wrap(Holder.ourselves().getBytes(StandardCharsets.UTF_8)), 0);
            } catch (IOException e) {
                // The disk is full: the file of the lock does not stay.
                Files.deleteIfExists(file);
                throw e;
            }
            ours = true;
            return Optional.of(new OutputLock(folder, file, channel, created));
        } finally {
            if (!ours) {
                channel.close();
            }
        }
    }

    private static boolean same(Object before, Path file) throws IOException {
        return before == null ? Files.exists(file) : Files.exists(file) && before.equals(key(file));
    }

    /** Returns true for the file of a lock. */
    static boolean isLock(Path file) {
        return file.endsWith(NAME);
    }

    /**
     * Returns the identity of a file, which another file of the same name does not have; null if the system has none.
     */
    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private static String text(FileChannel channel) throws IOException {
        byte[] bytes = Channels.newInputStream(channel.position(0)).readNBytes(MOST_READ);
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }

    private static String holder(Path folder) {
        try {
            synchronized (OURS) {
                if (OURS.contains(folder.toRealPath())) {
                    return Holder.ourselves();
                }
            }
            return Files.readString(folder.resolve(NAME)).strip();
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(OutputLock.class).debug("no holder to be read", e);
            return "";
        }
    }

    /** Frees the folder; where nothing was made in a folder that was not there before, it is not there afterwards. */
    private void free() {
        try {
            Files.deleteIfExists(file);
            channel.close();
            for (Path each : created) {
                try {
                    Files.deleteIfExists(each);
                } catch (FileSystemException e) {
                    // Something was made in it.
                    break;
                }
            }
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(OutputLock.class).warn("could not tidy {}", file, e);
        } finally {
            synchronized (OURS) {
                OURS.remove(folder);
            }
        }
    }

    /** Returns the holder of a lock, from its file. */
    private static final class Holder {
        private static final Path LINUX_NAME = Path.of("/proc/sys/kernel/hostname");

        private Holder() {}

        static String ourselves() throws IOException {
            ProcessHandle process = ProcessHandle.current();
            String since = process.info()
                    .startInstant()
                    .map(i -> ", since " + i.truncatedTo(ChronoUnit.SECONDS))
                    .orElse("");
            return "process " + process.pid() + " on " + host() + since;
        }

        /** The name of this machine, without asking the network for it. */
        private static String host() throws IOException {
            if (Files.isReadable(LINUX_NAME)) {
                return Files.readString(LINUX_NAME).strip();
            }
            return Optional.ofNullable(System.getenv("COMPUTERNAME"))
                    .or(() -> Optional.ofNullable(System.getenv("HOSTNAME")))
                    .orElse("this machine");
        }
    }
}
