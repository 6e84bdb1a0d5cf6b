package boardpack.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.book.Book;
import boardpack.book.BookReader;
import boardpack.cli.Boardpack;
import boardpack.problem.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one run writes into the record while another puts a pack in its place is not forgotten. */
final class RecordMeanwhileTest {
    @TempDir
    private Path temp;

    @Test
    void aPackThatIsSaidToBePublishedMeanwhileStaysPublished() throws IOException {
        Path board = temp.resolve("board");
        assertEquals(0, Boardpack.run("init", board.toString()));
        Order order = Order.of(board).on(LocalDate.of(2026, 11, 20));
        assertTrue(Pipeline.generate(order, new Findings()).isPresent());
        Path record = board.resolve(".boardpack/published");

        Findings findings = new Findings();
        Reading reading = Reading.of(order, findings);
        Book book = new BookReader(
                        reading.workspace(), reading.templates(), findings, q -> Optional.empty(), reading.cores())
                .read(order.quarter())
                .orElseThrow();
        PublishedPacks packs = Protecting.packs(order, book, findings).read();
        assertTrue(packs.begin(packs.ownShown().orElseThrow(), "the new manifest"));
        assertTrue(
                Pipeline.published(order, Recording.PUBLISHED, new Findings()).isPresent());
        packs.finish(Optional.empty());

        String now = Files.readString(record);
        assertTrue(now.contains("\tPUBLISHED\tthe new manifest"), now);
    }
}
