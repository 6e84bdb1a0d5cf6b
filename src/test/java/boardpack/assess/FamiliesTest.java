package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.rating.Bands;
import boardpack.assess.travel.Travel;
import boardpack.indicator.Direction;
import boardpack.indicator.Rating;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests the keys that councils have published, each configured as a council would do it, at every threshold.
 *
 * <p>The "settings" are columns of {@code indicators.csv}, or settings under {@code rating} and {@code direction} in
 * {@code pack.yaml}. R11 is about shapes, which are the same for all.
 */
final class FamiliesTest {
    @TempDir
    private Path folder;

    /** Tests ratings: each row is an indicator with results of this quarter and the key's ratings. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
# id | council         | settings                                                         | target                            | last year | results with their ratings
# Amber is what "only marginally failed" and "has shown improvement on previous year"; the margin is the council's.
R1   | Halton 2004     | rule: improving; amber-when: within-and-improving; amber-within: 5% | target: 90                     | 86        | 90 green, 89.9 amber, 86 amber, 85.9 red, 85.5 red
R1   | Halton 2004     | rule: improving; amber-when: within-and-improving; amber-within: 5% | target: 90                     | 70        | 90 green, 85.5 amber, 85.4 red, 70 red
R1   | Halton 2004     | rule: improving; amber-when: within-and-improving; amber-within: 5%; polarity: lower | target: 20    | 30        | 20 green, 20.1 amber, 21 amber, 21.1 red
# "On or within 10% of the target"; else "improved or been maintained compared to" the same quarter last year.
R2   | Havering 2013   | rule: improving; amber-when: improving; green-within: 10%        | target: 90                        | 70        | 90 green, 81 green, 80.9 amber, 70 amber, 69.9 red
R2   | Havering 2013   | rule: improving; amber-when: improving; green-within: 10%        | target: 90                        | 85        | 81 green, 80.9 red
R2   | Havering 2013   | rule: improving; amber-when: improving; green-within: 10%; polarity: lower | target: 20              | 25        | 22 green, 22.1 amber, 25 amber, 25.1 red
# A "variable tolerance" of each indicator's own; what has no target is for information.
R3   | Havering 2024   | amber-within: 3pp; unit: percent                                 | target: 90                        |           | 90 green, 89.9 amber, 87 amber, 86.9 red
R3   | Havering 2024   | amber-within: 12; polarity: lower                                | target: 100                       |           | 100 green, 100.1 amber, 112 amber, 112.1 red
R3   | Havering 2024   | amber-within: 12                                                 | target: none                      |           | 100 data only, 0 data only
R4   | Kent            | rule: floor                                                      | target: 90; floor: 85             |           | 90 green, 89.9 amber, 85 amber, 84.9 red
R4   | Kent            | rule: floor; polarity: lower                                     | target: 10; floor: 12.5           |           | 10 green, 10.1 amber, 12.5 amber, 12.6 red
# "Slightly below (<5%)", "significantly below (>5%)": at exactly 5 per cent the key is silent, and amber is the default.
R5   | Medway          | amber-within: 5%                                                 | target: 80                        |           | 80 green, 79.9 amber, 76.1 amber, 76 amber, 75.9 red
R5   | Medway          | amber-within: 5%; edges: exclusive                               | target: 80                        |           | 80 green, 79.9 amber, 76.1 amber, 76 red
# "Within 1 per cent or better", "between 1 per cent and 5 per cent", "5 per cent or more".
R6   | Belfast         | green-within: 1%; amber-within: 5%; edges: amber-exclusive       | target: 90                        |           | 89.1 green, 89 amber, 85.6 amber, 85.5 red
R6   | Belfast         | green-within: 1%; amber-within: 5%; edges: amber-exclusive; polarity: lower | target: 200            |           | 202 green, 202.1 amber, 209.9 amber, 210 red
# "Within 5 per cent" is amber; a councillor found an indicator outside it that was printed amber.
R7   | Wiltshire       | amber-within: 5%                                                 | target: 60                        |           | 60 green, 57 amber, 56.9 red
# "-2 percentage points below the target; and 1 percentage point above": for what is to stay near, or with one better side.
R8   | Lincolnshire    | polarity: range; green-within: 2pp below, 1pp above; unit: percent | target: 50                      |           | 47.9 red, 48 green, 50 green, 51 green, 51.1 red
R8   | Lincolnshire    | green-within: 2pp below, 1pp above; unit: percent                | target: 50                        |           | 51.1 green, 50 green, 48 green, 47.9 red
R8   | Lincolnshire    | green-within: 2pp below, 1pp above; unit: percent; polarity: lower | target: 50                      |           | 48 green, 51 green, 51.1 red
# Explicit thresholds of each indicator, set anew each year.
R9   | Rotherham       | rule: thresholds                                                 | target: 95; amber threshold: 75   |           | 95 green, 94.9 amber, 75 amber, 74.9 red
R9   | Rotherham       | rule: thresholds; polarity: lower                                | target: 22; amber threshold: 24.5 |           | 22 green, 22.1 amber, 24.5 amber, 24.6 red
# A contextual indicator is held against what was foreseen, and counted apart.
R13  | Bracknell Forest | kind: context; polarity: range; green-within: 5%; amber-within: 10% | target: 200                   |           | 169.9 red, 170 amber, 189.9 amber, 190 green, 210 green, 230 amber, 230.1 red
# "5% or more or £0.100m whichever is lower": from there on it is red.
R16  | Brighton        | unit: £; polarity: lower; amber-within: min(5%, 100000); edges: exclusive | target: 3000000          |           | 3000000 green, 3000001 amber, 3099999 amber, 3100000 red
R16  | Brighton        | unit: £; polarity: lower; amber-within: min(5%, 100000); edges: exclusive | target: 1000000          |           | 1000000 green, 1049999 amber, 1050000 red
# "Stay close to the target that has been set"; "to plan". Amber begins where green ends, and is as wide as it says.
2c   | Kent, Cumbria   | polarity: range; green-within: 5%; amber-within: 10%             | target: 100                       |           | 84.9 red, 85 amber, 94.9 amber, 95 green, 105 green, 115 amber, 115.1 red
2c   | LGBF            | polarity: range 240..270; amber-within: 10                       |                                   |           | 229.9 red, 230 amber, 240 green, 270 green, 278 amber, 280.1 red
""")
    void ratesAsItsCouncilPublished(
            String id, String council, String settings, String target, String lastYear, String results) {
        List<String> values = new ArrayList<>();
        List<Rating> ratings = new ArrayList<>();
        AWorkspace workspace = new AWorkspace(folder);
        for (String result : results.split(", ")) {
            values.add(result.substring(0, result.indexOf(' ')));
            ratings.add(Expected.rating(result.substring(result.indexOf(' '))));
            String ref = workspace.indicator(settings + (settings.contains("£") ? "; decimals: 0" : ""));
            workspace.target(ref, "2019/20", target == null ? "" : target);
            workspace.result(ref, "2019/20 Q2", "value: " + values.getLast());
            if (lastYear != null) {
                workspace.result(ref, "2018/19 Q2", "value: " + lastYear);
            }
        }
        List<Assessment> assessments = workspace.assess();
        assertAll(IntStream.range(0, values.size())
                .mapToObj(i -> () -> assertEquals(
                        ratings.get(i),
                        assessments.get(i).rated().rating(),
                        () -> id + " " + council + ": " + values.get(i))));
    }

    /** Tests R1b, R10, R12, R14 and R15: further columns of the extract, and further ratings. */
    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
# id | council         | settings                               | extract                                        | rating       | beside it
# "Uncertain or too early to say": what the officer says, with what the figure says beside it.
R1b  | Halton          | rule: judgement; amber-within: 10%     | value: 73.8; judgement: amber                  | amber        | by the figure red
R1b  | Halton          | rule: judgement beside floor           | value: 86; judgement: green                    | green        | by the figure amber
R1b  | Halton          | rule: judgement; amber-within: 10%     | value: 92; judgement: green                    | green        | by the figure green
R1b  | Halton          | rule: judgement; amber-within: 10%     | value: 92                                      | judgement awaited | by the figure green
# "Likely to meet the target / May meet the target / Unlikely to meet the target".
R10  | Cardiff         | amber-within: 10%                      | value: 50; forecast: 90                        | red          | forecast green
R10  | Cardiff         | amber-within: 10%                      | value: 50; forecast: 81                        | red          | forecast amber
R10  | Cardiff         | amber-within: 10%                      | value: 50; forecast: 80.9                      | red          | forecast red
# "Carry over": done, and the outturn is not available yet.
R12  | East Sussex     | amber-within: 10%                      | status: carried over                           | carried over | nothing
# The rating now and the one at the year's end, side by side.
R14  | Huntingdonshire | amber-within: 10%                      | value: 86.3; forecast: 73.8                    | amber        | forecast red
R14  | Huntingdonshire | amber-within: 10%                      | value: 92.7; forecast: 92.7                    | green        | forecast green
# "Better by 10% or more", "better by <10%", "worse"; "no target"; "predicted to be on target".
R15  | Durham          | exceeded-by: 10%                       | value: 99                                      | green        | exceeding
R15  | Durham          | exceeded-by: 10%                       | value: 98.9                                    | green        | nothing
R15  | Durham          | exceeded-by: 10%                       | value: 89.9                                    | red          | nothing
R15  | Durham          | exceeded-by: 10%                       | value: 85; forecast: 90                        | red          | forecast green
R15  | Durham          | exceeded-by: 10%; polarity: lower      | value: 81                                      | green        | exceeding
R15  | Durham          | exceeded-by: 10%; polarity: lower      | value: 81.1                                    | green        | nothing
""")
    void saysBesideTheRatingWhatItsCouncilPublished(
            String id, String council, String settings, String extract, String rating, String beside) {
        AWorkspace workspace = new AWorkspace(folder);
        String ref = workspace.indicator(settings);
        workspace.target(ref, "2019/20", settings.contains("floor") ? "target: 90; floor: 85" : "target: 90");
        workspace.result(ref, "2019/20 Q2", extract);
        Assessment a = workspace.assess().getFirst();
        assertEquals(Expected.rating(rating), a.rated().rating(), () -> id + " " + council);
        assertEquals(beside, beside(a), () -> id + " " + council);
    }

    private static String beside(Assessment a) {
        boolean judged = a.indicator().method().rule() instanceof boardpack.indicator.Rule.Judgement;
        if (judged) {
            return "by the figure " + word(a.rated().bands().orElseThrow().rating());
        }
        if (a.forecast().isPresent()) {
            return "forecast " + word(a.forecast().get().rated().rating());
        }
        return a.rated().bands().filter(Bands::exceeds).isPresent() ? "exceeding" : "nothing";
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void r13CountsWhatTellsOfDemandApart() {
        AWorkspace workspace = new AWorkspace(folder);
        workspace.indicator("kind: context");
        workspace.result(workspace.indicator("kind: context"), "2019/20 Q2", "value: 1");
        assertTrue(
                workspace.assess().stream().allMatch(a -> a.indicator().traits().context()));
    }

    /** Tests directions: each row is an indicator with figures, directions and changes. */
    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
# id | council       | settings                                                               | figures                                                                     | targets                        | direction      | change | longer term
# The same point of the year before.
D1   | Darlington    | compare-with: same-quarter-last-year                                   | 2018/19 Q2: 80; 2019/20 Q1: 95; 2019/20 Q2: 85                              |                                | improved       | 5      |
D1   | Darlington    | compare-with: same-quarter-last-year; polarity: lower                  | 2018/19 Q2: 80; 2019/20 Q1: 95; 2019/20 Q2: 85                              |                                | worsened       | 5      |
# "Qtr 2 v qtr 1".
D2   | Cumbria       | compare-with: previous-period                                          | 2018/19 Q2: 80; 2019/20 Q1: 95; 2019/20 Q2: 85                              |                                | worsened       | -10    |
# Short: the last quarter; long: the average of the last four.
D3   | Medway        | compare-with: previous-period; long-compare-with: average-of-last-4    | 2018/19 Q2: 90; 2018/19 Q3: 90; 2018/19 Q4: 90; 2019/20 Q1: 70; 2019/20 Q2: 80 |                             | improved       | 10     | worsened
# Regression across the whole time, "and not on the movement from the last quarter"; "stable or shows no clear trend".
D4   | Kent 2020     | compare-with: trend-of-6                                               | 2018/19 Q1: 10; 2018/19 Q2: 12; 2018/19 Q3: 14; 2018/19 Q4: 16; 2019/20 Q1: 20; 2019/20 Q2: 19 |             | improved       | 2      |
D4   | Kent 2020     | compare-with: trend-of-6                                               | 2018/19 Q1: 10; 2018/19 Q2: 18; 2018/19 Q3: 11; 2018/19 Q4: 17; 2019/20 Q1: 12; 2019/20 Q2: 16 |             | no change      | 0.51   |
# "Improved relative to targets set".
D5   | Kent 2014     | direction-of: gap-to-target                                            | 2018/19 Q2: 80; 2019/20 Q2: 85                                              | 2018/19: 82; 2019/20: 92       | worsened       | -5     |
D5   | Kent 2014     | direction-of: gap-to-target; polarity: lower                           | 2018/19 Q2: 20; 2019/20 Q2: 18                                              | 2018/19: 15; 2019/20: 15       | improved       | 2      |
# Month on month; and where there is "no good/bad performance", only more or fewer.
D6   | Rotherham     | compare-with: previous-month                                           | 2019-08: 80; 2019-09: 85; 2018/19 Q2: 90                                    |                                | improved       | 5      |
D6   | Rotherham     | compare-with: previous-month; polarity: none                           | 2019-08: 80; 2019-09: 85                                                    |                                | increased      | 5      |
D6   | Rotherham     | polarity: none                                                         | 2018/19 Q2: 47; 2019/20 Q2: 41                                              |                                | decreased      | -6     |
# "Improved (or at maximum)"; "NC Not Comparable".
D7   | East Sussex   | unit: percent                                                          | 2018/19 Q2: 100; 2019/20 Q2: 100                                            |                                | at best        | 0      |
D7   | East Sussex   | polarity: lower                                                        | 2018/19 Q2: 0; 2019/20 Q2: 0                                                |                                | at best        | 0      |
D7   | East Sussex   | definition-changed: 2019/20 Q1                                         | 2018/19 Q2: 80; 2019/20 Q2: 85                                              |                                | not comparable |        |
# What adds up over the year has no short-term direction: what the pack chooses for the others does not hold for it.
D8   | Havering      | basis: C; unit: number; decimals: 0                                    | 2018/19 Q2: 230; 2019/20 Q1: 95; 2019/20 Q2: 210                            |                                | worsened       | -20    |
# Only where both years exist.
D9   | LAIT          | basis: A; reported-in: Q2                                              | 2016/17: 80; 2018/19: 85                                                    |                                | not comparable |        |
D9   | LAIT          | basis: A; reported-in: Q2                                              | 2017/18: 80; 2018/19: 85                                                    |                                | improved       | 5      |
# From 1 to 2 per cent is one point and not twice as much; what is to stay within a range is the better the nearer it is.
D10  | LGBF          | unit: percent                                                          | 2018/19 Q2: 1; 2019/20 Q2: 2                                                |                                | improved       | 1      |
D10  | LGBF          | polarity: range 40..50                                                 | 2018/19 Q2: 20; 2019/20 Q2: 60                                              |                                | improved       | 40     |
D10  | LGBF          | polarity: range 40..50                                                 | 2018/19 Q2: 45; 2019/20 Q2: 60                                              |                                | worsened       | 15     |
# "No significant change": how much that is, the council says.
D11  | Belfast       | no-change-within: 2%                                                   | 2018/19 Q2: 50; 2019/20 Q2: 51                                              |                                | no change      | 1      |
D11  | Belfast       | no-change-within: 2%                                                   | 2018/19 Q2: 50; 2019/20 Q2: 51.1                                            |                                | improved       | 1.1    |
D11  | Belfast       | no-change-within: 2%                                                   | 2018/19 Q2: 50; 2019/20 Q2: 48.9                                            |                                | worsened       | -1.1   |
""")
    void movesAsItsCouncilPublished(
            String id,
            String council,
            String settings,
            String figures,
            String targets,
            String direction,
            BigDecimal change,
            String longer) {
        AWorkspace workspace =
                new AWorkspace(folder).pack(id.equals("D8") ? "direction:\n  compare-with: previous-period\n" : "");
        String ref = workspace.indicator(settings);
        each(figures, (period, value) -> workspace.result(ref, period, "value: " + value));
        each(targets == null ? "" : targets, (period, value) -> workspace.target(ref, period, "target: " + value));
        Assessment a = workspace.assess().getFirst();
        assertEquals(direction(direction), a.travel().direction(), () -> id + " " + council);
        assertEquals(
                change,
                a.travel()
                        .change()
                        .map(c -> c.setScale(change.scale(), java.math.RoundingMode.HALF_UP))
                        .orElse(null));
        assertEquals(
                longer == null ? null : direction(longer),
                a.longTravel().map(Travel::direction).orElse(null));
    }

    private static void each(String figures, java.util.function.BiConsumer<String, String> use) {
        for (String figure : figures.split("; ")) {
            if (!figure.isEmpty()) {
                use.accept(
                        figure.substring(0, figure.lastIndexOf(':')),
                        figure.substring(figure.lastIndexOf(':') + 1).strip());
            }
        }
    }

    private static Direction direction(String word) {
        return Direction.valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
