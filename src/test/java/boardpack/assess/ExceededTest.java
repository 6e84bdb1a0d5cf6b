package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.assess.rating.Bands;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Edges;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Rating;
import boardpack.indicator.Rule;
import boardpack.indicator.Rule.AmberWhen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that a result exceeds its target if it is better by the council's margin. */
final class ExceededTest {
    @ParameterizedTest
    @CsvSource({
        // better direction, target, margin, edges, result, does it exceed?
        "HIGHER, 90, 10%, INCLUSIVE, 98.9, false",
        "HIGHER, 90, 10%, INCLUSIVE, 99, true",
        "HIGHER, 90, 10%, INCLUSIVE, 99.1, true",
        "HIGHER, 90, 10%, AMBER_EXCLUSIVE, 99, true",
        "HIGHER, 90, 10%, EXCLUSIVE, 99, false",
        "HIGHER, 90, 10%, EXCLUSIVE, 99.1, true",
        "HIGHER, 90, 2pp, INCLUSIVE, 91.9, false",
        "HIGHER, 90, 2pp, INCLUSIVE, 92, true",
        "HIGHER, 90, 10%, INCLUSIVE, 90, false",
        "HIGHER, 90, 10%, INCLUSIVE, 73.8, false",
        "HIGHER, 0, 1, INCLUSIVE, 1, true",
        "HIGHER, -10, 10%, INCLUSIVE, -9, true",
        "HIGHER, -10, 10%, INCLUSIVE, -9.1, false",
        "LOWER, 20, 10%, INCLUSIVE, 18, true",
        "LOWER, 20, 10%, INCLUSIVE, 18.1, false",
        "LOWER, 20, 10%, EXCLUSIVE, 18, false",
        "LOWER, 20, 10%, EXCLUSIVE, 17.9, true",
        "LOWER, 20, 3, INCLUSIVE, 17, true",
        "LOWER, 20, 10%&1, INCLUSIVE, 19, true",
        "LOWER, 20, 10%|3, INCLUSIVE, 18, false",
        "LOWER, 20, 10%|3, INCLUSIVE, 17, true",
        // At displayed precision, like every rating.
        "HIGHER, 90, 10%, INCLUSIVE, 98.95, true",
        "HIGHER, 90, 10%, INCLUSIVE, 98.94, false",
    })
    void byAWidthOrMore(Polarity better, String target, String by, Edges edges, String result, boolean exceeds) {
        AnIndicator indicator =
                AnIndicator.plain().better(better).exceededBy(by).edges(edges);
        assertEquals(exceeds, bands(indicator, target, result).exceeds());
    }

    @Test
    void isComparedUnroundedWhereThatIsChosen() {
        AnIndicator exact = AnIndicator.plain().exceededBy("10%").compared(Precision.EXACT);
        assertEquals(false, bands(exact, "90", "98.99").exceeds());
        assertEquals(true, bands(exact, "90", "99.00").exceeds());
    }

    @ParameterizedTest
    @EnumSource(
            value = Rule.Name.class,
            names = {"TOLERANCE", "FLOOR", "THRESHOLDS", "IMPROVING"})
    void byAnyRule(Rule.Name rule) {
        AnIndicator indicator =
                AnIndicator.plain().amberWhen(AmberWhen.IMPROVING).rule(rule).exceededBy("10%");
        Bands bands = bands(indicator, "90", "99");
        assertEquals(true, bands.exceeds());
        assertEquals(Rating.GREEN, bands.rating());
    }

    @Test
    void isNotSaidWhereNobodyAsks() {
        assertEquals(false, bands(AnIndicator.plain(), "90", "1000").exceeds());
    }

    private static Bands bands(AnIndicator indicator, String target, String result) {
        return ABook.of(indicator.build())
                .target("2019/20", target)
                .result("2019/20 Q2", result)
                .first()
                .rated()
                .bands()
                .orElseThrow();
    }
}
