package boardpack.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A dot plot of the council's figure next to others, with one row for each.
 *
 * @param better the note on the better direction; empty if neither is better
 */
public record DotPlot(String says, Measure measure, List<Row> rows, String better) implements Chart {
    /**
     * A row.
     *
     * @param note smaller text next to the name
     * @param value the row's own figure, if it has one
     * @param text the figure as printed, or the reason for its absence
     * @param others the figures of which {@code value} is the mean, drawn as open points
     */
    public record Row(
            String name, String note, Kind kind, Optional<BigDecimal> value, String text, List<BigDecimal> others) {}

    /** The kind of area of a row. */
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
