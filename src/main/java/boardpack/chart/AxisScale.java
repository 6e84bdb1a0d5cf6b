package boardpack.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear scale between two round numbers, with round steps.
 *
 * <p>It begins at 0 unless that would squeeze the values into less than half of it. In that case it is cut, and the
 * chart says so.
 */
record AxisScale(BigDecimal from, BigDecimal to, BigDecimal step) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Maximum number of steps. */
    private static final BigDecimal STEPS = BigDecimal.valueOf(4);

    /**
     * Returns the scale for at least one number.
     *
     * @param decimals the maximum number of decimals in a step
     */
    static AxisScale of(List<BigDecimal> numbers, int decimals) {
        BigDecimal least = numbers.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = numbers.stream().max(BigDecimal::compareTo).orElseThrow();
        if (least.signum() > 0 && least.multiply(TWO).compareTo(most) <= 0) {
            least = BigDecimal.ZERO;
        } else if (most.signum() < 0 && most.multiply(TWO).compareTo(least) >= 0) {
            most = BigDecimal.ZERO;
        }
        BigDecimal finest = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal span = most.subtract(least);
        if (span.signum() == 0) {
            span = most.abs().divide(TWO.multiply(STEPS)).max(finest);
        }
        BigDecimal step = round(span.divide(STEPS, MathContext.DECIMAL64)).max(finest);
        BigDecimal from = step.multiply(least.divide(step, 0, RoundingMode.FLOOR));
        BigDecimal to = step.multiply(most.divide(step, 0, RoundingMode.CEILING));
        if (from.compareTo(to) == 0) {
            from = from.signum() == 0 ? from : from.subtract(step);
            to = to.add(step);
        }
        // A value at the very bottom of a cut scale would look like zero.
        if (from.signum() > 0 && from.compareTo(least) == 0) {
            from = from.subtract(step);
        } else if (to.signum() < 0 && to.compareTo(most) == 0) {
            to = to.add(step);
        }
        return new AxisScale(from, to, step);
    }

    /** Returns the next number of the form 1, 2 or 5 times a power of ten. */
    private static BigDecimal round(BigDecimal number) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(number.precision() - number.scale() - 1);
        for (int factor : new int[] {1, 2, 5}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
            if (step.compareTo(number) >= 0) {
                return plain(step);
            }
        }
        return plain(power.movePointRight(1));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** Returns true if it does not include 0. */
    boolean isCut() {
        return from.signum() > 0 || to.signum() < 0;
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = from; tick.compareTo(to) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** Returns the position of a number on the scale: 0 at its start, 1 at its end. */
    double along(BigDecimal number) {
        return number.subtract(from).doubleValue() / to.subtract(from).doubleValue();
    }
}
