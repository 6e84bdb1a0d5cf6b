package boardpack.assess;

import boardpack.indicator.AnIndicator;
import boardpack.indicator.Edges;
import boardpack.indicator.Indicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests green at the green threshold or better, amber at the amber threshold or better, otherwise red. */
final class ThresholdsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // better direction, green threshold, amber threshold, results with their ratings
                "HIGHER | 95 | 75 | 95 green, 94.9 amber, 75.1 amber, 75 amber, 74.9 red",
                "LOWER | 375.5 | 400 | 375.5 green, 375.6 amber, 400 amber, 400.1 red",
                "LOWER | -2 | 1 | -2 green, -1.9 amber, 0 amber, 1 amber, 1.1 red",
                "HIGHER | 0 | -1 | 0 green, -0.1 amber, -1 amber, -1.1 red",
                "HIGHER | 95 | 95 | 95 green, 94.9 red",
            })
    void anEdgeHasTheBetterRating(Polarity better, String green, String amber, String results) {
        Expected.ratings(ABook.of(thresholds(better)).target("2019/20", green, amber), results);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INCLUSIVE | 95 green, 94.9 amber, 75 amber, 74.9 red",
                // The green threshold is the target, and a result that reaches it is green.
                "EXCLUSIVE | 95 green, 94.9 amber, 75.1 amber, 75 red",
                "AMBER_EXCLUSIVE | 95 green, 94.9 amber, 75.1 amber, 75 red",
            })
    void theAmberThresholdMayBeLeftOut(Edges edges, String results) {
        Indicator indicator =
                AnIndicator.plain().rule(Rule.Name.THRESHOLDS).edges(edges).build();
        Expected.ratings(ABook.of(indicator).target("2019/20", "95", "75"), results);
    }

    @Test
    void exactValuesAreHeldAgainstThemUnrounded() {
        Indicator indicator = AnIndicator.plain()
                .rule(Rule.Name.THRESHOLDS)
                .compared(Precision.EXACT)
                .build();
        Expected.ratings(
                ABook.of(indicator).target("2019/20", "95", "75"), "95 green, 94.99 amber, 75 amber, 74.999999 red");
    }

    private static Indicator thresholds(Polarity better) {
        return AnIndicator.plain().better(better).rule(Rule.Name.THRESHOLDS).build();
    }
}
