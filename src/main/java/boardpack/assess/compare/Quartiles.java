package boardpack.assess.compare;

import boardpack.indicator.Polarity;
import boardpack.indicator.Quartile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The boundaries between the four quartiles of the authorities' values, from the lowest to the highest.
 *
 * <p>A value exactly on a boundary belongs to the lower quartile. That is the better side if lower is better, and the
 * worse side if higher is better.
 */
record Quartiles(BigDecimal q25, BigDecimal q50, BigDecimal q75) {
    /** Minimum number of authorities for quartiles. */
    private static final int FEWEST = 4;

    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    /** Returns the quartiles of values in any order; empty if there are too few, or if the boundaries coincide. */
    static Optional<Quartiles> of(List<BigDecimal> values) {
        if (values.size() < FEWEST) {
            return Optional.empty();
        }
        List<BigDecimal> inOrder = values.stream().sorted().toList();
        Quartiles quartiles = new Quartiles(edge(inOrder, 1), edge(inOrder, 2), edge(inOrder, 3));
        return Optional.of(quartiles).filter(q -> q.q25.compareTo(q.q75) < 0);
    }

    /** Returns a boundary by linear interpolation between the two values around it. */
    private static BigDecimal edge(List<BigDecimal> inOrder, int quarters) {
        int way = (inOrder.size() - 1) * quarters;
        BigDecimal below = inOrder.get(way / 4);
        BigDecimal above = inOrder.get(Math.min(way / 4 + 1, inOrder.size() - 1));
        BigDecimal between = BigDecimal.valueOf(way % 4).multiply(QUARTER);
        return below.add(above.subtract(below).multiply(between));
    }

    /** Returns the quartile of a value; the polarity is higher or lower. */
    Quartile of(BigDecimal value, Polarity polarity) {
        boolean lower = polarity == Polarity.LOWER;
        if (value.compareTo(q25) <= 0) {
            return lower ? Quartile.A : Quartile.D;
        }
        if (value.compareTo(q50) <= 0) {
            return lower ? Quartile.B : Quartile.C;
        }
        if (value.compareTo(q75) <= 0) {
            return lower ? Quartile.C : Quartile.B;
        }
        return lower ? Quartile.D : Quartile.A;
    }
}
