package boardpack.compose.explain;

import boardpack.json.Inlined;
import boardpack.paper.Marked;
import java.util.List;

/**
 * The origin of a rating and a direction of travel, with enough detail to work out both again.
 *
 * <p>Measured values are texts, so that no decimals are lost. An entry that does not apply is an empty text or list.
 *
 * @param rating the result compared with its target
 * @param others further ratings: against a second target, and of the year's forecast
 * @param directions the direction of travel, and the one over a longer time
 * @param charts the control chart, if there are 13 or more figures
 * @param remarks further notes on the indicator
 */
public record Explanation(
        @Inlined About about,
        @Inlined When when,
        @Inlined Definition definition,
        Held rating,
        List<Held> others,
        List<Moved> directions,
        List<Chart> charts,
        List<Remark> remarks) {
    /** The indicator and its owner. */
    public record About(String ref, String title, String serviceArea, String owner) {}

    /**
     * The reported quarter and the period of the figure.
     *
     * @param from the first day of the period; {@code to} is its last
     */
    public record When(String quarter, String period, String from, String to) {}

    /**
     * The definition of the indicator.
     *
     * @param definedAt the row of {@code indicators.csv}
     */
    public record Definition(String unit, int per, int decimals, String polarity, String basis, String definedAt) {}

    /** A row of an extract. */
    public record Source(String at, String period, String value, String numerator, String denominator, String status) {}

    /** A figure with the rows that it comes from. */
    public record Figure(String period, String value, List<Source> rows) {}

    /** A rule with its widths, as the council chose it. */
    public record Chosen(
            String name,
            String at,
            Widths green,
            Widths amber,
            String amberWhen,
            String compare,
            String edges,
            List<String> words) {}

    /** The widths below and above the target. */
    public record Widths(String below, String above) {}

    /** The range of values for a rating. An empty end is open. */
    public record Reach(String from, boolean fromIncluded, String to, boolean toIncluded) {}

    /** The value or range that a result was meant to reach. */
    public record Aim(String value, String floor, String lower, String upper, String period, String at, String share) {}

    /** A result compared with a target. */
    public record Held(
            String name,
            Figure result,
            String compared,
            Aim target,
            String lastYear,
            Chosen rule,
            Reach green,
            Reach amber,
            boolean judged,
            String rating,
            Marked mark,
            List<Step> steps) {}

    /** A result compared with one or more earlier results. */
    public record Moved(
            String name,
            String compareWith,
            String of,
            Figure current,
            Figure then,
            List<Point> points,
            String tolerance,
            String change,
            String direction,
            Marked mark,
            List<Step> steps) {}

    /**
     * A point of a trend.
     *
     * @param value the value on the trend line: the figure, or its distance from its range
     */
    public record Point(int at, String period, String figure, String value) {}

    /** A control chart: the current limits, and each figure with its signal. */
    public record Chart(
            String upper,
            String nearUpper,
            String mean,
            String nearLower,
            String lower,
            String averageRange,
            int points,
            int ranges,
            int dropped,
            String assurance,
            List<Charted> figures,
            List<String> sentences) {}

    /** A figure of a control chart. */
    public record Charted(String period, String value, String cause, String signal) {}

    /** A step of the explanation: a short heading, sentences, and the places of its inputs. */
    public record Step(String heading, List<String> sentences, List<String> places) {}

    /** A further note with its own heading. */
    public record Remark(String heading, List<String> sentences) {}
}
