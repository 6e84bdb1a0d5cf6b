package boardpack.assess.travel;

import boardpack.indicator.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A least-squares line through recent periods, and whether its slope differs significantly from 0.
 *
 * <p>The 95 per cent interval of the slope excludes 0 if {@code |slope| > t × its standard error}. Squared and
 * multiplied out, this needs neither a root nor a division: {@code Sxy² (n − 2) > t² (Sxx Syy − Sxy²)}.
 *
 * @param points the available values, each with its index in the sequence of periods, from 0
 * @param slope the change from one period to the next
 * @param clear true if the interval excludes 0
 */
public record Trend(List<Point> points, BigDecimal slope, boolean clear) {
    /**
     * A point of a trend.
     *
     * @param at the index of the period, counting those without a value
     * @param value the result as it is compared, or its distance from the range
     * @param figure the exact result
     */
    public record Point(Period period, int at, BigDecimal value, BigDecimal figure) {
        public Point(Period period, int at, BigDecimal value) {
            this(period, at, value, value);
        }
    }

    /** Student's t for a two-sided 95 per cent interval, by degrees of freedom from 1, to three decimals. */
    private static final List<BigDecimal> T = List.of(
                    "12.706", "4.303", "3.182", "2.776", "2.571", "2.447", "2.365", "2.306", "2.262", "2.228", "2.201",
                    "2.179", "2.160", "2.145", "2.131", "2.120", "2.110", "2.101", "2.093", "2.086", "2.080", "2.074")
            .stream()
            .map(BigDecimal::new)
            .toList();

    public static BigDecimal t(int degreesOfFreedom) {
        return T.get(degreesOfFreedom - 1);
    }

    /** Fits a trend to at least three points. */
    public static Trend through(List<Point> points) {
        BigDecimal n = BigDecimal.valueOf(points.size());
        BigDecimal x = BigDecimal.ZERO;
        BigDecimal y = BigDecimal.ZERO;
        BigDecimal xx = BigDecimal.ZERO;
        BigDecimal xy = BigDecimal.ZERO;
        BigDecimal yy = BigDecimal.ZERO;
        for (Point point : points) {
            BigDecimal at = BigDecimal.valueOf(point.at());
            x = x.add(at);
            y = y.add(point.value());
            xx = xx.add(at.multiply(at));
            xy = xy.add(at.multiply(point.value()));
            yy = yy.add(point.value().multiply(point.value()));
        }
        // Each of these is n times a sum of squares about the mean, which avoids a division.
        BigDecimal sxx = n.multiply(xx).subtract(x.multiply(x));
        BigDecimal sxy = n.multiply(xy).subtract(x.multiply(y));
        BigDecimal syy = n.multiply(yy).subtract(y.multiply(y));
        BigDecimal t = t(points.size() - 2);
        BigDecimal explained = sxy.multiply(sxy).multiply(BigDecimal.valueOf(points.size() - 2L));
        BigDecimal chance = t.multiply(t).multiply(sxx.multiply(syy).subtract(sxy.multiply(sxy)));
        return new Trend(points, sxy.divide(sxx, MathContext.DECIMAL128), explained.compareTo(chance) > 0);
    }
}
