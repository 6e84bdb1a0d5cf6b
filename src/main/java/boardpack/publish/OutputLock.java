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
 * A lock that lets one run at a time make packs in a folder. It is held from before the first file is read until
 * publication. So of two runs, the one that began later also publishes later.
 *
 * <p>The system frees the lock of a run that dies. The file names the holder, and keeps the name after a crash.
 */
public final class OutputLock {
    private static final String NAME = ".boardpack.lock";

    /** Position of the locked byte, far behind the end of the file. Some systems forbid reading a locked part. */
    private static final long LOCKED_BYTE = 1L << 40;

    private static final int MOST_READ = 200;
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Number of times that other runs may delete the folder before it is locked; after that it is an error. */
    private static final int MOST_VANISHED = 1_000;

    /** Folders locked by this process, needed because system locks work only between processes. */
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
     * Runs a task while no other run makes packs in the folder, which is created if missing. Leftovers of a killed run
     * are repaired first.
     *
     * @param wait the time to wait for the run that holds the lock
     * @param told receives messages: the run that is waited for, or the repair made
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
                    // The run that held the lock has just ended and deleted the empty folder that it had created.
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

    /** Creates a folder with its parents and returns those that were missing. */
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
            // Closing a file would free this process's locks on it, so a file locked by this process is not opened.
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
            // If another run deleted and recreated the file meanwhile, the locked file is the wrong one.
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

    /** Returns true for a lock file. */
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

    /** Frees the folder, and removes it if it was created for this run and is empty. */
    private void free() {
        try {
            Files.deleteIfExists(file);
            channel.close();
            for (Path each : created) {
                try {
                    Files.deleteIfExists(each);
                } catch (FileSystemException e) {
                    // The folder is not empty.
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

    /** The holder of a lock, as written in the lock file. */
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

        /** Returns the name of this machine without a network request. */
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
