package boardpack.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One figure of the council beside those of others, a row each.
 *
 * @param better what is said of the way that is better; empty where neither is
 */
public record DotPlot(String says, Measure measure, List<Row> rows, String better) implements Chart {
    /**
     * One row.
     *
     * @param note beside the name, in smaller words
     * @param value the row's own figure, where it has one
     * @param text as it is printed, or why there is none
     * @param others the figures of which {@code value} is the mean, each an open point
     */
    public record Row(
            String name, String note, Kind kind, Optional<BigDecimal> value, String text, List<BigDecimal> others) {}

    /** Whose figure it is. */
    public enum Kind {
        OURS,
        NEIGHBOURS,
        ALL,
        REGION,
        COUNTRY
    }

    public DotPlot {
        rows = List.copyOf(rows);
    }
}
