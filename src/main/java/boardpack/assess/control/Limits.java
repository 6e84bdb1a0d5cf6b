package boardpack.assess.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The mean of a process and the limits within which chance moves it.
 *
 * <p>Sums and products are exact, and every number here is one quotient of them, rounded once to 34 significant digits
 * ({@link MathContext#DECIMAL128}). So a value that lies exactly on the mean or on a limit is found to lie there.
 *
 * @param nearLower two thirds of the way from the mean to the lower limit
 * @param nearUpper two thirds of the way from the mean to the upper limit
 * @param averageRange the average of the moving ranges that were kept
 * @param points how many values the limits were computed from
 * @param ranges how many moving ranges were kept
 * @param dropped how many moving ranges were too large to be kept
 */
public record Limits(
        BigDecimal lower,
        BigDecimal nearLower,
        BigDecimal mean,
        BigDecimal nearUpper,
        BigDecimal upper,
        BigDecimal averageRange,
        int points,
        int ranges,
        int dropped) {
    /** From an average moving range to three standard deviations. */
    private static final BigDecimal WIDTH = new BigDecimal("2.66");

    /** The multiple of the average that a moving range hardly reaches by chance. */
    private static final BigDecimal SCREEN = new BigDecimal("3.267");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    /**
     * The limits of values in their order, of which there are two or more.
     *
     * @param screen true to drop, once, the moving ranges that are 3.267 times their average or more, unless only
     *     ranges of 0 were left; the mean is of all values either way
     */
    static Limits of(List<BigDecimal> values, boolean screen) {
        List<BigDecimal> ranges = movingRanges(values);
        List<BigDecimal> kept = screen ? screened(ranges) : ranges;
        BigDecimal points = BigDecimal.valueOf(values.size());
        BigDecimal count = BigDecimal.valueOf(kept.size());
        // The mean and the distance to a limit, both times the number of points and of ranges: nothing is divided yet.
        BigDecimal mean = sum(values).multiply(count);
        BigDecimal reach = WIDTH.multiply(sum(kept)).multiply(points);
        BigDecimal divisor = points.multiply(count);
        BigDecimal near = reach.multiply(TWO);
        BigDecimal meanOfThree = mean.multiply(THREE);
        BigDecimal three = divisor.multiply(THREE);
        return new Limits(
                divided(mean.subtract(reach), divisor),
                divided(meanOfThree.subtract(near), three),
                divided(mean, divisor),
                divided(meanOfThree.add(near), three),
                divided(mean.add(reach), divisor),
                divided(sum(kept), count),
                values.size(),
                kept.size(),
                ranges.size() - kept.size());
    }

    /** 1 for a value above the upper limit, -1 for one below the lower, 0 for one within them or on one of them. */
    int beyond(BigDecimal value) {
        return beyond(value, lower, upper);
    }

    /** 1 or -1 for a value that is beyond the near limit and not beyond the limit, else 0. */
    int near(BigDecimal value) {
        return beyond(value) == 0 ? beyond(value, nearLower, nearUpper) : 0;
    }

    /** 1 for a value above the mean, -1 for one below it, 0 for one on it. */
    int side(BigDecimal value) {
        return value.compareTo(mean);
    }

    private static int beyond(BigDecimal value, BigDecimal lower, BigDecimal upper) {
        if (value.compareTo(upper) > 0) {
            return 1;
        }
        return value.compareTo(lower) < 0 ? -1 : 0;
    }

    private static List<BigDecimal> movingRanges(List<BigDecimal> values) {
        List<BigDecimal> ranges = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            ranges.add(values.get(i).subtract(values.get(i - 1)).abs());
        }
        return ranges;
    }

    private static List<BigDecimal> screened(List<BigDecimal> ranges) {
        BigDecimal count = BigDecimal.valueOf(ranges.size());
        BigDecimal most = SCREEN.multiply(sum(ranges));
        List<BigDecimal> kept = ranges.stream()
                .filter(range -> range.multiply(count).compareTo(most) < 0)
                .toList();
        // What moves never or hardly ever would be left with limits on its mean, and every point beyond them.
        return sum(kept).signum() == 0 ? ranges : kept;
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal divided(BigDecimal exact, BigDecimal by) {
        return exact.divide(by, MathContext.DECIMAL128);
    }
}
