package boardpack.compose.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import boardpack.Cases;
import boardpack.assess.ABook;
import boardpack.assess.Assessment;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Milestone;
import boardpack.indicator.Polarity;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CountsTest {
    /** One indicator for each rating, created by the rules and not by hand. */
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
                "18 of 25 indicators with a target and a result are green (72 per cent), 4 amber and 3 red."
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
                        + " Both indicators are listed below.",
                "1 | 0 | 0 | 0 | The one indicator with a target and a result is green."
                        + " The indicator is listed below.",
                "0 | 1 | 0 | 0 | The one indicator with a target and a result is amber."
                        + " The indicator is listed below.",
                "2 | 0 | 0 | 0 | Both indicators with a target and a result are green."
                        + " Both indicators are listed below.",
                "1 | 1 | 2 | 0 | 1 of 4 indicators with a target and a result is green, 1 amber and 2 red."
                        + " All 4 indicators are listed below.",
                "1 | 2 | 2 | 0 | 1 of 5 indicators with a target and a result is green (20 per cent), 2 amber and 2 red."
                        + " All 5 indicators are listed below.",
                "0 | 3 | 8 | 0 | 3 of 11 indicators with a target and a result are amber and 8 red."
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
        for (int i = 0; i < Cases.of(2_500); i++) {
            Map<Rating, Integer> counts = new EnumMap<>(Rating.class);
            for (Rating rating : Rating.values()) {
                counts.put(rating, random.nextInt(3) == 0 ? random.nextInt(12) : 0);
            }
            List<Assessment> all = some(counts);
            if (all.isEmpty()) {
                continue;
            }
            String text = Counts.ofIndicators(all);
            int green = counted(text, "green");
            int amber = counted(text, "amber");
            int red = counted(text, "red");
            int rated = rated(text);
            assertEquals(rated, green + amber + red, text);
            assertEquals(counts.get(Rating.GREEN), green, text);
            assertEquals(counts.get(Rating.AMBER), amber, text);
            assertEquals(counts.get(Rating.RED), red, text);
            int left = text.contains("Not rated:")
                    ? sum(numbers(text.replaceAll(".*Not rated: ([^.]*)\\..*", "$1"), "(\\d+)"))
                    : 0;
            int whole = text.contains("The indicator is listed")
                    ? 1
                    : text.contains("Both indicators are listed")
                            ? 2
                            : sum(numbers(text, "All (\\d+) indicators are listed"));
            assertEquals(all.size(), whole, text);
            assertEquals(whole, rated + left, text);
            assertEquals(green > 0 && green < rated && rated >= 5, text.contains("per cent"), text);
            assertFalse(text.matches(".*\\b0 (green|amber|red)\\b.*|.*None of.*"), text);
            assertFalse(text.matches(".*\\b1 indicators\\b.*|.*\\b(0|[2-9]|\\d\\d+) indicator\\b.*"), text);
            assertFalse(text.contains("  ") || text.contains(" ."), text);
        }
    }

    /** Returns the number that the text counts with a target and a result. */
    private static int rated(String text) {
        Matcher some = Pattern.compile("^\\d+ of (\\d+) ").matcher(text);
        if (some.find()) {
            return Integer.parseInt(some.group(1));
        }
        return text.startsWith("The one ") ? 1 : text.startsWith("Both ") ? 2 : sum(numbers(text, "^All (\\d+) "));
    }

    /** Returns the number with a rating, from words such as one, both, all or a figure. */
    private static int counted(String text, String rating) {
        String first = text.replaceAll("\\. .*", "");
        if (first.matches("(?:The one|Both|All) .* (?:is|are) " + rating + "\\.?")) {
            return rated(text);
        }
        return sum(numbers(first, "^(\\d+) of .* (?:is|are) " + rating)) + sum(numbers(first, "(\\d+) " + rating));
    }

    @Test
    void aJudgementNeedsNoTarget() {
        Assessment judged = ABook.of(AnIndicator.plain().judged().build())
                .entered("2019/20 Q2", "92", "GREEN", "")
                .first();
        assertEquals("Both rated indicators are green.", Counts.ratings(List.of(judged, EXAMPLES.get(Rating.GREEN))));
        Assessment held = ABook.of(AnIndicator.plain().judged().build())
                .entered("2019/20 Q2", "92", "GREEN", "")
                .target("2019/20", "90")
                .first();
        assertEquals("The one indicator with a target and a result is green.", Counts.ratings(List.of(held)));
        assertEquals(
                "No indicator is rated this quarter. Not rated: 2 judgement awaited.",
                Counts.ratings(
                        List.of(EXAMPLES.get(Rating.JUDGEMENT_AWAITED), EXAMPLES.get(Rating.JUDGEMENT_AWAITED))));
    }

    /** Checks that separate counts add up to the total. */
    @Test
    void whatTellsOfDemandAddsUpToo() {
        Random random = new Random(13);
        for (int i = 0; i < Cases.of(1_000); i++) {
            List<Assessment> all = new ArrayList<>();
            int performance = random.nextInt(6);
            int context = random.nextInt(6);
            int exceeding = 0;
            for (int n = 0; n < performance + context; n++) {
                AnIndicator any = AnIndicator.plain().exceededBy("5");
                int result = 70 + random.nextInt(30);
                all.add(rated(n < performance ? any : any.context(), result, random.nextInt(4) == 0));
                exceeding +=
                        all.getLast().rated().bands().filter(b -> b.exceeds()).isPresent() ? 1 : 0;
            }
            if (all.isEmpty()) {
                continue;
            }
            String text = Counts.ofIndicators(all);
            String one = "(?:^|: )(?:T|t)he one (?:context )?indicator";
            int counted = sum(numbers(text, "(?:^|: )\\d+ of (\\d+) (?:context )?indicators?"))
                    + sum(numbers(text, "(?:^|: )(?:A|a)ll (\\d+) (?:context )?indicators with"))
                    + (int) Pattern.compile(one).matcher(text).results().count()
                    + 2
                            * (int) Pattern.compile("(?:^|: )(?:B|b)oth ")
                                    .matcher(text)
                                    .results()
                                    .count()
                    + sum(numbers(text, "Not rated: (\\d+) data only"))
                    + sum(numbers(text, "(\\d+) context indicators? tells? of demand"));
            assertEquals(all.size(), counted, text);
            assertEquals(exceeding, sum(numbers(text, "target by, (\\d+) reach")), text);
            assertEquals(context > 0, text.contains("demand"), text);
            assertFalse(text.contains("  ") || text.contains(". ."), text);
        }
    }

    private static Assessment rated(AnIndicator indicator, int result, boolean dataOnly) {
        return ABook.of(indicator.build())
                .result("2019/20 Q2", Integer.toString(result))
                .target("2019/20", dataOnly ? "none" : "85")
                .first();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // before and now of each, the better direction
                "1>2 | HIGHER | ' Direction of travel: 1 improved.'",
                "1>2;2>1 | HIGHER | ' Direction of travel: 1 improved and 1 worsened.'",
                "1>2;2>1;1>1;1>c;1>3 | HIGHER | ' Direction of travel: 2 improved, 1 worsened, 1 no change and 1 not"
                        + " comparable.'",
                "0>0;1>0 | LOWER | ' Direction of travel: 1 improved and 1 at best.'",
                "1>2;2>1;1>1 | NONE | ' Direction of travel: 1 no change, 1 increased and 1 decreased.'",
            })
    void countsDirections(String moves, Polarity better, String text) {
        List<Assessment> all = new ArrayList<>();
        for (String move : moves.split(";")) {
            all.add(ABook.of(AnIndicator.plain().better(better).build())
                    .result("2018/19 Q2", move.split(">")[0])
                    .result("2019/20 Q2", move.split(">")[1])
                    .first());
        }
        assertEquals(text, Counts.ofDirections(all));
        all.add(EXAMPLES.get(Rating.NOT_DUE));
        assertEquals(
                text.replaceAll("( and )(\\d+ [a-z ]+)\\.$", ", $2.")
                        .replaceAll("\\.$", " and 1 not due this quarter."),
                Counts.ofDirections(all));
    }

    @Test
    void whereNothingIsDueThereAreNoDirections() {
        assertEquals("", Counts.ofDirections(List.of(EXAMPLES.get(Rating.NOT_DUE))));
        assertEquals("", Counts.ofDirections(List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 0 | 1 | 0 | 0 | 1 objective has 1 milestone, which is green.",
                "1 | 1 | 1 | 0 | 0 | 1 objective has 2 milestones: 1 complete and 1 green.",
                "2 | 0 | 0 | 3 | 0 | 2 objectives have 3 milestones, all amber.",
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
        examples.put(Rating.CLEANSING, example("92.7", "90").withheld());
        return examples;
    }

    private static Assessment example(String result, String target) {
        return ABook.of(AnIndicator.percent().build())
                .result("2019/20 Q2", result)
                .target("2019/20", target)
                .first();
    }
}
