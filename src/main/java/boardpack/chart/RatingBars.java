package boardpack.chart;

import java.util.List;

/**
 * How many indicators of each group have which rating, one bar above another.
 *
 * @param words what the parts of a bar are, in their order: green, amber, red and not rated
 */
public record RatingBars(String says, List<Group> groups, List<String> words) implements Chart {
    /**
     * One group.
     *
     * @param bars this quarter and the last; none where something is said in their place
     * @param note what is said in place of bars
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
