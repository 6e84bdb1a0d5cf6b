package boardpack.indicator;

import boardpack.problem.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What is measured, in what, which way is better, and how it is rated.
 *
 * @param decimals how many decimals its values are displayed and compared with
 * @param reportedIn the quarter, 1 to 4, in which an annual indicator's result arrives
 * @param people true where it counts people, so that small numbers are sensitive
 * @param owner the initials or name of the officer to ask
 */
public record Indicator(
        String ref,
        String title,
        String serviceArea,
        Unit unit,
        int decimals,
        Polarity polarity,
        Basis basis,
        Rule rule,
        Comparison comparison,
        Optional<Integer> reportedIn,
        boolean people,
        String owner,
        Place place) {
    /** A value as it is printed, compared and rated: rounded half up to the indicator's decimals, once. */
    public BigDecimal displayed(BigDecimal exact) {
        return exact.setScale(decimals, RoundingMode.HALF_UP);
    }
}
