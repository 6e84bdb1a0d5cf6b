package boardpack.assess.control;

import boardpack.indicator.SpecialCause;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Finds the special causes in a series of values with the same limits, in linear time. */
final class SpecialCauses {
    private static final int RUN = 7;

    private final List<BigDecimal> values;
    private final Limits limits;
    private final SpecialCause[] causes;

    private SpecialCauses(List<BigDecimal> values, Limits limits) {
        this.values = values;
        this.limits = limits;
        this.causes = new SpecialCause[values.size()];
    }

    /**
     * Returns for each value the first cause that applies: outside a limit, 7 rising or falling, 2 of 3 near, 7 on one
     * side.
     */
    static List<SpecialCause> of(List<BigDecimal> values, Limits limits) {
        SpecialCauses found = new SpecialCauses(values, limits);
        Arrays.fill(found.causes, SpecialCause.NONE);
        // The most important cause is written last, so it overwrites the others.
        found.markRuns();
        found.markNear();
        found.markTrends();
        found.markOutside();
        return List.of(found.causes);
    }

    private void markOutside() {
        for (int i = 0; i < causes.length; i++) {
            switch (limits.beyond(values.get(i))) {
                case 1 -> causes[i] = SpecialCause.ABOVE_UPPER_LIMIT;
                case -1 -> causes[i] = SpecialCause.BELOW_LOWER_LIMIT;
                default -> {}
            }
        }
    }

    /** Marks trends. A point where one trend turns into another belongs to the later one. */
    private void markTrends() {
        int[] moves = new int[Math.max(0, causes.length - 1)];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = values.get(i + 1).compareTo(values.get(i));
        }
        // A move is between two points, so there is one more point than there are moves.
        eachStretch(
                moves,
                RUN - 1,
                (from, to, sign) ->
                        Arrays.fill(causes, from, to + 1, sign > 0 ? SpecialCause.RISING : SpecialCause.FALLING));
    }

    /**
     * Marks two of three points near a limit. All three lie on one side of the mean, but only those near the limit are
     * special.
     */
    private void markNear() {
        int[] near = values.stream().mapToInt(limits::near).toArray();
        int[] sides = sides();
        for (int i = 0; i + 2 < causes.length; i++) {
            boolean oneSide = sides[i] == sides[i + 1] && sides[i] == sides[i + 2];
            if (!oneSide || Math.abs(near[i] + near[i + 1] + near[i + 2]) < 2) {
                continue;
            }
            for (int j = i; j <= i + 2; j++) {
                if (near[j] != 0) {
                    causes[j] = near[j] > 0 ? SpecialCause.NEAR_UPPER_LIMIT : SpecialCause.NEAR_LOWER_LIMIT;
                }
            }
        }
    }

    private void markRuns() {
        eachStretch(
                sides(),
                RUN,
                (from, to, sign) ->
                        Arrays.fill(causes, from, to, sign > 0 ? SpecialCause.ABOVE_MEAN : SpecialCause.BELOW_MEAN));
    }

    private int[] sides() {
        return values.stream().mapToInt(limits::side).toArray();
    }

    /** An action for a run of points from {@code from} to before {@code to}. */
    private interface Stretch {
        void mark(int from, int to, int sign);
    }

    /** Finds the longest stretches of equal sign, other than 0, with at least the given length. */
    private static void eachStretch(int[] signs, int least, Stretch stretch) {
        int from = 0;
        for (int to = 1; to <= signs.length; to++) {
            if (to == signs.length || signs[to] != signs[from]) {
                if (signs[from] != 0 && to - from >= least) {
                    stretch.mark(from, to, signs[from]);
                }
                from = to;
            }
        }
    }
}
