package boardpack.chart;

import boardpack.chart.DotPlot.Kind;
import boardpack.chart.DotPlot.Row;
import boardpack.chart.SvgWriter.Anchor;
import boardpack.chart.SvgWriter.Spot;
import boardpack.chart.SvgWriter.Stroke;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Draws a dot plot: one row for each area, and a vertical line at the council's figure. */
final class DotsDrawing {
    private static final double ROW = 17;
    private static final double LINE = 10.5;
    private static final double TOP = 14;

    /** Maximum width of a number. */
    private static final double VALUES = 50;

    /** Maximum width of a name. */
    private static final double NAMES = 84;

    private final DotPlot chart;
    private final SvgWriter svg = new SvgWriter("");
    private final Labels labels;
    private final AxisScale scale;
    private final double left;
    private final double right;
    private final List<String> said;
    private final double top;

    DotsDrawing(DotPlot chart, Ruler ruler) {
        this.chart = chart;
        this.labels = new Labels(svg, ruler);
        this.scale = scale();
        double names = 0;
        double values = 0;
        for (Row row : chart.rows()) {
            for (String line : name(row)) {
                names = Math.max(names, labels.width(line, row.kind() == Kind.OURS));
            }
            for (String line : note(row)) {
                names = Math.max(names, labels.width(line, false));
            }
            values = Math.max(values, labels.width(text(row), true));
        }
        this.left = names + 14;
        this.right = Frame.HALF - values - 14;
        this.said = labels.lines(said(), Frame.HALF, false, 3);
        this.top = TOP + (said.size() - 1) * LINE;
    }

    private List<String> name(Row row) {
        return labels.lines(row.name(), NAMES, row.kind() == Kind.OURS, 2);
    }

    private List<String> note(Row row) {
        return row.note().isEmpty() ? List.of() : labels.lines(row.note(), NAMES, false, 2);
    }

    private String text(Row row) {
        return labels.lines(row.text(), VALUES, true, 1).getFirst();
    }

    private AxisScale scale() {
        List<BigDecimal> numbers = new ArrayList<>();
        int decimals = 0;
        for (Row row : chart.rows()) {
            row.value().ifPresent(numbers::add);
            numbers.addAll(row.others());
            decimals = Math.max(decimals, row.value().map(BigDecimal::scale).orElse(0));
        }
        return AxisScale.of(
                numbers.isEmpty() ? List.of(BigDecimal.ZERO, BigDecimal.ONE) : numbers, Math.min(decimals, 3));
    }

    private double x(BigDecimal value) {
        return left + scale.along(value) * (right - left);
    }

    private double height(Row row) {
        return ROW + (name(row).size() + note(row).size() - 1) * LINE;
    }

    String svg() {
        double bottom = top + chart.rows().stream().mapToDouble(this::height).sum();
        axis(bottom);
        double y = top;
        for (Row row : chart.rows()) {
            row(row, y, y + height(row));
            y += height(row);
        }
        return svg.whole(Frame.HALF, bottom + 16, chart.says());
    }

    private void axis(double bottom) {
        for (BigDecimal tick : scale.ticks()) {
            svg.line(x(tick), top, x(tick), bottom, Stroke.of(SvgWriter.colour("chart-grid"), 0.5));
            labels.put(chart.measure().number(tick), new Spot(x(tick), bottom + 11, Anchor.MIDDLE), false, Frame.WORDS);
        }
        svg.line(left, bottom, right, bottom, Stroke.of(Frame.AXIS, 0.8));
        chart.rows().stream()
                .filter(r -> r.kind() == Kind.OURS)
                .flatMap(r -> r.value().stream())
                .forEach(
                        v -> svg.line(x(v), top, x(v), bottom, new Stroke(SvgWriter.colour("chart-line"), 0.8, "2 2")));
        for (int i = 0; i < said.size(); i++) {
            labels.put(said.get(i), new Spot(0, 8 + i * LINE, Anchor.START), false, Frame.WORDS);
        }
    }

    /** Returns the unit, the better direction and the start of the scale, in words. */
    private String said() {
        String cut = scale.isCut()
                ? chart.measure()
                        .cut()
                        .replace(
                                "{figure}",
                                chart.measure().number(scale.from().signum() > 0 ? scale.from() : scale.to()))
                : "";
        List<String> parts = new ArrayList<>(List.of(chart.measure().name(), chart.better(), cut));
        parts.removeIf(String::isEmpty);
        return String.join(". ", parts);
    }

    private void row(Row row, double top, double bottom) {
        boolean ours = row.kind() == Kind.OURS;
        double y = top + 12;
        for (String line : name(row)) {
            labels.put(line, new Spot(0, y, Anchor.START), ours, Frame.WORDS);
            y += LINE;
        }
        for (String line : note(row)) {
            labels.put(line, new Spot(0, y, Anchor.START), false, Frame.WORDS);
            y += LINE;
        }
        double middle = (top + bottom) / 2;
        labels.put(text(row), new Spot(right + 12, middle + 3, Anchor.START), ours, Frame.WORDS);
        svg.line(left, middle, right, middle, Stroke.of(SvgWriter.colour("chart-grid"), 0.5));
        String colour = SvgWriter.colour("chart-common");
        for (BigDecimal other : row.others()) {
            if (row.kind() == Kind.ALL) {
                svg.line(x(other), middle - 4, x(other), middle + 4, Stroke.of(colour, 0.9));
            } else {
                svg.circle(x(other), middle, 2.8, "none", Stroke.of(colour, 1));
            }
        }
        row.value().ifPresent(v -> mark(row.kind(), x(v), middle));
    }

    /** Draws a mark; each kind has its own shape. */
    private void mark(Kind kind, double x, double y) {
        String colour = SvgWriter.colour("chart-line");
        String words = Frame.WORDS;
        switch (kind) {
            case OURS -> svg.circle(x, y, 4.6, colour, Stroke.of(colour, 1));
            case NEIGHBOURS, ALL ->
                svg.polygon(new double[] {x, y - 4.6, x + 4.6, y, x, y + 4.6, x - 4.6, y}, words, Stroke.of(words, 1));
            case REGION -> svg.rect(x - 3.4, y - 3.4, 6.8, 6.8, words, Stroke.of(words, 1));
            case COUNTRY ->
                svg.polygon(new double[] {x, y - 4.4, x + 4.4, y + 3.4, x - 4.4, y + 3.4}, words, Stroke.of(words, 1));
        }
    }
}
