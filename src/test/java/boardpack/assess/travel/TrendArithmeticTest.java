package boardpack.assess.travel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.indicator.Periods;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recalculates the numbers behind a trend in another way: with binary fractions, roots and integrals. */
final class TrendArithmeticTest {
    private static final int MOST_DEGREES_OF_FREEDOM = 22;
    private static final double HALF_A_THOUSANDTH = 0.0005;

    /**
     * Checks that 95 per cent of Student's t distribution lies between −t and t.
     *
     * <p>With x = √ν tan θ its density becomes a power of the cosine, which needs no gamma function.
     */
    @Test
    void theTableIsThatOfStudent() {
        for (int degrees = 1; degrees <= MOST_DEGREES_OF_FREEDOM; degrees++) {
            double t = Trend.t(degrees).doubleValue();
            double justLess = within(t - HALF_A_THOUSANDTH, degrees);
            double justMore = within(t + HALF_A_THOUSANDTH, degrees);
            int freedom = degrees;
            assertTrue(justLess < 0.95 && justMore > 0.95, () -> "t of " + freedom + " is " + t);
            assertEquals(3, Trend.t(degrees).scale());
        }
    }

    private static double within(double t, int degrees) {
        DoubleUnaryOperator density = angle -> Math.pow(Math.cos(angle), degrees - 1);
        double end = Math.atan(t / Math.sqrt(degrees));
        return integral(density, end) / integral(density, Math.PI / 2);
    }

    /** Returns the integral from 0, by Simpson's rule. */
    private static double integral(DoubleUnaryOperator function, double to) {
        int steps = 4_000;
        double width = to / steps;
        double sum = function.applyAsDouble(0) + function.applyAsDouble(to);
        for (int i = 1; i < steps; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * function.applyAsDouble(i * width);
        }
        return sum * width / 3;
    }

    @Test
    void theIntegralIsRightWhereItIsKnown() {
        // With one degree of freedom it is Cauchy's distribution: half of it lies between −1 and 1.
        assertEquals(0.5, within(1, 1), 1e-9);
        // With two, 1/√2 of it lies within t = √2.
        assertEquals(1 / Math.sqrt(2), within(Math.sqrt(2), 2), 1e-9);
    }

    /** Checks on random series with gaps that the condition without a root agrees with the interval. */
    @ParameterizedTest
    @ValueSource(longs = {20190930, 1, 22})
    void theIntervalExcludesNothingExactlyWhereTheConditionSaysSo(long seed) {
        Random random = new Random(seed);
        int clear = 0;
        for (int i = 0; i < 5_000; i++) {
            List<Trend.Point> points = series(random);
            Trend trend = Trend.through(points);
            double slope = slope(points);
            double error = Trend.t(points.size() - 2).doubleValue() * standardError(points, slope);
            assertEquals(slope, trend.slope().doubleValue(), 1e-9 * (1 + Math.abs(slope)));
            boolean excludes = Math.abs(slope) > error;
            boolean tooNearToTell = Math.abs(Math.abs(slope) - error) < 1e-9 * (1 + error);
            if (!tooNearToTell) {
                assertEquals(excludes, trend.clear(), () -> points.toString());
            }
            clear += trend.clear() ? 1 : 0;
        }
        assertTrue(clear > 1_000 && clear < 4_000, "both were met: " + clear);
    }

    private static List<Trend.Point> series(Random random) {
        int periods = 4 + random.nextInt(21);
        double drift = random.nextGaussian() * 2;
        double level = random.nextInt(2_000) - 1_000;
        int decimals = random.nextInt(4);
        List<Trend.Point> points = new ArrayList<>();
        for (int at = 0; at < periods; at++) {
            boolean missing = periods - at > 4 - points.size() && random.nextInt(6) == 0;
            if (!missing) {
                double value = level + drift * at + random.nextGaussian() * 8;
                points.add(new Trend.Point(
                        Periods.quarter("2019/20 Q2"),
                        at,
                        BigDecimal.valueOf(value).setScale(decimals, java.math.RoundingMode.HALF_UP)));
            }
        }
        return points;
    }

    private static double slope(List<Trend.Point> points) {
        double x = points.stream().mapToDouble(Trend.Point::at).average().orElseThrow();
        double y = points.stream()
                .mapToDouble(p -> p.value().doubleValue())
                .average()
                .orElseThrow();
        double together = 0;
        double apart = 0;
        for (Trend.Point p : points) {
            together += (p.at() - x) * (p.value().doubleValue() - y);
            apart += (p.at() - x) * (p.at() - x);
        }
        return together / apart;
    }

    private static double standardError(List<Trend.Point> points, double slope) {
        double x = points.stream().mapToDouble(Trend.Point::at).average().orElseThrow();
        double y = points.stream()
                .mapToDouble(p -> p.value().doubleValue())
                .average()
                .orElseThrow();
        double left = 0;
        double apart = 0;
        for (Trend.Point p : points) {
            double off = p.value().doubleValue() - y - slope * (p.at() - x);
            left += off * off;
            apart += (p.at() - x) * (p.at() - x);
        }
        return Math.sqrt(left / (points.size() - 2) / apart);
    }

    @Test
    void turningASeriesUpsideDownTurnsItsSlope() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            List<Trend.Point> points = series(random);
            Trend trend = Trend.through(points);
            Trend mirrored = Trend.through(points.stream()
                    .map(p -> new Trend.Point(p.period(), p.at(), p.value().negate()))
                    .toList());
            assertEquals(trend.slope(), mirrored.slope().negate());
            assertEquals(trend.clear(), mirrored.clear());
        }
    }
}
