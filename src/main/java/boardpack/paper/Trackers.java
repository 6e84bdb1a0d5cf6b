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
        return trackers.stream()
                .flatMap(t -> t.indicators().illustrations().stream())
                .toList();
    }

    /**
     * One priority.
     *
     * @param texts what its officer says, under labels: the contextual update, the concern, what has been done
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
            Actions actions,
            KeyIndicators indicators) {}

    /** The progress of a priority's actions, or that there are none. */
    public record Actions(String text, List<ActionLine> lines) {}

    /**
     * The ratings of a priority's key indicators, or that there are none.
     *
     * @param illustrations of those that are amber or red over time, where the section asks for them
     */
    public record KeyIndicators(String text, List<KeyIndicator> lines, List<Illustration> illustrations) {}

    /** One action. */
    public record ActionLine(String text, String owner, String due, Marked progress, String update) {}

    /**
     * The result of one key indicator; the rest of it stands where all indicators are.
     *
     * @param id where that is
     * @param rule what each rating takes, in the fewest words; empty where it is not rated
     * @param notes the rule, what the target is for, how settled the figure is and how far it has moved, in sentences
     */
    public record KeyIndicator(String id, Section.IndicatorLine line, String rule, List<String> notes) {}
}
