package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.rating.Rated;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Periods;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rating;
import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the rating of an indicator in a book, or the reason for its absence. */
final class RatingReasonsTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // result, target, rating; - means no row
                "92.7, 90, GREEN",
                "86.3, 90, AMBER",
                "73.8, 90, RED",
                "92.7, none, DATA_ONLY",
                "92.7, -, NO_TARGET_SET",
                "-, 90, AWAITED",
                "'', 90, AWAITED",
                "c, 90, SUPPRESSED",
                "z, 90, NOT_APPLICABLE",
                "x, 90, NOT_AVAILABLE",
                "k, 90, TOO_LOW",
                // The reason for a missing figure takes precedence over the reason for a missing rating.
                "-, -, AWAITED",
                "-, none, AWAITED",
                "c, -, SUPPRESSED",
                "c, none, SUPPRESSED",
                "z, none, NOT_APPLICABLE",
                "x, -, NOT_AVAILABLE",
                // A true zero is a figure.
                "0, 90, RED",
                "0, none, DATA_ONLY",
            })
    void saysWhyThereIsNoRating(String result, String target, Rating rating) {
        ABook book = ABook.of(AnIndicator.percent().build());
        if (result != null) {
            book.result("2019/20 Q2", result);
        }
        if (target != null) {
            book.target("2019/20", target);
        }
        assertEquals(rating, book.first().rated().rating());
    }

    @Test
    void anIncompleteQuarterIsIncompleteWithOrWithoutATarget() {
        Indicator indicator = AnIndicator.count().build();
        ABook book = ABook.of(indicator).result("2019-07", "131").result("2019-09", "135");
        assertEquals(Rating.INCOMPLETE, book.first().rated().rating());
        assertEquals(
                Rating.INCOMPLETE,
                book.target("2019/20 Q2", "390").first().rated().rating());
        assertEquals(
                Rating.INCOMPLETE,
                book.target("2019/20 Q2", "none").first().rated().rating());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"88.1, 90", "-, 90", "c, 90", "88.1, -", "88.1, none"})
    void notDueComesBeforeEverything(String result, String target) {
        ABook book = ABook.of(AnIndicator.annual(3).build());
        if (result != null) {
            book.result("2018/19", result);
        }
        if (target != null) {
            book.target("2018/19", target);
        }
        assertEquals(Rating.NOT_DUE, book.first().rated().rating());
    }

    @ParameterizedTest
    @EnumSource(Polarity.class)
    void whatIsNotRatedHasNoBands(Polarity polarity) {
        Rated rated = ABook.of(AnIndicator.percent().better(polarity).build())
                .result("2019/20 Q2", "92.7")
                .first()
                .rated();
        assertEquals(new Rated(Rating.NO_TARGET_SET, Optional.empty(), false), rated);
    }

    @Test
    void withoutATargetNothingIsEverRated() {
        Random random = new Random(25);
        for (int i = 0; i < 20_000; i++) {
            Basis basis = Basis.values()[random.nextInt(Basis.values().length)];
            AnIndicator some =
                    basis == Basis.ANNUAL ? AnIndicator.annual(1 + random.nextInt(4)) : AnIndicator.percent();
            Indicator indicator = some.basis(basis)
                    .in(Unit.values()[random.nextInt(Unit.values().length)])
                    .better(Polarity.values()[random.nextInt(3)])
                    .build();
            ABook book = ABook.of(indicator);
            String value = random.nextInt(8) == 0 ? "c" : Integer.toString(random.nextInt(200) - 50);
            switch (random.nextInt(3)) {
                case 0 -> book.result("2019/20 Q2", value);
                case 1 -> book.result("2018/19", value);
                default ->
                    book.result("2019-07", value).result("2019-08", value).result("2019-09", value);
            }
            // Targets of other years and other indicators do not apply.
            book.target("2020/21", "10")
                    .target(AnIndicator.percent().ref("other").build(), "2019/20", "10");
            Rating without = book.first().rated().rating();
            assertFalse(without.isRated(), () -> indicator.toString());
            Rating dataOnly = book.target("2019/20", "none")
                    .target("2018/19", "none")
                    .first()
                    .rated()
                    .rating();
            assertFalse(dataOnly.isRated(), () -> indicator.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // basis, unit, does the year's target apply to the quarter?
        "SNAPSHOT, PERCENT, true",
        "SNAPSHOT, NUMBER, true",
        "FLOW, PERCENT, true",
        "FLOW, PER_10000, true",
        "FLOW, DAYS, true",
        "ROLLING, PERCENT, true",
        "ROLLING, NUMBER, true",
        "FLOW, NUMBER, false",
        "FLOW, POUNDS, false",
        "CUMULATIVE, NUMBER, false",
        "CUMULATIVE, POUNDS, false",
    })
    void aYearsTargetDoesNotServeAQuarterOfWhatAddsUp(Basis basis, Unit unit, boolean serves) {
        ABook book = ABook.of(AnIndicator.percent().basis(basis).in(unit).build())
                .result("2019/20 Q2", "92")
                .target("2019/20", "90");
        assertEquals(serves, book.first().target().isPresent());
        assertEquals(serves, book.first().rated().rating().isRated());
    }

    @Test
    void aQuartersOwnTargetComesBeforeItsYears() {
        ABook book = ABook.of(AnIndicator.percent().build())
                .result("2019/20 Q2", "80")
                .target("2019/20", "90")
                .target("2019/20 Q2", "75")
                .target("2019/20 Q1", "70");
        Period served = book.first().target().orElseThrow().period();
        assertEquals(Periods.quarter("2019/20 Q2"), served);
        assertEquals(Rating.GREEN, book.first().rated().rating());
    }

    @Test
    void aTargetOfAnotherPeriodServesNothing() {
        ABook book = ABook.of(AnIndicator.percent().build())
                .result("2019/20 Q2", "80")
                .target("2018/19", "90")
                .target("2019/20 Q1", "90")
                .target("2018/19 Q2", "90");
        assertEquals(Rating.NO_TARGET_SET, book.first().rated().rating());
    }

    @Test
    void aYearDeclaredDataOnlyCoversAQuarterOfWhatAddsUp() {
        ABook book = ABook.of(AnIndicator.count().build())
                .result("2019/20 Q2", "395")
                .target("2019/20", "none");
        assertEquals(Rating.DATA_ONLY, book.first().rated().rating());
    }

    @Test
    void aQuarterMayBeRatedInAYearThatIsDataOnly() {
        ABook book = ABook.of(AnIndicator.count().build())
                .result("2019/20 Q2", "395")
                .target("2019/20", "none")
                .target("2019/20 Q2", "400");
        assertEquals(Rating.GREEN, book.first().rated().rating());
    }

    @ParameterizedTest
    @CsvSource({
        // quarter reported, reported in, due, next due, the year of the latest figure: later arrivals are not known
        "2019/20 Q1, 2, false, 2019/20 Q2, 2017",
        "2019/20 Q2, 2, true, 2020/21 Q2, 2018",
        "2019/20 Q3, 2, false, 2020/21 Q2, 2018",
        "2019/20 Q4, 1, false, 2020/21 Q1, 2018",
        "2019/20 Q1, 4, false, 2019/20 Q4, 2018",
    })
    void anAnnualResultIsDueOnceAYear(String quarter, int reportedIn, boolean due, String next, int latest) {
        Assessment a = ABook.of(AnIndicator.annual(reportedIn).build())
                .quarter(quarter)
                .result("2017/18", "91.1")
                .result("2018/19", "92.7")
                .target("2018/19", "90")
                .first();
        assertEquals(due ? Rating.GREEN : Rating.NOT_DUE, a.rated().rating());
        assertEquals(Optional.of(Periods.quarter(next)), a.nextDue());
        assertEquals(Periods.year(latest), a.period());
    }

    @Test
    void anAnnualResultIsHeldAgainstTheTargetOfItsOwnYear() {
        Assessment a = ABook.of(AnIndicator.annual(2).build())
                .result("2018/19", "80")
                .target("2018/19", "79")
                .target("2019/20", "95")
                .first();
        assertEquals(Rating.GREEN, a.rated().rating());
    }

    @Test
    void anAnnualResultThatIsDueAndMissingIsAwaited() {
        Assessment a = ABook.of(AnIndicator.annual(2).build())
                .result("2017/18", "80")
                .target("2018/19", "79")
                .first();
        assertEquals(Rating.AWAITED, a.rated().rating());
        assertEquals(Periods.year(2018), a.period());
    }

    @Test
    void aLaterResultIsNotSeenFromAnEarlierQuarter() {
        Assessment a = ABook.of(AnIndicator.annual(2).build())
                .result("2018/19", "80")
                .result("2019/20", "99")
                .first();
        assertEquals(Periods.year(2018), a.period());
        assertTrue(a.actual() instanceof Value.Measured);
    }
}
