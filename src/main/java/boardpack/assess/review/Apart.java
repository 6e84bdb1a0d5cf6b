package boardpack.assess.review;

import java.math.BigDecimal;
import java.util.List;

/** The ratio of two figures. */
final class Apart {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Apart() {}

    /** Returns true if one figure is more than a number of times the other; false if either is 0. */
    static boolean moreThan(int times, BigDecimal one, BigDecimal other) {
        BigDecimal less = one.abs().min(other.abs());
        BigDecimal more = one.abs().max(other.abs());
        return less.signum() != 0 && more.compareTo(less.multiply(BigDecimal.valueOf(times))) > 0;
    }

    /** Returns the median of some figures. */
    static BigDecimal median(List<BigDecimal> figures) {
        List<BigDecimal> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO);
    }

    /** Returns a figure without trailing zeros. */
    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
