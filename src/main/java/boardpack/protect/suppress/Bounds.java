package boardpack.protect.suppress;

import boardpack.protect.relation.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * Between which values counts can lie, as far as relations tell; contradictions are certain, and can be taken back.
 *
 * <p>What is narrowed for one count narrows others, until nothing more follows or enough has been tried.
 */
public final class Bounds {
    /** As much as any count can be. */
    public static final long ENDLESS = 1L << 50;

    private static final int ROUNDS = 2_000;
    private static final long VAST = ENDLESS / 2;

    /** What the bounds of a count were before they were narrowed. */
    private record Before(int count, long least, long most) {}

    private final List<List<Relation>> byCount;
    private final Predicate<Relation> holdsNow;
    private final Fitting.Limits limits;
    private final long[][] bounds;
    private final List<Before> trail = new ArrayList<>();
    private final Deque<Relation> next = new ArrayDeque<>();
    private int work;
    private final BitSet waiting = new BitSet();

    Bounds(List<List<Relation>> byCount, Predicate<Relation> holdsNow, Fitting.Limits limits) {
        this.byCount = byCount;
        this.holdsNow = holdsNow;
        this.limits = limits;
        this.bounds = new long[byCount.size()][];
    }

    long least(int count) {
        return of(count)[0];
    }

    long most(int count) {
        return of(count)[1];
    }

    /** How much was done, in relations that were looked at. */
    int work() {
        return work;
    }

    /** How far it has come, to go back to. */
    int mark() {
        return trail.size();
    }

    /** The counts that were narrowed since. */
    List<Integer> since(int mark) {
        return trail.subList(mark, trail.size()).stream()
                .map(Before::count)
                .distinct()
                .toList();
    }

    void backTo(int mark) {
        while (trail.size() > mark) {
            Before before = trail.removeLast();
            long[] its = bounds[before.count()];
            its[0] = before.least();
            its[1] = before.most();
        }
    }

    /** True where a count certainly cannot have a value. */
    boolean exclude(int count, long value) {
        long[] its = of(count);
        if (value < its[0] || value > its[1]) {
            return true;
        }
        set(count, value, value);
        return contradicted();
    }

    /** True where relations contradict each other whatever the values are. */
    boolean exclude(List<Relation> together) {
        together.forEach(this::look);
        return contradicted();
    }

    private boolean contradicted() {
        boolean contradicted = false;
        for (int rounds = 0; rounds < ROUNDS && !next.isEmpty() && !contradicted; rounds++) {
            Relation relation = next.poll();
            waiting.clear(relation.id());
            work++;
            contradicted = !narrow(relation);
        }
        next.forEach(r -> waiting.clear(r.id()));
        next.clear();
        return contradicted;
    }

    private void look(Relation relation) {
        if (!waiting.get(relation.id()) && holdsNow.test(relation)) {
            waiting.set(relation.id());
            next.add(relation);
        }
    }

    private long[] of(int count) {
        if (bounds[count] == null) {
            bounds[count] = new long[] {limits.least(count), limits.most(count)};
        }
        return bounds[count];
    }

    private void set(int count, long least, long most) {
        long[] its = of(count);
        if (least != its[0] || most != its[1]) {
            trail.add(new Before(count, its[0], its[1]));
            its[0] = least;
            its[1] = most;
            for (Relation relation : byCount.get(count)) {
                look(relation);
            }
        }
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
            // A little less than endless is endless: to say how much less would lead from one count to the next for
            // ever.
            set(count, low < -VAST ? its[0] : low, high > VAST ? its[1] : high);
            from = others + least(its, sign);
            to = othersMost + most(its, sign);
        }
        return true;
    }
}
