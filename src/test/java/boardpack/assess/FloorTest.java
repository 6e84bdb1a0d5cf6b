package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.rating.Bands;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rule;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests green at the target or better, amber at the floor or better, red below the floor. */
final class FloorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // better direction, target, floor, results with their ratings
                "HIGHER | 90 | 85 | 90.1 green, 90 green, 89.9 amber, 85.1 amber, 85 amber, 84.9 red, 0 red",
                "LOWER | 10 | 12.5 | 0 green, 9.9 green, 10 green, 10.1 amber, 12.5 amber, 12.6 red",
                "HIGHER | -5 | -8 | -4.9 green, -5 green, -5.1 amber, -8 amber, -8.1 red",
                "LOWER | 0 | 2 | -1 green, 0 green, 0.1 amber, 2 amber, 2.1 red",
                // A floor or target with more decimals than the result keeps them.
                "HIGHER | 90.25 | 85.75 | 90.3 green, 90.2 amber, 85.8 amber, 85.7 red",
                // At displayed precision: 84.95 is shown as 85.0.
                "HIGHER | 90 | 85 | 89.95 green, 89.94 amber, 84.95 amber, 84.94 red",
                "LOWER | 10 | 12.5 | 10.04 green, 10.05 amber, 12.54 amber, 12.55 red",
                // If the floor equals the target there is no amber.
                "HIGHER | 90 | 90 | 90 green, 89.9 red",
                "LOWER | 10 | 10 | 10 green, 10.1 red",
            })
    void anEdgeHasTheBetterRating(Polarity better, String target, String floor, String results) {
        Expected.ratings(ABook.of(floor(better)).target("2019/20", target, floor), results);
    }

    @Test
    void theWidthsOfATolerancePlayNoPart() {
        AnIndicator wide =
                AnIndicator.plain().rule(Rule.Name.FLOOR).greenWithin("20%").amberWithin("50%");
        Expected.ratings(
                ABook.of(wide.build()).target("2019/20", "90", "85"), "90 green, 89.9 amber, 85 amber, 84.9 red");
    }

    @Test
    void aFloorOfTheQuarterComesBeforeThatOfTheYear() {
        ABook book =
                ABook.of(floor(Polarity.HIGHER)).target("2019/20", "90", "85").target("2019/20 Q2", "80", "70");
        Expected.ratings(book, "80 green, 79.9 amber, 70 amber, 69.9 red");
    }

    @Test
    void theBandsAreTheTargetAndTheFloor() {
        Bands bands = ABook.of(floor(Polarity.LOWER))
                .target("2019/20", "10", "12.5")
                .result("2019/20 Q2", "11")
                .first()
                .rated()
                .bands()
                .orElseThrow();
        assertEquals(new BigDecimal("10"), bands.green().edge());
        assertEquals(new BigDecimal("12.5"), bands.amber().orElseThrow().edge());
        assertTrue(bands.lastYear().isEmpty());
    }

    private static boardpack.indicator.Indicator floor(Polarity better) {
        return AnIndicator.plain().better(better).rule(Rule.Name.FLOOR).build();
    }
}
