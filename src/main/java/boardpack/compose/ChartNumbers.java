package boardpack.compose;

import boardpack.assess.ControlChart;
import boardpack.assess.Limits;
import boardpack.indicator.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many decimals the numbers of a control chart are printed with.
 *
 * <p>A chart is computed from exact figures, and what it prints is rounded once, at the end. Its limits have one decimal
 * more than the figures of the indicator, or so many that ten different numbers lie between them. Its figures have the
 * decimals of the indicator, or so many that each is seen to lie on its side of the limits.
 */
final class ChartNumbers {
    /** How many decimals more than that are tried, for a figure that lies close to a limit. */
    private static final int CLOSE = 3;

    private final ControlChart chart;
    private final Indicator figures;
    private final int limits;

    ChartNumbers(Indicator indicator, ControlChart chart) {
        this.chart = chart;
        int apart = chart.segments().stream()
                .flatMap(s -> s.limits().stream())
                .mapToInt(ChartNumbers::toTellApart)
                .max()
                .orElse(0);
        int least = Math.max(indicator.decimals() + 1, apart);
        int decimals = indicator.decimals();
        while (decimals < least + CLOSE && !areOnTheirSides(decimals, Math.max(least, decimals))) {
            decimals++;
        }
        this.figures = indicator.withDecimals(decimals);
        this.limits = Math.max(least, decimals);
    }

    /** The indicator, displayed with the decimals that the chart's figures have. */
    Indicator figures() {
        return figures;
    }

    /** A limit, a mean, or a point where it is drawn. */
    BigDecimal rounded(BigDecimal number) {
        return number.setScale(limits, RoundingMode.HALF_UP);
    }

    private static int toTellApart(Limits limits) {
        BigDecimal width = limits.upper().subtract(limits.lower());
        return width.signum() == 0 ? 0 : Math.max(0, 2 - width.precision() + width.scale());
    }

    private boolean areOnTheirSides(int decimals, int ofLimits) {
        return chart.segments().stream().allMatch(segment -> isOnItsSides(segment, decimals, ofLimits));
    }

    private static boolean isOnItsSides(ControlChart.Segment segment, int decimals, int ofLimits) {
        Optional<Limits> limits = segment.limits();
        return limits.isEmpty()
                || segment.points().stream()
                        .allMatch(p -> isOnItsSide(p.value(), limits.get().upper(), decimals, ofLimits)
                                && isOnItsSide(p.value(), limits.get().lower(), decimals, ofLimits));
    }

    private static boolean isOnItsSide(BigDecimal value, BigDecimal limit, int decimals, int ofLimits) {
        int side = value.compareTo(limit);
        int shown = value.setScale(decimals, RoundingMode.HALF_UP)
                .compareTo(limit.setScale(ofLimits, RoundingMode.HALF_UP));
        return Integer.signum(side) == Integer.signum(shown);
    }
}
