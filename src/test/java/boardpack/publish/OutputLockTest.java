package boardpack.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that one run at a time makes packs in a folder. */
final class OutputLockTest {
    @TempDir
    Path root;

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    /**
     * A run in a separate process that reports when it holds a folder, and holds it until it is killed or told to
     * continue.
     */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) {
            OutputLock.holding(Path.of(arguments[0]), Duration.ZERO, note -> {}, () -> {
                System.out.println("held");
                try {
                    System.in.read();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }

    private static Process holder(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals("held", process.inputReader().readLine());
        return process;
    }

    private void hold(Path folder, Duration wait, Runnable work) {
        OutputLock.holding(folder, wait, told::add, work);
    }

    @Test
    void nothingIsLeftWhereNothingWasMade() throws IOException {
        Path folder = root.resolve("a/b/out");
        hold(folder, Duration.ZERO, () -> assertTrue(Files.isDirectory(folder)));
        assertFalse(Files.exists(root.resolve("a")));
        hold(root, Duration.ZERO, () -> {});
        try (var left = Files.list(root)) {
            assertEquals(List.of(), left.toList());
        }
        assertEquals(List.of(), told);
    }

    @Test
    void anotherProcessThatHoldsItIsNamed() throws Exception {
        Process process = holder(root.resolve("out"));
        try {
            CannotContinue e = assertThrows(
                    CannotContinue.class, () -> hold(root.resolve("out"), Duration.ofMillis(200), () -> {}));
            assertEquals(Code.E526, e.finding().code());
            assertTrue(e.getMessage().contains("process " + process.pid() + " on "), e.getMessage());
            assertTrue(e.getMessage().contains(", since 2"), e.getMessage());
            assertEquals(1, told.size(), told.toString());
            assertTrue(
                    told.getFirst().startsWith("waiting for another run: process " + process.pid()), told.getFirst());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aProcessThatEndsIsWaitedFor() throws Exception {
        Process process = holder(root.resolve("out"));
        try (var later = Executors.newScheduledThreadPool(1)) {
            later.schedule(
                    () -> {
                        process.getOutputStream().close();
                        return null;
                    },
                    300,
                    TimeUnit.MILLISECONDS);
            AtomicInteger ran = new AtomicInteger();
            hold(root.resolve("out"), Duration.ofSeconds(30), ran::incrementAndGet);
            assertEquals(1, ran.get());
        }
        assertEquals(0, process.waitFor());
        assertEquals(1, told.size(), told.toString());
    }

    @Test
    void aDeadHolderIsNoticed() throws Exception {
        Process process = holder(root.resolve("out"));
        process.destroyForcibly().waitFor();
        AtomicInteger ran = new AtomicInteger();
        hold(root.resolve("out"), Duration.ZERO, ran::incrementAndGet);
        assertEquals(1, ran.get());
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.getFirst().startsWith("process " + process.pid() + " on "), told.getFirst());
        assertTrue(told.getFirst().contains("ended before it was done"), told.getFirst());
    }

    @Test
    void aFailureInsideFreesIt() {
        assertThrows(
                ArithmeticException.class,
                () -> hold(root, Duration.ZERO, () -> {
                    throw new ArithmeticException();
                }));
        AtomicInteger ran = new AtomicInteger();
        hold(root, Duration.ZERO, ran::incrementAndGet);
        assertEquals(1, ran.get());
    }

    @Test
    void manyAtOnceGoOneAfterTheOther() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch begin = new CountDownLatch(1);
        try (var runs = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                runs.submit(() -> {
                    begin.await();
                    for (int round = 0; round < 5; round++) {
                        hold(root.resolve("out"), Duration.ofSeconds(60), () -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            inside.decrementAndGet();
                        });
                    }
                    return null;
                });
            }
            begin.countDown();
        }
        assertEquals(1, most.get());
    }

    @Test
    void manyProcessesGoOneAfterTheOther() throws Exception {
        Path counted = Files.writeString(root.resolve("counted"), "");
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Counting.class.getName(),
                            root.resolve("a/b/out").toString(),
                            counted.toString())
                    .inheritIO()
                    .start());
        }
        for (Process process : all) {
            assertEquals(0, process.waitFor());
        }
        assertEquals("x".repeat(4 * Counting.ROUNDS), Files.readString(counted));
    }

    /** Repeatedly reads a file and writes it back one letter longer; without a lock, letters would be lost. */
    static final class Counting {
        static final int ROUNDS = 150;

        private Counting() {}

        public static void main(String[] arguments) {
            for (int round = 0; round < ROUNDS; round++) {
                OutputLock.holding(Path.of(arguments[0]), Duration.ofSeconds(60), note -> {}, () -> {
                    try {
                        Path file = Path.of(arguments[1]);
                        String before = Files.readString(file);
                        Thread.yield();
                        Files.writeString(file, before + "x");
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
            }
        }
    }
}
