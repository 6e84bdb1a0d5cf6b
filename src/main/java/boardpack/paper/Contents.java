package boardpack.paper;

import java.util.List;

/**
 * The first page of a pack: its details and the table of contents.
 *
 * @param logo the name and description of the council's picture; at most one
 */
public record Contents(
        String council,
        String board,
        String title,
        String meeting,
        String period,
        List<Labelled> logo,
        List<Entry> papers,
        List<Untagged> untagged) {
    /** A paper with its sections. */
    public record Entry(String id, String title, List<Line> sections) {}

    /**
     * Inserted pages that a screen reader cannot read in order: the paper, and the link targets of the first and last
     * page.
     */
    public record Untagged(String title, String first, String last) {}

    /** A section with its link target. */
    public record Line(String id, String title) {}
}
