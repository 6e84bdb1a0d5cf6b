package boardpack.assess;

import boardpack.indicator.Rating;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A rating and the edges that it was found by.
 *
 * @param greenEdge the worst value that is still green, in the unit; empty where nothing was compared
 * @param amberEdge the worst value that is still amber
 */
public record Rated(Rating rating, Optional<BigDecimal> greenEdge, Optional<BigDecimal> amberEdge) {
    static Rated not(Rating rating) {
        return new Rated(rating, Optional.empty(), Optional.empty());
    }
}
