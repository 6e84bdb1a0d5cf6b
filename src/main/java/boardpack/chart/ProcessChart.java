package boardpack.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * A control chart: the figures of a process with their mean and limits.
 *
 * @param slots the periods, the oldest first
 * @param signals the meaning of each slot's point, one for each slot
 * @param spans the limits with the slots to which they apply, in order; none before the first limits
 * @param targets the current target, if there is one; both ends of a range
 */
public record ProcessChart(
        String says,
        Measure measure,
        List<Slot> slots,
        List<Mark> signals,
        List<Span> spans,
        List<Line> targets,
        Words words)
        implements Chart {
    /** The meaning of a point. */
    public enum Mark {
        IMPROVEMENT,
        CONCERN,
        HIGH,
        LOW,
        COMMON
    }

    /** Limits from one slot to another, both included. */
    public record Span(int from, int to, BigDecimal lower, BigDecimal mean, BigDecimal upper) {}

    /** A horizontal line, with its name and number. */
    public record Line(BigDecimal at, String text) {}

    /**
     * The words of the lines and of the key.
     *
     * @param mean the last mean's name with its number, as for the two limits
     */
    public record Words(
            String upper,
            String mean,
            String lower,
            String improvement,
            String concern,
            String high,
            String low,
            String common,
            String provisional,
            String gap) {}

    public ProcessChart {
        slots = List.copyOf(slots);
        signals = List.copyOf(signals);
        spans = List.copyOf(spans);
        targets = List.copyOf(targets);
    }
}
