package boardpack.paper;

import java.util.List;

/** Every indicator that can be reported in the quarter, in its set, with its data quality. */
public record Reported(
        Section.Heading heading,
        String counts,
        Key ratings,
        Key directions,
        String notes,
        Section.Columns columns,
        List<OfASet> sets)
        implements Section {
    /** The national indicators, or the key local ones. */
    public record OfASet(String title, List<QualityLine> lines) {}

    /** An indicator with the reliability of its figure and the reason. */
    public record QualityLine(Section.IndicatorLine line, String quality, String note) {}
}
