package boardpack.compose.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Cases;
import boardpack.assess.ACase;
import boardpack.assess.rating.Bands;
import boardpack.compose.PrintedBand;
import boardpack.indicator.Periods;
import boardpack.indicator.Precision;
import boardpack.indicator.Rating;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that the words of a rule alone give the right rating for every value near its thresholds. */
final class RuleWordsPropertiesTest {
    private static final int CASES = Cases.of(4_000);

    @ParameterizedTest
    @EnumSource(Precision.class)
    void whatIsPrintedFedBackGetsThePrintedRating(Precision precision) {
        Random random = new Random(81);
        Map<Rating, Integer> met = new EnumMap<>(Rating.class);
        for (int i = 0; i < CASES; i++) {
            ACase any = ACase.any(random);
            if (any.precision() != precision) {
                continue;
            }
            List<String> words = sentences(any);
            List<BigDecimal> values = near(any, words);
            for (BigDecimal value : values) {
                Rating rating = any.with(value).bands().rating();
                assertEquals(rating, read(words, value), () -> value + " by " + words + " of " + any);
                met.merge(rating, 1, Integer::sum);
            }
        }
        assertTrue(met.size() == 3 && met.values().stream().allMatch(n -> n > 5_000), met::toString);
    }

    /** Checks that a sentence about amber is printed only if some value is amber. */
    @ParameterizedTest
    @EnumSource(Precision.class)
    void amberIsOnlyPromisedWhereItCanBeHad(Precision precision) {
        Random random = new Random(82);
        for (int i = 0; i < CASES; i++) {
            ACase any = ACase.any(random);
            List<String> words = sentences(any);
            if (any.precision() == precision && words.getLast().startsWith("Amber")) {
                assertTrue(
                        near(any, words).stream()
                                .anyMatch(v -> any.with(v).bands().rating() == Rating.AMBER),
                        () -> words + " of " + any);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void isPlainEnglish(Precision precision) {
        Random random = new Random(83);
        for (int i = 0; i < CASES; i++) {
            ACase any = ACase.any(random);
            for (String sentence : sentences(any)) {
                assertTrue(sentence.matches("(Green|Amber): .*\\.|Otherwise red(: .*)?\\."), sentence);
                assertFalse(sentence.matches(".*(  |\\(\\)| \\.|\u22120(\\.0+)?(?![.\\d])).*"), sentence);
            }
        }
    }

    private static List<String> sentences(ACase any) {
        Bands bands = any.bands();
        return new RuleWords(any.indicator(), bands, Periods.quarter("2019/20 Q2")).sentences();
    }

    /** Returns every printed threshold with values next to it: one displayed step away, or a tiny bit. */
    private static List<BigDecimal> near(ACase any, List<String> words) {
        int decimals = any.precision() == Precision.EXACT ? 6 : any.decimals();
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        List<BigDecimal> edges =
                new ArrayList<>(PrintedBand.read(words.getFirst(), "Green").edges());
        if (words.getLast().startsWith("Amber")) {
            edges.addAll(PrintedBand.read(words.getLast(), "Amber").edges());
        }
        edges.add(any.indicator().compared(any.value()));
        List<BigDecimal> values = new ArrayList<>();
        for (BigDecimal edge : edges) {
            for (int i = -2; i <= 2; i++) {
                values.add(edge.add(step.multiply(BigDecimal.valueOf(i))));
            }
        }
        return values;
    }

    private static Rating read(List<String> words, BigDecimal value) {
        if (PrintedBand.read(words.getFirst(), "Green").contains(value)) {
            return Rating.GREEN;
        }
        boolean amber = words.getLast().startsWith("Amber")
                && PrintedBand.read(words.getLast(), "Amber").contains(value);
        return amber ? Rating.AMBER : Rating.RED;
    }
}
