package boardpack.indicator;

import java.math.BigDecimal;

/** A range between two values, both included. */
public record Span(BigDecimal from, BigDecimal to) {
    /** Returns the distance of a value from the span; 0 if it is inside. */
    public BigDecimal distance(BigDecimal value) {
        if (value.compareTo(from) < 0) {
            return from.subtract(value);
        }
        return value.compareTo(to) > 0 ? value.subtract(to) : BigDecimal.ZERO;
    }

    public boolean isUpsideDown() {
        return from.compareTo(to) > 0;
    }
}
