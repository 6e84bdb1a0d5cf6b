package boardpack.assess.control;

import boardpack.assess.control.ControlChart.Point;
import boardpack.assess.control.ControlChart.Segment;
import boardpack.indicator.Assurance;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rebase;
import boardpack.indicator.Signal;
import boardpack.indicator.SpecialCause;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Computes control charts (statistical process control) of single values: XmR charts.
 *
 * <p>The rules are those of the NHS's "Making Data Count" method, as the R package NHSRplotthedots 0.2.2 computes them.
 * The limits lie 2.66 average moving ranges from the mean. Moving ranges of 3.267 times their average or more are
 * dropped once first, so that a single jump does not widen the limits. The NHS's spreadsheet tool keeps them, and so
 * does this class if {@code screen} is false. Limits are not cut off at 0 or at 100 per cent.
 *
 * <p>Four things differ from the package. If only moving ranges of 0 would remain, none is dropped; otherwise every
 * point of a rare event would be beyond the limits. The last point of a trend keeps the trend's direction even if
 * another trend begins right after it. A series that never moves has limits, which equal its mean. Limits never come
 * from fewer than {@value #FEWEST_POINTS} points, even after a change.
 *
 * <p>Limits never change by themselves. They change at a {@link Rebase}, if at least {@value #FEWEST_POINTS} points
 * follow it before the next. Until then the earlier limits, computed from the points before it, also apply to the
 * points after it. Points before the first limits are not judged.
 */
public final class ControlCharts {
    /** Minimum number of points; with fewer, limits mean too little. */
    public static final int FEWEST_POINTS = 13;

    private ControlCharts() {}

    /**
     * Computes the control chart of a series; empty if there are too few points for limits.
     *
     * <p>A period without a value has no observation, and the observations on either side are treated as consecutive.
     *
     * @param series the observations in order of their periods, which are all of one kind
     * @param target the current target
     * @param rebases the changes of limits in order of their periods; one after the last observation is ignored
     * @param screen false to keep large moving ranges
     */
    public static Optional<ControlChart> chart(
            List<Observation> series,
            Polarity polarity,
            Optional<BigDecimal> target,
            List<Rebase> rebases,
            boolean screen) {
        mustBeInOrder(series, rebases);
        List<Segment> segments = stretches(parts(series, rebases)).stream()
                .map(stretch -> segment(stretch, polarity, screen))
                .filter(segment -> !segment.points().isEmpty())
                .toList();
        if (segments.isEmpty() || segments.getLast().limits().isEmpty()) {
            return Optional.empty();
        }
        Limits last = segments.getLast().limits().get();
        Assurance assurance = target.map(t -> assurance(last, t, polarity)).orElse(Assurance.NONE);
        return Optional.of(new ControlChart(segments, assurance));
    }

    /** The observations from one change of limits to the next, or before the first. */
    private record Part(Optional<Rebase> rebase, List<Observation> observations) {
        boolean hasEnough() {
            return observations.size() >= FEWEST_POINTS;
        }
    }

    private static List<Part> parts(List<Observation> series, List<Rebase> rebases) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Optional.empty(), new ArrayList<>()));
        int next = 0;
        for (Observation observation : series) {
            LocalDate start = observation.period().start();
            while (next < rebases.size()
                    && !start.isBefore(rebases.get(next).from().start())) {
                parts.add(new Part(Optional.of(rebases.get(next)), new ArrayList<>()));
                next++;
            }
            parts.getLast().observations().add(observation);
        }
        return parts;
    }

    /** A part that may have limits, and the shorter parts after it to which the same limits apply. */
    private record Stretch(Part first, List<Part> shorter) {
        List<Observation> observations() {
            return Stream.concat(Stream.of(first), shorter.stream())
                    .flatMap(part -> part.observations().stream())
                    .toList();
        }

        List<Rebase> deferred() {
            return shorter.stream().flatMap(part -> part.rebase().stream()).toList();
        }
    }

    private static List<Stretch> stretches(List<Part> parts) {
        List<Stretch> stretches = new ArrayList<>();
        for (Part part : parts) {
            if (stretches.isEmpty() || part.hasEnough()) {
                stretches.add(new Stretch(part, new ArrayList<>()));
            } else {
                stretches.getLast().shorter().add(part);
            }
        }
        return stretches;
    }

    private static Segment segment(Stretch stretch, Polarity polarity, boolean screen) {
        Optional<Limits> limits = Optional.of(stretch.first())
                .filter(Part::hasEnough)
                .map(part -> Limits.of(values(part.observations()), screen));
        List<Observation> observations = stretch.observations();
        List<SpecialCause> causes = limits.map(l -> SpecialCauses.of(values(observations), l))
                .orElse(Collections.nCopies(observations.size(), SpecialCause.NOT_JUDGED));
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < observations.size(); i++) {
            Observation observation = observations.get(i);
            SpecialCause cause = causes.get(i);
            points.add(new Point(observation.period(), observation.value(), cause, Signal.of(cause, polarity)));
        }
        return new Segment(stretch.first().rebase(), limits, stretch.deferred(), points);
    }

    private static List<BigDecimal> values(List<Observation> observations) {
        return observations.stream().map(Observation::value).toList();
    }

    /** Returns the assurance. A target exactly on a limit is not beyond it. */
    private static Assurance assurance(Limits limits, BigDecimal target, Polarity polarity) {
        if (polarity != Polarity.HIGHER && polarity != Polarity.LOWER) {
            return Assurance.NONE;
        }
        int beyond = limits.beyond(target);
        if (beyond == 0) {
            return Assurance.MAY_OR_MAY_NOT;
        }
        boolean goodSide = beyond > 0 == (polarity == Polarity.HIGHER);
        return goodSide ? Assurance.WILL_FAIL : Assurance.WILL_MEET;
    }

    private static void mustBeInOrder(List<Observation> series, List<Rebase> rebases) {
        for (int i = 1; i < series.size(); i++) {
            Period before = series.get(i - 1).period();
            Period after = series.get(i).period();
            if (before.getClass() != after.getClass() || !before.end().isBefore(after.start())) {
                throw new IllegalArgumentException(before + " is followed by " + after);
            }
        }
        for (int i = 1; i < rebases.size(); i++) {
            Period before = rebases.get(i - 1).from();
            Period after = rebases.get(i).from();
            if (!before.start().isBefore(after.start())) {
                throw new IllegalArgumentException("a change from " + before + " is followed by one from " + after);
            }
        }
    }
}
