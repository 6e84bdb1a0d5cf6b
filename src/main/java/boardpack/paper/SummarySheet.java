package boardpack.paper;

import java.util.List;

/** The overall progress of every improvement priority on one sheet. */
public record SummarySheet(Section.Heading heading, String counts, String notes, Key ratings, List<Outcome> outcomes)
        implements Section {
    /** The priorities that are for one outcome. */
    public record Outcome(String name, List<PriorityLine> lines) {}

    /**
     * One priority.
     *
     * @param id where its tracker stands; leads nowhere where it has none
     * @param computed what is said where nobody judged it; empty else
     * @param directionNote why it has no direction, or that it compares what was judged with what is computed; empty else
     * @param counted what its indicators and actions count to, and how many of them are what
     */
    public record PriorityLine(
            String id,
            String ref,
            String title,
            String officer,
            Marked last,
            Marked overall,
            String computed,
            Marked direction,
            String directionNote,
            Marked counted,
            String counts) {}
}
