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
 * The figures that one pack shows of indicators whose small or exempt figures have to be protected.
 *
 * @param kinds how each indicator is counted and what it is a part of, by reference, whether or not the pack reports it
 * @param cells what is shown, by reference and then by period
 */
public record Shown(Map<String, Kind> kinds, Map<String, Map<Period, Numbers>> cells) {
    /** Nothing. */
    public static final Shown NOTHING = new Shown(Map.of(), Map.of());

    /** How an indicator is counted, and what it is a part of. */
    public record Kind(Unit unit, Basis basis, boolean people, List<PartOf> partOf) {
        public static Kind of(Indicator indicator) {
            return new Kind(indicator.unit(), indicator.basis(), indicator.people(), indicator.partOf());
        }
    }

    /** A figure with what it is made of; all empty where it is shown as suppressed. */
    public record Numbers(
            Optional<BigDecimal> value, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {
        /** Of a figure that is shown as suppressed. */
        public static final Numbers SUPPRESSED = new Numbers(Optional.empty(), Optional.empty(), Optional.empty());

        public Numbers {
            value = value.map(Numbers::plain);
            numerator = numerator.map(Numbers::plain);
            denominator = denominator.map(Numbers::plain);
        }

        /** 7 and 7.0 are one number. */
        private static BigDecimal plain(BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        public static Numbers of(Result row) {
            return new Numbers(row.value().number(), row.numerator(), row.denominator());
        }

        public boolean isSuppressed() {
            return value.isEmpty() && numerator.isEmpty() && denominator.isEmpty();
        }

        /** The counts that a figure of a kind is made of, in their order; empty where it does not have them all. */
        public Optional<List<BigDecimal>> counts(Components components) {
            return components.numbers(value, numerator, denominator);
        }
    }
}
