package boardpack.compose.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.assess.ABook;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Status;
import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "PERCENT, 1, 92.7, 92.7%",
        "PERCENT, 1, 92.65, 92.7%",
        "PERCENT, 1, 92.6499, 92.6%",
        "PERCENT, 1, 90, 90.0%",
        "PERCENT, 0, 99.5, 100%",
        "PERCENT, 1, 0, 0.0%",
        "NUMBER, 0, 0, 0",
        "NUMBER, 0, 999, 999",
        "NUMBER, 0, 1234, '1,234'",
        "NUMBER, 2, 1234567.891, '1,234,567.89'",
        "NUMBER, 0, 1E+3, '1,000'",
        "NUMBER, 0, 12345678901234567890, '12,345,678,901,234,567,890'",
        "NUMBER, 0, -1234, '\u22121,234'",
        "NUMBER, 0, -0.5, '\u22121'",
        "NUMBER, 0, -0.4, 0", // a negative number that rounds to nothing
        "PERCENT, 1, -0.04, 0.0%",
        "POUNDS, 0, 1200000, '£1,200,000'",
        "POUNDS, 0, -3, '\u2212£3'",
        "POUNDS, 2, 0.5, '£0.50'",
        "DAYS, 1, 6.5, 6.5",
        "PER_10000, 1, 54.25, 54.3",
    })
    void writesAValueWithItsUnit(Unit unit, int decimals, BigDecimal number, String text) {
        assertEquals(text, Figures.number(number, indicator(unit, decimals)));
    }

    @ParameterizedTest
    @CsvSource({
        "c, Suppressed",
        "z, Not applicable",
        "x, Not available",
        "k, Low",
        "'', Not supplied",
        "0, 0.0%",
    })
    void aBlankHasItsWordsAndAZeroIsNone(String cell, String text) {
        assertEquals(text, Figures.value(ABook.value(cell), indicator(Unit.PERCENT, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT, 1, 90, 90.0%",
        "PERCENT, 1, 90.25, 90.25%",
        "PERCENT, 0, 85.5, 85.5%",
        "NUMBER, 0, 1600, '1,600'",
        "NUMBER, 0, 0, 0",
        "POUNDS, 0, -1250.5, '\u2212£1,250.5'",
    })
    void writesATargetAsItWasSet(Unit unit, int decimals, BigDecimal number, String text) {
        assertEquals(text, Figures.exact(number, indicator(unit, decimals)));
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT, 2.4, +2.4 points",
        "PERCENT, -2.4, \u22122.4 points",
        "PERCENT, 1, +1 point",
        "PERCENT, -1, \u22121 point",
        "PERCENT, 0.1, +0.1 points",
        "DAYS, -1.5, \u22121.5 days",
        "DAYS, 1, +1 day",
        "WEEKS, 2, +2 weeks",
        "MONTHS, -1, \u22121 month",
        "NUMBER, 6, +6",
        "NUMBER, -1234, '\u22121,234'",
        "POUNDS, 1200, '+£1,200'",
        "POUNDS, -1200, '\u2212£1,200'",
        "PER_1000, 0.3, +0.3",
        "PERCENT, 0, ''",
        "NUMBER, 0.0, ''",
    })
    void writesAChangeWithItsSignAndUnit(Unit unit, BigDecimal change, String text) {
        assertEquals(text, Figures.change(change, indicator(unit, 1)));
    }

    /** Checks that the printed value equals the rated one to the last digit. */
    @Test
    void whatIsPrintedIsTheRoundedValue() {
        Random random = new Random(2020);
        for (int i = 0; i < 30_000; i++) {
            Unit unit = Unit.values()[random.nextInt(Unit.values().length)];
            Indicator indicator = indicator(unit, random.nextInt(4));
            BigDecimal number = BigDecimal.valueOf(random.nextLong() / (1L << random.nextInt(62)), random.nextInt(6));
            String bare =
                    Figures.number(number, indicator).replace("\u2212", "-").replaceAll("[£%,]", "");
            assertEquals(indicator.displayed(number), new BigDecimal(bare), () -> number + " in " + unit);
        }
    }

    @ParameterizedTest
    @CsvSource({"2019-07-01, 1 July 2019", "2019-09-30, 30 September 2019", "2020-02-29, 29 February 2020"})
    void writesADay(LocalDate day, String text) {
        assertEquals(text, Figures.day(day));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 milestones", "1, 1 milestone", "2, 2 milestones", "21, 21 milestones"})
    void countsInSingularAndPlural(int count, String text) {
        assertEquals(text, Figures.counted(count, "milestone", "milestones"));
    }

    private static Indicator indicator(Unit unit, int decimals) {
        return AnIndicator.percent().in(unit).decimals(decimals).build();
    }

    @Test
    void aValueOfLowReliabilitySaysSoWhereverItIsWritten() {
        BigDecimal number = new BigDecimal("12.3");
        assertEquals("final", Figures.status(Status.FINAL, new Value.Measured(number, false)));
        assertEquals(
                "provisional, low reliability", Figures.status(Status.PROVISIONAL, new Value.Measured(number, true)));
    }

    @Test
    void theArticleFollowsTheSoundOfTheNumber() {
        assertEquals("a second", Figures.anOrdinal(2));
        assertEquals("an eighth", Figures.anOrdinal(8));
        assertEquals("a ninth", Figures.anOrdinal(9));
        assertEquals("an 11th", Figures.anOrdinal(11));
        assertEquals("a 12th", Figures.anOrdinal(12));
        assertEquals("an 18th", Figures.anOrdinal(18));
    }
}
