package boardpack.indicator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figure that a result is compared with to find its direction of travel.
 *
 * @param periods the number of periods in an average or a trend; otherwise 1
 */
public record Comparison(Kind kind, int periods) {
    public static final Comparison SAME_QUARTER_LAST_YEAR = new Comparison(Kind.SAME_QUARTER_LAST_YEAR, 1);
    public static final Comparison PREVIOUS_PERIOD = new Comparison(Kind.PREVIOUS_PERIOD, 1);

    /** The ways to compare. */
    public enum Kind {
        SAME_QUARTER_LAST_YEAR("same-quarter-last-year", 1, 1),
        PREVIOUS_PERIOD("previous-period", 1, 1),
        /** The quarter's last month with the month before it. */
        PREVIOUS_MONTH("previous-month", 1, 1),
        /** The mean of the periods before. */
        AVERAGE("average-of-last-", 2, 12),
        /** The least-squares slope through recent periods, including this one. */
        TREND("trend-of-", 4, 24);

        private final String word;
        private final int fewest;
        private final int most;

        Kind(String word, int fewest, int most) {
            this.word = word;
            this.fewest = fewest;
            this.most = most;
        }

        private boolean isCounted() {
            return most > 1;
        }
    }

    private static final Pattern COUNTED = Pattern.compile("([a-z-]+-)(\\d{1,2})");

    /** Returns the spellings of each comparison, with a number where one is needed. */
    public static List<String> words() {
        return List.of(
                "same-quarter-last-year", "previous-period", "previous-month", "average-of-last-4", "trend-of-8");
    }

    /** Returns the comparison for a word; empty if it is unknown or has too few or too many periods. */
    public static Optional<Comparison> named(String text) {
        String word = text.strip().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        Matcher counted = COUNTED.matcher(word);
        for (Kind kind : Kind.values()) {
            if (!kind.isCounted() && kind.word.equals(word)) {
                return Optional.of(new Comparison(kind, 1));
            }
            if (kind.isCounted() && counted.matches() && counted.group(1).equals(kind.word)) {
                int periods = Integer.parseInt(counted.group(2));
                return periods >= kind.fewest && periods <= kind.most
                        ? Optional.of(new Comparison(kind, periods))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Returns true if it compares with a single target. Several periods, or a month, have none. */
    public boolean hasOneTarget() {
        return kind == Kind.SAME_QUARTER_LAST_YEAR || kind == Kind.PREVIOUS_PERIOD;
    }

    public String word() {
        return kind.isCounted() ? kind.word + periods : kind.word;
    }
}
