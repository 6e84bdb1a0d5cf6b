package boardpack.assess.control;

import boardpack.indicator.SpecialCause;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Finds the special causes in a row of values that have the same limits, in a time that grows as the row does. */
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

    /** For each value the first that fits: outside a limit, 7 rising or falling, 2 of 3 near, 7 on one side. */
    static List<SpecialCause> of(List<BigDecimal> values, Limits limits) {
        SpecialCauses found = new SpecialCauses(values, limits);
        Arrays.fill(found.causes, SpecialCause.NONE);
        // What comes first counts most, so it is written last.
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

    /** A point where one trend turns into another belongs to the later one. */
    private void markTrends() {
        int[] moves = new int[Math.max(0, causes.length - 1)];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = values.get(i + 1).compareTo(values.get(i));
        }
        // A move leads from one point to the next, so there is one point more than there are moves.
        eachStretch(
                moves,
                RUN - 1,
                (from, to, sign) ->
                        Arrays.fill(causes, from, to + 1, sign > 0 ? SpecialCause.RISING : SpecialCause.FALLING));
    }

    /** All three are on one side of the mean, but only those that are near the limit are special. */
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

    /** The action on a run of points that begins at {@code from} and has ended before {@code to}. */
    private interface Stretch {
        void mark(int from, int to, int sign);
    }

    /** Finds the longest stretches of the same sign, other than 0, that are at least this long. */
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
