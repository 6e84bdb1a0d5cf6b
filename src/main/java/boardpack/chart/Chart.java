package boardpack.chart;

/**
 * A chart as data and words, without any details of drawing.
 *
 * <p>Its creator has already removed confidential figures. The drawing depends only on the record.
 */
public sealed interface Chart permits TrendChart, ProcessChart, RatingBars, DotPlot, Sparkline {
    /** Returns the description of the chart, in a sentence or two, for people who cannot see it. */
    String says();

    /** Returns the chart as SVG, using only the elements that pages accept. */
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
