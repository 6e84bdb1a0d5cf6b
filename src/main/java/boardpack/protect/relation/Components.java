package boardpack.protect.relation;

import boardpack.indicator.Indicator;
import boardpack.indicator.Result;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of counts that a figure consists of.
 *
 * <p>A count consists of itself. A percentage or rate consists of a denominator, a numerator and the rest, which is the
 * denominator less the numerator. An average time has the number of people as its denominator.
 */
public enum Components {
    COUNT,
    RATIO,
    AVERAGE;

    public static Components of(Indicator indicator) {
        if (indicator.isCount()) {
            return COUNT;
        }
        return indicator.unit().perDenominator() > 1 ? RATIO : AVERAGE;
    }

    /** Calculates a numerator divided by a denominator, in the indicator's unit. */
    public static BigDecimal ratio(Indicator indicator, BigDecimal numerator, BigDecimal denominator) {
        return BigDecimal.valueOf(indicator.unit().perDenominator())
                .multiply(numerator)
                .divide(denominator, MathContext.DECIMAL128);
    }

    /**
     * Returns the number of components that add up over time and from parts to totals. The rest follows from the other
     * two.
     */
    public int adding() {
        return this == RATIO ? 2 : 1;
    }

    /** Returns the numbers of a row, in order; empty if any is missing. */
    public Optional<List<BigDecimal>> numbers(Result row) {
        return numbers(row.value().number(), row.numerator(), row.denominator());
    }

    /** Returns the numbers of a figure that was shown; empty if any is missing. */
    Optional<List<BigDecimal>> numbers(
            Optional<BigDecimal> value, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {
        return switch (this) {
            case COUNT -> value.map(List::of);
            case RATIO ->
                denominator.flatMap(
                        d -> numerator.map(n -> d.compareTo(n) < 0 ? List.of(d, n) : List.of(d, n, d.subtract(n))));
            case AVERAGE -> denominator.map(List::of);
        };
    }
}
