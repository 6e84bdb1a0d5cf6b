package boardpack.chart;

/**
 * A figure: what it shows, as data and words, and nothing of how it is drawn.
 *
 * <p>Whoever makes one has taken out what must not be seen: a figure is shaped by nothing that is not in its record.
 */
public sealed interface Chart permits TrendChart, ProcessChart, RatingBars, DotPlot, Sparkline {
    /** Returns the description of the chart, in a sentence or two, for people who cannot see it. */
    String says();

    /** The figure as SVG, in the few elements that the pages take. */
    static String svg(Chart chart, Ruler ruler) {
        return switch (chart) {
            case TrendChart trend -> new TrendDrawing(trend, ruler).svg();
            case ProcessChart process -> new ProcessDrawing(process, ruler).svg();
            case RatingBars bars -> new BarsDrawing(bars, ruler).svg();
            case DotPlot dots -> new DotsDrawing(dots, ruler).svg();
            case Sparkline line -> SparklineDrawing.svg(line);
        };
    }
}
