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
 * The selection of indicators for a section: by rating, by reference, or all.
 *
 * @param named the references as the council writes them, by their simplified form
 */
public record Chosen(boolean all, Set<Rating> ratings, Map<String, String> named) {
    private static final String ALL = "all";

    /** Returns the indicators in a list such as {@code red, amber, PED01 05}; an empty list means all. */
    public static Chosen of(String text) {
        Set<Rating> ratings = EnumSet.noneOf(Rating.class);
        Map<String, String> named = new LinkedHashMap<>();
        boolean all = text.isBlank();
        for (String word : text.split(",")) {
            String bare = word.strip();
            switch (bare.toLowerCase(Locale.ROOT)) {
                case "" -> {
                    // An extra comma.
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

    /** Returns the references as the council writes them. */
    public List<String> refs() {
        return List.copyOf(named.values());
    }

    /**
     * Returns true for an indicator with this rating or a listed reference. Blanks, hyphens and capitals do not matter.
     */
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
