package boardpack.assess.compare;

import java.math.BigDecimal;

/**
 * The distance of the council from another figure.
 *
 * @param by the council's figure less the other, both as displayed, in the indicator's unit
 */
public record Gap(BigDecimal by, Side side) {
    /** The meaning of the distance for the council. */
    public enum Side {
        BETTER,
        WORSE,
        SAME,
        /** They differ, and neither direction is better. */
        NEITHER
    }
}
