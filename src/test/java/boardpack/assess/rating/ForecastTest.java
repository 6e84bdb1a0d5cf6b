package boardpack.assess.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.assess.Assessment;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Periods;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rating;
import boardpack.indicator.Rule;
import boardpack.indicator.Rule.AmberWhen;
import boardpack.indicator.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the forecast for the year: the officer's figure, otherwise the year to date extrapolated. */
final class ForecastTest {
    @ParameterizedTest
    @CsvSource({
        // quarter, year to date, the extrapolated year to two decimals
        "1, 95, 380.00",
        "2, 210, 420.00",
        "3, 310, 413.33",
        "1, 0, 0.00",
        "3, -1, -1.33",
    })
    void theYearToDateIsCarriedOnAtTheSameRate(int quarter, String toDate, BigDecimal year) {
        String label = "2019/20 Q" + quarter;
        Forecast forecast = ABook.of(toDate().build())
                .quarter(label)
                .result(label, toDate)
                .first()
                .forecast()
                .orElseThrow();
        assertEquals(year, forecast.value().setScale(2, RoundingMode.HALF_UP));
        assertTrue(forecast.computed());
        assertEquals(Periods.year(2019), forecast.year());
        assertEquals(1, forecast.from().size());
    }

    @Test
    void atTheEndOfTheYearThereIsNothingToCarryOn() {
        ABook book = ABook.of(toDate().build()).quarter("2019/20 Q4").result("2019/20 Q4", "400");
        assertEquals(Optional.empty(), book.first().forecast());
        assertTrue(
                book.entered("2019/20 Q4", "400", "", "405").first().forecast().isPresent(), "unless it is said");
    }

    @ParameterizedTest
    @CsvSource({
        "CUMULATIVE, NUMBER, true",
        "CUMULATIVE, POUNDS, true",
        // A share or a mean to date gives no rate.
        "CUMULATIVE, PERCENT, false",
        "CUMULATIVE, DAYS, false",
        "CUMULATIVE, PER_10000, false",
        "FLOW, NUMBER, false",
        "SNAPSHOT, NUMBER, false",
        "ROLLING, NUMBER, false",
    })
    void onlyCountsToDateCarryOn(Basis basis, Unit unit, boolean carriesOn) {
        Assessment a = ABook.of(AnIndicator.count().in(unit).basis(basis).build())
                .result("2019/20 Q2", "50")
                .first();
        assertEquals(carriesOn, a.forecast().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c", "z", "x", "k"})
    void aBlankCarriesNothingOn(String blank) {
        assertEquals(
                Optional.empty(),
                ABook.of(toDate().build()).result("2019/20 Q2", blank).first().forecast());
    }

    @Test
    void theOfficersFigureComesFirst() {
        Forecast forecast = ABook.of(toDate().build())
                .entered("2019/20 Q2", "210", "", "450.5")
                .first()
                .forecast()
                .orElseThrow();
        assertEquals(new BigDecimal("450.5"), forecast.value());
        assertFalse(forecast.computed());
    }

    @ParameterizedTest
    @CsvSource({"SNAPSHOT, PERCENT", "FLOW, PERCENT", "FLOW, NUMBER", "ROLLING, NUMBER", "CUMULATIVE, PERCENT"})
    void theOfficerMayForesayAnything(Basis basis, Unit unit) {
        Forecast forecast = ABook.of(AnIndicator.count().in(unit).basis(basis).build())
                .entered("2019/20 Q2", "x", "", "45")
                .target("2019/20", "50")
                .first()
                .forecast()
                .orElseThrow();
        assertEquals(Rating.GREEN, forecast.rated().rating());
    }

    @Test
    void aSuppressedFigureIsNotForetold() {
        ABook book = ABook.of(toDate().build()).entered("2019/20 Q2", "c", "", "13");
        assertEquals(Optional.empty(), book.first().forecast());
    }

    @Test
    void aYearsResultIsTheYearsEnd() {
        ABook book = ABook.of(AnIndicator.annual(2).build()).entered("2018/19", "70", "", "80");
        assertEquals(Optional.empty(), book.first().forecast());
    }

    @Test
    void ofMonthsTheLastThatSaysOneCounts() {
        Forecast forecast = ABook.of(toDate().build())
                .entered("2019-07", "100", "", "440")
                .entered("2019-09", "210", "", "430")
                .first()
                .forecast()
                .orElseThrow();
        assertEquals(new BigDecimal("430"), forecast.value());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // year's target, fourth quarter's, rating of 420 if lower is better and amber reaches 10 per cent above
                "420, -, GREEN",
                "400, -, AMBER",
                "381, -, RED",
                "-, 420, GREEN",
                "-, 400, AMBER",
                // The year's own target takes precedence.
                "420, 300, GREEN",
                "-, -, NO_TARGET_SET",
                "none, -, DATA_ONLY",
                "-, none, DATA_ONLY",
            })
    void isRatedAgainstWhatTheYearIsToEndWith(String ofYear, String ofLastQuarter, Rating rating) {
        ABook book = ABook.of(toDate().build()).result("2019/20 Q2", "210").target("2019/20 Q2", "150");
        if (ofYear != null) {
            book.target("2019/20", ofYear);
        }
        if (ofLastQuarter != null) {
            book.target("2019/20 Q4", ofLastQuarter);
        }
        assertEquals(rating, book.first().forecast().orElseThrow().rated().rating());
    }

    @Test
    void theQuarterAndTheYearAreRatedApart() {
        Assessment a = ABook.of(toDate().profiled().build())
                .entered("2019/20 Q2", "210", "", "460")
                .target("2019/20", "400")
                .first();
        // 200 are due by now, and 400 by the end.
        assertEquals(Rating.AMBER, a.rated().rating());
        assertEquals(Rating.RED, a.forecast().orElseThrow().rated().rating());
    }

    /** Tests a sum of quarters, which needs a target of the year, because the last quarter's is only for a part. */
    @Test
    void ofAFlowTheLastQuartersTargetIsNotTheYears() {
        Forecast forecast = ABook.of(AnIndicator.count().build())
                .entered("2019/20 Q2", "100", "", "400")
                .target("2019/20 Q4", "100")
                .first()
                .forecast()
                .orElseThrow();
        assertEquals(Optional.empty(), forecast.target());
        assertEquals(Rating.NO_TARGET_SET, forecast.rated().rating());
    }

    @Test
    void aFloorIsThatOfTheYear() {
        ABook book = ABook.of(AnIndicator.plain().rule(Rule.Name.FLOOR).build())
                .entered("2019/20 Q2", "70", "", "86")
                .target("2019/20", "90", "85");
        assertEquals(Rating.AMBER, book.first().forecast().orElseThrow().rated().rating());
    }

    @Test
    void aRangeThatNeverChangesIsThatOfTheYearToo() {
        ABook book = ABook.of(AnIndicator.plain().range("240", "270").build()).entered("2019/20 Q2", "230", "", "241");
        assertEquals(Rating.GREEN, book.first().forecast().orElseThrow().rated().rating());
    }

    @ParameterizedTest
    @CsvSource({
        // last year's outturn, and the rating of a forecast of 420 against 400
        "430, AMBER",
        "420, AMBER",
        "419, RED",
    })
    void anImprovementIsOneOnLastYearsOutturn(String outturn, Rating rating) {
        ABook book = ABook.of(toDate().amberWhen(AmberWhen.IMPROVING).build())
                .result("2018/19 Q2", "1000")
                .result("2018/19 Q4", outturn)
                .result("2019/20 Q2", "210")
                .target("2019/20", "400");
        Forecast forecast = book.first().forecast().orElseThrow();
        assertEquals(rating, forecast.rated().rating());
        assertEquals(
                Optional.of(new BigDecimal(outturn)),
                forecast.rated().bands().orElseThrow().lastYear());
    }

    @ParameterizedTest
    @CsvSource({
        // rating now, the officer's forecast, is it at risk of becoming red?
        "84, 70, true",
        "84, 85, false",
        "84, 95, false",
        "92, 70, false",
        "70, 70, false",
        "c, 70, false",
    })
    void whatIsAmberAndWillBeRedIsAtRisk(String now, String forecast, boolean atRisk) {
        Assessment a = ABook.of(AnIndicator.plain().build())
                .entered("2019/20 Q2", now, "", forecast)
                .target("2019/20", "90")
                .first();
        assertEquals(atRisk, a.isAtRisk());
    }

    @Test
    void withoutATargetNothingIsAtRisk() {
        Assessment a = ABook.of(AnIndicator.plain().judged().build())
                .entered("2019/20 Q2", "84", "AMBER", "10")
                .first();
        assertFalse(a.isAtRisk());
    }

    private static AnIndicator toDate() {
        return AnIndicator.count().basis(Basis.CUMULATIVE).better(Polarity.LOWER);
    }
}
