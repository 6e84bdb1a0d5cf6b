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
 * Searches for values that satisfy all relations, starting from values that nearly do.
 *
 * <p>A broken relation is repaired by moving one of its counts, or by moving one to its limit and then another. The
 * consequences for other counts are worked out at once. A result is always correct. An empty result means only that the
 * search found nothing within its limit of steps, and callers must treat it as impossible.
 */
public final class Fitting {
    /** Number of steps before the search restarts in another order; it doubles with each restart. */
    private static final int STEPS = 40;

    private static final int TIMES = 4;
    private static final int MANY_TIMES = 7;

    /** Number of relations checked in each attempt, for families in which each step affects many. */
    private static final int WORK = 20_000;

    private static final int HASTY_WORK = 1_000;

    /** The bounds of each count; both are equal if the count is known. */
    public interface Limits {
        long least(int count);

        long most(int count);
    }

    private final Net net;
    private final IntPredicate holdsNow;
    private final Bounds bounds;
    private final long[] base;
    private final long[] values;

    /** Counts that have moved; some may have moved back. */
    private final BitSet moved = new BitSet();

    /** The broken relations; their imbalances are in a separate array. */
    private final BitSet off = new BitSet();

    private final long[] by;
    private int times = TIMES;
    private int patience = MANY_TIMES;
    private int most = WORK;
    private int time;
    private int steps;
    private int enough;

    /**
     * Creates a search.
     *
     * @param holdsNow selects the relations that apply
     */
    Fitting(Net net, IntPredicate holdsNow, Limits limits, long[] base) {
        this.net = net;
        this.holdsNow = holdsNow;
        this.bounds = new Bounds(net, holdsNow, limits);
        this.base = base;
        this.values = base.clone();
        this.by = new long[net.relations()];
    }

    /** Returns this search with a higher step limit, for decisions that matter most. */
    Fitting patiently() {
        times = patience;
        return this;
    }

    /**
     * Returns this search with the lowest step limit, for families that have used much work already. More is suppressed
     * as a result.
     */
    Fitting hastily() {
        times = 1;
        patience = 1;
        most = HASTY_WORK;
        return this;
    }

    /** Returns the work done, as the number of relations checked. */
    int work() {
        return bounds.work();
    }

    /** Finds the moves that give a count the value while all relations hold; empty if the search finds none. */
    Optional<Map<Integer, Long>> with(int count, long value) {
        return isSet(count, value) && isSettled() ? Optional.of(found()) : Optional.empty();
    }

    /** Finds the moves that repair the broken relations; empty if the search finds none. */
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

    /** Moves a count only as far as its bounds require. */
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

    /** A step that repairs a relation wholly or in part. */
    private record Step(int count, long to, boolean whole, int order) {}

    private static final Comparator<Step> BEST_FIRST = Comparator.comparing((Step s) -> !s.whole())
            .thenComparing(Step::order)
            .thenComparing(Step::count);

    /** Returns true if all relations could be repaired. It tries several orders, because a solution missed in one is often found in another. */
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

    /** Sorts counts: in the first attempt those in the fewest relations first, later in a fixed mixed order. */
    private int order(int count) {
        return time == 0 ? net.of(count).length : (count * 0x9E3779B1 ^ time * 0x85EBCA6B) >>> 8;
    }

    /** Returns the value of the count for which the relation would hold. */
    private long wanted(int relation, int count) {
        return values[count] - net.sign(relation, count) * by[relation];
    }

    /** Returns the value within the count's bounds that is nearest to the wanted one. */
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
