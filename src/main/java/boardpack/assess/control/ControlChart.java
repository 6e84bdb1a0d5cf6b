package boardpack.assess.control;

import boardpack.indicator.Assurance;
import boardpack.indicator.Period;
import boardpack.indicator.Rebase;
import boardpack.indicator.Signal;
import boardpack.indicator.SpecialCause;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The control chart of one indicator.
 *
 * @param segments the points in their order, divided where the limits change; the last always has limits
 * @param assurance by the last limits
 */
public record ControlChart(List<Segment> segments, Assurance assurance) {
    public ControlChart {
        segments = List.copyOf(segments);
        if (segments.isEmpty() || segments.getLast().limits().isEmpty()) {
            throw new IllegalArgumentException("a control chart has limits");
        }
    }

    /**
     * Points that are judged together.
     *
     * @param rebase the change of limits that it begins with
     * @param limits empty only in a first segment that is too short for them; nothing in it is judged
     * @param deferred changes of limits within the segment that have too few points for limits of their own, so that
     *     the segment's go on to hold; the limits are computed from the points before the first of them
     */
    public record Segment(Optional<Rebase> rebase, Optional<Limits> limits, List<Rebase> deferred, List<Point> points) {
        public Segment {
            deferred = List.copyOf(deferred);
            points = List.copyOf(points);
        }
    }

    /** A value and what it says. */
    public record Point(Period period, BigDecimal value, SpecialCause cause, Signal signal) {}

    public List<Point> points() {
        return segments.stream().flatMap(s -> s.points().stream()).toList();
    }

    /** The last point. */
    public Point latest() {
        return segments.getLast().points().getLast();
    }

    /** The limits that hold now. */
    public Limits limits() {
        return segments.getLast().limits().orElseThrow();
    }
}
