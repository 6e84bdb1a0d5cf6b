package boardpack.assess.compare;

import java.math.BigDecimal;

/**
 * How far the council is from another figure.
 *
 * @param by the council's figure less the other, both as displayed, in the indicator's unit
 */
public record Gap(BigDecimal by, Side side) {
    /** What that says of the council. */
    public enum Side {
        BETTER,
        WORSE,
        SAME,
        /** They differ, and neither side of the other figure is the better one. */
        NEITHER
    }
}
