package boardpack.compose.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.assess.ABook;
import boardpack.assess.Assessment;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Edges;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Rule;
import boardpack.indicator.Rule.AmberWhen;
import boardpack.indicator.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the words next to a rating for each rule. */
final class RuleWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HIGHER | 10% | INCLUSIVE | Amber: 81.0% or more (within 10 per cent of the target).",
                "HIGHER | 10% | EXCLUSIVE | Amber: more than 81.0% (within 10 per cent of the target).",
                "HIGHER | 10% | AMBER_EXCLUSIVE | Amber: more than 81.0% (within 10 per cent of the target).",
                "LOWER | 2pp | INCLUSIVE | Amber: 92.0% or less (within 2 percentage points of the target).",
                "LOWER | 2pp | EXCLUSIVE | Amber: less than 92.0% (within 2 percentage points of the target).",
                "HIGHER | 1pp | INCLUSIVE | Amber: 89.0% or more (within 1 percentage point of the target).",
                "HIGHER | 2pp/9pp | INCLUSIVE | Amber: 88.0% or more (within 2 percentage points of the target).",
                "LOWER | 9pp/2pp | INCLUSIVE | Amber: 92.0% or less (within 2 percentage points of the target).",
                "HIGHER | 10%&2pp | INCLUSIVE | Amber: 88.0% or more (within the smaller of 10 per cent and"
                        + " 2 percentage points of the target).",
                "HIGHER | '10%|2pp' | INCLUSIVE | Amber: 81.0% or more (within the larger of 10 per cent and"
                        + " 2 percentage points of the target).",
                "HIGHER | 0 | EXCLUSIVE | Otherwise red.",
            })
    void ofATolerance(Polarity better, String amberWithin, Edges edges, String amber) {
        AnIndicator indicator =
                AnIndicator.percent().better(better).amberWithin(amberWithin).edges(edges);
        assertEquals(
                List.of(better == Polarity.LOWER ? "Green: 90.0% or less." : "Green: 90.0% or more.", amber),
                words(ABook.of(indicator.build()).target("2019/20", "90")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FLOOR | HIGHER | 85 | INCLUSIVE | Green: 90.0 or more. | Amber: 85.0 or more (the floor).",
                "FLOOR | HIGHER | 85 | EXCLUSIVE | Green: 90.0 or more. | Amber: more than 85.0 (the floor).",
                "FLOOR | LOWER | 95.25 | INCLUSIVE | Green: 90.0 or less. | Amber: 95.2 or less (the floor).",
                "FLOOR | HIGHER | 90 | INCLUSIVE | Green: 90.0 or more. | Otherwise red.",
                "THRESHOLDS | HIGHER | 75 | INCLUSIVE | Green: 90.0 or more. | Amber: 75.0 or more (the amber threshold).",
                "THRESHOLDS | LOWER | 95 | EXCLUSIVE | Green: 90.0 or less. | Amber: less than 95.0 (the amber threshold).",
            })
    void ofAFloorOrThresholds(Rule.Name rule, Polarity better, String floor, Edges edges, String green, String amber) {
        AnIndicator indicator = AnIndicator.plain().better(better).rule(rule).edges(edges);
        assertEquals(List.of(green, amber), words(ABook.of(indicator.build()).target("2019/20", "90", floor)));
    }

    /** Tests a target of 90, of which 10 per cent reach to 81. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // last year, amber when, the second sentence
                "70 | IMPROVING | Amber: 70.0 or more (no worse than Q2 2018/19).",
                "70 | WITHIN_AND_IMPROVING | Amber: 81.0 or more (within 10 per cent of the target and no worse than"
                        + " Q2 2018/19).",
                "85 | WITHIN_AND_IMPROVING | Amber: 85.0 or more (within 10 per cent of the target and no worse than"
                        + " Q2 2018/19).",
                "70 | WITHIN_OR_IMPROVING | Amber: 70.0 or more (within 10 per cent of the target or no worse than"
                        + " Q2 2018/19).",
                "- | WITHIN_OR_IMPROVING | Amber: 81.0 or more (within 10 per cent of the target).",
                "95 | IMPROVING | Otherwise red: nothing short of green improves on the 95.0 of Q2 2018/19.",
                "90 | WITHIN_AND_IMPROVING | Otherwise red: nothing short of green improves on the 90.0 of Q2 2018/19.",
                "- | IMPROVING | Otherwise red: there is no figure for Q2 2018/19 that it could have improved on.",
                "- | WITHIN_AND_IMPROVING | Otherwise red: there is no figure for Q2 2018/19 that it could have improved"
                        + " on.",
            })
    void ofAnImprovement(String lastYear, AmberWhen when, String amber) {
        ABook book = ABook.of(AnIndicator.plain().amberWhen(when).build()).target("2019/20", "90");
        if (lastYear != null) {
            book.result("2018/19 Q2", lastYear);
        }
        assertEquals(List.of("Green: 90.0 or more.", amber), words(book));
    }

    /** Checks that a width of nothing, and not the improvement on 70, is given as the reason for red. */
    @Test
    void anImprovementIsNotBlamedForAWidthOfNothing() {
        ABook book = ABook.of(AnIndicator.plain()
                        .amberWithin("0")
                        .amberWhen(AmberWhen.WITHIN_AND_IMPROVING)
                        .build())
                .result("2018/19 Q2", "70")
                .target("2019/20", "90");
        assertEquals(List.of("Green: 90.0 or more.", "Otherwise red."), words(book));
    }

    @Test
    void anImprovementOfAYearIsOnTheYearBefore() {
        ABook book = ABook.of(
                        AnIndicator.annual(2).amberWhen(AmberWhen.IMPROVING).build())
                .result("2017/18", "70")
                .result("2018/19", "80")
                .target("2018/19", "90");
        Assessment a = book.first();
        assertEquals(
                "Amber: 70.0% or more (no worse than 2017/18).",
                new IndicatorWords(a).line("p").rating().rule().getLast());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // amber within, edges, green, amber
                "10 | INCLUSIVE | Green: 240 to 270. | Amber: 230 to 280 (no more than 10 outside it).",
                "10 | EXCLUSIVE | Green: 240 to 270. | Amber: more than 230 and less than 280 (no more than 10 outside it).",
                "10/5 | INCLUSIVE | Green: 240 to 270. | Amber: 230 to 275 (no more than 10 below it or 5 above).",
                "10/0 | EXCLUSIVE | Green: 240 to 270. | Amber: more than 230 and up to 270 (no more than 10 below it or 0 above).",
                "0/10 | EXCLUSIVE | Green: 240 to 270. | Amber: 240 to less than 280 (no more than 0 below it or 10 above).",
                "10% | INCLUSIVE | Green: 240 to 270. | Amber: 216 to 297 (no more than 10 per cent outside it).",
                "0 | INCLUSIVE | Green: 240 to 270. | Otherwise red.",
                // No displayable value lies between them.
                "0.4 | INCLUSIVE | Green: 240 to 270. | Otherwise red.",
                "1 | EXCLUSIVE | Green: 240 to 270. | Otherwise red.",
            })
    void ofARange(String amberWithin, Edges edges, String green, String amber) {
        AnIndicator indicator =
                count().range("240", "270").amberWithin(amberWithin).edges(edges);
        assertEquals(List.of(green, amber), words(ABook.of(indicator.build())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | 10 | INCLUSIVE | Green: 95 to 105 (within 5 of the target). | Amber: 85 to 115 (no more than 10 outside it).",
                "5% | 0 | INCLUSIVE | Green: 95 to 105 (within 5 per cent of the target). | Otherwise red.",
                "2/1 | 0 | INCLUSIVE | Green: 98 to 101 (2 below the target to 1 above). | Otherwise red.",
                "2/1 | 0 | EXCLUSIVE | Green: more than 98 and less than 101 (2 below the target to 1 above)."
                        + " | Otherwise red.",
                "0 | 5 | INCLUSIVE | Green: 100 to 100. | Amber: 95 to 105 (no more than 5 outside it).",
            })
    void ofWhatIsToStayNearATarget(String greenWithin, String amberWithin, Edges edges, String green, String amber) {
        AnIndicator indicator = count().range()
                .greenWithin(greenWithin)
                .amberWithin(amberWithin)
                .edges(edges);
        assertEquals(List.of(green, amber), words(ABook.of(indicator.build()).target("2019/20", "100")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // With all its decimals, because results are not rounded either.
                "HIGHER | 90.25 | 5% | INCLUSIVE | Green: 90.25 or more. | Amber: 85.7375 or more (within 5 per cent of"
                        + " the target).",
                "HIGHER | 90.25 | 5% | EXCLUSIVE | Green: 90.25 or more. | Amber: more than 85.7375 (within 5 per cent of"
                        + " the target).",
                "LOWER | 20 | 0.01 | INCLUSIVE | Green: 20.0 or less. | Amber: 20.01 or less (within 0.01 days of the target).",
                "LOWER | 200 | 100 | INCLUSIVE | Green: 200.0 or less. | Amber: 300.0 or less (within 100 days of the target).",
            })
    void ofExactValues(Polarity better, String target, String amberWithin, Edges edges, String green, String amber) {
        AnIndicator indicator = AnIndicator.plain()
                .better(better)
                .amberWithin(amberWithin)
                .edges(edges)
                .compared(Precision.EXACT);
        assertEquals(List.of(green, amber), words(ABook.of(indicator.build()).target("2019/20", target)));
    }

    /** Tests two thirds, whose decimals never end. */
    @Test
    void ofAnEndlessValue() {
        AnIndicator indicator =
                AnIndicator.percent().amberWhen(AmberWhen.IMPROVING).compared(Precision.EXACT);
        ABook book = ABook.of(indicator.build()).result("2018/19 Q2", "2/3").target("2019/20", "90");
        assertEquals(
                "Amber: 66.666667% or more (no worse than Q2 2018/19).",
                words(book).getLast());
        assertEquals(
                "Otherwise red: nothing short of green improves on the 66.666667% of Q2 2018/19.",
                words(book.target("2019/20", "60")).getLast());
    }

    @Test
    void ofAJudgementAreThoseOfTheRuleBeside() {
        ABook book = ABook.of(AnIndicator.plain().rule(Rule.Name.FLOOR).judged().build())
                .target("2019/20", "90", "85");
        assertEquals(List.of("Green: 90.0 or more.", "Amber: 85.0 or more (the floor)."), words(book));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HIGHER | 10% | INCLUSIVE | 99 | Better than the target by 10 per cent or more.",
                "HIGHER | 10% | EXCLUSIVE | 99.1 | Better than the target by more than 10 per cent.",
                "HIGHER | 2pp | INCLUSIVE | 92 | Better than the target by 2 percentage points or more.",
                "LOWER | 5 | INCLUSIVE | 85 | Better than the target by 5 percentage points or more.",
                "HIGHER | 10% | INCLUSIVE | 98.9 | ''",
                "HIGHER | 10% | EXCLUSIVE | 99 | ''",
            })
    void saysWhatExceedsItsTarget(Polarity better, String by, Edges edges, String result, String words) {
        AnIndicator indicator = AnIndicator.percent()
                .basis(Basis.SNAPSHOT)
                .better(better)
                .exceededBy(by)
                .edges(edges);
        Assessment a = ABook.of(indicator.build())
                .target("2019/20", "90")
                .result("2019/20 Q2", result)
                .first();
        assertEquals(
                words.isEmpty() ? List.of() : List.of(words),
                new IndicatorWords(a).line("p").rating().notes());
    }

    private static AnIndicator count() {
        return AnIndicator.plain().in(Unit.NUMBER).decimals(0);
    }

    private static List<String> words(ABook book) {
        return new IndicatorWords(book.result("2019/20 Q2", "50").first())
                .line("p")
                .rating()
                .rule();
    }
}
