package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.rating.Bands;
import boardpack.assess.rating.Ratings;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Periods;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rating;
import boardpack.indicator.Target;
import boardpack.indicator.Unit;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ToleranceTest {
    private static final int CASES = 40_000;

    /** Tests thresholds that can be displayed, so one step of the last decimal is the nearest value. */
    @ParameterizedTest
    @CsvSource({
        // polarity, decimals, target, green within, amber within, green edge, amber edge
        "HIGHER, 1, 90, 0, 10%, 90, 81",
        "HIGHER, 1, 90, 5%, 10%, 85.5, 81",
        "HIGHER, 1, 90, 1%, 25%, 89.1, 67.5",
        "HIGHER, 1, 90, 2pp, 5pp, 88, 85",
        "HIGHER, 1, 90, 0.5pp, 10%, 89.5, 81",
        "HIGHER, 0, 420, 0, 3, 420, 417",
        "HIGHER, 0, 420, 10, 10%, 410, 378",
        "HIGHER, 2, 1.25, 0.05, 0.1, 1.20, 1.15",
        "HIGHER, 0, 0, 1, 3, -1, -3",
        "HIGHER, 1, -10, 0, 10%, -10, -11",
        "HIGHER, 0, 1000000, 0, 5%, 1000000, 950000",
        "LOWER, 1, 20, 0, 10%, 20, 22",
        "LOWER, 1, 20, 5%, 10%, 21, 22",
        "LOWER, 1, 3.2, 0.5pp, 1pp, 3.7, 4.2",
        "LOWER, 0, 15, 0, 3, 15, 18",
        "LOWER, 0, 15, 1, 20%, 16, 18",
        "LOWER, 0, 0, 0, 2, 0, 2",
        "LOWER, 0, 0, 1, 3, 1, 3",
        "LOWER, 1, -4, 0.5, 50%, -3.5, -2",
        "LOWER, 3, 0.125, 0.005, 0.025, 0.130, 0.150",
    })
    void edgeBelongsToTheBetterRating(
            Polarity polarity,
            int decimals,
            BigDecimal target,
            String greenWithin,
            String amberWithin,
            BigDecimal greenEdge,
            BigDecimal amberEdge) {
        Indicator indicator = AnIndicator.percent()
                .better(polarity)
                .decimals(decimals)
                .greenWithin(greenWithin)
                .amberWithin(amberWithin)
                .build();
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal worse = polarity == Polarity.LOWER ? step : step.negate();

        assertEquals(Rating.GREEN, rating(indicator, greenEdge.subtract(worse), target), "just better than green's");
        assertEquals(Rating.GREEN, rating(indicator, greenEdge, target), "at the edge of green");
        assertEquals(Rating.AMBER, rating(indicator, greenEdge.add(worse), target), "just past the edge of green");
        assertEquals(Rating.AMBER, rating(indicator, amberEdge.subtract(worse), target), "just within amber");
        assertEquals(Rating.AMBER, rating(indicator, amberEdge, target), "at the edge of amber");
        assertEquals(Rating.RED, rating(indicator, amberEdge.add(worse), target), "just past the edge of amber");

        Bands bands = bands(indicator, target, target);
        assertEquals(0, bands.green().edge().compareTo(greenEdge), "green edge");
        assertEquals(0, bands.amber().orElseThrow().edge().compareTo(amberEdge), "amber edge");
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 1, 90, 10%, 92.7, GREEN",
        "HIGHER, 1, 90, 10%, 73.8, RED",
        "HIGHER, 1, 90, 10%, 86.3, AMBER",
        "HIGHER, 1, 90, 10%, 81.0, AMBER",
        "HIGHER, 1, 90, 10%, 80.96, AMBER",
        "LOWER, 1, 20, 10%, 23.1, RED",
        "LOWER, 0, 0, 2, 0, GREEN",
        "LOWER, 0, 0, 2, 2, AMBER",
        "LOWER, 0, 0, 2, 3, RED",
    })
    void ratesThePublishedExamples(
            Polarity polarity, int decimals, BigDecimal target, String amberWithin, BigDecimal value, Rating rating) {
        Indicator indicator = AnIndicator.percent()
                .better(polarity)
                .decimals(decimals)
                .amberWithin(amberWithin)
                .build();
        assertEquals(rating, rating(indicator, value, target));
    }

    @ParameterizedTest
    @CsvSource({
        // Rounded half up, so the first of each pair is displayed as the threshold and the second is not.
        "HIGHER, 90, 89.95, GREEN",
        "HIGHER, 90, 89.9499999999999999999999999999, AMBER",
        "HIGHER, 90, 80.95, AMBER",
        "HIGHER, 90, 80.9499, RED",
        "LOWER, 90, 90.0499, GREEN",
        "LOWER, 90, 90.05, AMBER",
        "LOWER, 90, 99.0499, AMBER",
        "LOWER, 90, 99.05, RED",
        "HIGHER, -10, -10.0499, GREEN",
        "HIGHER, -10, -10.05, AMBER",
    })
    void comparesWhatIsDisplayed(Polarity polarity, BigDecimal target, BigDecimal value, Rating rating) {
        assertEquals(rating, rating(AnIndicator.percent().better(polarity).build(), value, target));
    }

    @ParameterizedTest
    @CsvSource({
        "90.25, 90.3, GREEN",
        "90.25, 90.2, AMBER",
        "90.25, 81.3, AMBER",
        "90.25, 81.2, RED", // the threshold is 81.225
    })
    void keepsATargetThatHasMoreDecimalsThanTheResult(BigDecimal target, BigDecimal value, Rating rating) {
        assertEquals(rating, rating(AnIndicator.percent().build(), value, target));
    }

    /** Tests "-2 percentage points below the target; and 1 percentage point above": the worse side counts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HIGHER | 2pp/1pp | 4pp/2pp | 50.1 green, 48 green, 47.9 amber, 46 amber, 45.9 red",
                "LOWER | 2pp/1pp | 4pp/2pp | 49.9 green, 51 green, 51.1 amber, 52 amber, 52.1 red",
                "HIGHER | 0/1pp | 4pp/0 | 60 green, 50 green, 49.9 amber, 46 amber, 45.9 red",
                "LOWER | 2pp/0 | 0/3pp | 40 green, 50 green, 50.1 amber, 53 amber, 53.1 red",
            })
    void mayBeAnotherToEachSide(Polarity better, String greenWithin, String amberWithin, String results) {
        Indicator indicator = AnIndicator.percent()
                .better(better)
                .greenWithin(greenWithin)
                .amberWithin(amberWithin)
                .build();
        Expected.ratings(ABook.of(indicator).target("2019/20", "50"), results);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The smaller and the larger of two: 5 per cent of a target of 3,000,000 is 150,000.
                "5%&100000 | 3000000 | 2900000 amber, 2899999 red",
                "5%&100000 | 1000000 | 950000 amber, 949999 red",
                "5%&100000 | 2000000 | 1900000 amber, 1899999 red",
                "'5%|100000' | 3000000 | 2850000 amber, 2849999 red",
                "'5%|100000' | 1000000 | 900000 amber, 899999 red",
            })
    void mayBeTheSmallerOrTheLargerOfTwo(String amberWithin, String target, String results) {
        Indicator indicator = AnIndicator.plain()
                .in(Unit.POUNDS)
                .decimals(0)
                .amberWithin(amberWithin)
                .build();
        Expected.ratings(ABook.of(indicator).target("2019/20", target), results);
    }

    @Test
    void hasNoAmberWhereBothWidthsAreTheSame() {
        Indicator indicator =
                AnIndicator.percent().greenWithin("5pp").amberWithin("5pp").build();
        assertEquals(Rating.GREEN, rating(indicator, new BigDecimal("85"), new BigDecimal("90")));
        assertEquals(Rating.RED, rating(indicator, new BigDecimal("84.9"), new BigDecimal("90")));
    }

    @Test
    void negatingEverythingMirrorsTheRating() {
        Random random = new Random(20190930);
        for (int i = 0; i < CASES; i++) {
            AnIndicator any = any(random);
            Indicator higher = any.better(Polarity.HIGHER).build();
            Indicator lower = any.better(Polarity.LOWER).build();
            BigDecimal target = number(random);
            BigDecimal value = near(random, target);
            assertEquals(
                    rating(higher, value, target),
                    rating(lower, value.negate(), target.negate()),
                    () -> value + " against " + target + " with "
                            + higher.method().rule());
        }
    }

    @Test
    void aBetterValueIsNeverRatedWorse() {
        Random random = new Random(20190701);
        for (int i = 0; i < CASES; i++) {
            Polarity polarity = random.nextBoolean() ? Polarity.HIGHER : Polarity.LOWER;
            Indicator indicator = any(random).better(polarity).build();
            BigDecimal target = number(random);
            BigDecimal one = near(random, target);
            BigDecimal other = near(random, target);
            BigDecimal better = polarity.compare(one, other) >= 0 ? one : other;
            BigDecimal worse = better.equals(one) ? other : one;
            assertTrue(
                    rating(indicator, better, target).ordinal()
                            <= rating(indicator, worse, target).ordinal(),
                    () -> better + " and " + worse + " against " + target + " with " + indicator);
        }
    }

    @Test
    void theRatingIsWhatTheEdgesSay() {
        Random random = new Random(90);
        for (int i = 0; i < CASES; i++) {
            Polarity polarity = random.nextBoolean() ? Polarity.HIGHER : Polarity.LOWER;
            Indicator indicator = any(random).better(polarity).build();
            BigDecimal target = number(random);
            BigDecimal value = near(random, target);
            Bands rated = bands(indicator, value, target);
            BigDecimal shown = indicator.displayed(value);
            boolean withinGreen = polarity.compare(shown, rated.green().edge()) >= 0;
            boolean withinAmber =
                    polarity.compare(shown, rated.amber().orElseThrow().edge()) >= 0;
            Rating expected = withinGreen ? Rating.GREEN : withinAmber ? Rating.AMBER : Rating.RED;
            assertEquals(expected, rated.rating(), () -> value + " against " + target + " with " + indicator);
            assertTrue(polarity.compare(target, rated.green().edge()) >= 0, "the target itself is green");
        }
    }

    private static Rating rating(Indicator indicator, BigDecimal value, BigDecimal target) {
        return bands(indicator, value, target).rating();
    }

    private static Bands bands(Indicator indicator, BigDecimal value, BigDecimal target) {
        return Ratings.bands(
                indicator,
                value,
                Target.of(Optional.of(target), Periods.quarter("2019/20 Q2"), Place.of("targets.csv", 2)),
                Optional.empty());
    }

    private static AnIndicator any(Random random) {
        Unit unit = Unit.values()[random.nextInt(Unit.values().length)];
        return AnIndicator.percent()
                .in(unit)
                .decimals(random.nextInt(4))
                .greenWithin(width(random))
                .amberWithin(width(random));
    }

    private static String width(Random random) {
        String[] endings = {"%", "pp", ""};
        return BigDecimal.valueOf(random.nextInt(300), random.nextInt(3)).toPlainString() + endings[random.nextInt(3)];
    }

    private static BigDecimal number(Random random) {
        return BigDecimal.valueOf(random.nextInt(40_001) - 20_000, random.nextInt(4));
    }

    /** Returns a value so near to the target that every rating is common. */
    private static BigDecimal near(Random random, BigDecimal target) {
        return target.add(BigDecimal.valueOf(random.nextInt(4_001) - 2_000, random.nextInt(5)));
    }
}
