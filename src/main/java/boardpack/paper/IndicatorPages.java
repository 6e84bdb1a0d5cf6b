package boardpack.paper;

import java.util.List;

/**
 * A section for every indicator of a pack, for readers on a screen.
 *
 * @param title the heading of the list
 * @param group the word for a group, used as a column heading
 * @param columns the headings of the columns of figures
 * @param hasOwners true if any indicator names an officer to ask
 */
public record IndicatorPages(String title, String group, Section.Columns columns, boolean hasOwners, List<Page> pages) {
    /**
     * The section for one indicator.
     *
     * @param id the anchor: its reference, with hyphens for blanks and other characters
     * @param row the anchor of its row in a paper
     * @param past its figures over time; at most one, and none if they are withheld
     * @param comparisons the comparison with other areas; at most one
     * @param explained how its rating and direction of travel were determined
     */
    public record Page(
            String id,
            String row,
            String group,
            String owner,
            Section.IndicatorLine line,
            List<Section.PastFigures> past,
            List<Compared> comparisons,
            List<Explained> explained,
            Neighbour previous,
            Neighbour next) {}

    /** A comparison with other areas: the headings and the figures. */
    public record Compared(String council, String region, Section.ComparisonLine line) {}

    /** An explanation with its steps in sentences. */
    public record Explained(Marked mark, String heading, List<String> steps) {}

    /** The previous or next indicator; its id is empty if there is none. */
    public record Neighbour(String id, String ref) {
        public static final Neighbour NONE = new Neighbour("", "");
    }
}
