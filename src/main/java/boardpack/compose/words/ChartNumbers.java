package boardpack.compose.words;

import boardpack.assess.control.ControlChart;
import boardpack.assess.control.Limits;
import boardpack.indicator.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The number of decimal places printed in a control chart.
 *
 * <p>A chart is calculated from exact figures, and printed numbers are rounded once, at the end. Limits have one
 * decimal more than the indicator's figures, or enough for ten different numbers between them. Figures have the
 * indicator's decimals, or enough to show on which side of a limit they are.
 */
public final class ChartNumbers {
    /** Maximum number of extra decimals for a figure close to a limit. */
    private static final int CLOSE = 3;

    private final ControlChart chart;
    private final Indicator figures;
    private final int limits;

    public ChartNumbers(Indicator indicator, ControlChart chart) {
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

    /** Returns the indicator with the decimal places of the chart's figures. */
    public Indicator figures() {
        return figures;
    }

    /** Rounds a limit, a mean or a drawn point. */
    public BigDecimal rounded(BigDecimal number) {
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
