package boardpack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** As much at once as a run may do. */
record Cores(int number) {
    /** All that there are. */
    static int all() {
        return Runtime.getRuntime().availableProcessors();
    }

    /**
     * Makes each on a core of its own, as far as there are cores, the first ones first.
     *
     * @return what they made, in the order of the makers; of several failures the first in that order is thrown
     */
    <T> List<T> sideBySide(List<Callable<T>> makers) {
        int workers = Math.max(1, Math.min(number, makers.size()));
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<T> made = new ArrayList<>();
            for (Future<T> each : pool.invokeAll(makers)) {
                made.add(each.get());
            }
            return made;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while drawing", e);
        }
    }
}
