package boardpack.paper;

import java.util.List;
import java.util.stream.Stream;

/**
 * The second page of a pack: what is red, what has moved and what is missing, on one page whatever there is to say.
 *
 * @param counts how many indicators have which rating, in sentences
 * @param likeForLike how those have moved that are rated in both quarters
 * @param group what a group is called, as the heading of its column
 * @param before the quarter before; empty where nothing of it can be compared
 * @param groups the last one counts all together
 * @param amber the amber indicators, where there is room for them
 * @param lines what has moved, what is at risk and what is missing, each under its label
 */
public record Summary(
        String title,
        List<String> counts,
        String likeForLike,
        String group,
        String before,
        List<Counted> groups,
        int moreGroups,
        Reds reds,
        String movedHeading,
        List<Line> lines,
        List<Item> amber) {
    /** The counts of one group; {@code better} and {@code worse} are of those that are rated in both quarters. */
    public record Counted(
            String name,
            String indicators,
            String green,
            String amber,
            String red,
            String notRated,
            String better,
            String worse) {}

    /**
     * The red indicators, the worst first.
     *
     * @param changeHeading the heading of the column of changes
     * @param more how many more are red, and the place of the first
     */
    public record Reds(String heading, String changeHeading, List<Red> lines, More more) {
        private Reds atMost(int most) {
            return lines.size() <= most
                    ? this
                    : new Reds(
                            heading,
                            changeHeading,
                            lines.subList(0, most),
                            new More(lines.size() - most, lines.get(most).id()));
        }
    }

    /**
     * A red indicator.
     *
     * @param since since when it has been red
     */
    public record Red(
            String id,
            String ref,
            String title,
            String target,
            String result,
            Marked direction,
            String change,
            String since) {}

    /** Some indicators under a label, and how many more there are. */
    public record Line(String label, List<Item> items, More more) {}

    /** An indicator by its reference, and what is said of it in a few words. */
    public record Item(String id, String ref, String text) {}

    /** The number of items left out (0 for none), and the place of the first. */
    public record More(int count, String id) {
        public static final More NONE = new More(0, "");
    }

    /**
     * The same with less in it; what is left out is counted.
     *
     * @param mostReds how many red indicators at most
     * @param most how many groups, and how many indicators under each label
     */
    public Summary atMost(int mostReds, int most) {
        // The last line of the counts is of all.
        List<Counted> someGroups = groups.size() <= most + 1
                ? groups
                : Stream.concat(groups.stream().limit(most), Stream.of(groups.getLast()))
                        .toList();
        return new Summary(
                title,
                counts,
                likeForLike,
                group,
                before,
                someGroups,
                groups.size() - someGroups.size(),
                reds.atMost(mostReds),
                movedHeading,
                lines.stream().map(l -> atMost(l, most)).toList(),
                List.of());
    }

    private static Line atMost(Line line, int most) {
        return line.items().size() <= most
                ? line
                : new Line(
                        line.label(),
                        line.items().stream().limit(most).toList(),
                        new More(
                                line.items().size() - most,
                                line.items().get(most).id()));
    }
}
