package boardpack.chart;

import boardpack.chart.SvgWriter.Anchor;
import boardpack.chart.SvgWriter.Box;
import boardpack.chart.SvgWriter.Spot;
import boardpack.chart.SvgWriter.Stroke;
import java.math.BigDecimal;
import java.util.List;

/** The scale of values and the time axis of a chart over time. */
final class Frame {
    /** The width of the text on a portrait page. */
    static final double WIDTH = 470;

    /** The width of a figure when two are printed side by side. */
    static final double HALF = 228;

    static final String WORDS = SvgWriter.WORDS;
    static final String AXIS = SvgWriter.colour("chart-axis");
    static final String PAPER = "#ffffff";

    private static final double TOP = 25;
    private static final double LINE = 11.5;
    private static final double TICK = 3;

    /** Space for most numbers, so that charts below one another align. */
    private static final double NUMBERS = 26;

    private final SvgWriter svg;
    private final Labels labels;
    private final Measure measure;
    private final AxisScale scale;
    private final List<Slot> slots;
    private final List<String> name;
    private final double top;
    private final double width;
    private final double left;
    private final double right;
    private final double bottom;

    /**
     * Creates a frame.
     *
     * @param width the width of the whole chart
     * @param margin the space to its right
     * @param height the height of the plotting area
     */
    Frame(
            SvgWriter svg,
            Labels labels,
            Measure measure,
            AxisScale scale,
            List<Slot> slots,
            double width,
            double margin,
            double height) {
        this.svg = svg;
        this.labels = labels;
        this.measure = measure;
        this.scale = scale;
        this.slots = slots;
        double numbers = scale.ticks().stream()
                .mapToDouble(t -> labels.width(measure.number(t), false))
                .max()
                .orElse(0);
        this.left = 4 + TICK + Math.max(NUMBERS, numbers);
        this.width = width;
        this.right = width - margin;
        this.name = labels.lines(name(), width, false, 2);
        this.top = TOP + (name.size() - 1) * LINE;
        this.bottom = top + height;
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    double slot() {
        return (right - left) / slots.size();
    }

    /** Returns the centre of a slot. */
    double x(int slot) {
        return left + slot() * (slot + 0.5);
    }

    double y(BigDecimal value) {
        return bottom - scale.along(value) * (bottom - top);
    }

    double top() {
        return top;
    }

    double bottom() {
        return bottom;
    }

    /** Returns the area for words among the points. */
    Box area() {
        return new Box(left + 1, top - 13, Math.min(right + 3, width), bottom - 1);
    }

    /** Draws the horizontal grid lines, their numbers and the unit. */
    void values() {
        for (BigDecimal tick : scale.ticks()) {
            double y = y(tick);
            if (tick.compareTo(scale.from()) != 0) {
                svg.line(left, y, right, y, Stroke.of(SvgWriter.colour("chart-grid"), 0.5));
            }
            labels.put(measure.number(tick), new Spot(left - TICK - 1, y + 3, Anchor.END), false, WORDS);
        }
        svg.line(left, bottom, right, bottom, Stroke.of(AXIS, 0.8));
        if (scale.isCut()) {
            // If a scale does not begin at 0, its foot is broken and a note says so.
            svg.polyline(
                    new double[] {
                        left,
                        bottom,
                        left,
                        bottom - 4,
                        left - 2,
                        bottom - 6,
                        left + 3,
                        bottom - 9,
                        left,
                        bottom - 11,
                        left,
                        bottom - 15
                    },
                    Stroke.of(AXIS, 0.8));
        }
        for (int i = 0; i < name.size(); i++) {
            labels.put(name.get(i), new Spot(0, 8 + i * LINE, Anchor.START), false, WORDS);
        }
    }

    private String name() {
        String from = measure.number(scale.from().signum() > 0 ? scale.from() : scale.to());
        String cut = scale.isCut() ? measure.cut().replace("{figure}", from) : "";
        return measure.name() + (measure.name().isEmpty() || cut.isEmpty() ? "" : ". ") + cut;
    }

    /** Draws the period labels that fit, and the group labels below them. */
    void periods() {
        double widest = slots.stream()
                .mapToDouble(s -> labels.width(s.label(), s.role() == Slot.Role.NOW))
                .max()
                .orElse(0);
        int every = Math.max(1, (int) Math.ceil((widest + 4) / slot()));
        int last = slots.size() - 1;
        for (int i = 0; i <= last; i++) {
            svg.line(x(i), bottom, x(i), bottom + TICK, Stroke.of(AXIS, 0.5));
        }
        // Labels are placed from the last period backwards, so the current one is always labelled.
        for (int i = last; i >= 0; i -= every) {
            Slot slot = slots.get(i);
            boolean now = slot.role() == Slot.Role.NOW;
            labels.put(slot.label(), within(slot.label(), x(i), bottom + LINE, now), now, WORDS);
        }
        int first = 0;
        for (int i = 1; i <= slots.size(); i++) {
            if (i == slots.size()
                    || !slots.get(i).group().equals(slots.get(first).group())) {
                group(first, i - 1);
                first = i;
            }
        }
    }

    private void group(int from, int to) {
        String name = slots.get(from).group();
        if (name.isEmpty()) {
            return;
        }
        if (from > 0) {
            double x = left + slot() * from;
            svg.line(x, bottom, x, bottom + 2 * LINE, Stroke.of(SvgWriter.colour("chart-grid"), 0.5));
        }
        labels.put(name, within(name, (x(from) + x(to)) / 2, bottom + 2 * LINE, false), false, WORDS);
    }

    /** Returns a centred position for a text, moved as far as needed to stay inside the chart. */
    private Spot within(String text, double x, double y, boolean bold) {
        double half = labels.width(text, bold) / 2;
        return new Spot(Math.min(Math.max(x, half), width - half), y, Anchor.MIDDLE);
    }

    /** Writes the reason for a missing value in its place on the axis. */
    void gap(int slot, String why) {
        double x = x(slot);
        double y = bottom - 7;
        svg.line(x - 3, y - 3, x + 3, y + 3, Stroke.of(WORDS, 0.9));
        svg.line(x - 3, y + 3, x + 3, y - 3, Stroke.of(WORDS, 0.9));
        labels.mark(new Box(x - 3, y - 3, x + 3, y + 3));
        double room = slot() - 2;
        List<String> lines = List.of(why.split("\\s+"));
        if (lines.stream().anyMatch(l -> labels.width(l, false) > room)) {
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            labels.put(
                    lines.get(i),
                    new Spot(x, y - 7 - (lines.size() - 1 - i) * (double) (SvgWriter.SIZE + 1), Anchor.MIDDLE),
                    false,
                    WORDS);
        }
    }

    /** Returns the total height, including the words below. */
    double height(double key) {
        boolean groups = slots.stream().anyMatch(s -> !s.group().isEmpty());
        return bottom + (groups ? 2 : 1) * LINE + 4 + key;
    }
}
