package boardpack.chart;

import boardpack.chart.Keys.Shape;
import boardpack.chart.Slot.Aim;
import boardpack.chart.Slot.Join;
import boardpack.chart.Slot.Role;
import boardpack.chart.SvgWriter.Anchor;
import boardpack.chart.SvgWriter.Spot;
import boardpack.chart.SvgWriter.Stroke;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws a trend: the line with its points, the target as a line or a band, and the important labels. */
final class TrendDrawing {
    private static final double HEIGHT = 60;

    /** Space for most targets, so that charts below one another align. */
    private static final double MARGIN = 40;

    /** Maximum width of the words next to the target. */
    private static final double TARGET = 56;

    /** Maximum number of targets that are labelled individually. */
    private static final int MOST_NAMED = 3;

    private static final String AIM = SvgWriter.colour("chart-target");

    private final TrendChart chart;
    private final SvgWriter svg = new SvgWriter("");
    private final Labels labels;
    private final List<String> aimed;
    private final Frame frame;

    TrendDrawing(TrendChart chart, Ruler ruler) {
        this.chart = chart;
        this.labels = new Labels(svg, ruler);
        this.aimed = aimed();
        double margin =
                aimed.stream().mapToDouble(l -> labels.width(l, false)).max().orElse(0) + 8;
        this.frame = new Frame(
                svg, labels, chart.measure(), scale(), chart.slots(), Frame.HALF, Math.max(MARGIN, margin), HEIGHT);
    }

    private List<Slot> slots() {
        return chart.slots();
    }

    /** Returns the name and the number of the current target, in lines. */
    private List<String> aimed() {
        return slots().getLast().aim().map(this::aimed).orElse(List.of());
    }

    private List<String> aimed(Aim aim) {
        List<String> lines = new ArrayList<>(labels.lines(chart.target(), TARGET, false, 3));
        lines.addAll(labels.lines(aim.text(), TARGET, false, 2));
        return lines;
    }

    private AxisScale scale() {
        List<BigDecimal> numbers = new ArrayList<>();
        int decimals = 0;
        for (Slot slot : slots()) {
            slot.value().ifPresent(numbers::add);
            slot.aim().ifPresent(a -> numbers.addAll(List.of(a.from(), a.to())));
            decimals = Math.max(decimals, slot.value().map(BigDecimal::scale).orElse(0));
        }
        return AxisScale.of(numbers.isEmpty() ? List.of(BigDecimal.ZERO, BigDecimal.ONE) : numbers, decimals);
    }

    String svg() {
        aims(true);
        frame.values();
        frame.periods();
        aims(false);
        course();
        words();
        return svg.whole(Frame.HALF, frame.height(0), chart.says());
    }

    /** Consecutive slots with the same target, both ends included. */
    private record Stretch(int from, int to, Aim aim) {
        boolean goesOnTo(Stretch next) {
            return to == next.from - 1 && aim.isSame(next.aim);
        }

        /** Returns true if there is a step from it to the next. */
        boolean stepsTo(Stretch next) {
            return to == next.from - 1 && !aim.isRange() && !next.aim.isRange();
        }
    }

    private List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < slots().size(); i++) {
            Optional<Aim> aim = slots().get(i).aim();
            if (aim.isEmpty()) {
                continue;
            }
            Stretch next = new Stretch(i, i, aim.get());
            if (!stretches.isEmpty() && stretches.getLast().goesOnTo(next)) {
                next = new Stretch(stretches.removeLast().from, i, aim.get());
            }
            stretches.add(next);
        }
        return stretches;
    }

    /**
     * Draws the bands of ranges below everything else, and then the target lines, with a step where a target changes.
     */
    private void aims(boolean band) {
        Stroke dashed = new Stroke(AIM, 1.2, "5 3");
        double half = frame.slot() / 2;
        List<Stretch> stretches = stretches();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch s = stretches.get(i);
            double x1 = frame.x(s.from) - half;
            double x2 = frame.x(s.to) + half;
            double low = frame.y(s.aim.from());
            double high = frame.y(s.aim.to());
            if (band && s.aim.isRange()) {
                svg.rect(x1, high, x2 - x1, low - high, SvgWriter.colour("chart-band"));
            }
            if (!band) {
                aim(x1, x2, low, dashed);
                if (s.aim.isRange()) {
                    aim(x1, x2, high, dashed);
                } else if (i > 0 && stretches.get(i - 1).stepsTo(s)) {
                    double earlier = frame.y(stretches.get(i - 1).aim.from());
                    svg.line(x1, earlier, x1, low, dashed);
                    labels.line(x1, earlier, x1, low);
                }
            }
        }
    }

    private void aim(double x1, double x2, double y, Stroke stroke) {
        svg.line(x1, y, x2, y, stroke);
        labels.line(x1, y, x2, y);
    }

    private void course() {
        Stroke stroke = Stroke.of(SvgWriter.colour("chart-line"), 1.6);
        List<Double> run = new ArrayList<>();
        for (int i = 0; i < slots().size(); i++) {
            Slot slot = slots().get(i);
            if (slot.join() != Join.GOES_ON || slot.value().isEmpty()) {
                course(run, stroke);
                run = new ArrayList<>();
            }
            if (slot.join() == Join.BREAKS && i > 0) {
                double x = frame.x(i) - frame.slot() / 2;
                svg.line(x, frame.top(), x, frame.bottom(), new Stroke(Frame.AXIS, 0.8, "1.5 2"));
                labels.line(x, frame.top(), x, frame.bottom());
            }
            if (slot.value().isPresent()) {
                run.add(frame.x(i));
                run.add(frame.y(slot.value().get()));
            } else {
                frame.gap(i, slot.gap());
            }
        }
        course(run, stroke);
        for (int i = 0; i < slots().size(); i++) {
            Slot slot = slots().get(i);
            if (slot.value().isPresent()) {
                double y = frame.y(slot.value().get());
                Keys.draw(svg, shape(slot), frame.x(i), y, slot.provisional());
                labels.mark(Keys.box(shape(slot), frame.x(i), y));
            }
        }
    }

    private void course(List<Double> run, Stroke stroke) {
        if (run.size() > 2) {
            svg.polyline(run.stream().mapToDouble(d -> d).toArray(), stroke);
        }
        for (int i = 0; i + 3 < run.size(); i += 2) {
            labels.line(run.get(i), run.get(i + 1), run.get(i + 2), run.get(i + 3));
        }
    }

    private static Shape shape(Slot slot) {
        return switch (slot.role()) {
            case NOW -> Shape.NOW;
            case YEAR_BEFORE -> Shape.YEAR_BEFORE;
            case OTHER -> Shape.POINT;
        };
    }

    /** Prints the important values always, other values where there is room, and then the targets. */
    private void words() {
        nameTarget();
        for (Role role : new Role[] {Role.NOW, Role.YEAR_BEFORE, Role.OTHER}) {
            for (int i = 0; i < slots().size(); i++) {
                Slot slot = slots().get(i);
                boolean matters = role != Role.OTHER;
                boolean fits = matters || labels.width(slot.text(), false) < frame.slot() - 2;
                if (slot.role() == role && slot.value().isPresent() && fits) {
                    labels.beside(
                            slot.text(),
                            frame.x(i),
                            frame.y(slot.value().get()),
                            above(i),
                            matters,
                            role == Role.NOW,
                            Frame.WORDS,
                            frame.area());
                }
            }
        }
        List<Stretch> stretches = stretches();
        for (Stretch s : stretches) {
            // Many steps, as in a year to date, are shown only as lines.
            if (s.to < slots().size() - 1 && stretches.size() <= MOST_NAMED) {
                double x = (frame.x(s.from) + frame.x(s.to)) / 2;
                String text = chart.target() + " " + s.aim.text();
                labels.beside(text, x, frame.y(s.aim.to()) + 3, true, false, false, AIM, frame.area());
            }
        }
    }

    /** Prints the name of the current target at the end of its line. */
    private void nameTarget() {
        Optional<Aim> aim = slots().getLast().aim();
        if (aim.isEmpty()) {
            return;
        }
        double line = SvgWriter.SIZE + 1.5;
        double middle = (frame.y(aim.get().from()) + frame.y(aim.get().to())) / 2;
        double first = middle - (aimed.size() - 1) * line / 2 + 3;
        double lowest = frame.bottom() - 1 - (aimed.size() - 1) * line;
        first = Math.min(Math.max(first, frame.top() - 8), lowest);
        for (int i = 0; i < aimed.size(); i++) {
            labels.put(aimed.get(i), new Spot(frame.right() + 6, first + i * line, Anchor.START), false, AIM);
        }
    }

    /** Returns true if a point is higher than those next to it, so that its value goes above it. */
    private boolean above(int i) {
        BigDecimal own = slots().get(i).value().orElseThrow();
        BigDecimal beside = BigDecimal.ZERO;
        int count = 0;
        for (int other : new int[] {i - 1, i + 1}) {
            if (other >= 0
                    && other < slots().size()
                    && slots().get(other).value().isPresent()) {
                beside = beside.add(slots().get(other).value().get());
                count++;
            }
        }
        return count == 0 || own.multiply(BigDecimal.valueOf(count)).compareTo(beside) >= 0;
    }
}
