package boardpack.assess.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The statistical neighbours of an indicator, without the council itself.
 *
 * @param mean the unweighted mean of those with a value; empty if none has one
 * @param withValue the number of neighbours with a value
 * @param named the number of neighbours: those named by the council or a model, otherwise those supplied
 * @param missing the names of those without a value
 * @param byModel true if a published model names them
 * @param best the best value; empty if none has a value, or neither higher nor lower is better
 */
public record NeighbourFigures(
        Optional<BigDecimal> mean,
        int withValue,
        int named,
        List<String> missing,
        boolean byModel,
        Optional<Best> best) {
    /** The best value, as displayed, with the names of all that have it. */
    public record Best(BigDecimal value, List<String> names) {}
}
