package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.rating.Band;
import boardpack.assess.rating.Bands;
import boardpack.assess.rating.Rated;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rating;
import boardpack.indicator.Rule;
import boardpack.indicator.Span;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests properties of every rule, edge, precision and polarity. */
final class RulePropertiesTest {
    private static final int CASES = 40_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 20190930})
    void aRatingIsWhatTheTableOfRulesSays(long seed) {
        Random random = new Random(seed);
        Map<Rating, Integer> met = new EnumMap<>(Rating.class);
        for (int i = 0; i < CASES; i++) {
            ACase any = ACase.any(random);
            Rating rating = new RulesInWords(any).rating();
            assertEquals(rating, any.bands().rating(), any::toString);
            met.merge(rating, 1, Integer::sum);
        }
        assertTrue(met.values().stream().allMatch(n -> n > CASES / 10), () -> "every rating was met: " + met);
    }

    @Test
    void aMirrorDoesNotChangeIt() {
        Random random = new Random(2);
        for (int i = 0; i < CASES; i++) {
            ACase any = ACase.any(random);
            Bands mirrored = any.mirrored().bands();
            assertEquals(any.bands().rating(), mirrored.rating(), any::toString);
            assertEquals(any.bands().exceeds(), mirrored.exceeds(), any::toString);
        }
    }

    @Test
    void aBetterResultIsNeverRatedWorse() {
        Random random = new Random(3);
        for (int i = 0; i < CASES; i++) {
            ACase any = ACase.any(random);
            BigDecimal better = better(any, BigDecimal.valueOf(random.nextInt(400), random.nextInt(4)));
            Bands improved = any.with(better).bands();
            if (any.polarity() == Polarity.RANGE && areOnBothSides(any.bands(), improved.compared())) {
                // As displayed, it has jumped over a range narrower than one step.
                continue;
            }
            assertTrue(
                    improved.rating().ordinal() <= any.bands().rating().ordinal(),
                    () -> better + " is better in " + any);
            assertTrue(
                    any.polarity() == Polarity.RANGE
                            || improved.exceeds()
                            || !any.bands().exceeds(),
                    any::toString);
        }
    }

    private static boolean areOnBothSides(Bands bands, BigDecimal other) {
        BigDecimal from = bands.green().from().orElseThrow().at();
        BigDecimal to = bands.green().to().orElseThrow().at();
        return bands.compared().compareTo(to) > 0 && other.compareTo(from) < 0
                || bands.compared().compareTo(from) < 0 && other.compareTo(to) > 0;
    }

    /** Returns a better value; towards a range, but not beyond its other side. */
    private static BigDecimal better(ACase any, BigDecimal by) {
        return switch (any.polarity()) {
            case LOWER -> any.value().subtract(by);
            case RANGE -> {
                Band green = any.bands().green();
                Span range = new Span(
                        green.from().orElseThrow().at(),
                        green.to().orElseThrow().at());
                BigDecimal middle = range.from().add(range.to()).divide(BigDecimal.TWO);
                yield any.value().compareTo(middle) < 0
                        ? any.value().add(by).min(middle)
                        : any.value().subtract(by).max(middle);
            }
            default -> any.value().add(by);
        };
    }

    /** Checks that the printed bands give the printed rating. */
    @Test
    void theBandsTellTheRating() {
        Random random = new Random(4);
        for (int i = 0; i < CASES; i++) {
            ACase any = ACase.any(random);
            Bands bands = any.bands();
            boolean green = contains(bands.green(), bands.compared());
            boolean amber =
                    bands.amber().filter(b -> contains(b, bands.compared())).isPresent();
            assertEquals(green ? Rating.GREEN : amber ? Rating.AMBER : Rating.RED, bands.rating(), any::toString);
            assertEquals(0, any.indicator().compared(any.value()).compareTo(bands.compared()));
        }
    }

    private static boolean contains(Band band, BigDecimal value) {
        boolean reached = band.from()
                .map(e -> e.inside() ? value.compareTo(e.at()) >= 0 : value.compareTo(e.at()) > 0)
                .orElse(true);
        boolean passed = band.to()
                .map(e -> e.inside() ? value.compareTo(e.at()) > 0 : value.compareTo(e.at()) >= 0)
                .orElse(false);
        return reached && !passed;
    }

    @Test
    void theTargetItselfIsGreen() {
        Random random = new Random(5);
        for (int i = 0; i < CASES; i++) {
            ACase any = ACase.any(random);
            ACase reached = any.with(any.target());
            boolean canBeMet = any.indicator().compared(any.target()).compareTo(any.target()) == 0;
            if (canBeMet) {
                assertEquals(Rating.GREEN, reached.bands().rating(), any::toString);
            }
        }
    }

    /** Checks that without a target for its own period there is no rating, whatever the rule. */
    @Test
    void withoutATargetThereIsNoRating() {
        Random random = new Random(6);
        for (int i = 0; i < 10_000; i++) {
            ACase any = ACase.any(random);
            ABook book = ABook.of(any.indicator())
                    .result("2019/20 Q2", any.value().toPlainString())
                    .target("2019/20 Q1", "1", "1")
                    .target("2018/19", "1", "1");
            any.lastYear().ifPresent(v -> book.result("2018/19 Q2", v.toPlainString()));
            assertEquals(
                    new Rated(Rating.NO_TARGET_SET, Optional.empty(), false),
                    book.first().rated(),
                    any::toString);
            assertEquals(
                    new Rated(Rating.DATA_ONLY, Optional.empty(), false),
                    book.target("2019/20", "none").first().rated());
        }
    }

    @Test
    void everyRuleIsMet() {
        Random random = new Random(7);
        Map<Rule.Name, Integer> met = new EnumMap<>(Rule.Name.class);
        for (int i = 0; i < 2_000; i++) {
            Indicator indicator = ACase.any(random).indicator();
            met.merge(indicator.method().rule().name(), 1, Integer::sum);
        }
        for (Rule.Name rule : Rule.Name.values()) {
            assertEquals(rule != Rule.Name.JUDGEMENT, met.getOrDefault(rule, 0) > 100, rule::word);
        }
        assertEquals(
                Rule.Name.JUDGEMENT,
                AnIndicator.plain().judged().build().method().rule().name());
    }
}
