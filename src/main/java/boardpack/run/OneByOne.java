package boardpack.run;

import boardpack.cores.Cores;
import boardpack.draw.print.Laid;
import boardpack.draw.style.Unprintable;
import boardpack.paper.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes each paper separately from data to document, several in parallel. So no more papers than threads are in memory
 * at once.
 */
public final class OneByOne {
    private final Function<Paper, Laid> layer;
    private final BiConsumer<List<String>, List<Set<Unprintable>>> missing;
    private final AtomicBoolean failed = new AtomicBoolean();

    /**
     * Creates the process.
     *
     * @param layer fills a paper and lays it out
     * @param missing receives the files, and for each the characters that no font has
     */
    OneByOne(Function<Paper, Laid> layer, BiConsumer<List<String>, List<Set<Unprintable>>> missing) {
        this.layer = layer;
        this.missing = missing;
    }

    /** The action on a paper that has been laid out. */
    public interface Use {
        void of(Paper paper, Laid laid);
    }

    /**
     * The facts about a paper that are kept after it is released.
     *
     * @param file its path in the folder
     * @param missing the characters that no font has
     */
    public record Made(String file, int pages, Set<Unprintable> missing) {}

    /**
     * Makes all papers; those without content are left out.
     *
     * @param beside further work that does not depend on them
     */
    public List<Made> each(List<Supplier<Optional<Paper>>> papers, Cores cores, Use use, Runnable beside) {
        List<Callable<Optional<Made>>> makers = new ArrayList<>();
        makers.add(() -> {
            beside.run();
            return Optional.empty();
        });
        CompletableFuture<Integer> number = CompletableFuture.completedFuture(1);
        for (Supplier<Optional<Paper>> paper : papers) {
            CompletableFuture<Integer> its = number;
            CompletableFuture<Integer> next = new CompletableFuture<>();
            makers.add(() -> {
                if (failed.get()) {
                    // Everything that follows will be discarded, but waiting tasks must continue.
                    next.complete(0);
                    return Optional.empty();
                }
                return made(paper, its, next, papers.size(), use);
            });
            number = next;
        }
        List<Made> made =
                cores.sideBySide(makers).stream().flatMap(Optional::stream).toList();
        missing.accept(
                made.stream().map(Made::file).toList(),
                made.stream().map(Made::missing).toList());
        return made;
    }

    private Optional<Made> made(
            Supplier<Optional<Paper>> paper,
            CompletableFuture<Integer> its,
            CompletableFuture<Integer> next,
            int most,
            Use use) {
        boolean whole = false;
        try {
            Optional<Made> made = numbered(paper, its, next, most).map(p -> {
                Laid laid = layer.apply(p);
                use.of(p, laid);
                return new Made(Documents.file(p), laid.pages(), laid.missing());
            });
            whole = true;
            return made;
        } finally {
            if (!whole) {
                failed.set(true);
            }
        }
    }

    /** Returns a paper with its number, which is known once all papers before it are known to have content or not. */
    private static Optional<Paper> numbered(
            Supplier<Optional<Paper>> supplier,
            CompletableFuture<Integer> its,
            CompletableFuture<Integer> next,
            int most) {
        boolean takesNumber = false;
        try {
            Optional<Paper> paper = supplier.get();
            takesNumber = paper.isPresent();
            return paper.map(p -> p.numbered(its.join(), most));
        } finally {
            // Later papers wait for this even after a failure; earlier ones have started before.
            next.complete(its.join() + (takesNumber ? 1 : 0));
        }
    }
}
