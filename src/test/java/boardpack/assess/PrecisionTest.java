package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.assess.travel.Travel;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Direction;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Rating;
import boardpack.indicator.Rule;
import boardpack.indicator.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the value that is compared: the displayed one, or the exact one. */
final class PrecisionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 80.96 is shown as 81.0, which is amber's threshold.
                "HIGHER | 90 | DISPLAYED | 89.95 green, 89.94 amber, 80.96 amber, 80.95 amber, 80.94 red",
                "HIGHER | 90 | EXACT | 90 green, 89.9999 amber, 81.0 amber, 80.96 red, 80.9999 red",
                "LOWER | 20 | DISPLAYED | 20.04 green, 20.05 amber, 22.04 amber, 22.05 red",
                "LOWER | 20 | EXACT | 20 green, 20.0001 amber, 22 amber, 22.0001 red",
            })
    void ofATolerance(Polarity better, String target, Precision precision, String results) {
        AnIndicator indicator =
                AnIndicator.percent().basis(Basis.SNAPSHOT).better(better).compared(precision);
        Expected.ratings(ABook.of(indicator.build()).target("2019/20", target), results);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DISPLAYED | 84.95 amber, 84.94 red",
                "EXACT | 85 amber, 84.99 red",
            })
    void ofAFloor(Precision precision, String results) {
        AnIndicator indicator = AnIndicator.plain().rule(Rule.Name.FLOOR).compared(precision);
        Expected.ratings(ABook.of(indicator.build()).target("2019/20", "90", "85"), results);
    }

    /** Tests 2 of 3, which is 66.666… per cent and never quite two thirds, whatever a target's decimals. */
    @ParameterizedTest
    @CsvSource({
        "DISPLAYED, 66.7, GREEN",
        "DISPLAYED, 66.67, GREEN",
        "DISPLAYED, 66.71, AMBER",
        "EXACT, 66.6, GREEN",
        "EXACT, 66.666666666666666666, GREEN",
        "EXACT, 66.7, AMBER",
        "EXACT, 66.6667, AMBER",
    })
    void ofARatio(Precision precision, String target, Rating rating) {
        Assessment a = ABook.of(AnIndicator.percent().compared(precision).build())
                .result("2019/20 Q2", "2/3")
                .target("2019/20", target)
                .first();
        assertEquals(rating, a.rated().rating());
    }

    @ParameterizedTest
    @CsvSource({
        // precision, before, now, direction, change
        "DISPLAYED, 92.65, 92.74, NO_CHANGE, 0",
        "EXACT, 92.65, 92.74, IMPROVED, 0.09",
        "EXACT, 92.74, 92.65, WORSENED, -0.09",
        "EXACT, 92.74, 92.740, NO_CHANGE, 0",
        "DISPLAYED, 99.96, 100, NO_CHANGE, 0",
        "DISPLAYED, 100, 100.00, AT_BEST, 0",
        "EXACT, 99.96, 100, IMPROVED, 0.04",
        "EXACT, 100, 100.00, AT_BEST, 0",
        "DISPLAYED, 92.74, 92.75, IMPROVED, 0.1",
        "EXACT, 92.74, 92.75, IMPROVED, 0.01",
    })
    void ofADirection(Precision precision, String before, String now, Direction direction, BigDecimal change) {
        Travel travel = ABook.of(AnIndicator.percent().compared(precision).build())
                .result("2018/19 Q2", before)
                .result("2019/20 Q2", now)
                .first()
                .travel();
        assertEquals(direction, travel.direction());
        assertEquals(0, travel.change().orElseThrow().compareTo(change));
    }

    @Test
    void aForecastIsRatedAsAResultIs() {
        // 100.1 in one quarter gives 400.4 in the year, shown as 400.
        AnIndicator count =
                AnIndicator.count().in(Unit.POUNDS).basis(Basis.CUMULATIVE).amberWithin("0");
        assertEquals(Rating.GREEN, forecast(count.compared(Precision.DISPLAYED), "100.1", "400"));
        assertEquals(Rating.RED, forecast(count.compared(Precision.EXACT), "100.1", "400"));
        assertEquals(Rating.GREEN, forecast(count.compared(Precision.EXACT), "100", "400"));
    }

    private static Rating forecast(AnIndicator indicator, String toDate, String target) {
        return ABook.of(indicator.build())
                .quarter("2019/20 Q1")
                .result("2019/20 Q1", toDate)
                .target("2019/20", target)
                .first()
                .forecast()
                .orElseThrow()
                .rated()
                .rating();
    }
}
