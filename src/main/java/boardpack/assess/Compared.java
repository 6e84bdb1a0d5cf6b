package boardpack.assess;

import boardpack.indicator.Comparator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Value;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An indicator beside the same one elsewhere.
 *
 * @param neighbours the plain mean of the statistical neighbours that have a value; empty where none has
 * @param neighboursWithValue how many have one
 * @param neighboursNamed how many were supplied
 */
public record Compared(
        Indicator indicator,
        Period period,
        Value ours,
        Optional<BigDecimal> neighbours,
        int neighboursWithValue,
        int neighboursNamed,
        Optional<Comparator> region,
        Optional<Comparator> england) {}
