package boardpack.chart;

import java.util.List;

/**
 * A chart of an indicator over recent periods with its targets.
 *
 * @param slots the periods, the oldest first
 * @param target the name of the target
 * @param words the meanings of the marks
 */
public record TrendChart(String says, Measure measure, List<Slot> slots, String target, Words words) implements Chart {
    /** The words of the key. */
    public record Words(String latest, String yearBefore, String provisional, String gap) {}

    public TrendChart {
        slots = List.copyOf(slots);
    }
}
