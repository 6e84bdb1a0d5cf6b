package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the training run for the launchers' cache: a failed run would keep nothing and report nothing. */
final class RehearsalTest {
    @TempDir
    Path temp;

    @Test
    void itMakesThePapersOfTheStyleAndOnesOfItsOwn() throws Exception {
        Path folder = temp.resolve("away");
        List<String> command = new ArrayList<>(Started.withoutCache());
        command.addAll(List.of("boardpack.Rehearsal", folder.toString()));
        Path said = temp.resolve("said");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertEquals(0, exit, Files.readString(said));
        assertTrue(Files.readString(said).lines().noneMatch(l -> l.contains(": error ")), Files.readString(said));
        try (Stream<Path> papers = Files.list(folder.resolve("board/out/2026-27-Q1/papers"))) {
            assertEquals(
                    List.of(
                            "01-cover-report.pdf",
                            "02-education-services.pdf",
                            "03-children-and-families-services.pdf",
                            "04-matters-arising.pdf",
                            "05-education-services.pdf",
                            "06-children-and-families-services.pdf"),
                    papers.map(p -> p.getFileName().toString()).sorted().toList());
        }
        // Without small numbers of people the board would not use the code for protection.
        String ratings = Files.readString(folder.resolve("board/out/2026-27-Q1/data/ratings.csv"));
        assertTrue(ratings.contains(",suppressed,"), ratings);
    }
}
