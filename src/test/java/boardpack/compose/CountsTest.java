package boardpack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import boardpack.assess.ABook;
import boardpack.assess.Assessment;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Milestone;
import boardpack.indicator.Progress;
import boardpack.indicator.Rating;
import boardpack.indicator.Status;
import boardpack.problem.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CountsTest {
    /** One indicator for each rating, made by the rules and not by hand. */
    private static final Map<Rating, Assessment> EXAMPLES = examples();

    @Test
    void everyRatingHasItsExample() {
        EXAMPLES.forEach((rating, a) -> assertEquals(rating, a.rated().rating()));
        assertEquals(Rating.values().length, EXAMPLES.size());
    }

    @Test
    void saysWhatWasCountedAndWhatWasLeftOut() {
        String text = Counts.ofIndicators(some(Map.of(
                Rating.GREEN,
                18,
                Rating.AMBER,
                4,
                Rating.RED,
                3,
                Rating.NOT_DUE,
                8,
                Rating.NO_TARGET_SET,
                3,
                Rating.AWAITED,
                2)));
        assertEquals(
                "18 of 25 indicators with a target and a result are green (72 per cent); 4 amber and 3 red."
                        + " Not rated: 3 without a target, 8 not due this quarter, 2 awaited."
                        + " All 38 indicators are listed below.",
                text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // green, amber, red, without a target
                "0 | 0 | 0 | 1 | No indicator has both a target and a result this quarter. Not rated: 1 without a target."
                        + " The indicator is listed below.",
                "0 | 0 | 0 | 2 | No indicator has both a target and a result this quarter. Not rated: 2 without a target."
                        + " All 2 indicators are listed below.",
                "1 | 0 | 0 | 0 | 1 of 1 indicator with a target and a result is green; 0 amber and 0 red."
                        + " The indicator is listed below.",
                "0 | 1 | 0 | 0 | None of 1 indicator with a target and a result is green; 1 amber and 0 red."
                        + " The indicator is listed below.",
                "2 | 0 | 0 | 0 | 2 of 2 indicators with a target and a result are green; 0 amber and 0 red."
                        + " All 2 indicators are listed below.",
                "1 | 1 | 2 | 0 | 1 of 4 indicators with a target and a result is green; 1 amber and 2 red."
                        + " All 4 indicators are listed below.",
                "1 | 2 | 2 | 0 | 1 of 5 indicators with a target and a result is green (20 per cent); 2 amber and 2 red."
                        + " All 5 indicators are listed below.",
                "0 | 3 | 8 | 0 | None of 11 indicators with a target and a result is green; 3 amber and 8 red."
                        + " All 11 indicators are listed below.",
            })
    void isGrammatical(int green, int amber, int red, int withoutTarget, String text) {
        assertEquals(
                text,
                Counts.ofIndicators(some(Map.of(
                        Rating.GREEN,
                        green,
                        Rating.AMBER,
                        amber,
                        Rating.RED,
                        red,
                        Rating.NO_TARGET_SET,
                        withoutTarget))));
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 13", "5, 8, 63", "2, 3, 67", "1, 3, 33"})
    void percentagesRoundHalfUp(int green, int of, int percentage) {
        // Three times as many, so that there are enough for a percentage.
        String text = Counts.ofIndicators(some(Map.of(Rating.GREEN, 3 * green, Rating.RED, 3 * (of - green))));
        assertEquals(List.of(percentage), numbers(text, "\\((\\d+) per cent\\)"));
    }

    @Test
    void thePartsAddUpToTheWhole() {
        Random random = new Random(72);
        for (int i = 0; i < 10_000; i++) {
            Map<Rating, Integer> counts = new EnumMap<>(Rating.class);
            for (Rating rating : Rating.values()) {
                counts.put(rating, random.nextInt(3) == 0 ? random.nextInt(12) : 0);
            }
            List<Assessment> all = some(counts);
            if (all.isEmpty()) {
                continue;
            }
            String text = Counts.ofIndicators(all);
            int rated = sum(numbers(text, "of (\\d+) (?:rated )?indicators?"));
            int green = sum(numbers(text, "^(\\d+) of"));
            int amber = sum(numbers(text, "(\\d+) amber"));
            int red = sum(numbers(text, "(\\d+) red"));
            assertEquals(rated, green + amber + red, text);
            assertEquals(counts.get(Rating.GREEN), green, text);
            assertEquals(counts.get(Rating.AMBER), amber, text);
            assertEquals(counts.get(Rating.RED), red, text);
            int left = text.contains("Not rated:")
                    ? sum(numbers(text.replaceAll(".*Not rated: ([^.]*)\\..*", "$1"), "(\\d+)"))
                    : 0;
            int whole = text.contains("The indicator is listed") ? 1 : sum(numbers(text, "All (\\d+) indicators"));
            assertEquals(all.size(), whole, text);
            assertEquals(whole, rated + left, text);
            assertEquals(green > 0 && rated >= 5, text.contains("per cent"), text);
            assertFalse(text.matches(".*\\b1 indicators\\b.*|.*\\b(0|[2-9]|\\d\\d+) indicator\\b.*"), text);
            assertFalse(text.contains("  ") || text.contains(" ."), text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 0 | 1 | 0 | 0 | 1 objective has 1 milestone: 0 complete, 1 green, 0 amber and 0 red.",
                "1 | 1 | 1 | 0 | 0 | 1 objective has 2 milestones: 1 complete, 1 green, 0 amber and 0 red.",
                "3 | 2 | 4 | 1 | 1 | 3 objectives have 8 milestones: 2 complete, 4 green, 1 amber and 1 red.",
            })
    void countsMilestones(int objectives, int complete, int green, int amber, int red, String text) {
        List<Milestone> milestones = new ArrayList<>();
        int[] counts = {complete, green, amber, red};
        for (Progress progress : Progress.values()) {
            for (int i = 0; i < counts[progress.ordinal()]; i++) {
                milestones.add(new Milestone(
                        "Schools",
                        "EIP1",
                        "An objective",
                        "A milestone",
                        LocalDate.of(2019, 9, 30),
                        progress,
                        "",
                        Place.of("milestones.csv", 2)));
            }
        }
        assertEquals(text, Counts.ofMilestones(milestones, objectives));
    }

    private static List<Integer> numbers(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult m) -> Integer.valueOf(m.group(1)))
                .toList();
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Assessment> some(Map<Rating, Integer> counts) {
        List<Assessment> all = new ArrayList<>();
        counts.forEach((rating, count) -> {
            for (int i = 0; i < count; i++) {
                all.add(EXAMPLES.get(rating));
            }
        });
        return all;
    }

    private static Map<Rating, Assessment> examples() {
        Map<Rating, Assessment> examples = new EnumMap<>(Rating.class);
        examples.put(Rating.GREEN, example("92.7", "90"));
        examples.put(Rating.AMBER, example("86.3", "90"));
        examples.put(Rating.RED, example("73.8", "90"));
        examples.put(Rating.DATA_ONLY, example("92.7", "none"));
        examples.put(
                Rating.NO_TARGET_SET,
                ABook.of(AnIndicator.percent().build())
                        .result("2019/20 Q2", "92.7")
                        .first());
        examples.put(Rating.NOT_DUE, ABook.of(AnIndicator.annual(4).build()).first());
        examples.put(Rating.AWAITED, example("", "90"));
        examples.put(Rating.SUPPRESSED, example("c", "90"));
        examples.put(Rating.NOT_APPLICABLE, example("z", "90"));
        examples.put(Rating.NOT_AVAILABLE, example("x", "90"));
        examples.put(Rating.TOO_LOW, example("k", "90"));
        examples.put(
                Rating.JUDGEMENT_AWAITED,
                ABook.of(AnIndicator.percent().judged().build())
                        .result("2019/20 Q2", "92.7")
                        .first());
        examples.put(
                Rating.CARRIED_OVER,
                ABook.of(AnIndicator.percent().build())
                        .result("2019/20 Q2", "", Status.CARRIED_OVER, "")
                        .first());
        Indicator count = AnIndicator.count().build();
        examples.put(
                Rating.INCOMPLETE,
                ABook.of(count)
                        .result(count, "2019-07", "131", Status.FINAL, "")
                        .first());
        return examples;
    }

    private static Assessment example(String result, String target) {
        return ABook.of(AnIndicator.percent().build())
                .result("2019/20 Q2", result)
                .target("2019/20", target)
                .first();
    }
}
