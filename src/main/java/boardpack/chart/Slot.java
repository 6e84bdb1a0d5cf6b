package boardpack.chart;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One period on the axis of time. Every period has a place of the same width, whether it has a value or not.
 *
 * @param label under its place: {@code Q2}, {@code Sep}
 * @param group under the labels of several, once: {@code 2019/20}; empty where the label says it all
 * @param value empty where nothing is shown of the period
 * @param text the value as it is printed
 * @param gap why there is no value, in a word or two; empty where there is one
 * @param join how the line comes from the period before
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
    /** Whether a line goes on to a period. */
    public enum Join {
        GOES_ON,
        /** Counting begins anew, as a year to date does. */
        BEGINS_ANEW,
        /** Another thing was measured before. */
        BREAKS
    }

    /** Which period it is. */
    public enum Role {
        NOW,
        YEAR_BEFORE,
        OTHER
    }

    /**
     * What the value was to reach: one number, or from one to another.
     *
     * @param text as it is printed
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
