package boardpack.cores;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A calculation on another thread, for use later. */
public final class Meanwhile<T> {
    private final CompletableFuture<T> its;

    private Meanwhile(Supplier<T> work) {
        its = CompletableFuture.supplyAsync(work);
    }

    /** Starts the calculation at once. */
    public static <T> Meanwhile<T> of(Supplier<T> work) {
        return new Meanwhile<>(work);
    }

    /** Returns the result, waiting for it if necessary; every caller gets an exception if it failed. */
    public T result() {
        try {
            return its.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
