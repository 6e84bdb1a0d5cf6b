package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Cases;
import boardpack.assess.travel.Travel;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Course;
import boardpack.indicator.Direction;
import boardpack.indicator.Indicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Quarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tests properties of every comparison, gauge, tolerance and polarity. */
final class DirectionPropertiesTest {
    private static final int CASES = Cases.of(4_000);
    private static final int QUARTERS = 9;
    private static final String[] COMPARISONS = {
        "same-quarter-last-year",
        "previous-period",
        "average-of-last-4",
        "average-of-last-2",
        "trend-of-6",
        "trend-of-9"
    };
    private static final String[] TOLERANCES = {"0", "2", "1.5pp", "5%", "5%&2", "10%|1"};

    /** A series of figures, newest first, with targets and choices; blanks are empty. */
    private record Series(
            Polarity polarity,
            String comparison,
            Course.Gauge gauge,
            String tolerance,
            Precision precision,
            int decimals,
            List<Optional<BigDecimal>> values,
            BigDecimal targetThen,
            BigDecimal target) {
        static Series any(Random random) {
            String comparison = COMPARISONS[random.nextInt(COMPARISONS.length)];
            boolean single = !comparison.contains("-of-");
            int decimals = random.nextInt(3);
            List<Optional<BigDecimal>> values = new ArrayList<>();
            int drift = random.nextInt(7) - 3;
            int noise = 1 + random.nextInt(8);
            for (int i = 0; i < QUARTERS; i++) {
                BigDecimal value = BigDecimal.valueOf(5_000 + 100L * drift * i + random.nextInt(100 * noise), 2)
                        .setScale(decimals + random.nextInt(2), java.math.RoundingMode.HALF_UP);
                values.add(random.nextInt(25) == 0 ? Optional.empty() : Optional.of(value));
            }
            return new Series(
                    Polarity.values()[random.nextInt(4)],
                    comparison,
                    single && random.nextInt(3) == 0 ? Course.Gauge.GAP_TO_TARGET : Course.Gauge.VALUE,
                    TOLERANCES[random.nextInt(TOLERANCES.length)],
                    Precision.values()[random.nextInt(2)],
                    decimals,
                    values,
                    BigDecimal.valueOf(45 + random.nextInt(10)),
                    BigDecimal.valueOf(45 + random.nextInt(10)));
        }

        Series mirrored() {
            return new Series(
                    polarity == Polarity.HIGHER
                            ? Polarity.LOWER
                            : polarity == Polarity.LOWER ? Polarity.HIGHER : polarity,
                    comparison,
                    gauge,
                    tolerance,
                    precision,
                    decimals,
                    values.stream().map(v -> v.map(BigDecimal::negate)).toList(),
                    targetThen.negate(),
                    target.negate());
        }

        /** Returns a copy with another figure for this quarter. */
        Series now(BigDecimal value) {
            List<Optional<BigDecimal>> others = new ArrayList<>(values);
            others.set(0, Optional.of(value));
            return new Series(polarity, comparison, gauge, tolerance, precision, decimals, others, targetThen, target);
        }

        Travel travel() {
            Indicator indicator = AnIndicator.plain()
                    .basis(Basis.SNAPSHOT)
                    .better(polarity)
                    .greenWithin("5")
                    .decimals(decimals)
                    .compare(comparison)
                    .gauge(gauge)
                    .noChangeWithin(tolerance)
                    .compared(precision)
                    .build();
            ABook book = ABook.of(indicator)
                    .target("2019/20", target.toPlainString())
                    .target("2018/19", targetThen.toPlainString());
            Quarter quarter = ABook.QUARTER;
            for (Optional<BigDecimal> value : values) {
                book.result(
                        quarter.toString(), value.map(BigDecimal::toPlainString).orElse("c"));
                quarter = quarter.before();
            }
            return book.first().travel();
        }
    }

    @Test
    void aMirrorChangesNothingButWhatIsMerelyMoreOrLess() {
        Map<Direction, Direction> seen = new EnumMap<>(Direction.class);
        for (Direction direction : Direction.values()) {
            seen.put(direction, direction);
        }
        seen.put(Direction.INCREASED, Direction.DECREASED);
        seen.put(Direction.DECREASED, Direction.INCREASED);
        Map<Direction, Integer> met = new EnumMap<>(Direction.class);
        Random random = new Random(11);
        for (int i = 0; i < CASES; i++) {
            Series any = Series.any(random);
            Travel travel = any.travel();
            Travel mirrored = any.mirrored().travel();
            assertEquals(seen.get(travel.direction()), mirrored.direction(), any::toString);
            assertEquals(travel.obstacle(), mirrored.obstacle(), any::toString);
            met.merge(travel.direction(), 1, Integer::sum);
        }
        assertTrue(met.size() == Direction.values().length, () -> "all were met: " + met);
    }

    /** Checks that a better figure this quarter never gives a worse direction. */
    @Test
    void aBetterFigureNeverMakesAWorseDirection() {
        List<Direction> fromWorst = List.of(Direction.WORSENED, Direction.NO_CHANGE, Direction.IMPROVED);
        Random random = new Random(12);
        int compared = 0;
        for (int i = 0; i < CASES; i++) {
            Series any = Series.any(random);
            boolean oneWay = any.polarity() == Polarity.HIGHER || any.polarity() == Polarity.LOWER;
            if (!oneWay
                    || any.comparison().startsWith("trend")
                    || any.values().getFirst().isEmpty()) {
                continue;
            }
            BigDecimal by = BigDecimal.valueOf(random.nextInt(500), 2);
            BigDecimal now = any.values().getFirst().get();
            BigDecimal better = any.polarity() == Polarity.HIGHER ? now.add(by) : now.subtract(by);
            int before = fromWorst.indexOf(any.travel().direction());
            int after = fromWorst.indexOf(any.now(better).travel().direction());
            assertTrue(after >= before, () -> better + " is better in " + any);
            compared += before >= 0 ? 1 : 0;
        }
        assertTrue(compared > CASES / 5, "many were compared: " + compared);
    }

    /** Checks that a comparison without a tolerance moves exactly when its change is not 0. */
    @Test
    void aDirectionAgreesWithTheSignOfItsChange() {
        Random random = new Random(13);
        for (int i = 0; i < CASES; i++) {
            Series any = Series.any(random);
            Travel travel = any.travel();
            assertEquals(
                    travel.direction() == Direction.NOT_COMPARABLE,
                    travel.change().isEmpty(),
                    any::toString);
            if (travel.change().isEmpty() || any.polarity() == Polarity.RANGE) {
                continue;
            }
            int sign = travel.change().get().signum();
            boolean lower = any.polarity() == Polarity.LOWER && travel.gap().isEmpty();
            switch (travel.direction()) {
                case IMPROVED -> assertEquals(lower ? -1 : 1, sign, any::toString);
                case WORSENED -> assertEquals(lower ? 1 : -1, sign, any::toString);
                case INCREASED -> assertEquals(1, sign, any::toString);
                case DECREASED -> assertEquals(-1, sign, any::toString);
                default ->
                    assertTrue(
                            sign == 0
                                    || travel.trend().isPresent()
                                    || !any.tolerance().equals("0"),
                            any::toString);
            }
        }
    }
}
