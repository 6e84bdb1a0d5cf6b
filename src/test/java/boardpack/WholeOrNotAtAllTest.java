package boardpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import boardpack.Program.Ran;
import boardpack.problem.Findings;
import boardpack.publish.OutputFolder;
import boardpack.publish.OutputLock;
import boardpack.read.Workspace;
import boardpack.run.Order;
import boardpack.run.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that after any failure the last good pack is complete, and that the next run succeeds without leftovers.
 *
 * <p>{@code mvn test -Dtest=WholeOrNotAtAllTest -Dkills=300} kills as many runs.
 */
final class WholeOrNotAtAllTest {
    /** A day on which the pack may still be made again. */
    private static final String BEFORE_THE_MEETING = "2019-11-01";

    private static final String QUARTER = "2019-20-Q2";
    private static final String EXTRACT = "extracts/2019-20-Q2.csv";

    /** The workspace with a pack of the first version, which each test copies. */
    @TempDir
    static Path prepared;

    /** The extract before and after somebody corrected a figure. */
    private static List<String> versions;

    /** The hashes of the pack of each version. */
    private static final List<Map<String, String>> PACKS = new ArrayList<>();

    @TempDir
    Path temp;

    private Path workspace;
    private Path out;

    @BeforeAll
    static void prepare() throws IOException {
        Path board = Program.copy(Program.SAMPLE, prepared.resolve("board"));
        String first = Files.readString(board.resolve(EXTRACT));
        String second = first.replace("dipped in August", "fell in August");
        assertFalse(first.equals(second));
        versions = List.of(first, second);
        for (int version = 1; version >= 0; version--) {
            Files.writeString(board.resolve(EXTRACT), versions.get(version));
            Path out = prepared.resolve("out" + version);
            make(board, out);
            PACKS.addFirst(hashes(out.resolve(QUARTER)));
        }
        assertFalse(PACKS.getFirst().equals(PACKS.getLast()));
    }

    @BeforeEach
    void setUp() throws IOException {
        workspace = temp.resolve("board");
        out = temp.resolve("out");
        copy(prepared.resolve("board"), workspace);
        copy(prepared.resolve("out0"), out);
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Map.Entry<String, byte[]> file : Program.files(from).entrySet()) {
            Path copied = to.resolve(file.getKey());
            Files.createDirectories(copied.getParent());
            Files.write(copied, file.getValue());
        }
    }

    private void put(int version) throws IOException {
        Files.writeString(workspace.resolve(EXTRACT), versions.get(version));
    }

    /** Makes the pack within this process, which is quick, and prints nothing. */
    private void make(Path to) {
        make(workspace, to);
    }

    private static void make(Path workspace, Path to) {
        Order order = Order.of(workspace).into(Optional.of(to));
        Findings findings = new Findings();
        OutputLock.holding(
                order.packs(),
                Duration.ZERO,
                note -> {},
                () -> assertTrue(Pipeline.generate(order, findings).isPresent(), findings.sorted()::toString));
    }

    private Ran run(String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "generate",
                workspace.toString(),
                "--as-of",
                BEFORE_THE_MEETING,
                "--out",
                out.toString(),
                "--wait",
                "0"));
        arguments.addAll(List.of(more));
        return Program.process(arguments.toArray(String[]::new));
    }

    private Process start() throws IOException {
        return new ProcessBuilder(Program.command(
                        List.of(),
                        "generate",
                        workspace.toString(),
                        "--as-of",
                        BEFORE_THE_MEETING,
                        "--out",
                        out.toString(),
                        "--wait",
                        "0"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        Program.files(folder).forEach((name, bytes) -> hashes.put(name, sha256(bytes)));
        return hashes;
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Workspace.sha256().digest(bytes));
    }

    /** Returns everything next to the quarter's folder. */
    private List<String> beside() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> !n.equals(QUARTER))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aRunThatIsKilledAtAnyMomentLeavesTheLastPackOrTheNewOneWhole() throws Exception {
        int kills = Integer.getInteger("kills", 6);
        Random random = new Random(8);
        long began = System.nanoTime();
        Process first = start();
        awaitWriting(first);
        long beforeWriting = System.nanoTime() - began;
        assertEquals(0, first.waitFor());
        long whole = System.nanoTime() - began;
        Map<String, Integer> when = new HashMap<>();
        int last = 0;
        int kill = 0;
        for (int attempt = 0; kill < kills; attempt++) {
            assertTrue(attempt < 10 * kills, "runs end before they are killed: " + when);
            int next = 1 - last;
            put(next);
            began = System.nanoTime();
            Process process = start();
            switch (attempt % 3) {
                // At a random moment of the run.
                case 0 -> TimeUnit.NANOSECONDS.sleep((long) (whole * random.nextDouble()));
                // At a random moment of the writing, which is the last part of it.
                case 1 -> {
                    await(process, ".new");
                    TimeUnit.NANOSECONDS.sleep((long) ((whole - beforeWriting) * random.nextDouble()));
                }
                // As soon as the old folder has been moved, or slightly later.
                default -> {
                    await(process, ".old");
                    TimeUnit.MICROSECONDS.sleep(random.nextInt(3) * random.nextInt(300));
                }
            }
            process.destroyForcibly().waitFor();

            Path standing = OutputFolder.standing(out.resolve(QUARTER));
            Map<String, String> left = hashes(standing);
            assertTrue(PACKS.contains(left), "half a pack after kill " + kill + ": " + left);
            boolean done = process.exitValue() == 0;
            if (done) {
                // The run ended before the kill, and later ones may be as quick.
                double quicker = Math.min(1, (double) (System.nanoTime() - began) / whole);
                whole = (long) (whole * quicker);
                beforeWriting = (long) (beforeWriting * quicker);
            } else {
                kill++;
            }
            assertTrue(!done || left.equals(PACKS.get(next)), "it ended well without its pack, at kill " + kill);
            when.merge(
                    done
                            ? "ended before the kill"
                            : standing.endsWith(QUARTER)
                                    ? left.equals(PACKS.get(next)) ? "killed, the new pack" : "killed, the last pack"
                                    : "killed between the moves",
                    1,
                    Integer::sum);
            if (attempt % 10 == 0) {
                Ran ran = run();
                assertEquals(0, ran.exit(), ran.err());
            } else {
                make(out);
            }
            assertEquals(PACKS.get(next), hashes(out.resolve(QUARTER)), "after kill " + kill);
            assertEquals(List.of(), beside(), "rubbish after kill " + kill);
            last = next;
        }
        System.out.println(kills + " kills: " + new TreeMap<>(when));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aRunThatIsToldToEndNeverEndsBetweenTheTwoMoves() throws Exception {
        int last = 0;
        for (int round = 0; round < 4; round++) {
            int next = 1 - last;
            put(next);
            Process process = start();
            await(process, round % 2 == 0 ? ".new" : ".old");
            process.destroy();
            process.waitFor();
            assertTrue(PACKS.contains(hashes(out.resolve(QUARTER))), "in round " + round);
            make(out);
            assertEquals(PACKS.get(next), hashes(out.resolve(QUARTER)));
            assertEquals(List.of(), beside());
            last = next;
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatIsFullLeavesTheLastPackWhole() throws Exception {
        out = Files.createDirectories(temp.resolve("small"));
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", out.toString())
                .redirectErrorStream(true)
                .start();
        assumeTrue(mount.waitFor() == 0, "only root may mount");
        try {
            make(out);
            put(1);
            long pack = 0;
            for (byte[] file : Program.files(out.resolve(QUARTER)).values()) {
                pack += file.length;
            }
            // Space for half a pack next to the existing one.
            byte[] taken = new byte[(int) (Files.getFileStore(out).getUsableSpace() - pack / 2)];
            Files.write(out.resolve("taken"), taken);
            refused("No space left");
            Files.delete(out.resolve("taken"));
            Ran ran = run();
            assertEquals(0, ran.exit(), ran.err());
            assertEquals(PACKS.getLast(), hashes(out.resolve(QUARTER)));
            assertEquals(List.of(), beside());
        } finally {
            new ProcessBuilder("umount", out.toString()).start().waitFor();
        }
    }

    private void refused(String why) throws Exception {
        List<String> before = beside();
        Ran ran = run();
        assertEquals(4, ran.exit(), ran.err());
        assertTrue(ran.err().contains("error E502: cannot be written: " + why), ran.err());
        assertFalse(ran.err().contains("\tat "), ran.err());
        assertEquals(PACKS.getFirst(), hashes(out.resolve(QUARTER)));
        assertEquals(before, beside());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFileThatMayNotGrowLargerLeavesTheLastPackWhole() throws Exception {
        put(1);
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 64; exec \"$@\"", "sh"));
        command.addAll(Program.command(
                List.of("-XX:-UsePerfData"),
                "generate",
                workspace.toString(),
                "--as-of",
                BEFORE_THE_MEETING,
                "--out",
                out.toString()));
        Path err = temp.resolve("err");
        int exit = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start()
                .waitFor();
        String said = Files.readString(err);
        assertEquals(4, exit, said);
        assertTrue(said.contains("error E502: cannot be written: File too large"), said);
        assertEquals(PACKS.getFirst(), hashes(out.resolve(QUARTER)));
        assertEquals(List.of(), beside());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatMayNotBeWrittenToIsToldAndLeftAsItIs() throws Exception {
        Path point = Files.createDirectories(temp.resolve("readonly"));
        Process mount = new ProcessBuilder(
                        "sh",
                        "-c",
                        "mount --bind \"$0\" \"$1\" && mount -o remount,bind,ro \"$1\"",
                        out.toString(),
                        point.toString())
                .redirectErrorStream(true)
                .start();
        assumeTrue(mount.waitFor() == 0, "only root may mount");
        try {
            out = point;
            put(1);
            refused("Read-only file system");
        } finally {
            new ProcessBuilder("umount", point.toString()).start().waitFor();
        }
    }

    @Test
    void aFolderThatVanishesMeanwhileIsToldAndTheNextRunSucceeds() throws Exception {
        put(1);
        Process process = new ProcessBuilder(Program.command(
                        List.of(),
                        "generate",
                        workspace.toString(),
                        "--as-of",
                        BEFORE_THE_MEETING,
                        "--out",
                        out.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(temp.resolve("err").toFile())
                .start();
        awaitWriting(process);
        Files.move(out, temp.resolve("elsewhere"));
        assertEquals(4, process.waitFor(), Files.readString(temp.resolve("err")));
        assertTrue(Files.readString(temp.resolve("err")).contains("error E502"), Files.readString(temp.resolve("err")));
        assertEquals(
                PACKS.getFirst(),
                hashes(temp.resolve("elsewhere").resolve(QUARTER)),
                "the last pack where it was moved");
        Ran ran = run();
        assertEquals(0, ran.exit(), ran.err());
        assertEquals(PACKS.getLast(), hashes(out.resolve(QUARTER)));
        assertEquals(List.of(), beside());
    }

    private void awaitWriting(Process process) throws InterruptedException {
        await(process, ".new");
        assertTrue(process.isAlive());
    }

    /** Waits until something is beside the quarter's folder. It looks often, since the file may soon be gone. */
    private void await(Process process, String ending) {
        Path beside = out.resolve("." + QUARTER + ending);
        while (process.isAlive() && !Files.exists(beside)) {
            LockSupport.parkNanos(20_000);
        }
    }

    @Test
    void aFileThatIsChangedAfterItWasReadIsFoundAndNothingIsPublished() throws Exception {
        Process process = new ProcessBuilder(Program.command(
                        List.of(),
                        "generate",
                        workspace.toString(),
                        "--as-of",
                        BEFORE_THE_MEETING,
                        "--out",
                        out.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(temp.resolve("err").toFile())
                .start();
        awaitWriting(process);
        put(1);
        assertEquals(3, process.waitFor());
        String err = Files.readString(temp.resolve("err"));
        assertTrue(err.contains(EXTRACT + ": error E143: the file was changed"), err);
        assertEquals(PACKS.getFirst(), hashes(out.resolve(QUARTER)));
        assertEquals(List.of(), beside());
        Ran ran = run();
        assertEquals(0, ran.exit(), ran.err());
        assertEquals(PACKS.getLast(), hashes(out.resolve(QUARTER)));
    }

    @Test
    void aLastPackThatAKilledRunLeftAsideIsStillTheLastPack() throws Exception {
        String q1 = "2019-20-Q1";
        assertEquals(0, run("--quarter", "2019/20-Q1").exit());
        assertEquals(0, run().exit());
        Map<String, String> with = hashes(out.resolve(QUARTER));
        Files.move(out.resolve(q1), out.resolve("." + q1 + ".old"));
        assertEquals(0, run().exit());
        assertEquals(with, hashes(out.resolve(QUARTER)));
        assertTrue(Files.exists(out.resolve(q1).resolve("board-pack.pdf")));
        assertArrayEquals(new String[] {q1}, beside().toArray());
    }
}
