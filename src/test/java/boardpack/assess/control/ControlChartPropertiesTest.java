package boardpack.assess.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Cases;
import boardpack.assess.ASeries;
import boardpack.assess.control.ControlChart.Point;
import boardpack.indicator.Assurance;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rebase;
import boardpack.indicator.Signal;
import boardpack.indicator.SpecialCause;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests properties of every series. */
final class ControlChartPropertiesTest {
    private static final int CASES = Cases.of(1_000);

    /** More digits than the charts use, for a second calculation. */
    private static final MathContext MORE = new MathContext(60);

    @Test
    void theLimitsAreWhatTheRuleSays() {
        Random random = new Random(266);
        for (int i = 0; i < CASES; i++) {
            List<BigDecimal> values = any(random);
            boolean screen = random.nextBoolean();
            Limits limits = chart(values, screen).limits();
            BigDecimal mean = average(values);
            BigDecimal range = averageRange(values, screen);
            assertClose(mean, limits.mean(), values);
            assertClose(range, limits.averageRange(), values);
            assertClose(mean.add(range.multiply(new BigDecimal("2.66"))), limits.upper(), values);
            assertClose(mean.subtract(range.multiply(new BigDecimal("2.66"))), limits.lower(), values);
            BigDecimal near = range.multiply(new BigDecimal("5.32")).divide(BigDecimal.valueOf(3), MORE);
            assertClose(mean.add(near), limits.nearUpper(), values);
            assertClose(mean.subtract(near), limits.nearLower(), values);
        }
    }

    /** Checks every window of 3 and of 7 points separately, as the rules are written. */
    @Test
    void theSpecialCausesAreWhatTheRulesSay() {
        Random random = new Random(7);
        Map<SpecialCause, Integer> met = new EnumMap<>(SpecialCause.class);
        for (int i = 0; i < CASES; i++) {
            List<BigDecimal> values = any(random);
            ControlChart chart = chart(values, random.nextBoolean());
            List<SpecialCause> causes = causes(chart);
            for (int at = 0; at < values.size(); at++) {
                assertEquals(plain(values, chart.limits(), at), causes.get(at), values + " at " + at);
            }
            causes.forEach(cause -> met.merge(cause, 1, Integer::sum));
        }
        for (SpecialCause cause : SpecialCause.values()) {
            boolean often = met.getOrDefault(cause, 0) > 100;
            assertEquals(cause != SpecialCause.NOT_JUDGED, often, cause + ": " + met);
        }
    }

    @Test
    void aPointBeyondALimitIsOutsideAndNoOtherIs() {
        Random random = new Random(3);
        for (int i = 0; i < CASES; i++) {
            ControlChart chart = chart(any(random), random.nextBoolean());
            Limits limits = chart.limits();
            for (Point point : chart.points()) {
                boolean above = point.value().compareTo(limits.upper()) > 0;
                boolean below = point.value().compareTo(limits.lower()) < 0;
                assertEquals(above, point.cause() == SpecialCause.ABOVE_UPPER_LIMIT);
                assertEquals(below, point.cause() == SpecialCause.BELOW_LOWER_LIMIT);
            }
        }
    }

    @Test
    void shiftingTheValuesShiftsTheLimitsAndChangesNothingElse() {
        Random random = new Random(11);
        for (int i = 0; i < CASES; i++) {
            List<BigDecimal> values = any(random);
            BigDecimal shift = BigDecimal.valueOf(random.nextInt(20_001) - 10_000, random.nextInt(4));
            sameSignals(values, v -> v.add(shift));
        }
    }

    @Test
    void scalingTheValuesScalesTheLimitsAndChangesNothingElse() {
        Random random = new Random(12);
        for (int i = 0; i < CASES; i++) {
            List<BigDecimal> values = any(random);
            BigDecimal scale = BigDecimal.valueOf(1 + random.nextInt(5_000), random.nextInt(4));
            sameSignals(values, v -> v.multiply(scale));
        }
    }

    @Test
    void mirroringTheValuesAndThePolarityMirrorsTheChart() {
        Random random = new Random(13);
        for (int i = 0; i < CASES; i++) {
            List<BigDecimal> values = any(random);
            BigDecimal target = values.get(0).add(BigDecimal.valueOf(random.nextInt(201) - 100));
            ControlChart chart = chart(values, Polarity.HIGHER, target);
            ControlChart mirrored = chart(each(values, BigDecimal::negate), Polarity.LOWER, target.negate());
            assertEquals(signals(chart), signals(mirrored), values.toString());
            assertEquals(chart.assurance(), mirrored.assurance());
            assertEquals(
                    SpecialCausesTest.swapCase(SpecialCausesTest.letters(causes(chart))),
                    SpecialCausesTest.letters(causes(mirrored)));
            assertSame(chart.limits().lower().negate(), mirrored.limits().upper());
            assertSame(chart.limits().nearUpper().negate(), mirrored.limits().nearLower());
        }
    }

    @Test
    void theOtherPolarityTurnsEverySignal() {
        Random random = new Random(14);
        for (int i = 0; i < CASES; i++) {
            List<BigDecimal> values = any(random);
            BigDecimal target = values.get(0);
            ControlChart higher = chart(values, Polarity.HIGHER, target);
            ControlChart lower = chart(values, Polarity.LOWER, target);
            ControlChart neither = chart(values, Polarity.NONE, target);
            assertEquals(causes(higher), causes(lower));
            assertEquals(causes(higher), causes(neither));
            for (int at = 0; at < values.size(); at++) {
                Signal is = signals(higher).get(at);
                assertEquals(is == Signal.IMPROVEMENT, signals(lower).get(at) == Signal.CONCERN);
                assertEquals(is == Signal.CONCERN, signals(lower).get(at) == Signal.IMPROVEMENT);
                assertEquals(is == Signal.IMPROVEMENT, signals(neither).get(at) == Signal.HIGH);
                assertEquals(is == Signal.CONCERN, signals(neither).get(at) == Signal.LOW);
            }
            assertEquals(higher.assurance() == Assurance.WILL_FAIL, lower.assurance() == Assurance.WILL_MEET);
            assertEquals(higher.assurance() == Assurance.WILL_MEET, lower.assurance() == Assurance.WILL_FAIL);
            assertEquals(Assurance.NONE, neither.assurance());
        }
    }

    /** Checks reversed series: rises become falls, and a turning point changes sides. */
    @Test
    void backwardsTheLimitsAreTheSameAndTrendsTurn() {
        Random random = new Random(15);
        for (int i = 0; i < CASES; i++) {
            List<BigDecimal> values = any(random);
            ControlChart chart = chart(values, true);
            ControlChart backwards = chart(values.reversed(), true);
            assertEquals(chart.limits(), backwards.limits());
            String forth = SpecialCausesTest.letters(causes(chart)).replace('t', 'T');
            String back = SpecialCausesTest.letters(causes(backwards)).replace('t', 'T');
            assertEquals(forth, new StringBuilder(back).reverse().toString(), values.toString());
        }
    }

    @Test
    void droppingRangesNeverWidensTheLimitsNorMovesTheMean() {
        Random random = new Random(16);
        int dropped = 0;
        for (int i = 0; i < CASES; i++) {
            List<BigDecimal> values = any(random);
            Limits screened = chart(values, true).limits();
            Limits kept = chart(values, false).limits();
            assertSame(kept.mean(), screened.mean());
            assertTrue(screened.averageRange().compareTo(kept.averageRange()) <= 0);
            assertEquals(screened.dropped() > 0, screened.averageRange().compareTo(kept.averageRange()) < 0);
            assertEquals(values.size() - 1, screened.ranges() + screened.dropped());
            assertEquals(0, kept.dropped());
            dropped += screened.dropped() > 0 ? 1 : 0;
        }
        assertTrue(dropped > CASES / 4, "met only " + dropped);
    }

    @Test
    void theLimitsLieInTheirOrder() {
        Random random = new Random(17);
        for (int i = 0; i < CASES; i++) {
            Limits limits = chart(any(random), random.nextBoolean()).limits();
            List<BigDecimal> inOrder =
                    List.of(limits.lower(), limits.nearLower(), limits.mean(), limits.nearUpper(), limits.upper());
            assertEquals(inOrder.stream().sorted().toList(), inOrder);
        }
    }

    @Test
    void aPartBetweenTwoChangesIsAChartOfItsOwn() {
        Random random = new Random(18);
        for (int i = 0; i < CASES; i++) {
            List<List<BigDecimal>> parts = new ArrayList<>();
            List<BigDecimal> all = new ArrayList<>();
            List<Rebase> rebases = new ArrayList<>();
            for (int part = 0; part < 1 + random.nextInt(4); part++) {
                if (part > 0) {
                    rebases.add(new Rebase(ASeries.month(all.size()), "Why"));
                }
                parts.add(any(random));
                all.addAll(parts.getLast());
            }
            ControlChart chart = ControlCharts.chart(ASeries.of(all), Polarity.HIGHER, Optional.empty(), rebases, true)
                    .orElseThrow();
            assertEquals(parts.size(), chart.segments().size());
            for (int part = 0; part < parts.size(); part++) {
                ControlChart alone = chart(parts.get(part), true);
                ControlChart.Segment segment = chart.segments().get(part);
                assertEquals(alone.limits(), segment.limits().orElseThrow());
                assertEquals(
                        causes(alone),
                        segment.points().stream().map(Point::cause).toList());
            }
        }
    }

    @Test
    void noPointIsLostAndNoChartIsMadeOfFewerThan13() {
        Random random = new Random(19);
        for (int i = 0; i < CASES; i++) {
            List<BigDecimal> values = ASeries.any(random, random.nextInt(40));
            List<Rebase> rebases = new ArrayList<>();
            for (int month = 0; month < 45; month++) {
                if (random.nextInt(15) == 0) {
                    rebases.add(new Rebase(ASeries.month(month), "Why"));
                }
            }
            Optional<ControlChart> chart =
                    ControlCharts.chart(ASeries.of(values), Polarity.LOWER, Optional.of(BigDecimal.ONE), rebases, true);
            assertFalse(chart.isPresent() && values.size() < 13);
            assertTrue(chart.isPresent() || values.size() < 13 || !rebases.isEmpty());
            if (chart.isEmpty()) {
                continue;
            }
            assertEquals(values, chart.get().points().stream().map(Point::value).toList());
            for (ControlChart.Segment segment : chart.get().segments()) {
                segment.limits().ifPresent(limits -> {
                    assertTrue(limits.points() >= 13);
                    assertEquals(
                            segment.deferred().isEmpty(),
                            limits.points() == segment.points().size());
                });
                assertTrue(segment.limits().isPresent()
                        || segment.points().stream().allMatch(p -> p.cause() == SpecialCause.NOT_JUDGED));
            }
        }
    }

    /** Checks a long series, for which quadratic time would take hours. */
    @ParameterizedTest
    @ValueSource(ints = {0, 13, 20, 1_000})
    void aLongSeriesTakesNoLongerThanItsLength(int pointsToAChange) {
        int count = 100_000;
        List<Observation> series = ASeries.of(ASeries.any(new Random(20), count));
        List<Rebase> rebases = new ArrayList<>();
        for (int month = 0; pointsToAChange > 0 && month < count; month += pointsToAChange) {
            rebases.add(new Rebase(ASeries.month(month), "Why"));
        }
        ControlChart chart = assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> ControlCharts.chart(series, Polarity.HIGHER, Optional.empty(), rebases, true)
                        .orElseThrow());
        assertEquals(count, chart.points().size());
    }

    /** Returns the special cause of one point, by windows. */
    private static SpecialCause plain(List<BigDecimal> values, Limits limits, int at) {
        BigDecimal value = values.get(at);
        if (value.compareTo(limits.upper()) > 0) {
            return SpecialCause.ABOVE_UPPER_LIMIT;
        }
        if (value.compareTo(limits.lower()) < 0) {
            return SpecialCause.BELOW_LOWER_LIMIT;
        }
        // The latest window comes first: a point where one trend turns into another belongs to the later one.
        for (int from = at; from > at - 7; from--) {
            int trend = trend(values, from);
            if (trend != 0) {
                return trend > 0 ? SpecialCause.RISING : SpecialCause.FALLING;
            }
        }
        int side = value.compareTo(limits.mean());
        for (int from = at - 2; from <= at; from++) {
            if (isNear(value, limits) && isOnOneSide(values, limits, from, 3) && near(values, limits, from) >= 2) {
                return side > 0 ? SpecialCause.NEAR_UPPER_LIMIT : SpecialCause.NEAR_LOWER_LIMIT;
            }
        }
        for (int from = at - 6; from <= at; from++) {
            if (isOnOneSide(values, limits, from, 7)) {
                return side > 0 ? SpecialCause.ABOVE_MEAN : SpecialCause.BELOW_MEAN;
            }
        }
        return SpecialCause.NONE;
    }

    private static int trend(List<BigDecimal> values, int from) {
        if (from < 0 || from + 7 > values.size()) {
            return 0;
        }
        int sum = 0;
        for (int i = from; i < from + 6; i++) {
            sum += values.get(i + 1).compareTo(values.get(i));
        }
        return Math.abs(sum) == 6 ? Integer.signum(sum) : 0;
    }

    private static boolean isOnOneSide(List<BigDecimal> values, Limits limits, int from, int count) {
        if (from < 0 || from + count > values.size()) {
            return false;
        }
        int sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += values.get(i).compareTo(limits.mean());
        }
        return Math.abs(sum) == count;
    }

    private static int near(List<BigDecimal> values, Limits limits, int from) {
        int near = 0;
        for (int i = from; i < from + 3; i++) {
            near += isNear(values.get(i), limits) ? 1 : 0;
        }
        return near;
    }

    private static boolean isNear(BigDecimal value, Limits limits) {
        boolean outside = value.compareTo(limits.upper()) > 0 || value.compareTo(limits.lower()) < 0;
        return !outside && (value.compareTo(limits.nearUpper()) > 0 || value.compareTo(limits.nearLower()) < 0);
    }

    private static BigDecimal averageRange(List<BigDecimal> values, boolean screen) {
        List<BigDecimal> ranges = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            ranges.add(values.get(i).subtract(values.get(i - 1)).abs());
        }
        BigDecimal average = average(ranges);
        List<BigDecimal> kept = new ArrayList<>(ranges);
        kept.removeIf(r -> r.compareTo(average.multiply(new BigDecimal("3.267"))) >= 0);
        boolean moves = kept.stream().anyMatch(r -> r.signum() > 0);
        return screen && moves ? average(kept) : average;
    }

    private static BigDecimal average(List<BigDecimal> numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal number : numbers) {
            sum = sum.add(number);
        }
        return sum.divide(BigDecimal.valueOf(numbers.size()), MORE);
    }

    /** Checks that a change of the values changes the limits in the same way, and nothing else. */
    private static void sameSignals(List<BigDecimal> values, UnaryOperator<BigDecimal> change) {
        ControlChart chart = chart(values, true);
        ControlChart changed = chart(each(values, change), true);
        assertEquals(causes(chart), causes(changed), values.toString());
        assertEquals(signals(chart), signals(changed), values.toString());
        assertClose(change.apply(chart.limits().lower()), changed.limits().lower(), values);
        assertClose(change.apply(chart.limits().mean()), changed.limits().mean(), values);
        assertClose(change.apply(chart.limits().upper()), changed.limits().upper(), values);
        assertEquals(chart.limits().dropped(), changed.limits().dropped());
    }

    private static List<BigDecimal> any(Random random) {
        return ASeries.any(random, 13 + random.nextInt(40));
    }

    private static List<BigDecimal> each(List<BigDecimal> values, UnaryOperator<BigDecimal> change) {
        return values.stream().map(change).toList();
    }

    private static ControlChart chart(List<BigDecimal> values, boolean screen) {
        return ControlCharts.chart(ASeries.of(values), Polarity.HIGHER, Optional.empty(), List.of(), screen)
                .orElseThrow();
    }

    private static ControlChart chart(List<BigDecimal> values, Polarity polarity, BigDecimal target) {
        return ControlCharts.chart(ASeries.of(values), polarity, Optional.of(target), List.of(), true)
                .orElseThrow();
    }

    private static List<SpecialCause> causes(ControlChart chart) {
        return chart.points().stream().map(Point::cause).toList();
    }

    private static List<Signal> signals(ControlChart chart) {
        return chart.points().stream().map(Point::signal).toList();
    }

    private static void assertSame(BigDecimal expected, BigDecimal actual) {
        assertEquals(0, expected.compareTo(actual), () -> "expected " + expected + ", was " + actual);
    }

    /** Checks equality to 25 decimals, more than any value has. */
    private static void assertClose(BigDecimal expected, BigDecimal actual, List<BigDecimal> values) {
        BigDecimal apart = expected.subtract(actual).abs();
        assertTrue(
                apart.compareTo(BigDecimal.ONE.movePointLeft(25)) < 0, () -> expected + ", " + actual + ": " + values);
    }
}
