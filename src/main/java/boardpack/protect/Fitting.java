package boardpack.protect;

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
 * another. Whatever is found is right; that nothing is found only means that nothing was found within the given number
 * of steps, and whoever asks must then take it that there is nothing.
 */
final class Fitting {
    private static final int STEPS = 400;
    private static final int MANY_STEPS = 6_000;

    /** Between which values a count may lie; the same twice where it is known. */
    interface Limits {
        long least(int count);

        long most(int count);
    }

    private final List<List<Relation>> byCount;
    private final Predicate<Relation> holdsNow;
    private final Limits limits;
    private final long[] base;
    private final Map<Integer, Long> moved = new HashMap<>();
    private final TreeMap<Integer, Long> off = new TreeMap<>();
    private final Map<Integer, Relation> named = new HashMap<>();
    private int steps = STEPS;

    /**
     * A search.
     *
     * @param holdsNow which relations count
     */
    Fitting(List<List<Relation>> byCount, Predicate<Relation> holdsNow, Limits limits, long[] base) {
        this.byCount = byCount;
        this.holdsNow = holdsNow;
        this.limits = limits;
        this.base = base;
    }

    /** The same with more steps, where much depends on it. */
    Fitting patiently() {
        steps = MANY_STEPS;
        return this;
    }

    /** Values of all that must move so that a count has a value; empty where none were found. */
    Optional<Map<Integer, Long>> with(int count, long value) {
        if (value < limits.least(count) || value > limits.most(count)) {
            return Optional.empty();
        }
        move(count, value);
        return settle() ? Optional.of(Map.copyOf(moved)) : Optional.empty();
    }

    /** Values of all that must move so that relations that do not hold do. */
    Optional<Map<Integer, Long>> repairing(List<Relation> broken) {
        for (Relation relation : broken) {
            put(relation, imbalance(relation));
        }
        return settle() ? Optional.of(Map.copyOf(moved)) : Optional.empty();
    }

    long imbalance(Relation relation) {
        long sum = base[relation.whole()];
        for (int part : relation.parts()) {
            sum -= base[part];
        }
        return sum;
    }

    private void put(Relation relation, long by) {
        named.put(relation.id(), relation);
        if (by == 0) {
            off.remove(relation.id());
        } else {
            off.put(relation.id(), by);
        }
    }

    private void move(int count, long to) {
        moved.put(count, to);
        shift(count, to - base[count]);
    }

    private void back(int count) {
        shift(count, base[count] - moved.remove(count));
    }

    private void shift(int count, long by) {
        for (Relation relation : byCount.get(count)) {
            if (holdsNow.test(relation)) {
                put(relation, off.getOrDefault(relation.id(), 0L) + relation.sign(count) * by);
            }
        }
    }

    /** A way to put a relation right, wholly or in part. */
    private record Step(int count, long to, boolean whole, int relations) {}

    private static final Comparator<Step> BEST_FIRST = Comparator.comparing((Step s) -> !s.whole())
            .thenComparing(Step::relations)
            .thenComparing(Step::count);

    private boolean settle() {
        if (off.isEmpty()) {
            return true;
        }
        if (steps-- <= 0) {
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
            move(step.count(), step.to());
            if (settle()) {
                return true;
            }
            back(step.count());
        }
        return false;
    }

    private List<Step> ways(Relation relation, long by) {
        List<Step> ways = new ArrayList<>();
        for (int count : relation.counts()) {
            long least = limits.least(count);
            long most = limits.most(count);
            if (least == most || moved.containsKey(count)) {
                continue;
            }
            long wanted = base[count] - relation.sign(count) * by;
            long to = Math.max(least, Math.min(most, wanted));
            boolean nearer = Math.abs(to - wanted) < Math.abs(base[count] - wanted);
            if (nearer) {
                ways.add(new Step(count, to, to == wanted, byCount.get(count).size()));
            }
        }
        ways.sort(BEST_FIRST);
        return ways;
    }
}
