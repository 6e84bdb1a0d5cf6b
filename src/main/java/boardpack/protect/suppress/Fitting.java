package boardpack.protect.suppress;

import boardpack.protect.relation.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

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

    private final List<List<Relation>> byCount;
    private final Predicate<Relation> holdsNow;
    private final Bounds bounds;
    private final long[] base;
    private final Map<Integer, Long> moved = new HashMap<>();
    private final TreeMap<Integer, Long> off = new TreeMap<>();
    private final Map<Integer, Relation> named = new HashMap<>();
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
    Fitting(List<List<Relation>> byCount, Predicate<Relation> holdsNow, Limits limits, long[] base) {
        this.byCount = byCount;
        this.holdsNow = holdsNow;
        this.bounds = new Bounds(byCount, holdsNow, limits);
        this.base = base;
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
        return isSet(count, value) && isSettled() ? Optional.of(Map.copyOf(moved)) : Optional.empty();
    }

    /** Values of all that must move so that relations that do not hold do. */
    Optional<Map<Integer, Long>> repairing(List<Relation> broken) {
        for (Relation relation : broken) {
            put(relation, imbalance(relation));
        }
        int mark = bounds.mark();
        boolean contradicted = bounds.exclude(broken);
        bounds.since(mark).forEach(this::follow);
        return !contradicted && isSettled() ? Optional.of(Map.copyOf(moved)) : Optional.empty();
    }

    long imbalance(Relation relation) {
        return relation.imbalance(count -> base[count]);
    }

    private void put(Relation relation, long by) {
        named.put(relation.id(), relation);
        if (by == 0) {
            off.remove(relation.id());
        } else {
            off.put(relation.id(), by);
        }
    }

    private long value(int count) {
        return moved.getOrDefault(count, base[count]);
    }

    /** Moves a count no further than it must. */
    private void follow(int count) {
        long to = Math.max(bounds.least(count), Math.min(bounds.most(count), base[count]));
        long by = to - value(count);
        if (by == 0) {
            return;
        }
        if (to == base[count]) {
            moved.remove(count);
        } else {
            moved.put(count, to);
        }
        for (Relation relation : byCount.get(count)) {
            if (!relation.implied() && holdsNow.test(relation)) {
                put(relation, off.getOrDefault(relation.id(), 0L) + relation.sign(count) * by);
            }
        }
    }

    private boolean isSet(int count, long to) {
        int mark = bounds.mark();
        boolean possible = !bounds.exclude(count, to);
        bounds.since(mark).forEach(this::follow);
        return possible;
    }

    private void backTo(int mark) {
        List<Integer> narrowed = bounds.since(mark);
        bounds.backTo(mark);
        narrowed.forEach(this::follow);
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
        List<Step> fewest = List.of();
        for (int id : off.keySet()) {
            List<Step> ways = ways(named.get(id), off.get(id));
            if (ways.isEmpty()) {
                return false;
            }
            if (fewest.isEmpty() || ways.size() < fewest.size()) {
                fewest = ways;
            }
        }
        for (Step step : fewest) {
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
        return time == 0 ? byCount.get(count).size() : (count * 0x9E3779B1 ^ time * 0x85EBCA6B) >>> 8;
    }

    private List<Step> ways(Relation relation, long by) {
        List<Step> ways = new ArrayList<>();
        for (int count : relation.counts()) {
            long least = bounds.least(count);
            long most = bounds.most(count);
            if (least < most) {
                long wanted = value(count) - relation.sign(count) * by;
                long to = Math.max(least, Math.min(most, wanted));
                if (to != value(count)) {
                    ways.add(
                            new Step(count, to, to == wanted, byCount.get(count).size()));
                }
            }
        }
        ways.sort(BEST_FIRST);
        return ways;
    }
}
