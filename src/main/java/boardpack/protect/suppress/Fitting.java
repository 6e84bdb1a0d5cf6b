package boardpack.protect.suppress;

import boardpack.protect.relation.Relation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Looks for values with which all relations hold, starting from some that nearly do.
 *
 * <p>A relation that does not hold is put right by moving one of its counts, or by moving it as far as it goes and then
 * another; what follows from that for others is worked out at once. Whatever is found is right; that nothing is found
 * only means that nothing was found within the given number of steps, and whoever asks must then take it that there is
 * nothing.
 */
public final class Fitting {
    /** How many steps are tried before it begins anew in another order; every time twice as many. */
    private static final int STEPS = 40;

    private static final int TIMES = 4;
    private static final int MANY_TIMES = 7;

    /** How many relations are looked at each time, where each step leads far. */
    private static final int WORK = 20_000;

    private static final int HASTY_WORK = 1_000;

    /** Between which values a count may lie; the same twice where it is known. */
    public interface Limits {
        long least(int count);

        long most(int count);
    }

    private final Net net;
    private final IntPredicate holdsNow;
    private final Bounds bounds;
    private final long[] base;
    private final long[] values;

    /** Counts that have moved, and perhaps back. */
    private final BitSet moved = new BitSet();

    /** The relations that do not hold, and by how much. */
    private final BitSet off = new BitSet();

    private final long[] by;
    private int times = TIMES;
    private int patience = MANY_TIMES;
    private int most = WORK;
    private int time;
    private int steps;
    private int enough;

    /**
     * A search.
     *
     * @param holdsNow which relations count
     */
    Fitting(Net net, IntPredicate holdsNow, Limits limits, long[] base) {
        this.net = net;
        this.holdsNow = holdsNow;
        this.bounds = new Bounds(net, holdsNow, limits);
        this.base = base;
        this.values = base.clone();
        this.by = new long[net.relations()];
    }

    /** The same with more patience, where much depends on it. */
    Fitting patiently() {
        times = patience;
        return this;
    }

    /** The same with hardly any, where much was looked for before: more is suppressed then. */
    Fitting hastily() {
        times = 1;
        patience = 1;
        most = HASTY_WORK;
        return this;
    }

    /** How much was done. */
    int work() {
        return bounds.work();
    }

    /** Values of all that must move so that a count has a value; empty where none were found. */
    Optional<Map<Integer, Long>> with(int count, long value) {
        return isSet(count, value) && isSettled() ? Optional.of(found()) : Optional.empty();
    }

    /** Values of all that must move so that relations that do not hold do. */
    Optional<Map<Integer, Long>> repairing(List<Relation> broken) {
        for (Relation relation : broken) {
            put(relation.id(), imbalance(relation));
        }
        int mark = bounds.mark();
        boolean contradicted = bounds.exclude(broken);
        bounds.since(mark, this::follow);
        return !contradicted && isSettled() ? Optional.of(found()) : Optional.empty();
    }

    private Map<Integer, Long> found() {
        Map<Integer, Long> found = new HashMap<>();
        moved.stream().filter(c -> values[c] != base[c]).forEach(c -> found.put(c, values[c]));
        return Map.copyOf(found);
    }

    long imbalance(Relation relation) {
        return relation.imbalance(count -> base[count]);
    }

    private void put(int relation, long imbalance) {
        by[relation] = imbalance;
        off.set(relation, imbalance != 0);
    }

    /** Moves a count no further than it must. */
    private void follow(int count) {
        long to = Math.max(bounds.least(count), Math.min(bounds.most(count), base[count]));
        long more = to - values[count];
        if (more == 0) {
            return;
        }
        values[count] = to;
        moved.set(count);
        for (int relation : net.of(count)) {
            if (!net.isImplied(relation) && holdsNow.test(relation)) {
                put(relation, by[relation] + net.sign(relation, count) * more);
            }
        }
    }

    private boolean isSet(int count, long to) {
        int mark = bounds.mark();
        boolean possible = !bounds.exclude(count, to);
        bounds.since(mark, this::follow);
        return possible;
    }

    private void backTo(int mark) {
        bounds.backTo(mark, this::follow);
    }

    /** A way to put a relation right, wholly or in part. */
    private record Step(int count, long to, boolean whole, int order) {}

    private static final Comparator<Step> BEST_FIRST = Comparator.comparing((Step s) -> !s.whole())
            .thenComparing(Step::order)
            .thenComparing(Step::count);

    /** What is not found in one order soon is often found in another. */
    private boolean isSettled() {
        for (time = 0; time < times; time++) {
            steps = STEPS << time;
            enough = bounds.work() + most;
            if (settle()) {
                return true;
            }
            if (steps > 0) {
                return false;
            }
        }
        return false;
    }

    private boolean settle() {
        if (off.isEmpty()) {
            return true;
        }
        if (steps-- <= 0 || bounds.work() > enough) {
            steps = 0;
            return false;
        }
        int fewest = -1;
        int least = Integer.MAX_VALUE;
        for (int relation = off.nextSetBit(0); relation >= 0; relation = off.nextSetBit(relation + 1)) {
            int ways = howManyWays(relation);
            if (ways == 0) {
                return false;
            }
            if (ways < least) {
                least = ways;
                fewest = relation;
            }
        }
        for (Step step : ways(fewest)) {
            int mark = bounds.mark();
            if (isSet(step.count(), step.to()) && settle()) {
                return true;
            }
            backTo(mark);
        }
        return false;
    }

    /** First those in the fewest relations; after that in some order, which is always the same. */
    private int order(int count) {
        return time == 0 ? net.of(count).length : (count * 0x9E3779B1 ^ time * 0x85EBCA6B) >>> 8;
    }

    /** The value by which a relation would hold. */
    private long wanted(int relation, int count) {
        return values[count] - net.sign(relation, count) * by[relation];
    }

    /** As near to it as a count can come. */
    private long nearest(int relation, int count) {
        return Math.max(bounds.least(count), Math.min(bounds.most(count), wanted(relation, count)));
    }

    private boolean isWay(int relation, int count) {
        return bounds.least(count) < bounds.most(count) && nearest(relation, count) != values[count];
    }

    private int howManyWays(int relation) {
        int ways = 0;
        for (int count : net.counts(relation)) {
            ways += isWay(relation, count) ? 1 : 0;
        }
        return ways;
    }

    private List<Step> ways(int relation) {
        List<Step> ways = new ArrayList<>();
        for (int count : net.counts(relation)) {
            if (isWay(relation, count)) {
                long to = nearest(relation, count);
                ways.add(new Step(count, to, to == wanted(relation, count), order(count)));
            }
        }
        ways.sort(BEST_FIRST);
        return ways;
    }
}
