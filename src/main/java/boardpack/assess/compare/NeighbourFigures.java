package boardpack.assess.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The statistical neighbours of an indicator, the council itself never among them.
 *
 * @param mean the plain mean of those that have a value; empty where none has
 * @param withValue how many have one
 * @param named how many there are: those that the council or a model names, else those that were supplied
 * @param missing the names of those without a value
 * @param byModel true where a published model names them
 * @param best empty where none has a value, or neither higher nor lower is better
 */
public record NeighbourFigures(
        Optional<BigDecimal> mean,
        int withValue,
        int named,
        List<String> missing,
        boolean byModel,
        Optional<Best> best) {
    /** The best value, as displayed, and everyone who has it. */
    public record Best(BigDecimal value, List<String> names) {}
}
