package boardpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command that writes, killed at any moment: each file that was there is there, each new one is whole, and the
 * command can be run again.
 *
 * <p>{@code -Dkills=1000} kills that many, {@code -Dseed=1} at other moments.
 */
final class KilledCommandsTest {
    private static final int KILLS = Integer.getInteger("kills", 12);
    private static final long SEED = Long.getLong("seed", 20191111);
    private static final String PASSWORD = "cedar quill anvil";

    @TempDir
    private Path temp;

    private final Random random = new Random(SEED);

    /** The commands, each with the words that come after it. */
    private Map<String, List<String>> commands() {
        String board = temp.resolve("board").toString();
        String pack = board + "/out/2026-27-Q1/board-pack.pdf";
        Map<String, List<String>> commands = new TreeMap<>();
        commands.put("init", List.of("init", temp + "/new"));
        commands.put("init into a folder", List.of("init", temp + "/there"));
        commands.put("templates", List.of("templates", "export", temp + "/templates"));
        commands.put("man", List.of("man", temp + "/man"));
        commands.put("chase", List.of("check", board, "--chase", temp + "/chase.csv"));
        commands.put(
                "log",
                List.of("generate", board, "--as-of", "2026-08-01", "--if-changed", "--log-file", temp + "/board.log"));
        commands.put("generate", List.of("generate", board, "--as-of", "2026-08-01"));
        commands.put("generate alone", List.of("generate", board, "--as-of", "2026-08-01", "-a", "Education Services"));
        commands.put("published", List.of("published", board));
        commands.put(
                "seal", List.of("seal", pack, "--keystore", temp + "/key.p12", "--password-file", temp + "/secret"));
        return commands;
    }

    @Test
    void whateverIsKilledLosesNothingAndCanBeRunAgain() throws Exception {
        Path board = temp.resolve("board");
        assertEquals(0, Program.run("init", board.toString()).exit());
        Files.createDirectories(temp.resolve("there"));
        Files.writeString(temp.resolve("there/mine.txt"), "mine");
        Files.writeString(temp.resolve("secret"), PASSWORD + "\n");
        key();
        // A figure is missing, so that somebody is chased for it.
        Path extract = board.resolve("extracts/2026-27-Q1.csv");
        Files.writeString(extract, Files.readString(extract).replaceFirst("(?m)^ED 02,.*\n", ""));
        assertEquals(
                0,
                Program.run("generate", board.toString(), "--as-of", "2026-08-01")
                        .exit());
        Files.writeString(board.resolve("out/2026-27-Q1/minutes.txt"), "somebody's");
        Map<String, byte[]> sound = Program.files(temp);

        Map<String, Map<String, byte[]>> whole = new TreeMap<>();
        Map<String, Long> takes = new TreeMap<>();
        for (Map.Entry<String, List<String>> command : commands().entrySet()) {
            long began = System.nanoTime();
            Ran ran = Program.process(command.getValue().toArray(String[]::new));
            takes.put(command.getKey(), System.nanoTime() - began);
            assertEquals(0, ran.exit(), command + ran.err());
            whole.put(command.getKey(), Program.files(temp));
            restore(sound);
        }
        List<String> names = List.copyOf(commands().keySet());
        Map<String, Integer> ends = new TreeMap<>();
        int killed = 0;
        for (int round = 0; killed < KILLS; round++) {
            assertTrue(round < 10 * KILLS + 100, "the runs end before they are killed: " + ends);
            String name = names.get(round % names.size());
            String[] command = commands().get(name).toArray(String[]::new);
            String which = "round " + round + ", seed " + SEED + ", " + name;
            Process process = new ProcessBuilder(Program.command(List.of(), command))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // Most of what is written is written in the last third.
            double when = random.nextInt(3) == 0 ? random.nextDouble() : 0.6 + 0.5 * random.nextDouble();
            boolean ended = process.waitFor((long) (takes.get(name) * when), TimeUnit.NANOSECONDS);
            process.destroyForcibly().waitFor();
            killed += ended ? 0 : 1;
            ends.merge(name + (ended ? " ended" : " killed"), 1, Integer::sum);
            assertTrue(!ended || process.exitValue() == 0, which);
            nothingLost(which, sound, whole.get(name));
            again(which, command, whole.get(name), sound);
            restore(sound);
        }
        System.out.println(killed + " kills, seed " + SEED + ": " + ends);
    }

    /** Compares what stands by a name with what stood there, or stands there after a whole run. */
    private void nothingLost(String which, Map<String, byte[]> before, Map<String, byte[]> whole) throws IOException {
        Map<String, byte[]> now = Program.files(temp);
        for (Map.Entry<String, byte[]> each : now.entrySet()) {
            String name = each.getKey();
            if (isOurState(name)) {
                continue;
            }
            byte[] old = before.get(name);
            byte[] its = whole.get(name);
            assertTrue(old != null || its != null, () -> which + " left " + name);
            assertTrue(
                    Arrays.equals(each.getValue(), old)
                            || Arrays.equals(each.getValue(), its)
                            || isNeverTwiceTheSame(name),
                    () -> which + " left half of " + name);
        }
        List<String> lost = new ArrayList<>(before.keySet());
        lost.removeAll(now.keySet());
        // Between two moves the pack stands in a hidden folder, from which the next run takes it.
        lost.removeIf(name -> isOurState(name)
                || name.startsWith("board/out/2026-27-Q1/")
                        && now.containsKey(name.replace("2026-27-Q1/", ".2026-27-Q1.old/")));
        assertEquals(List.of(), lost, which);
    }

    private static boolean isOurState(String name) {
        return Stream.of(name.split("/")).anyMatch(part -> part.startsWith("."));
    }

    /** A log has times in it, and a seal the moment when it was made. */
    private static boolean isNeverTwiceTheSame(String name) {
        return name.endsWith(".log") || name.endsWith("-sealed.pdf");
    }

    private void again(String which, String[] command, Map<String, byte[]> whole, Map<String, byte[]> sound)
            throws Exception {
        boolean isThere = !Program.files(temp).keySet().stream()
                .filter(n -> !isOurState(n))
                .allMatch(sound::containsKey);
        Ran ran = Program.run(command);
        // A file that was made whole is not made again, and a command that makes new files says so.
        boolean says = ran.exit() == 4
                && isThere
                && (ran.err().contains("E508") || ran.err().contains("E511"));
        assertTrue(ran.exit() == 0 || says, () -> which + ", again: " + ran.exit() + ran.err());
        assertFalse(ran.err().contains("\tat "), () -> which + ran.err());
        Map<String, byte[]> now = Program.files(temp);
        whole.forEach((file, bytes) -> {
            if (!isOurState(file) && !isNeverTwiceTheSame(file)) {
                assertArrayEquals(bytes, now.get(file), which + ", again: " + file);
            }
        });
        List<String> rubbish = now.keySet().stream()
                .filter(n -> !whole.containsKey(n) && !sound.containsKey(n) && !n.startsWith("board/.boardpack/"))
                .toList();
        assertEquals(List.of(), rubbish, which + " leaves rubbish");
    }

    private void key() throws Exception {
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "packs",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=Example Borough Council",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        temp.resolve("key.p12").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertEquals(0, exit);
    }

    private void restore(Map<String, byte[]> sound) throws IOException {
        try (Stream<Path> all = Files.walk(temp)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                String name = temp.relativize(each).toString().replace('\\', '/');
                if (Files.isDirectory(each)) {
                    boolean ours = name.isEmpty() || sound.keySet().stream().anyMatch(n -> n.startsWith(name + "/"));
                    if (!ours) {
                        Files.delete(each);
                    }
                } else if (!Arrays.equals(sound.get(name), Files.readAllBytes(each))) {
                    Files.delete(each);
                }
            }
        }
        for (Map.Entry<String, byte[]> each : sound.entrySet()) {
            Path file = temp.resolve(each.getKey());
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                Files.write(file, each.getValue());
            }
        }
    }
}
