package boardpack.indicator;

import boardpack.problem.Place;

/**
 * The distance that a result may have from its target on each side.
 *
 * @param place where the council says so
 */
public record Margin(Width below, Width above, Place place) {
    /** The width on the side that is worse; where neither is, the one below. */
    public Width worse(Polarity polarity) {
        return polarity == Polarity.LOWER ? above : below;
    }

    public boolean isNone() {
        return below.isNone() && above.isNone();
    }

    public boolean isSymmetric() {
        return below.equals(above);
    }
}
