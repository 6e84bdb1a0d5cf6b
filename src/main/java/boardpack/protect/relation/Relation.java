package boardpack.protect.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * Counts of which one is the sum of the others.
 *
 * @param words what it says, for the officer
 * @param counts the sum, and then what it is the sum of
 * @param stage from when on all of it is known
 * @param implied true where it follows from others, and only helps to see what is impossible
 */
public record Relation(int id, String words, List<Integer> counts, int stage, boolean implied) {
    public static Relation of(int id, String words, int whole, List<Integer> parts, int stage, boolean implied) {
        List<Integer> counts = new ArrayList<>(List.of(whole));
        counts.addAll(parts);
        return new Relation(id, words, List.copyOf(counts), stage, implied);
    }

    public int whole() {
        return counts.getFirst();
    }

    public List<Integer> parts() {
        return counts.subList(1, counts.size());
    }

    /** By how much it does not hold. */
    public long imbalance(IntToLongFunction value) {
        long sum = value.applyAsLong(whole());
        for (int part : parts()) {
            sum -= value.applyAsLong(part);
        }
        return sum;
    }

    public int sign(int count) {
        return count == whole() ? 1 : -1;
    }
}
