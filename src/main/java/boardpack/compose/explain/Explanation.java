package boardpack.compose.explain;

import boardpack.json.Inlined;
import boardpack.paper.Marked;
import java.util.List;

/**
 * How a rating and a direction of travel came about: enough to work both out again.
 *
 * <p>Measured values are texts, so that none of their decimals is lost. What does not apply is an empty text or list.
 *
 * @param rating how the result stands against its target
 * @param others the ratings beside it: a second target, the forecast for the year
 * @param directions the direction of travel, and the one over a longer time
 * @param charts the control chart, where there are 13 figures or more
 * @param remarks what else is known of the indicator
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
    /** The indicator and whom to ask about it. */
    public record About(String ref, String title, String serviceArea, String owner) {}

    /**
     * The quarter that is reported and the period of the figure.
     *
     * @param from the first day of the period, and {@code to} its last
     */
    public record When(String quarter, String period, String from, String to) {}

    /**
     * How the indicator is measured.
     *
     * @param definedAt the row of {@code indicators.csv}
     */
    public record Definition(String unit, int per, int decimals, String polarity, String basis, String definedAt) {}

    /** A row of an extract. */
    public record Source(String at, String period, String value, String numerator, String denominator, String status) {}

    /** A figure and the rows that it comes from. */
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

    /** How far to each side of the target. */
    public record Widths(String below, String above) {}

    /** The values that a rating takes; an end that is empty is open. */
    public record Reach(String from, boolean fromIncluded, String to, boolean toIncluded) {}

    /** What a result was to reach. */
    public record Aim(String value, String floor, String lower, String upper, String period, String at, String share) {}

    /** A result held against a target. */
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

    /** A result compared with an earlier one, or with several. */
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
     * One point of a trend.
     *
     * @param value what the line runs through: the figure, or how far it lies outside its range
     */
    public record Point(int at, String period, String figure, String value) {}

    /** A control chart: the limits that hold now, and each figure with what it says. */
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

    /** One figure of a control chart. */
    public record Charted(String period, String value, String cause, String signal) {}

    /** One step of the way, under a short heading, and the places of what went into it. */
    public record Step(String heading, List<String> sentences, List<String> places) {}

    /** Something else that is known, with a heading of its own. */
    public record Remark(String heading, List<String> sentences) {}
}
