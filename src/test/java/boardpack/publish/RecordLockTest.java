package boardpack.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordLockTest {
    private static final int TIMES = 60;

    @TempDir
    private Path temp;

    /** A process that adds one to a number in a file, many times. */
    static final class Counter {
        public static void main(String[] arguments) {
            Path workspace = Path.of(arguments[0]);
            for (int i = 0; i < TIMES; i++) {
                RecordLock.holding(workspace, () -> added(workspace.resolve("number")));
            }
        }

        private static int added(Path file) {
            try {
                int number = Integer.parseInt(Files.readString(file)) + 1;
                Files.writeString(file, Integer.toString(number));
                return number;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void ofSeveralRunsNoneForgetsWhatAnotherWrote() throws Exception {
        Files.createDirectories(temp.resolve(Remembered.FOLDER));
        Files.writeString(temp.resolve("number"), "0");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Counter.class.getName(),
                            temp.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }
        for (Process process : processes) {
            assertEquals(0, process.waitFor());
        }
        assertEquals(Integer.toString(3 * TIMES), Files.readString(temp.resolve("number")));
    }

    @Test
    void whereNothingCanBeLockedNobodyIsWaitedFor() throws IOException {
        assertEquals("done", RecordLock.holding(temp, () -> "done"), "there is no folder");
        Files.createDirectories(temp.resolve(Remembered.FOLDER).resolve("published.lock"));
        assertEquals("done", RecordLock.holding(temp, () -> "done"), "a folder is in the way");
    }
}
