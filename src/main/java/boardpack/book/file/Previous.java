package boardpack.book.file;

import boardpack.indicator.Period;
import boardpack.problem.Place;
import boardpack.read.Workspace;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What the last pack printed, as its {@code ratings.csv} tells.
 *
 * @param figures by reference, and then by period
 */
public record Previous(Map<String, Map<Period, Printed>> figures) {
    /** A figure as it was printed, and where that is kept. */
    public record Printed(BigDecimal value, Place place) {}

    /** Where it is kept: a file in a workspace of its own. */
    public record File(Workspace folder, String name) {}

    public Map<Period, Printed> of(String ref) {
        return figures.getOrDefault(ref, Map.of());
    }
}
