package boardpack.book;

import boardpack.indicator.Indicator;
import boardpack.indicator.Rating;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which indicators a section is of: those that are rated so, those that are named, or all.
 *
 * @param named references as the council writes them, by what matters of them
 */
public record Chosen(boolean all, Set<Rating> ratings, Map<String, String> named) {
    private static final String ALL = "all";

    /** Returns the indicators in a list such as {@code red, amber, PED01 05}; an empty list is all. */
    public static Chosen of(String text) {
        Set<Rating> ratings = EnumSet.noneOf(Rating.class);
        Map<String, String> named = new LinkedHashMap<>();
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
                default -> named.putIfAbsent(plain(bare), bare);
            }
        }
        return new Chosen(all, ratings, named);
    }

    /** The references as the council writes them. */
    public List<String> refs() {
        return List.copyOf(named.values());
    }

    /** True for an indicator with this rating; blanks, hyphens and capitals of a reference do not matter. */
    public boolean takes(Indicator indicator, Rating rating) {
        return all || ratings.contains(rating) || named.containsKey(plain(indicator.ref()));
    }

    private static String plain(String ref) {
        StringBuilder plain = new StringBuilder(ref.length());
        for (int i = 0; i < ref.length(); i++) {
            if (!isBlank(ref.charAt(i))) {
                plain.append(ref.charAt(i));
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00A0' || c == '-';
    }
}
