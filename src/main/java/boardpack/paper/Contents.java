package boardpack.paper;

import java.util.List;

/**
 * The first page of a pack: what it is, and what is on which page.
 *
 * @param logo the council's picture: its name and what it shows; at most one
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

    /** Pages that a screen reader cannot read in order: of which paper, and what leads to the first and the last. */
    public record Untagged(String title, String first, String last) {}

    /** A section and where it stands. */
    public record Line(String id, String title) {}
}
