package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.assess.rating.Bands;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Edges;
import boardpack.indicator.Indicator;
import boardpack.indicator.Precision;
import boardpack.indicator.Rating;
import boardpack.indicator.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests green within a range, amber outside it by at most a width, otherwise red. */
final class RangeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // amber within, results with their ratings
                "10 | 229 red, 230 amber, 239 amber, 240 green, 255 green, 270 green, 271 amber, 278 amber, 280 amber,"
                        + " 281 red",
                // A separate width for each side.
                "10/5 | 229 red, 230 amber, 240 green, 270 green, 275 amber, 276 red",
                "0/5 | 239 red, 240 green, 270 green, 275 amber, 276 red",
                "10/0 | 229 red, 230 amber, 240 green, 270 green, 271 red",
                "0 | 239 red, 240 green, 270 green, 271 red",
                // A percentage at each end is of that end.
                "10% | 215 red, 216 amber, 240 green, 270 green, 297 amber, 298 red",
                "10%&25 | 215 red, 216 amber, 295 amber, 296 red",
                "'10%|25' | 214 red, 215 amber, 297 amber, 298 red",
            })
    void aRangeThatNeverChangesNeedsNoTarget(String amberWithin, String results) {
        Expected.ratings(
                ABook.of(count().range("240", "270").amberWithin(amberWithin).build()), results);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-5 | 5 | 2 | -8 red, -7 amber, -5 green, 0 green, 5 green, 7 amber, 8 red",
                // Percentages are of the size of each end.
                "-20 | -10 | 10% | -23 red, -22 amber, -20 green, -10 green, -9 amber, -8 red",
                "0 | 5 | 1 | -2 red, -1 amber, 0 green, 5 green, 6 amber, 7 red",
                "3 | 3 | 1 | 1 red, 2 amber, 3 green, 4 amber, 5 red",
            })
    void aRangeMayLieAroundNothing(String from, String to, String amberWithin, String results) {
        Expected.ratings(
                ABook.of(count().range(from, to).amberWithin(amberWithin).build()), results);
    }

    @Test
    void theRangeOfAPeriodComesBeforeTheOneThatNeverChanges() {
        ABook book = ABook.of(count().range("240", "270").amberWithin("10").build());
        Expected.ratings(
                book.range("2019/20", "100", "200"), "89 red, 90 amber, 100 green, 200 green, 210 amber, 211 red");
        Expected.ratings(book.range("2019/20 Q2", "10", "20"), "0 amber, 10 green, 20 green, 30 amber, 31 red");
        Expected.ratings(book.target("2019/20 Q2", "none"), "240 data only, 15 data only");
    }

    @Test
    void withoutARangeThereIsNoRating() {
        Expected.ratings(ABook.of(count().range().build()), "255 no target set");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // target, green within, amber within, results with their ratings
                "100 | 5 | 10 | 84 red, 85 amber, 94 amber, 95 green, 105 green, 106 amber, 115 amber, 116 red",
                "100 | 5/10 | 10/20 | 84 red, 85 amber, 95 green, 110 green, 111 amber, 130 amber, 131 red",
                "100 | 0/10 | 5/0 | 94 red, 95 amber, 99 amber, 100 green, 110 green, 111 red",
                // Percentages are of the target, for amber too.
                "200 | 5% | 10% | 169 red, 170 amber, 190 green, 210 green, 230 amber, 231 red",
                "200 | 5%/10% | 5%/1% | 179 red, 180 amber, 190 green, 220 green, 222 amber, 223 red",
                "100 | 0 | 0 | 99 red, 100 green, 101 red",
                "100 | 0 | 2 | 97 red, 98 amber, 99 amber, 100 green, 102 amber, 103 red",
            })
    void aTargetMayBeStayedNear(String target, String greenWithin, String amberWithin, String results) {
        Indicator near = count().range()
                .greenWithin(greenWithin)
                .amberWithin(amberWithin)
                .build();
        Expected.ratings(ABook.of(near).target("2019/20", target), results);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DISPLAYED | 239.4 amber, 239.5 green, 270.4 green, 270.5 amber, 280.4 amber, 280.5 red",
                "EXACT | 229.99 red, 239.99 amber, 240 green, 270 green, 270.01 amber, 280 amber, 280.01 red",
            })
    void isComparedAsChosen(Precision precision, String results) {
        Indicator indicator = count().range("240", "270")
                .amberWithin("10")
                .compared(precision)
                .build();
        Expected.ratings(ABook.of(indicator), results);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Both ends always belong to a given range.
                "INCLUSIVE | 230 amber, 240 green, 270 green, 280 amber",
                "EXCLUSIVE | 230 red, 231 amber, 240 green, 270 green, 279 amber, 280 red",
                "AMBER_EXCLUSIVE | 230 red, 240 green, 270 green, 280 red",
            })
    void edgesOfAGivenRange(Edges edges, String results) {
        Expected.ratings(
                ABook.of(count().range("240", "270")
                        .amberWithin("10")
                        .edges(edges)
                        .build()),
                results);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The range around a target is a tolerance, and the target itself is always green.
                "INCLUSIVE | 5 | 10 | 85 amber, 95 green, 105 green, 115 amber",
                "EXCLUSIVE | 5 | 10 | 85 red, 86 amber, 95 amber, 96 green, 104 green, 105 amber, 114 amber, 115 red",
                "AMBER_EXCLUSIVE | 5 | 10 | 85 red, 95 green, 105 green, 115 red",
                "EXCLUSIVE | 5 | 0 | 95 red, 96 green, 104 green, 105 red",
                "EXCLUSIVE | 0 | 5 | 95 red, 96 amber, 100 green, 104 amber, 105 red",
                "EXCLUSIVE | 0/5 | 0 | 99 red, 100 green, 104 green, 105 red",
            })
    void edgesAroundATarget(Edges edges, String greenWithin, String amberWithin, String results) {
        Indicator near = count().range()
                .greenWithin(greenWithin)
                .amberWithin(amberWithin)
                .edges(edges)
                .build();
        Expected.ratings(ABook.of(near).target("2019/20", "100"), results);
    }

    @Test
    void pointsAreMeasuredAsTheyAre() {
        Indicator share = AnIndicator.percent()
                .range()
                .greenWithin("2pp/1pp")
                .amberWithin("1pp")
                .build();
        Expected.ratings(
                ABook.of(share).target("2019/20", "50"),
                "46.9 red, 47.0 amber, 47.9 amber, 48.0 green, 51.0 green, 51.1 amber, 52.0 amber, 52.1 red");
    }

    @Test
    void ofWhatAddsUpAYearsRangeServesNoQuarterUnlessItIsSpread() {
        AnIndicator flow = count().range().amberWithin("10").basis(Basis.FLOW);
        assertEquals(
                Rating.NO_TARGET_SET,
                ABook.of(flow.build())
                        .range("2019/20", "960", "1080")
                        .result("2019/20 Q2", "255")
                        .first()
                        .rated()
                        .rating());
        Expected.ratings(
                ABook.of(flow.profiled().build()).range("2019/20", "960", "1080"),
                "229 red, 230 amber, 240 green, 270 green, 280 amber, 281 red");
    }

    @Test
    void neverExceedsItsTarget() {
        Indicator indicator = count().range("240", "270").exceededBy("1").build();
        Bands bands = ABook.of(indicator)
                .result("2019/20 Q2", "271")
                .first()
                .rated()
                .bands()
                .orElseThrow();
        assertEquals(false, bands.exceeds());
    }

    private static AnIndicator count() {
        return AnIndicator.plain().in(Unit.NUMBER).decimals(0);
    }
}
