package boardpack.protect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Says of a value that it is certainly impossible: relations leave nothing between the bounds of some count. */
final class Bounds {
    private static final int ROUNDS = 2_000;

    private final List<List<Relation>> byCount;
    private final Predicate<Relation> holdsNow;
    private final Fitting.Limits limits;
    private final Map<Integer, long[]> bounds = new HashMap<>();
    private final Deque<Relation> next = new ArrayDeque<>();

    Bounds(List<List<Relation>> byCount, Predicate<Relation> holdsNow, Fitting.Limits limits) {
        this.byCount = byCount;
        this.holdsNow = holdsNow;
        this.limits = limits;
    }

    boolean exclude(int count, long value) {
        if (value < limits.least(count) || value > limits.most(count)) {
            return true;
        }
        bounds.put(count, new long[] {value, value});
        next.addAll(byCount.get(count));
        return leaveNothing();
    }

    /** True where relations contradict each other whatever the values are. */
    boolean exclude(List<Relation> together) {
        next.addAll(together);
        return leaveNothing();
    }

    private boolean leaveNothing() {
        for (int rounds = 0; rounds < ROUNDS && !next.isEmpty(); rounds++) {
            Relation relation = next.poll();
            if (holdsNow.test(relation) && !narrow(relation)) {
                return true;
            }
        }
        return false;
    }

    private long[] of(int count) {
        return bounds.computeIfAbsent(count, c -> new long[] {limits.least(c), limits.most(c)});
    }

    /** The bounds of what a relation adds up to, seen from one side: a count with its sign. */
    private static long least(long[] bounds, int sign) {
        return sign > 0 ? bounds[0] : -bounds[1];
    }

    private static long most(long[] bounds, int sign) {
        return sign > 0 ? bounds[1] : -bounds[0];
    }

    /** Narrows the bounds of each count of a relation by those of the others; false where nothing is left. */
    private boolean narrow(Relation relation) {
        long from = 0;
        long to = 0;
        for (int count : relation.counts()) {
            from += least(of(count), relation.sign(count));
            to += most(of(count), relation.sign(count));
        }
        for (int count : relation.counts()) {
            int sign = relation.sign(count);
            long[] its = of(count);
            // With what the others make, this one makes nothing.
            long others = from - least(its, sign);
            long othersMost = to - most(its, sign);
            long low = Math.max(its[0], sign > 0 ? -othersMost : others);
            long high = Math.min(its[1], sign > 0 ? -others : othersMost);
            if (low > high) {
                return false;
            }
            if (low > its[0] || high < its[1]) {
                from -= least(its, sign);
                to -= most(its, sign);
                its[0] = low;
                its[1] = high;
                from += least(its, sign);
                to += most(its, sign);
                next.addAll(byCount.get(count));
            }
        }
        return true;
    }
}
