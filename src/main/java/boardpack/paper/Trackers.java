package boardpack.paper;

import java.util.List;

/** The amber and red priorities, each with what is being done about it and how its key indicators stand. */
public record Trackers(
        Section.Heading heading,
        String introduction,
        Key progress,
        Key ratings,
        Section.Columns columns,
        List<Tracker> trackers)
        implements Section {
    @Override
    public List<Illustration> illustrations() {
        return trackers.stream().flatMap(t -> t.illustrations().stream()).toList();
    }

    /**
     * One priority.
     *
     * @param texts what its officer says, under labels: the contextual update, the concern, what has been done
     * @param actionsText how its actions stand, or that there are none
     * @param indicatorsText how its key indicators stand, or that there are none
     * @param illustrations of those that are amber or red over time, where the section asks for them
     */
    public record Tracker(
            String id,
            String title,
            List<Labelled> facts,
            Marked overall,
            String overallNote,
            Marked counted,
            String counts,
            List<Labelled> texts,
            String actionsText,
            List<ActionLine> actions,
            String indicatorsText,
            List<KeyIndicator> indicators,
            List<Illustration> illustrations) {}

    /** One action. */
    public record ActionLine(String text, String owner, String due, Marked progress, String update) {}

    /**
     * The result of one key indicator; the rest of it stands where all indicators are.
     *
     * @param id where that is
     * @param rule what each rating takes, in the fewest words; empty where it is not rated
     * @param others the other ratings: beside a judgement, against a second target, of the year's forecast
     * @param notes the rule, what the target is for, how settled the figure is and how far it has moved, in sentences
     */
    public record KeyIndicator(
            String id,
            String ref,
            String title,
            String outturn,
            String target,
            String targetNote,
            String actual,
            String actualNote,
            Marked rating,
            String rule,
            List<Section.OtherRating> others,
            Marked direction,
            String change,
            List<String> notes) {}
}
