package boardpack.chart;

import boardpack.chart.Keys.Shape;
import boardpack.chart.ProcessChart.Mark;
import boardpack.chart.ProcessChart.Span;
import boardpack.chart.SvgWriter.Anchor;
import boardpack.chart.SvgWriter.Spot;
import boardpack.chart.SvgWriter.Stroke;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws a control chart: points marked by their meaning, the limits, the mean and the target. */
final class ProcessDrawing {
    private static final double HEIGHT = 88;
    private static final double MARGIN = 96;
    private static final double LINE = 10.5;

    private final ProcessChart chart;
    private final SvgWriter svg = new SvgWriter("");
    private final Labels labels;
    private final Keys keys = new Keys();
    private final Frame frame;
    private final List<Named> named = new ArrayList<>();

    ProcessDrawing(ProcessChart chart, Ruler ruler) {
        this.chart = chart;
        this.labels = new Labels(svg, ruler);
        name();
        double widest = named.stream()
                .flatMap(n -> n.lines.stream())
                .mapToDouble(l -> labels.width(l, false))
                .max()
                .orElse(0);
        this.frame = new Frame(svg, labels, chart.measure(), scale(), chart.slots(), Frame.WIDTH, widest + 10, HEIGHT);
    }

    /** A line with its name at the end. */
    private record Named(BigDecimal at, List<String> lines, String colour) {}

    private void name() {
        if (!chart.spans().isEmpty()) {
            Span last = chart.spans().getLast();
            named(last.upper(), chart.words().upper(), Frame.WORDS);
            named(last.mean(), chart.words().mean(), Frame.WORDS);
            named(last.lower(), chart.words().lower(), Frame.WORDS);
        }
        chart.targets().forEach(t -> named(t.at(), t.text(), SvgWriter.colour("chart-target")));
        named.sort(Comparator.comparing(Named::at).reversed());
    }

    private void named(BigDecimal at, String text, String colour) {
        named.add(new Named(at, labels.lines(text, MARGIN, false, 2), colour));
    }

    private AxisScale scale() {
        List<BigDecimal> numbers = new ArrayList<>();
        int decimals = 0;
        for (Slot slot : chart.slots()) {
            slot.value().ifPresent(numbers::add);
            decimals = Math.max(decimals, slot.value().map(BigDecimal::scale).orElse(0));
        }
        chart.spans().forEach(s -> numbers.addAll(List.of(s.lower(), s.upper())));
        chart.targets().forEach(t -> numbers.add(t.at()));
        return AxisScale.of(
                numbers.isEmpty() ? List.of(BigDecimal.ZERO, BigDecimal.ONE) : numbers, Math.min(decimals, 3));
    }

    String svg() {
        frame.values();
        frame.periods();
        limits();
        points();
        latest();
        names();
        double key = frame.height(0);
        key();
        return svg.whole(Frame.WIDTH, frame.height(keys.set(svg, labels, key - 2)), chart.says());
    }

    private void limits() {
        Stroke limit = new Stroke(Frame.AXIS, 1, "4 2.5");
        double half = frame.slot() / 2;
        for (Span span : chart.spans()) {
            double x1 = frame.x(span.from()) - half;
            double x2 = frame.x(span.to()) + half;
            across(x1, x2, span.upper(), limit);
            across(x1, x2, span.lower(), limit);
            across(x1, x2, span.mean(), Stroke.of(Frame.AXIS, 1));
            if (span.from() > 0) {
                svg.line(x1, frame.top(), x1, frame.bottom(), new Stroke(Frame.AXIS, 0.8, "1.5 2"));
            }
        }
        chart.targets()
                .forEach(t -> across(
                        frame.left(),
                        frame.right(),
                        t.at(),
                        new Stroke(SvgWriter.colour("chart-target"), 1.3, "7 2.5 1.5 2.5")));
    }

    private void across(double x1, double x2, BigDecimal at, Stroke stroke) {
        svg.line(x1, frame.y(at), x2, frame.y(at), stroke);
        labels.line(x1, frame.y(at), x2, frame.y(at));
    }

    private void points() {
        Stroke stroke = Stroke.of(SvgWriter.colour("chart-common"), 1);
        int last = chart.slots().size() - 1;
        for (int i = 0; i < last; i++) {
            Slot one = chart.slots().get(i);
            Slot next = chart.slots().get(i + 1);
            if (one.value().isPresent() && next.value().isPresent() && next.join() == Slot.Join.GOES_ON) {
                double y1 = frame.y(one.value().get());
                double y2 = frame.y(next.value().get());
                svg.line(frame.x(i), y1, frame.x(i + 1), y2, stroke);
                labels.line(frame.x(i), y1, frame.x(i + 1), y2);
            }
        }
        for (int i = 0; i <= last; i++) {
            Slot slot = chart.slots().get(i);
            if (slot.value().isPresent()) {
                double y = frame.y(slot.value().get());
                Keys.draw(svg, shape(i), frame.x(i), y, slot.provisional());
                labels.mark(Keys.box(shape(i), frame.x(i), y));
            } else {
                frame.gap(i, slot.gap());
            }
        }
    }

    private Shape shape(int slot) {
        return switch (chart.signals().get(slot)) {
            case IMPROVEMENT -> Shape.IMPROVEMENT;
            case CONCERN -> Shape.CONCERN;
            case HIGH -> Shape.HIGH;
            case LOW -> Shape.LOW;
            case COMMON -> Shape.COMMON;
        };
    }

    /** Prints the latest value next to its point. */
    private void latest() {
        int last = chart.slots().size() - 1;
        Slot slot = chart.slots().get(last);
        if (slot.value().isPresent()) {
            double y = frame.y(slot.value().get());
            labels.beside(slot.text(), frame.x(last), y, true, true, true, Frame.WORDS, frame.area());
        }
    }

    /** Places the names at the ends of lines, as near to their lines as possible without overlaps. */
    private void names() {
        double[] tops = new double[named.size()];
        double next = frame.top() - 8;
        for (int i = 0; i < tops.length; i++) {
            double height = named.get(i).lines.size() * LINE;
            tops[i] = Math.max(frame.y(named.get(i).at) - height / 2, next);
            next = tops[i] + height + 1;
        }
        double floor = frame.bottom() + 2;
        for (int i = tops.length - 1; i >= 0; i--) {
            double height = named.get(i).lines.size() * LINE;
            tops[i] = Math.min(tops[i], floor - height);
            floor = tops[i] - 1;
        }
        for (int i = 0; i < tops.length; i++) {
            Named n = named.get(i);
            double y = frame.y(n.at);
            double middle = tops[i] + n.lines.size() * LINE / 2;
            svg.line(frame.right(), y, frame.right() + 7, middle, Stroke.of(n.colour, 0.6));
            for (int l = 0; l < n.lines.size(); l++) {
                Spot spot = new Spot(frame.right() + 9, tops[i] + l * LINE + 8, Anchor.START);
                labels.put(n.lines.get(l), spot, false, n.colour);
            }
        }
    }

    private void key() {
        ProcessChart.Words words = chart.words();
        for (Mark mark : Mark.values()) {
            if (chart.signals().contains(mark)) {
                switch (mark) {
                    case IMPROVEMENT -> keys.add(Shape.IMPROVEMENT, false, words.improvement());
                    case CONCERN -> keys.add(Shape.CONCERN, false, words.concern());
                    case HIGH -> keys.add(Shape.HIGH, false, words.high());
                    case LOW -> keys.add(Shape.LOW, false, words.low());
                    case COMMON -> keys.add(Shape.COMMON, false, words.common());
                }
            }
        }
        if (chart.slots().stream().anyMatch(Slot::provisional)) {
            keys.add(Shape.COMMON, true, words.provisional());
        }
        if (chart.slots().stream().anyMatch(s -> s.value().isEmpty())) {
            keys.add(Shape.GAP, false, words.gap());
        }
    }
}
