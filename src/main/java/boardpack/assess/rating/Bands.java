package boardpack.assess.rating;

import boardpack.indicator.Rating;
import boardpack.indicator.Target;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The thresholds that a result was compared with.
 *
 * @param compared the result, as it was compared
 * @param target what it was to reach
 * @param green the values that are green
 * @param amber the values that are amber where they are not green; empty where none can be
 * @param exceeding the values that exceed the target, where the council marks them
 * @param lastYear the value that an improvement was measured from, where the rule asks for one
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

    /** True where the result exceeds the target by as much as the council asks for. */
    public boolean exceeds() {
        return exceeding.filter(band -> band.contains(compared)).isPresent();
    }
}
