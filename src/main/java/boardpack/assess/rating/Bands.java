package boardpack.assess.rating;

import boardpack.indicator.Rating;
import boardpack.indicator.Target;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The thresholds that a result was compared with.
 *
 * @param compared the result in the form that was compared
 * @param target the target
 * @param green the values that are green
 * @param amber the values that are amber unless they are green; empty if there are none
 * @param exceeding the values that exceed the target, if the council marks them
 * @param lastYear the value from which an improvement was measured, if the rule uses one
 */
public record Bands(
        BigDecimal compared,
        Target target,
        Band green,
        Optional<Band> amber,
        Optional<Band> exceeding,
        Optional<BigDecimal> lastYear) {
    public Rating rating() {
        if (green.contains(compared)) {
            return Rating.GREEN;
        }
        return amber.filter(band -> band.contains(compared)).isPresent() ? Rating.AMBER : Rating.RED;
    }

    /** Returns true if the result exceeds the target by the margin that the council chose. */
    public boolean exceeds() {
        return exceeding.filter(band -> band.contains(compared)).isPresent();
    }
}
