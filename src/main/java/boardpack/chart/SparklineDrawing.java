package boardpack.chart;

import boardpack.chart.SvgWriter.Stroke;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws a sparkline: a line, its last point and the target. */
final class SparklineDrawing {
    private static final double WIDTH = 46;
    private static final double HEIGHT = 18;
    private static final double EDGE = 3;

    private SparklineDrawing() {}

    static String svg(Sparkline line) {
        SvgWriter svg = new SvgWriter("sparkline");
        List<BigDecimal> numbers = new ArrayList<>();
        line.values().forEach(v -> v.ifPresent(numbers::add));
        line.target().ifPresent(numbers::add);
        if (numbers.isEmpty()) {
            return svg.whole(WIDTH, HEIGHT, line.says());
        }
        BigDecimal least = numbers.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = numbers.stream().max(BigDecimal::compareTo).orElseThrow();
        line.target().ifPresent(t -> {
            double y = y(t, least, most);
            svg.line(0, y, WIDTH, y, new Stroke(SvgWriter.colour("chart-target"), 0.9, "3 2"));
        });
        double slot = (WIDTH - 2 * EDGE) / Math.max(1, line.values().size() - 1);
        List<Double> run = new ArrayList<>();
        for (int i = 0; i < line.values().size(); i++) {
            Optional<BigDecimal> value = line.values().get(i);
            if (value.isEmpty()) {
                course(svg, run);
                run = new ArrayList<>();
            } else {
                run.add(EDGE + i * slot);
                run.add(y(value.get(), least, most));
            }
        }
        course(svg, run);
        line.values().getLast().ifPresent(v -> {
            String colour = SvgWriter.colour("chart-line");
            svg.circle(WIDTH - EDGE, y(v, least, most), 2.2, colour, Stroke.of(colour, 0.5));
        });
        return svg.whole(WIDTH, HEIGHT, line.says());
    }

    /** Draws a run of values; a single value becomes a point. */
    private static void course(SvgWriter svg, List<Double> run) {
        String colour = SvgWriter.colour("chart-line");
        if (run.size() == 2) {
            svg.circle(run.get(0), run.get(1), 1, colour, Stroke.of("none", 0));
        } else if (run.size() > 2) {
            svg.polyline(run.stream().mapToDouble(d -> d).toArray(), Stroke.of(colour, 1.2));
        }
    }

    private static double y(BigDecimal value, BigDecimal least, BigDecimal most) {
        double span = most.subtract(least).doubleValue();
        double along = span == 0 ? 0.5 : value.subtract(least).doubleValue() / span;
        return HEIGHT - EDGE - along * (HEIGHT - 2 * EDGE);
    }
}
