package boardpack.paper;

import java.util.List;

/** The amber and red priorities, with their actions and key indicators. */
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
     * A priority.
     *
     * @param texts the officer's labelled texts: the contextual update, the concern, and what has been done
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

    /** The progress of a priority's actions, or a statement that there are none. */
    public record Actions(String text, List<ActionLine> lines) {}

    /**
     * The ratings of a priority's key indicators, or a statement that there are none.
     *
     * @param illustrations charts of the amber and red ones over time, if the section asks for them
     */
    public record KeyIndicators(String text, List<KeyIndicator> lines, List<Illustration> illustrations) {}

    /** An action. */
    public record ActionLine(String text, String owner, String due, Marked progress, String update) {}

    /**
     * The result of a key indicator; its full row is in the table of all indicators.
     *
     * @param id the anchor of that row
     * @param rule the range of values for each rating, in short; empty if it is not rated
     * @param notes sentences on the rule, the target's period, the figure's status and the change
     */
    public record KeyIndicator(String id, Section.IndicatorLine line, String rule, List<String> notes) {}
}
