package boardpack.chart;

import java.util.List;

/**
 * A bar chart of the ratings in each group.
 *
 * @param words the parts of a bar, in order: green, amber, red and not rated
 */
public record RatingBars(String says, List<Group> groups, List<String> words) implements Chart {
    /**
     * A group.
     *
     * @param bars this quarter and the last; none if a note replaces them
     * @param note the text that replaces the bars
     */
    public record Group(String name, List<Bar> bars, String note) {}

    /** The counts of one quarter, and the same in words. */
    public record Bar(String label, int green, int amber, int red, int unrated, String text) {
        int total() {
            return green + amber + red + unrated;
        }
    }

    public RatingBars {
        groups = List.copyOf(groups);
        words = List.copyOf(words);
    }
}
