package boardpack.compose.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.assess.Assessment;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Comparison;
import boardpack.indicator.Indicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rating;
import boardpack.indicator.Status;
import boardpack.indicator.Unit;
import boardpack.paper.Section.IndicatorLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the words of one line of an indicator table. */
final class IndicatorWordsTest {
    private static final Pattern EDGE = Pattern.compile("(Green|Amber): (\\S+) or (more|less)( \\(.*\\))?\\.");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERCENT | 1 | HIGHER | 90 | 0 | 10% | Green: 90.0% or more."
                        + " | Amber: 81.0% or more (within 10 per cent of the target).",
                "PERCENT | 1 | HIGHER | 90 | 5% | 10% | Green: 85.5% or more (within 5 per cent of the target)."
                        + " | Amber: 81.0% or more (within 10 per cent of the target).",
                "PERCENT | 1 | LOWER | 20 | 0 | 2pp | Green: 20.0% or less."
                        + " | Amber: 22.0% or less (within 2 percentage points of the target).",
                "NUMBER | 0 | LOWER | 0 | 0 | 2 | Green: 0 or less. | Amber: 2 or less (within 2 of the target).",
                "NUMBER | 0 | HIGHER | 1000000 | 0 | 5% | Green: 1,000,000 or more."
                        + " | Amber: 950,000 or more (within 5 per cent of the target).",
                "PERCENT | 1 | HIGHER | 90 | 0 | 0 | Green: 90.0% or more. | Otherwise red.",
                // The threshold is 85.7375, and the last value that can be displayed within it is 85.8.
                "PERCENT | 1 | HIGHER | 90.25 | 0 | 5% | Green: 90.3% or more."
                        + " | Amber: 85.8% or more (within 5 per cent of the target).",
                "NUMBER | 0 | LOWER | 15 | 0 | 10% | Green: 15 or less."
                        + " | Amber: 16 or less (within 10 per cent of the target).",
                // Within a tenth of 5 there is no whole number but 5.
                "NUMBER | 0 | LOWER | 5 | 0 | 10% | Green: 5 or less. | Otherwise red.",
            })
    void saysWhatEachRatingTakes(
            Unit unit,
            int decimals,
            Polarity polarity,
            String target,
            String greenWithin,
            String amberWithin,
            String green,
            String rest) {
        Indicator indicator = AnIndicator.percent()
                .basis(Basis.SNAPSHOT)
                .in(unit)
                .decimals(decimals)
                .better(polarity)
                .greenWithin(greenWithin)
                .amberWithin(amberWithin)
                .build();
        assertEquals(
                List.of(green, rest),
                line(rated(indicator, target, target)).rating().rule());
    }

    @Test
    void whatIsNotRatedHasNoRule() {
        Indicator indicator = AnIndicator.percent().build();
        assertEquals(List.of(), line(rated(indicator, "92.7", "none")).rating().rule());
        assertEquals(List.of(), line(rated(indicator, "c", "90")).rating().rule());
    }

    /** Checks that each printed threshold gets its rating, and the next value beyond it a worse one. */
    @Test
    void aPrintedEdgeFedBackGetsTheRatingThatItIsPrintedFor() {
        Random random = new Random(81);
        int ambers = 0;
        for (int i = 0; i < 10_000; i++) {
            Unit unit = Unit.values()[random.nextInt(Unit.values().length)];
            int decimals = random.nextInt(4);
            Polarity polarity = random.nextBoolean() ? Polarity.HIGHER : Polarity.LOWER;
            Indicator indicator = AnIndicator.percent()
                    .basis(Basis.SNAPSHOT)
                    .in(unit)
                    .decimals(decimals)
                    .better(polarity)
                    .greenWithin(width(random))
                    .amberWithin(width(random))
                    .build();
            String target = BigDecimal.valueOf(random.nextInt(4_001) - 1_000, random.nextInt(4))
                    .toPlainString();
            List<String> rule = line(rated(indicator, "1", target)).rating().rule();
            BigDecimal past = BigDecimal.ONE.movePointLeft(decimals);
            if (polarity == Polarity.HIGHER) {
                past = past.negate();
            }
            BigDecimal green = edge(rule.getFirst(), "Green", polarity);
            assertRating(Rating.GREEN, indicator, green, target);
            if (rule.getLast().startsWith("Otherwise red")) {
                assertRating(Rating.RED, indicator, green.add(past), target);
            } else {
                ambers++;
                BigDecimal amber = edge(rule.getLast(), "Amber", polarity);
                assertRating(Rating.AMBER, indicator, green.add(past), target);
                assertRating(Rating.AMBER, indicator, amber, target);
                assertRating(Rating.RED, indicator, amber.add(past), target);
            }
        }
        assertTrue(ambers > 1_000, "amber edges were met: " + ambers);
    }

    private static BigDecimal edge(String sentence, String rating, Polarity polarity) {
        Matcher m = EDGE.matcher(sentence);
        assertTrue(m.matches(), sentence);
        assertEquals(rating, m.group(1));
        assertEquals(polarity == Polarity.LOWER ? "less" : "more", m.group(3));
        assertNotEquals("\u22120", m.group(2));
        return new BigDecimal(m.group(2).replace('\u2212', '-').replaceAll("[£%,]", ""));
    }

    private static void assertRating(Rating rating, Indicator indicator, BigDecimal value, String target) {
        assertEquals(
                rating,
                rated(indicator, value.toPlainString(), target).rated().rating(),
                () -> value + " against " + target + " in " + indicator);
    }

    private static String width(Random random) {
        String[] endings = {"%", "pp", ""};
        return BigDecimal.valueOf(random.nextInt(200), random.nextInt(3)).toPlainString() + endings[random.nextInt(3)];
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERCENT | 1 | 90.3 | 92.7 | Improved | +2.4 points from 90.3% in Q2 2018/19",
                "PERCENT | 1 | 92.7 | 91.7 | Worsened | \u22121.0 point from 92.7% in Q2 2018/19",
                "PERCENT | 1 | 90.0 | 90.04 | No change | 90.0% in Q2 2018/19",
                "PERCENT | 1 | 100 | 100 | At best | 100.0% in Q2 2018/19",
                "NUMBER | 0 | 1041 | 1047 | Improved | +6 from 1,041 in Q2 2018/19",
                "PERCENT | 1 | '' | 90 | Not comparable | No figure for Q2 2018/19",
                "PERCENT | 1 | c | 90 | Not comparable | Q2 2018/19 is suppressed",
                "PERCENT | 1 | z | 90 | Not comparable | Q2 2018/19 is not applicable",
                "PERCENT | 1 | 90 | c | Not comparable | No figure for Q2 2019/20",
            })
    void saysHowFarItMovedAndSinceWhen(
            Unit unit, int decimals, String before, String now, String direction, String change) {
        Indicator indicator = AnIndicator.percent().in(unit).decimals(decimals).build();
        IndicatorLine line = line(ABook.of(indicator)
                .result("2018/19 Q2", before)
                .result("2019/20 Q2", now)
                .first());
        assertEquals(direction, line.travel().direction().word());
        assertEquals(change, line.travel().change());
    }

    @Test
    void aFigureThatIsThereIsNotSaidToBeMissing() {
        IndicatorLine line = line(ABook.of(AnIndicator.count()
                        .basis(Basis.CUMULATIVE)
                        .compare(Comparison.PREVIOUS_PERIOD)
                        .build())
                .result("2019/20 Q1", "95")
                .result("2019/20 Q2", "210")
                .first());
        assertEquals("Not comparable", line.travel().direction().word());
        assertEquals(
                "A year to date is only like the same quarter of another year",
                line.travel().change());
    }

    @ParameterizedTest
    @CsvSource({
        // result, target, the cells for the target and the actual
        "92.7, 90, 90.0%, 92.7%",
        "92.7, none, Data only, 92.7%",
        "92.7, '', No target set, 92.7%",
        "0, 90, 90.0%, 0.0%",
        "'', 90, 90.0%, Awaited",
        "c, 90, 90.0%, Suppressed",
        "z, 90, 90.0%, Not applicable",
        "x, 90, 90.0%, Not available",
        "k, 90, 90.0%, Low",
    })
    void everyCellSaysSomething(String result, String target, String printedTarget, String printedActual) {
        ABook book = ABook.of(AnIndicator.percent().build()).result("2019/20 Q2", result);
        if (!target.isEmpty()) {
            book.target("2019/20", target);
        }
        IndicatorLine line = line(book.first());
        assertEquals(printedTarget, line.target().text());
        assertEquals(printedActual, line.actual().text());
        assertEquals("No figure", line.outturn().text());
    }

    @Test
    void anIncompleteQuarterShowsNoPartOfItself() {
        IndicatorLine line = line(ABook.of(AnIndicator.count().build())
                .result("2019-07", "131")
                .result("2019-08", "129")
                .first());
        assertEquals("Incomplete", line.actual().text());
        assertEquals("Incomplete", line.rating().mark().word());
    }

    @Test
    void aFigureThatIsNotFinalOrNotReliableIsMarked() {
        Indicator indicator = AnIndicator.percent().build();
        assertEquals(
                "Provisional",
                line(ABook.of(indicator)
                                .result("2019/20 Q2", "92.7", Status.PROVISIONAL, "")
                                .first())
                        .actual()
                        .note());
        assertEquals(
                "Revised, low reliability",
                line(ABook.of(indicator)
                                .result("2019/20 Q2", "92.7u", Status.REVISED, "")
                                .first())
                        .actual()
                        .note());
        assertEquals("", line(rated(indicator, "92.7", "90")).actual().note());
    }

    @Test
    void whatIsNotDueShowsItsLatestValueAndWhenTheNextIsDue() {
        IndicatorLine line = line(ABook.of(AnIndicator.annual(3).build())
                .result("2017/18", "71.4")
                .first());
        assertEquals("Not due", line.actual().text());
        assertEquals("71.4% for 2017/18. Next in Q3 2019/20.", line.actual().note());
        assertEquals("Not yet due", line.outturn().text());
        assertEquals("Not due this quarter", line.rating().mark().word());
        assertEquals("Not due", line.travel().direction().word());
        assertEquals("", line.travel().change());
    }

    @Test
    void anAnnualFigureSaysWhichYearItIsOf() {
        IndicatorLine line = line(ABook.of(AnIndicator.annual(2).build())
                .result("2018/19", "71.4")
                .first());
        assertEquals("71.4%", line.actual().text());
        assertEquals("For 2018/19", line.actual().note());
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT, HIGHER, SNAPSHOT, Higher is better; at the end of the quarter.",
        "DAYS, LOWER, FLOW, In days; lower is better; during the quarter.",
        "PER_10000, LOWER, ROLLING, 'Per 10,000; lower is better; rolling 12 months.'",
        "NUMBER, NONE, CUMULATIVE, Year to date.",
    })
    void saysWhatItIsAbout(Unit unit, Polarity polarity, Basis basis, String about) {
        Indicator indicator =
                AnIndicator.percent().in(unit).better(polarity).basis(basis).build();
        assertEquals(about, line(ABook.of(indicator).first()).about());
    }

    private static Assessment rated(Indicator indicator, String result, String target) {
        return ABook.of(indicator)
                .result("2019/20 Q2", result)
                .target("2019/20", target)
                .first();
    }

    private static IndicatorLine line(Assessment assessment) {
        return new IndicatorWords(assessment).line("p2");
    }
}
