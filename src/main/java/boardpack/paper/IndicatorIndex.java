package boardpack.paper;

import java.util.List;

/**
 * Every indicator of the pack by reference, with its page.
 *
 * @param ratings what the ratings mean
 * @param directions what those directions mean that some indicator has
 */
public record IndicatorIndex(String title, Key ratings, Key directions, List<Line> lines) {
    /** One indicator: where it stands, how it is rated and how it has moved. */
    public record Line(String id, String ref, String title, Marked rating, Marked direction) {}
}
