package boardpack.protect.relation;

import boardpack.indicator.Indicator;
import boardpack.indicator.Result;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * Which counts a figure is made of.
 *
 * <p>A count is one itself. A percentage or rate has a denominator, a numerator and what lies between them, which are
 * those who are not in the numerator. An average time has the people it is of as its denominator.
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

    /** What a numerator and a denominator make, in the unit of an indicator. */
    public static BigDecimal ratio(Indicator indicator, BigDecimal numerator, BigDecimal denominator) {
        return BigDecimal.valueOf(indicator.unit().perDenominator())
                .multiply(numerator)
                .divide(denominator, MathContext.DECIMAL128);
    }

    /** How many of them add up from period to period and from part to total; what lies between follows from two. */
    public int adding() {
        return this == RATIO ? 2 : 1;
    }

    /** The numbers of a row in their order; empty where it does not have them all. */
    public Optional<List<BigDecimal>> numbers(Result row) {
        return numbers(row.value().number(), row.numerator(), row.denominator());
    }

    /** The same of a figure that was shown somewhere. */
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
