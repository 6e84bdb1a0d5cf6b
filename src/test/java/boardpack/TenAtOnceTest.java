package boardpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten runs at once on one workspace, of which some write: each ends in order, and what is there afterwards is whole. */
final class TenAtOnceTest {
    private static final int ROUNDS = Integer.getInteger("tens", 1);

    @TempDir
    private Path temp;

    @Test
    void eachEndsInOrderAndThePackIsWhole() throws Exception {
        Path board = temp.resolve("boards/board");
        assertEquals(0, Program.run("init", board.toString()).exit());
        assertEquals(
                0, Program.run("init", temp.resolve("boards/other").toString()).exit());
        String its = board.toString();
        String boards = temp.resolve("boards").toString();
        Path quarter = board.resolve("out/2026-27-Q1");
        String before = "2026-08-01";
        assertEquals(0, Program.run("generate", its, "--as-of", before).exit());
        Files.writeString(quarter.resolve("minutes.txt"), "somebody's");
        Map<String, byte[]> pack = Program.files(quarter);
        Map<String, byte[]> inputs = inputs(board);
        List<List<String>> ten = List.of(
                List.of("generate", its, "--as-of", before),
                List.of("generate", its, "--as-of", before, "--if-changed"),
                List.of("generate", its, "--as-of", before, "-a", "Education Services"),
                List.of("generate", "--all", boards, "--as-of", before),
                List.of("generate", "--all", boards, "--as-of", before, "--if-changed", "--quiet"),
                List.of("check", its),
                List.of("verify", quarter.resolve("board-pack.pdf").toString()),
                List.of("published", its),
                List.of("published", its, "--never"),
                List.of("show", its));
        Map<String, Integer> ends = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Process> processes = new ArrayList<>();
            for (int i = 0; i < ten.size(); i++) {
                processes.add(
                        new ProcessBuilder(Program.command(List.of(), ten.get(i).toArray(String[]::new)))
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .redirectError(temp.resolve("err" + i).toFile())
                                .start());
            }
            for (int i = 0; i < ten.size(); i++) {
                int exit = processes.get(i).waitFor();
                String err = Files.readString(temp.resolve("err" + i));
                String which = "round " + round + ", " + ten.get(i) + ": " + exit + "\n" + err;
                // One that read the record before another run wrote to it says so, and publishes nothing.
                boolean overtaken = exit == 3 && err.contains("E143") && err.contains(".boardpack/published");
                assertTrue(exit == 0 || overtaken, which);
                assertFalse(err.contains("\tat ") || err.contains("Exception"), which);
                ends.merge(ten.get(i).getFirst() + " " + exit, 1, Integer::sum);
            }
            Map<String, byte[]> now = Program.files(quarter);
            now.remove("papers/02-education-services.manifest.json");
            assertEquals(pack.keySet(), now.keySet());
            pack.forEach((name, bytes) -> assertArrayEquals(bytes, now.get(name), name));
            Map<String, byte[]> read = inputs(board);
            assertEquals(inputs.keySet(), read.keySet());
            inputs.forEach((name, bytes) -> assertArrayEquals(bytes, read.get(name), name));
            Ran last = Program.run("generate", its, "--as-of", before);
            assertEquals(0, last.exit(), last.err());
            try (var beside = Files.list(board.resolve("out"))) {
                assertEquals(
                        List.of("2026-27-Q1"),
                        beside.map(f -> f.getFileName().toString()).toList());
            }
        }
        assertTrue(ends.values().stream().mapToInt(i -> i).sum() == 10 * ROUNDS, ends::toString);
        System.out.println(ROUNDS + " times ten runs at once: " + ends);
    }

    private static Map<String, byte[]> inputs(Path board) throws Exception {
        Map<String, byte[]> files = Program.files(board);
        files.keySet().removeIf(name -> name.startsWith("out/") || name.startsWith("."));
        return files;
    }
}
