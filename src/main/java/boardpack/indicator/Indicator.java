package boardpack.indicator;

import boardpack.problem.Place;
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
        Place place) {}
