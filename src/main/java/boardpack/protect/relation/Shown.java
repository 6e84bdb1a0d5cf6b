package boardpack.protect.relation;

import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.PartOf;
import boardpack.indicator.Period;
import boardpack.indicator.Result;
import boardpack.indicator.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures that one pack shows for indicators with small or exempt figures to protect.
 *
 * @param kinds the definition of each indicator by reference, including those that the pack does not report
 * @param cells the figures shown, by reference and then by period
 */
public record Shown(Map<String, Kind> kinds, Map<String, Map<Period, Numbers>> cells) {
    /** A pack that shows nothing. */
    public static final Shown NOTHING = new Shown(Map.of(), Map.of());

    /** The way an indicator is counted, and the totals that it is a part of. */
    public record Kind(Unit unit, Basis basis, boolean people, List<PartOf> partOf) {
        public static Kind of(Indicator indicator) {
            return new Kind(indicator.unit(), indicator.basis(), indicator.people(), indicator.partOf());
        }
    }

    /** A figure with its numerator and denominator; all are empty if it is shown as suppressed. */
    public record Numbers(
            Optional<BigDecimal> value, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {
        /** The entry for a figure that is shown as suppressed. */
        public static final Numbers SUPPRESSED = new Numbers(Optional.empty(), Optional.empty(), Optional.empty());

        public Numbers {
            value = value.map(Numbers::plain);
            numerator = numerator.map(Numbers::plain);
            denominator = denominator.map(Numbers::plain);
        }

        /** Strips trailing zeros, so that 7 and 7.0 are equal. */
        private static BigDecimal plain(BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        public static Numbers of(Result row) {
            return new Numbers(row.value().number(), row.numerator(), row.denominator());
        }

        public boolean isSuppressed() {
            return value.isEmpty() && numerator.isEmpty() && denominator.isEmpty();
        }

        /** Returns the counts of the figure, in the order of its components; empty if any is missing. */
        public Optional<List<BigDecimal>> counts(Components components) {
            return components.numbers(value, numerator, denominator);
        }
    }
}
