package boardpack.compose;

import java.util.List;

/** The first page of a pack: what it is, and what is on which page. */
public record Contents(String council, String board, String title, String meeting, String period, List<Entry> papers) {
    /** A paper with its sections. */
    public record Entry(String id, String title, List<Line> sections) {}

    /** A section and where it stands. */
    public record Line(String id, String title) {}
}
