package boardpack.cores;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Something that is worked out on another core, while whoever needs it later has other things to do. */
public final class Meanwhile<T> {
    private final CompletableFuture<T> its;

    private Meanwhile(Supplier<T> work) {
        its = CompletableFuture.supplyAsync(work);
    }

    /** Begins at once. */
    public static <T> Meanwhile<T> of(Supplier<T> work) {
        return new Meanwhile<>(work);
    }

    /** What came of it, once it is done; a failure is thrown to each who asks. */
    public T result() {
        try {
            return its.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
