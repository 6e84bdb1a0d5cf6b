package boardpack.assess;

import boardpack.indicator.Indicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rating;
import boardpack.indicator.Rule;
import java.math.BigDecimal;
import java.util.Optional;

/** The tolerance rule. */
final class Ratings {
    private Ratings() {}

    /** Rates a result, as it is displayed, against a target; an edge belongs to the better rating. */
    static Rated tolerance(Indicator indicator, BigDecimal actual, BigDecimal target) {
        Rule rule = indicator.rule();
        BigDecimal green = worseBy(rule.greenWithin().around(target), target, indicator.polarity());
        BigDecimal amber = worseBy(rule.amberWithin().around(target), target, indicator.polarity());
        BigDecimal shown = indicator.displayed(actual);
        Rating rating = Rating.RED;
        if (indicator.polarity().compare(shown, green) >= 0) {
            rating = Rating.GREEN;
        } else if (indicator.polarity().compare(shown, amber) >= 0) {
            rating = Rating.AMBER;
        }
        return new Rated(rating, Optional.of(green), Optional.of(amber));
    }

    private static BigDecimal worseBy(BigDecimal width, BigDecimal target, Polarity polarity) {
        return polarity == Polarity.LOWER ? target.add(width) : target.subtract(width);
    }
}
