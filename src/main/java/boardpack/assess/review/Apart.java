package boardpack.assess.review;

import java.math.BigDecimal;
import java.util.List;

/** The distance of two figures: one divided by the other. */
final class Apart {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Apart() {}

    /** True where one is more than so many times the other; of a 0 nobody can say. */
    static boolean moreThan(int times, BigDecimal one, BigDecimal other) {
        BigDecimal less = one.abs().min(other.abs());
        BigDecimal more = one.abs().max(other.abs());
        return less.signum() != 0 && more.compareTo(less.multiply(BigDecimal.valueOf(times))) > 0;
    }

    /** The middle one of some figures, or the mean of the two in the middle. */
    static BigDecimal median(List<BigDecimal> figures) {
        List<BigDecimal> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO);
    }

    /** A figure without zeros that say nothing. */
    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
