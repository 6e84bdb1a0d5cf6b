package boardpack.assess.review.sheet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The probability that a figure equals another one by chance. */
final class Chance {
    /** Minimum number of equally likely values for a match to mean anything. */
    static final long LEAST = 8;

    private static final long MOST = 1_000_000_000L;

    /** The odds, 1 to this times the figures compared, at which one figure alone is reported. */
    private static final long ALONE = 10;

    private static final long ALONE_AT_LEAST = 100;

    /** The odds, 1 to this, at which several figures are reported together. */
    private static final BigInteger TOGETHER = BigInteger.valueOf(1000);

    /** Number of equal figures that are always reported if they are nine in ten of all. */
    private static final int NEARLY_ALL = 4;

    /** Number of matches above which they are not weighed one by one. */
    private static final int MANY = 100;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The usual relative change of a figure without a history: one twentieth. */
    private static final BigDecimal USUAL_MOVES = BigDecimal.valueOf(20);

    private Chance() {}

    /**
     * Returns the number of equally likely values that the figure could have taken, given its usual changes.
     *
     * @param earlier the earlier figures, the newest first
     * @return the number of values; 1 if figures often repeat
     */
    static long among(BigDecimal figure, List<BigDecimal> earlier) {
        int scale = figure.stripTrailingZeros().scale();
        BigDecimal moves = BigDecimal.ZERO;
        for (int i = 0; i < earlier.size(); i++) {
            scale = Math.max(scale, earlier.get(i).stripTrailingZeros().scale());
            if (i > 0) {
                BigDecimal move = earlier.get(i).subtract(earlier.get(i - 1)).abs();
                if (move.signum() == 0) {
                    return 1;
                }
                moves = moves.add(move);
            }
        }
        BigDecimal usual = earlier.size() > 1
                ? moves.multiply(TWO).divide(BigDecimal.valueOf(earlier.size() - 1L), scale + 1, RoundingMode.HALF_UP)
                : figure.abs().divide(USUAL_MOVES, scale + 1, RoundingMode.HALF_UP);
        return usual.movePointRight(scale)
                .min(BigDecimal.valueOf(MOST))
                .max(BigDecimal.ONE)
                .longValue();
    }

    /** A figure with the number of values that it could have taken. */
    record Weighed<T>(T what, long among) {}

    /** Equal figures that chance does not explain, alone or together. */
    record Unlikely<T>(List<T> together, List<T> alone) {}

    /**
     * Selects the matches that are unlikely to be chance.
     *
     * @param compared the number of figures compared
     */
    static <T> Unlikely<T> unlikely(List<Weighed<T>> same, int compared) {
        // If nearly all figures are equal, no history is needed to see it.
        if (same.size() >= NEARLY_ALL
                && 10L * same.size() >= 9L * compared
                && same.stream().noneMatch(w -> w.among() == 1)) {
            return new Unlikely<>(same.stream().map(Weighed::what).toList(), List.of());
        }
        List<Weighed<T>> strongest = same.stream()
                .filter(w -> w.among() >= LEAST)
                .sorted(Comparator.comparing((Weighed<T> w) -> w.among()).reversed())
                .toList();
        for (int k = strongest.size(); k > 1; k--) {
            if (isUnlikely(strongest.subList(0, k), compared)) {
                Set<Weighed<T>> these = Collections.newSetFromMap(new IdentityHashMap<>());
                these.addAll(strongest.subList(0, k));
                return new Unlikely<>(
                        same.stream().filter(these::contains).map(Weighed::what).toList(), List.of());
            }
        }
        long needed = Math.max(ALONE_AT_LEAST, ALONE * compared);
        return new Unlikely<>(
                List.of(),
                strongest.stream()
                        .filter(w -> w.among() >= needed)
                        .map(Weighed::what)
                        .toList());
    }

    private static <T> boolean isUnlikely(List<Weighed<T>> these, int compared) {
        int k = these.size();
        if (k > MANY) {
            return 10L * k >= compared;
        }
        BigInteger among = BigInteger.ONE;
        for (Weighed<T> each : these) {
            among = among.multiply(BigInteger.valueOf(each.among()));
        }
        return among.compareTo(choices(Math.max(compared, k), k).multiply(TOGETHER)) >= 0;
    }

    /** Returns the number of ways to choose some out of all. */
    private static BigInteger choices(int all, int some) {
        BigInteger choices = BigInteger.ONE;
        for (int i = 0; i < some; i++) {
            choices = choices.multiply(BigInteger.valueOf(all - i)).divide(BigInteger.valueOf(i + 1L));
        }
        return choices;
    }
}
