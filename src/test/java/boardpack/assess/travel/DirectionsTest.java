package boardpack.assess.travel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.assess.rating.Earlier;
import boardpack.assess.rating.History;
import boardpack.assess.rating.Targets;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Comparison;
import boardpack.indicator.Direction;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Periods;
import boardpack.indicator.Polarity;
import boardpack.indicator.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DirectionsTest {
    private static final Period LAST_YEAR = Periods.quarter("2018/19 Q2");
    private static final Period THIS_QUARTER = Periods.quarter("2019/20 Q2");

    @ParameterizedTest
    @CsvSource({
        // unit, decimals, polarity, before, now, direction, change
        "DAYS, 1, LOWER, 8.0, 6.5, IMPROVED, -1.5",
        "DAYS, 1, LOWER, 6.5, 8.0, WORSENED, 1.5",
        "PERCENT, 1, HIGHER, 90.3, 92.7, IMPROVED, 2.4",
        "PERCENT, 1, HIGHER, 92.7, 90.3, WORSENED, -2.4",
        "PERCENT, 1, HIGHER, 100.0, 100.0, AT_BEST, 0",
        "PERCENT, 1, HIGHER, 99.9, 99.9, NO_CHANGE, 0",
        "PERCENT, 1, HIGHER, 99.9, 100, IMPROVED, 0.1",
        "PERCENT, 1, LOWER, 100, 100, NO_CHANGE, 0",
        "PERCENT, 1, LOWER, 0, 0, AT_BEST, 0",
        "NUMBER, 0, LOWER, 0, 0, AT_BEST, 0",
        "NUMBER, 0, HIGHER, 0, 0, NO_CHANGE, 0",
        "NUMBER, 0, HIGHER, 100, 100, NO_CHANGE, 0",
        "NUMBER, 0, NONE, 41, 47, INCREASED, 6",
        "NUMBER, 0, NONE, 47, 41, DECREASED, -6",
        "NUMBER, 0, NONE, 0, 0, NO_CHANGE, 0",
        "PERCENT, 1, NONE, 100, 100, NO_CHANGE, 0",
        // At displayed precision: figures that print the same have not changed, and the change is between printed
        // figures.
        "PERCENT, 1, HIGHER, 92.65, 92.74, NO_CHANGE, 0",
        "PERCENT, 1, HIGHER, 92.74, 92.75, IMPROVED, 0.1",
        // A figure that only displays as 100 could be better.
        "PERCENT, 1, HIGHER, 99.96, 100, NO_CHANGE, 0",
        "PERCENT, 1, HIGHER, 100, 99.96, NO_CHANGE, 0",
        "PERCENT, 0, HIGHER, 99.97, 99.97, NO_CHANGE, 0",
        "PERCENT, 1, HIGHER, 100, 100.00, AT_BEST, 0",
        "PERCENT, 1, LOWER, 0.04, 0, NO_CHANGE, 0",
        "PERCENT, 1, LOWER, -0.04, -0.04, NO_CHANGE, 0",
        "PERCENT, 1, LOWER, 0.00, 0, AT_BEST, 0",
        "NUMBER, 0, HIGHER, -5, -3, IMPROVED, 2",
    })
    void saysBetterOrWorseAndNotMerelyLarger(
            Unit unit,
            int decimals,
            Polarity polarity,
            String before,
            String now,
            Direction direction,
            BigDecimal change) {
        Indicator indicator = AnIndicator.percent()
                .in(unit)
                .decimals(decimals)
                .better(polarity)
                .build();
        Travel travel = travel(indicator, before, now);
        assertEquals(direction, travel.direction());
        assertEquals(0, travel.change().orElseThrow().compareTo(change));
    }

    @ParameterizedTest
    @CsvSource({"c, 5", "5, c", "'', 5", "5, ''", "z, 5", "5, x", "k, 5", "c, c", "'', ''"})
    void aMissingSideIsNotComparable(String before, String now) {
        Travel travel = travel(AnIndicator.percent().build(), before, now);
        assertEquals(Direction.NOT_COMPARABLE, travel.direction());
        assertEquals(Optional.empty(), travel.change());
        assertEquals(earlier(before), travel.before());
    }

    @ParameterizedTest
    @CsvSource({
        // quarter, comparison, since
        "2019/20 Q2, same-quarter-last-year, 2018/19 Q2",
        "2019/20 Q2, previous-period, 2019/20 Q1",
        "2019/20 Q1, previous-period, 2018/19 Q4",
    })
    void comparesWithTheDeclaredPeriod(String quarter, String comparison, String since) {
        Travel travel = ABook.of(AnIndicator.percent().compare(comparison).build())
                .quarter(quarter)
                .result(quarter, "92.7")
                .result(since, "90.3")
                .first()
                .travel();
        assertEquals(Periods.period(since), travel.since());
        assertEquals(Direction.IMPROVED, travel.direction());
    }

    @ParameterizedTest
    @CsvSource({"same-quarter-last-year", "previous-period", "previous-month"})
    void anAnnualResultIsComparedWithTheYearBefore(String comparison) {
        Travel travel = ABook.of(AnIndicator.annual(2).compare(comparison).build())
                .result("2018/19", "71.4")
                .result("2017/18", "72.0")
                .first()
                .travel();
        assertEquals(Periods.year(2017), travel.since());
        assertEquals(Direction.WORSENED, travel.direction());
    }

    @Test
    void aYearToDateIsNotComparableWithTheQuarterBefore() {
        Indicator cumulative = AnIndicator.count()
                .basis(Basis.CUMULATIVE)
                .compare(Comparison.PREVIOUS_PERIOD)
                .build();
        Travel travel = ABook.of(cumulative)
                .result("2019/20 Q1", "95")
                .result("2019/20 Q2", "210")
                .first()
                .travel();
        assertEquals(Direction.NOT_COMPARABLE, travel.direction());
        assertTrue(travel.change().isEmpty());
    }

    @Test
    void aYearToDateIsComparableWithTheSameQuarterLastYear() {
        Travel travel = ABook.of(AnIndicator.count().basis(Basis.CUMULATIVE).build())
                .result("2018/19 Q2", "230")
                .result("2019/20 Q2", "210")
                .first()
                .travel();
        assertEquals(Direction.IMPROVED, travel.direction());
    }

    @Test
    void theWayThereIsTheOppositeOfTheWayBack() {
        Map<Direction, Direction> opposite = Map.of(
                Direction.IMPROVED, Direction.WORSENED,
                Direction.WORSENED, Direction.IMPROVED,
                Direction.INCREASED, Direction.DECREASED,
                Direction.DECREASED, Direction.INCREASED,
                Direction.NO_CHANGE, Direction.NO_CHANGE,
                Direction.AT_BEST, Direction.AT_BEST);
        Random random = new Random(19);
        for (int i = 0; i < 30_000; i++) {
            Indicator indicator = AnIndicator.percent()
                    .decimals(random.nextInt(3))
                    .better(Polarity.values()[random.nextInt(3)])
                    .build();
            BigDecimal one = BigDecimal.valueOf(random.nextInt(1_001), 1);
            BigDecimal other = random.nextInt(4) == 0 ? one : one.add(BigDecimal.valueOf(random.nextInt(401) - 200, 2));
            Travel there = travel(indicator, one, other);
            Travel back = travel(indicator, other, one);
            assertEquals(opposite.get(there.direction()), back.direction(), () -> one + " to " + other);
            assertEquals(
                    there.change().orElseThrow(), back.change().orElseThrow().negate());
        }
    }

    private static Travel travel(Indicator indicator, BigDecimal before, BigDecimal now) {
        return travel(indicator, before.toPlainString(), now.toPlainString());
    }

    private static Travel travel(Indicator indicator, String before, String now) {
        Directions directions =
                new Directions(indicator, new History(indicator, Map.of()), new Targets(Map.of(), Map.of()));
        return directions.between(indicator.method().course(), THIS_QUARTER, earlier(now), LAST_YEAR, earlier(before));
    }

    private static Earlier earlier(String value) {
        return new Earlier(ABook.value(value), List.of());
    }
}
