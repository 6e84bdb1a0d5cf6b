package boardpack.protect.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What nobody prints of rolling years: what came in each quarter, or in each month, so that the years are right.
 *
 * <p>A year is the difference between what had come by its end and by its beginning, and nothing that came is less than
 * nothing. Such differences always have a solution in whole numbers if they have any, and shortest ways find it.
 */
final class QuartersBehindYears {
    /** A year with its end, counted in quarters or in months; what it is may be unknown. */
    record Ending(int end, OptionalLong value) {}

    /** That one sum is larger than another by no more than so much. */
    private record Edge(int from, int to, long most) {}

    private final int pieces;
    private final int first;
    private final int last;

    /**
     * Years one after another.
     *
     * @param pieces of how many quarters or months a year is made
     */
    QuartersBehindYears(int pieces, int firstEnd, int lastEnd) {
        this.pieces = pieces;
        this.first = firstEnd - pieces;
        this.last = lastEnd;
    }

    /** What came in each piece, the oldest first; empty where the years contradict each other. */
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
