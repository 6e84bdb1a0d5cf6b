package boardpack.chart;

import java.util.List;

/**
 * An indicator over the last periods, beside its targets.
 *
 * @param slots the oldest first
 * @param target what the target is called
 * @param words what the marks of points mean
 */
public record TrendChart(String says, Measure measure, List<Slot> slots, String target, Words words) implements Chart {
    /** The words of the key. */
    public record Words(String latest, String yearBefore, String provisional, String gap) {}

    public TrendChart {
        slots = List.copyOf(slots);
    }
}
