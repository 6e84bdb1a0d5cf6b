package boardpack.indicator;

import java.math.BigDecimal;

/** How far from the target a rating reaches: relative to the target's size, in percentage points, or in the unit. */
public record Width(BigDecimal amount, Kind kind) {
    /** What the amount counts. */
    public enum Kind {
        RELATIVE,
        POINTS,
        UNIT
    }

    public static final Width NONE = new Width(BigDecimal.ZERO, Kind.UNIT);

    /** The width around a target, in the indicator's unit. */
    public BigDecimal around(BigDecimal target) {
        return kind == Kind.RELATIVE ? target.abs().multiply(amount).movePointLeft(2) : amount;
    }

    public boolean isNone() {
        return amount.signum() == 0;
    }

    /** In words: {@code 5 per cent of the target}, {@code 2 percentage points of the target}, {@code 3 of the target}. */
    public String words() {
        String number = amount.stripTrailingZeros().toPlainString();
        String width = switch (kind) {
            case RELATIVE -> number + " per cent";
            case POINTS -> number + (number.equals("1") ? " percentage point" : " percentage points");
            case UNIT -> number;
        };
        return width + " of the target";
    }
}
