package boardpack.book.file;

import boardpack.indicator.Period;
import boardpack.problem.Place;
import boardpack.read.Workspace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of the last pack, from its {@code ratings.csv}.
 *
 * @param figures the figures by reference and then by period
 * @param indicators the cells of {@link #COLUMNS}, by reference
 * @param aims the targets of its results, by reference
 */
public record Previous(
        Map<String, Map<Period, Printed>> figures, Map<String, List<String>> indicators, Map<String, Aim> aims) {
    /** The comparison for the direction of travel, derived from two columns of {@code ratings.csv}. */
    public static final String COMPARE_WITH = "compare-with";

    /** The columns about the indicator itself; its title is the first. */
    public static final List<String> COLUMNS =
            List.of("title", "service area", "unit", "polarity", "basis", "rule", "owner", COMPARE_WITH);

    public Previous(Map<String, Map<Period, Printed>> figures) {
        this(figures, Map.of(), Map.of());
    }

    /**
     * A target with the values that were green and amber, as written.
     *
     * @param period the period of the result
     */
    public record Aim(Period period, String target, String green, String amber) {}

    /** A printed figure with its place. */
    public record Printed(BigDecimal value, Place place) {}

    /** The location of the file, which is opened as a separate workspace. */
    public record File(Workspace folder, String name) {}

    /** Returns the text of an indicator in a column; empty if the indicator or the column is missing. */
    public Optional<String> said(String ref, String column) {
        return Optional.ofNullable(indicators.get(ref))
                .map(cells -> cells.get(COLUMNS.indexOf(column)))
                .filter(text -> !text.isEmpty());
    }

    public Map<Period, Printed> of(String ref) {
        return figures.getOrDefault(ref, Map.of());
    }
}
