package boardpack.indicator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figure that a result is compared with to find its direction of travel.
 *
 * @param periods how many periods an average or a trend is made of; 1 for the others
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
        /** With the mean of the periods before. */
        AVERAGE("average-of-last-", 2, 12),
        /** The slope of least squares through the last periods, this one among them. */
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

    /** Spellings of each comparison; a number stands for those that take one. */
    public static List<String> words() {
        return List.of(
                "same-quarter-last-year", "previous-period", "previous-month", "average-of-last-4", "trend-of-8");
    }

    /** The comparison that a word names; empty where it names none, or counts too few periods or too many. */
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

    /** True where what it compares with has a target of its own, as neither several periods nor a month has. */
    public boolean hasOneTarget() {
        return kind == Kind.SAME_QUARTER_LAST_YEAR || kind == Kind.PREVIOUS_PERIOD;
    }

    public String word() {
        return kind.isCounted() ? kind.word + periods : kind.word;
    }
}
