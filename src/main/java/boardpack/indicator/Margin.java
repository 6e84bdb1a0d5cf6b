package boardpack.indicator;

import boardpack.problem.Place;

/**
 * The distance that a result may have from its target on each side.
 *
 * @param place the place of the council's setting
 */
public record Margin(Width below, Width above, Place place) {
    /** Returns the width on the worse side; if neither is worse, the one below. */
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
