package boardpack.compose;

import boardpack.indicator.Prose;
import java.util.List;

/**
 * The performance report of one service area.
 *
 * <p>Every section has its heading with its number and its place; a section without content is empty and left out.
 */
public record PerformanceReport(
        String title,
        String subtitle,
        ProseSection introduction,
        ProseSection keyDevelopments,
        ProseSection emergingIssues,
        List<Labelled> initials,
        Objectives objectives,
        Indicators indicators,
        Comparisons comparisons,
        Points points,
        Keys keys) {
    /** A numbered heading. */
    public record Heading(String id, String text) {}

    /** What officers wrote. */
    public record ProseSection(Heading heading, List<Prose> prose) {}

    /** How objectives and milestones stand: the counts first. */
    public record Objectives(Heading heading, String counts, Key key, List<Objective> objectives) {}

    /** An objective with its milestones. */
    public record Objective(String id, String ref, String text, List<MilestoneLine> milestones) {}

    /** One milestone. */
    public record MilestoneLine(String text, String due, Marked progress, String commentary) {}

    /** How the indicators stand: the counts first. */
    public record Indicators(
            Heading heading,
            String counts,
            Key ratings,
            Key directions,
            String notes,
            Columns columns,
            List<IndicatorLine> lines) {}

    /** The headings of the columns that name a period. */
    public record Columns(String lastYear, String target, String actual) {}

    /**
     * One indicator.
     *
     * @param about which way is better, and what time it covers
     * @param ratingLabel what the rating is of, where another stands beside it
     * @param rule what each rating takes, in sentences; none where it is not rated
     * @param ratingNotes what else is to be known of the rating
     * @param others the other ratings: beside a judgement, against a second target, of the year's forecast
     * @param change how far it has moved and since when; empty where it cannot be said
     * @param ways the directions of travel over a longer time
     */
    public record IndicatorLine(
            String id,
            String ref,
            String title,
            String about,
            String outturn,
            String outturnNote,
            String target,
            String targetNote,
            String actual,
            String actualNote,
            Marked rating,
            String ratingLabel,
            List<String> rule,
            List<String> ratingNotes,
            List<OtherRating> others,
            Marked direction,
            String change,
            List<Way> ways,
            String commentary) {}

    /** A rating beside the first one: what it is of, and what it says. */
    public record OtherRating(String label, Marked rating, List<String> notes) {}

    /** Another direction of travel: over what time, and what it says. */
    public record Way(String label, Marked direction, String change) {}

    /**
     * The same indicators elsewhere.
     *
     * @param notes what gaps, ranks and quartiles are, where any is shown
     * @param period the period of all lines; empty where they have different ones
     */
    public record Comparisons(
            Heading heading,
            String introduction,
            String notes,
            String period,
            String council,
            String region,
            List<ComparisonLine> lines) {}

    /** One indicator elsewhere. */
    public record ComparisonLine(
            String ref, String title, String period, Figure ours, Figure neighbours, Figure region, Figure england) {}

    /** A figure, and what is said under it. */
    public record Figure(String value, List<String> notes) {}

    /** What members should know is missing or not final. */
    public record Points(Heading heading, String introduction, List<Point> points) {}

    /** One point, and the indicator that it is about; its id is empty where that is not in the table. */
    public record Point(String id, String ref, String text) {}

    /** The meaning of every symbol and word. */
    public record Keys(Heading heading, String introduction, List<Key> keys) {}
}
