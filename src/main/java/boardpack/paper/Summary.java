package boardpack.paper;

import java.util.List;
import java.util.stream.Stream;

/**
 * The summary page, the second page of a pack: red indicators, movements and missing figures. It always fits on one
 * page.
 *
 * @param counts the number of indicators with each rating, in sentences
 * @param likeForLike the movements of indicators rated in both quarters
 * @param group the word for a group, used as a column heading
 * @param before the quarter before; empty if it cannot be compared
 * @param groups the groups' counts, followed by the total
 * @param amber the amber indicators, if there is room for them
 * @param lines labelled lists of movements, risks and missing figures
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
    /** The counts of one group; {@code better} and {@code worse} count indicators rated in both quarters. */
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
     * @param more the number of further red indicators, and the anchor of the first
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
     * @param since the period since which it has been red
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

    /** Some indicators under a label, and the number of further ones. */
    public record Line(String label, List<Item> items, More more) {}

    /** An indicator by its reference, with a short text. */
    public record Item(String id, String ref, String text) {}

    /** The number of omitted items (0 for none), and the anchor of the first. */
    public record More(int count, String id) {
        public static final More NONE = new More(0, "");
    }

    /**
     * Returns a shorter summary that states how much is omitted.
     *
     * @param mostReds the maximum number of red indicators
     * @param most the maximum number of groups, and of indicators under each label
     */
    public Summary atMost(int mostReds, int most) {
        // The last line is the total.
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
