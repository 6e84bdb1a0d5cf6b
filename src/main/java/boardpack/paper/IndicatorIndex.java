package boardpack.paper;

import java.util.List;

/**
 * The index of the pack's indicators by reference, with page numbers.
 *
 * @param ratings the key to the ratings
 * @param directions the key to the directions that occur
 */
public record IndicatorIndex(String title, Key ratings, Key directions, List<Line> lines) {
    /** An indicator with its link, rating and direction of travel. */
    public record Line(String id, String ref, String title, Marked rating, Marked direction) {}
}
