package boardpack.assess.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.assess.Assessment;
import boardpack.assess.Expected;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Period;
import boardpack.indicator.Periods;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rating;
import boardpack.indicator.Rule;
import boardpack.indicator.Target;
import boardpack.indicator.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests which target applies to a quarter. */
final class TargetsTest {
    private static final Optional<BigDecimal> NONE = Optional.empty();

    @ParameterizedTest
    @CsvSource({
        // basis, unit, quarter, the year's target, the amount due by the quarter
        "CUMULATIVE, NUMBER, 1, 400, 100",
        "CUMULATIVE, NUMBER, 2, 400, 200",
        "CUMULATIVE, NUMBER, 3, 400, 300",
        "CUMULATIVE, NUMBER, 4, 400, 400",
        "CUMULATIVE, NUMBER, 1, 70, 17.5",
        "CUMULATIVE, NUMBER, 3, 70, 52.5",
        "CUMULATIVE, POUNDS, 2, 1000001, 500000.5",
        "FLOW, NUMBER, 1, 400, 100",
        "FLOW, NUMBER, 2, 400, 100",
        "FLOW, NUMBER, 4, 400, 100",
        "FLOW, POUNDS, 3, 101, 25.25",
        "CUMULATIVE, NUMBER, 2, 0, 0",
        "CUMULATIVE, NUMBER, 2, -10, -5",
    })
    void aYearsTargetMayBeSpreadEvenly(Basis basis, Unit unit, int quarter, String ofYear, BigDecimal due) {
        String label = "2019/20 Q" + quarter;
        Assessment a = ABook.of(
                        AnIndicator.count().in(unit).basis(basis).profiled().build())
                .quarter(label)
                .result(label, "1")
                .target("2019/20", ofYear)
                .first();
        Target target = a.target().orElseThrow();
        assertEquals(0, target.value().orElseThrow().compareTo(due));
        assertEquals(Periods.quarter(label), target.period());
        assertEquals(Periods.year(2019), target.profile().orElseThrow().ofYear().period());
        assertEquals(
                new BigDecimal(ofYear), a.wholeYear().orElseThrow().value().orElseThrow(), "the year's is known too");
    }

    @ParameterizedTest
    @CsvSource({
        // The share is compared with all its decimals: 17.5 of 70 are due in a quarter.
        "17, GREEN",
        "18, AMBER",
        "19, AMBER",
        "20, RED",
    })
    void aShareIsATargetLikeAnother(String result, Rating rating) {
        ABook book = ABook.of(AnIndicator.count().profiled().amberWithin("10%").build())
                .target("2019/20", "70")
                .result("2019/20 Q2", result);
        // 10 per cent of 17.5 reach to 19.25.
        assertEquals(rating, book.first().rated().rating());
    }

    @ParameterizedTest
    @EnumSource(
            value = Basis.class,
            names = {"CUMULATIVE", "FLOW"})
    void aRowOfTheQuarterComesBeforeItsShareOfTheYear(Basis basis) {
        ABook book = ABook.of(AnIndicator.count().basis(basis).profiled().build())
                .result("2019/20 Q2", "1")
                .target("2019/20", "400")
                .target("2019/20 Q1", "7")
                .target("2019/20 Q2", "150");
        Target target = book.first().target().orElseThrow();
        assertEquals(Optional.of(new BigDecimal("150")), target.value());
        assertTrue(target.profile().isEmpty());
    }

    @Test
    void aQuarterThatIsDataOnlyHasNoShare() {
        ABook book = ABook.of(AnIndicator.count().profiled().build())
                .result("2019/20 Q2", "1")
                .target("2019/20", "400")
                .target("2019/20 Q2", "none");
        assertEquals(Rating.DATA_ONLY, book.first().rated().rating());
    }

    @ParameterizedTest
    @EnumSource(
            value = Basis.class,
            names = {"CUMULATIVE", "FLOW"})
    void withoutAProfileAYearsTargetServesNoQuarterOfWhatAddsUp(Basis basis) {
        Assessment a = ABook.of(AnIndicator.count().basis(basis).build())
                .result("2019/20 Q2", "1")
                .target("2019/20", "400")
                .first();
        assertEquals(Optional.empty(), a.target());
        assertEquals(Rating.NO_TARGET_SET, a.rated().rating());
    }

    @ParameterizedTest
    @CsvSource({
        "SNAPSHOT, NUMBER",
        "SNAPSHOT, PERCENT",
        "FLOW, PERCENT",
        "FLOW, DAYS",
        "FLOW, PER_1000",
        "ROLLING, NUMBER",
        "ROLLING, PERCENT",
    })
    void aYearsTargetServesEachQuarterOfWhatDoesNot(Basis basis, Unit unit) {
        for (int quarter = 1; quarter <= 4; quarter++) {
            String label = "2019/20 Q" + quarter;
            Target target = ABook.of(AnIndicator.count().in(unit).basis(basis).build())
                    .quarter(label)
                    .result(label, "1")
                    .target("2019/20", "400")
                    .first()
                    .target()
                    .orElseThrow();
            assertEquals(Optional.of(new BigDecimal("400")), target.value());
            assertEquals(Periods.year(2019), target.period());
        }
    }

    @Test
    void anAnnualResultHasTheTargetOfItsYear() {
        Assessment a = ABook.of(AnIndicator.annual(2).build())
                .result("2018/19", "1")
                .target("2018/19", "90")
                .target("2019/20", "95")
                .first();
        assertEquals(Optional.of(new BigDecimal("90")), a.target().orElseThrow().value());
    }

    /** Tests that the floor, the range and the second target of a year are spread too. */
    @Test
    void everythingThatATargetHoldsIsSpread() {
        ABook book = ABook.of(AnIndicator.count()
                        .basis(Basis.CUMULATIVE)
                        .better(Polarity.HIGHER)
                        .rule(Rule.Name.FLOOR)
                        .profiled()
                        .build())
                .target("2019/20", "400", "360");
        Expected.ratings(book, "200 green, 199 amber, 180 amber, 179 red");
        Target range = ABook.of(AnIndicator.count().range().profiled().build())
                .range("2019/20", "960", "1081")
                .result("2019/20 Q2", "1")
                .first()
                .target()
                .orElseThrow();
        assertEquals(0, range.range().orElseThrow().from().compareTo(new BigDecimal("240")));
        assertEquals(0, range.range().orElseThrow().to().compareTo(new BigDecimal("270.25")));
    }

    @Test
    void aRangeThatNeverChangesServesEveryPeriodWithoutARow() {
        for (AnIndicator indicator : new AnIndicator[] {AnIndicator.plain(), AnIndicator.count()}) {
            Target target = ABook.of(indicator.range("240", "270").build())
                    .result("2019/20 Q2", "1")
                    .first()
                    .target()
                    .orElseThrow();
            assertEquals(Periods.year(2019), target.period(), "it is not only that of the quarter");
            assertEquals(NONE, target.value());
            assertEquals(new BigDecimal("240"), target.range().orElseThrow().from());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // a row with none, is the quarter data only?
        "2019/20 Q2, true",
        "2019/20, true",
        "2018/19, false",
        "2019/20 Q1, false",
    })
    void noneIsDeclaredForAPeriod(String period, boolean dataOnly) {
        for (AnIndicator indicator : new AnIndicator[] {
            AnIndicator.plain(), AnIndicator.count(), AnIndicator.count().profiled()
        }) {
            Assessment a = ABook.of(indicator.build())
                    .result("2019/20 Q2", "1")
                    .target(period, "none")
                    .first();
            assertEquals(
                    dataOnly ? Rating.DATA_ONLY : Rating.NO_TARGET_SET,
                    a.rated().rating());
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // basis, target of the quarter, of the year's last quarter, of the year: the target for the whole year
                "CUMULATIVE, 200, 400, -, 400",
                "CUMULATIVE, 200, -, 420, -",
                "CUMULATIVE, 200, 400, 420, 400",
                "FLOW, 100, 130, 400, 400",
                "FLOW, 100, 130, -, -",
                "CUMULATIVE, none, 400, -, -",
                "CUMULATIVE, 200, none, -, -",
            })
    void beyondTheQuarterThereIsAWholeYear(Basis basis, String ofQuarter, String atEnd, String ofYear, String whole) {
        ABook book = ABook.of(AnIndicator.count().basis(basis).build())
                .result("2019/20 Q2", "1")
                .target("2019/20 Q2", ofQuarter);
        if (atEnd != null) {
            book.target("2019/20 Q4", atEnd);
        }
        if (ofYear != null) {
            book.target("2019/20", ofYear);
        }
        assertEquals(
                Optional.ofNullable(whole).map(BigDecimal::new),
                book.first().wholeYear().flatMap(Target::value));
    }

    @Test
    void targetsOfOtherYearsServeNothing() {
        for (Period other : new Period[] {Periods.year(2018), Periods.year(2020)}) {
            Assessment a = ABook.of(AnIndicator.count().profiled().build())
                    .result("2019/20 Q2", "1")
                    .target(other.toString(), "400")
                    .first();
            assertEquals(Optional.empty(), a.target());
        }
    }
}
