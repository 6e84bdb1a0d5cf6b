package boardpack.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class Nearest {
    /** Minimum length; any two shorter words are similar. */
    private static final int SHORTEST = 5;

    private static final double NEAR = 0.3;

    private Nearest() {}

    /** Returns {@code ; did you mean "x"?}, or an empty text if no known word is similar. */
    public static String suggestion(String found, Collection<String> known) {
        return to(found, known).map(n -> "; did you mean \"" + n + "\"?").orElse("");
    }

    /** Returns the known word with the fewest changes, if they affect at most a third of its letters. */
    public static Optional<String> to(String found, Collection<String> known) {
        return all(found, known).stream().findFirst();
    }

    /** Returns all known words with the fewest changes, in order. */
    public static List<String> all(String found, Collection<String> known) {
        List<String> nearest = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        for (String word : known) {
            int changes = changes(found.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
            if (changes > word.length() / 3 || changes > least) {
                continue;
            }
            if (changes < least) {
                nearest.clear();
                least = changes;
            }
            nearest.add(word);
        }
        return nearest;
    }

    /** Returns true if two texts have the same digits and differ in at most two letters, as after a typing error. */
    public static boolean isSlip(String found, String known) {
        return known.length() >= SHORTEST && isSlip(found, known, 2);
    }

    /** Returns true if two texts have the same digits and differ in at most the given number of letters. */
    public static boolean isSlip(String found, String known, int letters) {
        boolean sameFigures = found.replaceAll("\\D", "").equals(known.replaceAll("\\D", ""));
        return sameFigures && changes(found.toLowerCase(Locale.ROOT), known.toLowerCase(Locale.ROOT)) <= letters;
    }

    /** Returns texts by similarity to any of the wanted ones, the most similar first. */
    public static List<String> order(Collection<String> wanted, Collection<String> held) {
        List<String> wantedLower =
                wanted.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
        return held.stream()
                .sorted(Comparator.comparingDouble((String h) -> wantedLower.stream()
                        .mapToDouble(w -> distance(h.toLowerCase(Locale.ROOT), w))
                        .min()
                        .orElse(1)))
                .toList();
    }

    /**
     * Returns 0 for equal texts, up to 1. A text that contains the other, or has the same letters in another order, is
     * similar.
     */
    private static double distance(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 1;
        }
        double share = (double) changes(a, b) / Math.max(a.length(), b.length());
        boolean holds = a.contains(b) || b.contains(a);
        return holds || haveSameLetters(a, b) ? Math.min(share, NEAR) : share;
    }

    /** Returns true if two texts have the same letters in any order. */
    public static boolean haveSameLetters(String a, String b) {
        return Arrays.equals(a.chars().sorted().toArray(), b.chars().sorted().toArray());
    }

    /** Returns Levenshtein's distance: the number of letters to insert, delete or exchange. */
    private static int changes(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchange = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchange, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
