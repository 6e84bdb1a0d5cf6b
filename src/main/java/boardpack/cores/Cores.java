package boardpack.cores;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** As much at once as a run may do. */
public record Cores(int number) {
    /** No more than one thing at once, in the thread that asks for it. */
    public static final Cores ONE = new Cores(1);

    /** How many parts a list is cut into for each core: few enough to be worth it, and so many that none waits long. */
    private static final int PARTS = 4;

    /** All that there are. */
    public static int all() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** These for much, one for little: what takes a few milliseconds is done before a thread is started for it. */
    public Cores worth(long amount, long least) {
        return amount < least ? ONE : this;
    }

    /**
     * Makes each on a core of its own, as far as there are cores, the first ones first.
     *
     * @return what they made, in the order of the makers; of several failures the first in that order is thrown
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
     * Does the same with every part of a list.
     *
     * @return what was made of the parts, in the order of the list
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
