package boardpack.protect.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * A relation between counts: one of them is the sum of the others.
 *
 * @param words a description for the officer
 * @param counts the sum, followed by its parts
 * @param stage the quarter from which all its counts are known
 * @param implied true if it follows from other relations and only speeds up the search
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

    /** Returns the sum less its parts; 0 if the relation holds. */
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
