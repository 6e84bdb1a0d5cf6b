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
 * @param segments the points in order, divided where the limits change; the last segment always has limits
 * @param assurance the assurance by the last limits
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
     * @param rebase the change of limits at which it begins
     * @param limits the limits; empty only in a first segment that is too short, in which nothing is judged
     * @param deferred changes of limits within the segment with too few points for new limits. The segment's limits
     * continue; they are computed from the points before the first such change
     */
    public record Segment(Optional<Rebase> rebase, Optional<Limits> limits, List<Rebase> deferred, List<Point> points) {
        public Segment {
            deferred = List.copyOf(deferred);
            points = List.copyOf(points);
        }
    }

    /** A value with its special cause and signal. */
    public record Point(Period period, BigDecimal value, SpecialCause cause, Signal signal) {}

    public List<Point> points() {
        return segments.stream().flatMap(s -> s.points().stream()).toList();
    }

    /** Returns the last point. */
    public Point latest() {
        return segments.getLast().points().getLast();
    }

    /** Returns the current limits. */
    public Limits limits() {
        return segments.getLast().limits().orElseThrow();
    }
}
