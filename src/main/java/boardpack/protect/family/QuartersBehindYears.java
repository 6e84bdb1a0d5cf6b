package boardpack.protect.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Calculates the unprinted quarters or months behind rolling years.
 *
 * <p>A year is the running total at its end less the running total at its start, and no piece is negative. Such
 * difference constraints have a whole-number solution if they have any, and a shortest-path search finds it.
 */
final class QuartersBehindYears {
    /** A rolling year with its end, counted in quarters or months; its value may be unknown. */
    record Ending(int end, OptionalLong value) {}

    /** A constraint: one running total exceeds another by at most this much. */
    private record Edge(int from, int to, long most) {}

    private final int pieces;
    private final int first;
    private final int last;

    /**
     * Creates the calculation for a series of consecutive years.
     *
     * @param pieces the number of quarters or months in a year
     */
    QuartersBehindYears(int pieces, int firstEnd, int lastEnd) {
        this.pieces = pieces;
        this.first = firstEnd - pieces;
        this.last = lastEnd;
    }

    /** Returns the value of each piece, the oldest first; empty if the years contradict each other. */
    Optional<long[]> pieces(List<Ending> years) {
        int size = last - first + 1;
        List<Edge> edges = new ArrayList<>();
        for (int at = 1; at < size; at++) {
            edges.add(new Edge(at, at - 1, 0));
        }
        for (Ending year : years) {
            int to = year.end() - first;
            year.value().ifPresent(value -> {
                edges.add(new Edge(to - pieces, to, value));
                edges.add(new Edge(to, to - pieces, -value));
            });
        }
        long[] sums = new long[size];
        boolean changed = true;
        for (int round = 0; round <= size && changed; round++) {
            changed = false;
            for (Edge edge : edges) {
                long most = sums[edge.from()] + edge.most();
                if (most < sums[edge.to()]) {
                    sums[edge.to()] = most;
                    changed = true;
                }
            }
        }
        if (changed) {
            return Optional.empty();
        }
        long[] came = new long[size - 1];
        Arrays.setAll(came, at -> sums[at + 1] - sums[at]);
        return Optional.of(came);
    }
}
