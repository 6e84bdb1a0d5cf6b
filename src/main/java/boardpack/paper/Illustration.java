package boardpack.paper;

import boardpack.chart.Chart;
import java.util.List;

/**
 * A figure in a paper.
 *
 * @param id where the indicator's row stands; empty where no paper lists it, or the figure is of several
 * @param ref and {@code title} of its indicator; empty where it is of several
 * @param small true if it is half as wide as a page, so that two are printed side by side
 * @param notes what is to be known of it, in sentences
 * @param numbers what it is drawn from, as rows of {@link #HEADER}
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
