package boardpack.chart;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A period on the time axis. All periods have the same width, with or without a value.
 *
 * @param label the label: {@code Q2}, {@code Sep}
 * @param group the label shared with other periods: {@code 2019/20}; empty if the first label is enough
 * @param value the value; empty if nothing is shown
 * @param text the value as printed
 * @param gap the reason for a missing value, in a word or two; otherwise empty
 * @param join the connection with the previous period
 */
public record Slot(
        String label,
        String group,
        Optional<BigDecimal> value,
        String text,
        Role role,
        boolean provisional,
        String gap,
        Join join,
        Optional<Aim> aim) {
    /** The connection of a period with the one before it. */
    public enum Join {
        GOES_ON,
        /** Counting restarts, as for a year to date. */
        BEGINS_ANEW,
        /** The definition was different before. */
        BREAKS
    }

    /** The role of a period. */
    public enum Role {
        NOW,
        YEAR_BEFORE,
        OTHER
    }

    /**
     * The intended result: one number, or a range.
     *
     * @param text the number or range as printed
     */
    public record Aim(BigDecimal from, BigDecimal to, String text) {
        boolean isRange() {
            return from.compareTo(to) != 0;
        }

        boolean isSame(Aim other) {
            return from.compareTo(other.from) == 0 && to.compareTo(other.to) == 0;
        }
    }
}
