package boardpack.paper;

import java.util.List;

/** The overall progress of every improvement priority on one sheet. */
public record SummarySheet(Section.Heading heading, String counts, String notes, Key ratings, List<Outcome> outcomes)
        implements Section {
    /** The priorities for one outcome. */
    public record Outcome(String name, List<PriorityLine> lines) {}

    /**
     * A priority.
     *
     * @param id the anchor of its tracker; a dead link if it has none
     * @param computed a note if nobody judged it; otherwise empty
     * @param directionNote why it has no direction, or that it compares a judgement with a computed progress; otherwise
     * empty
     * @param counted the computed progress, and the number of its indicators and actions with each rating
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
