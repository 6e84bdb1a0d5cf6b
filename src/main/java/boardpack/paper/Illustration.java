package boardpack.paper;

import boardpack.chart.Chart;
import java.util.List;

/**
 * A chart in a paper.
 *
 * @param id the anchor of the indicator's row; empty if no paper lists it, or the chart shows several
 * @param ref the reference of its indicator, and {@code title} its title; both are empty if it shows several
 * @param small true if it is half as wide as a page, so that two are printed side by side
 * @param notes notes on the chart, in sentences
 * @param numbers the numbers in the chart, as rows of {@link #HEADER}
 */
public record Illustration(
        String id,
        String ref,
        String title,
        boolean small,
        Chart chart,
        List<String> notes,
        List<List<String>> numbers) {
    public static final List<String> HEADER = List.of(
            "figure",
            "ref",
            "title",
            "series",
            "period",
            "value",
            "status",
            "target from",
            "target to",
            "lower limit",
            "mean",
            "upper limit",
            "says");
}
