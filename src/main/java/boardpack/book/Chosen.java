package boardpack.book;

import boardpack.indicator.Indicator;
import boardpack.indicator.Rating;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which indicators a section is of: those that are rated so, those that are named, or all.
 *
 * @param refs as the council writes them
 */
public record Chosen(boolean all, Set<Rating> ratings, List<String> refs) {
    private static final String ALL = "all";

    /** What stands in a list such as {@code red, amber, PED01 05}; nothing chooses all. */
    public static Chosen of(String text) {
        Set<Rating> ratings = EnumSet.noneOf(Rating.class);
        List<String> refs = new ArrayList<>();
        boolean all = text.isBlank();
        for (String word : text.split(",")) {
            String bare = word.strip();
            switch (bare.toLowerCase(Locale.ROOT)) {
                case "" -> {
                    // A comma too many.
                }
                case ALL -> all = true;
                case "red" -> ratings.add(Rating.RED);
                case "amber" -> ratings.add(Rating.AMBER);
                case "green" -> ratings.add(Rating.GREEN);
                default -> refs.add(bare);
            }
        }
        return new Chosen(all, ratings, refs);
    }

    /** True for an indicator with this rating; blanks, hyphens and capitals of a reference do not matter. */
    public boolean takes(Indicator indicator, Rating rating) {
        return all || ratings.contains(rating) || refs.stream().anyMatch(r -> bare(r).equals(bare(indicator.ref())));
    }

    private static String bare(String ref) {
        return ref.replaceAll("[\\s\\u00A0-]", "").toLowerCase(Locale.ROOT);
    }
}
