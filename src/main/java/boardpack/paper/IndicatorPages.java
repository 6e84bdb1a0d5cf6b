package boardpack.paper;

import java.util.List;

/**
 * Every indicator of a pack in one place, for readers on a screen.
 *
 * @param title the heading of the list of them
 * @param group what a group is called, as the heading of its column
 * @param columns the headings of the columns of figures
 * @param hasOwners true where any of them names an officer to ask
 */
public record IndicatorPages(String title, String group, Section.Columns columns, boolean hasOwners, List<Page> pages) {
    /**
     * One indicator.
     *
     * @param id what links to it lead to: its reference, with hyphens for blanks and signs
     * @param row where its row stands in a paper
     * @param past its figures over time; none where they are withheld, and at most one
     * @param comparisons how others do; at most one
     * @param explained how its rating and its direction came about
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

    /** How others do: the headings of the figures and the figures. */
    public record Compared(String council, String region, Section.ComparisonLine line) {}

    /** One of the things that are explained, and its steps in sentences. */
    public record Explained(Marked mark, String heading, List<String> steps) {}

    /** The indicator before or after; its id is empty where there is none. */
    public record Neighbour(String id, String ref) {
        public static final Neighbour NONE = new Neighbour("", "");
    }
}
