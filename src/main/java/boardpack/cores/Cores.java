package boardpack.cores;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** The number of threads that a run may use. */
public record Cores(int number) {
    /** A single thread, the caller's own. */
    public static final Cores ONE = new Cores(1);

    /** Parts of a list for each thread: few enough to avoid overhead, and enough to balance the load. */
    private static final int PARTS = 4;

    /** Returns the number of available processors. */
    public static int all() {
        return Runtime.getRuntime().availableProcessors();
    }

    /**
     * Returns ONE for an amount of work below the minimum, since a thread would take longer to start. Otherwise returns
     * this.
     */
    public Cores worth(long amount, long least) {
        return amount < least ? ONE : this;
    }

    /**
     * Runs each task on a thread of its own, up to the number of threads, the first tasks first.
     * @return the results, in the order of the tasks; if several fail, the first exception in that order is thrown
     */
    public <T> List<T> sideBySide(List<Callable<T>> makers) {
        List<FutureTask<T>> tasks = makers.stream().map(FutureTask::new).toList();
        int workers = Math.min(number, tasks.size());
        if (workers <= 1) {
            return tasks.stream().map(Cores::inThisThread).toList();
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            tasks.forEach(pool::execute);
            return tasks.stream().map(Cores::made).toList();
        }
    }

    /**
     * Applies a function to every part of a list, in parallel.
     *
     * @return the results, in the order of the list
     */
    public <A, B> List<B> ofParts(List<A> all, Function<List<A>, B> each) {
        int parts = number == 1 ? 1 : Math.clamp(all.size(), 1, number * PARTS);
        List<Callable<B>> makers = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) all.size() * part / parts);
            int to = (int) ((long) all.size() * (part + 1) / parts);
            makers.add(() -> each.apply(all.subList(from, to)));
        }
        return sideBySide(makers);
    }

    private static <T> T inThisThread(FutureTask<T> task) {
        task.run();
        return made(task);
    }

    private static <T> T made(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while others worked", e);
        }
    }
}
