package boardpack.assess.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The mean of a process and its control limits, within which it varies by chance.
 *
 * <p>Sums and products are exact. Every number here is one quotient of them, rounded once to 34 significant digits
 * ({@link MathContext#DECIMAL128}). So a value exactly on the mean or on a limit is recognised.
 *
 * @param nearLower two thirds of the way from the mean to the lower limit
 * @param nearUpper two thirds of the way from the mean to the upper limit
 * @param averageRange the average of the moving ranges that were kept
 * @param points the number of values behind the limits
 * @param ranges the number of moving ranges kept
 * @param dropped the number of moving ranges that were too large to keep
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
    /** Factor from an average moving range to three standard deviations. */
    private static final BigDecimal WIDTH = new BigDecimal("2.66");

    /** Multiple of the average that a moving range rarely reaches by chance. */
    private static final BigDecimal SCREEN = new BigDecimal("3.267");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    /**
     * Computes the limits of two or more values in order.
     *
     * @param screen true to drop, once, moving ranges of 3.267 times their average or more, unless only ranges of 0
     * remain; the mean always includes all values
     */
    static Limits of(List<BigDecimal> values, boolean screen) {
        List<BigDecimal> ranges = movingRanges(values);
        List<BigDecimal> kept = screen ? screened(ranges) : ranges;
        BigDecimal points = BigDecimal.valueOf(values.size());
        BigDecimal count = BigDecimal.valueOf(kept.size());
        // The mean and the distance to a limit, both multiplied by the numbers of points and ranges to avoid a
        // division.
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

    /** Returns 1 above the upper limit, -1 below the lower, and 0 within or on a limit. */
    int beyond(BigDecimal value) {
        return beyond(value, lower, upper);
    }

    /** Returns 1 for a value between the near and the far limit above the mean, -1 below it, and 0 for any other value. */
    int near(BigDecimal value) {
        return beyond(value) == 0 ? beyond(value, nearLower, nearUpper) : 0;
    }

    /** Returns 1 above the mean, -1 below it, and 0 on it. */
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
        // Otherwise a series that hardly ever moves would have limits on its mean, with every other point beyond them.
        return sum(kept).signum() == 0 ? ranges : kept;
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal divided(BigDecimal exact, BigDecimal by) {
        return exact.divide(by, MathContext.DECIMAL128);
    }
}
