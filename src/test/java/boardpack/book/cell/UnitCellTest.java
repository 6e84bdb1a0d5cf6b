package boardpack.book.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.indicator.Unit;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests units, bases and polarities as councils write them. */
final class UnitCellTest {
    private final Findings findings = new Findings();

    private Optional<Unit> read(String text) {
        return UnitCell.read(new Cell(text, new Place("indicators.csv", 2, 4)), findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "percent       | percent",
                "%             | percent",
                "Per cent      | percent",
                "Percentage    | percent",
                "pct           | percent",
                "Number        | number",
                "count         | number",
                "#             | number",
                "per 1000      | per 1,000",
                "per 1,000     | per 1,000",
                "Rate per 10,000 | per 10,000",
                "per 100k      | per 100,000",
                "Days          | days",
                "day           | days",
                "GBP           | £",
                "£k            | £000",
                "£'000         | £000",
                "£\u2019000   | £000",
                "£m            | £m",
                "£ million     | £m",
                "minute        | minutes",
            })
    void aKnownUnitIsKnownInItsPlainSpellings(String text, String word) {
        assertEquals(Optional.of(word), read(text).map(Unit::word));
        assertEquals(0, findings.count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minutes          | 317 minutes          | 1 minute",
                "kg per household | 317 kg per household | 1 kg per household",
                "tonnes           | 317 tonnes           | 1 tonne",
                "FTE              | 317 FTE              | 1 FTE",
                "years            | 317 years            | 1 year",
                "score            | 317 score            | 1 score",
                "points           | 317 points           | 1 point",
                "days per employee| 317 days per employee| 1 day per employee",
                "enquiries        | 317 enquiries        | 1 enquiry",
                "losses           | 317 losses           | 1 loss",
                "Mbps             | 317 Mbps             | 1 Mbps",
                "people           | 317 people           | 1 person",
                "tCO2e            | 317 tCO2e            | 1 tCO2e",
                "£000             | £317k                | £1k",
                "£m               | £317m                | £1m",
                "£ per head       | £317 per head        | £1 per head",
                "days             | 317 days             | 1 day",
                "percent          | 317 percentage points| 1 percentage point",
            })
    void anyOtherWordStandsBehindTheNumber(String text, String many, String one) {
        Unit unit = read(text).orElseThrow();
        assertEquals(many, unit.measured(new BigDecimal("317")));
        assertEquals(one, unit.measured(BigDecimal.ONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "percnt              | percent",
                "perecent            | percent",
                "% of households     | percent",
                "percent of pupils   | percent",
                "numbr               | number",
                "number of children  | number",
                "dyas                | days",
                "moths               | months",
                "per 1,00            | per 1,000",
                "higher              | ''",
                "n/a                 | ''",
                "12                  | ''",
            })
    void whatIsNearlyAKnownUnitOrNoneIsAskedAbout(String text, String meant) {
        assertEquals(Optional.empty(), read(text));
        if (!meant.isEmpty()) {
            assertTrue(
                    findings.sorted().getFirst().fix().contains("\"" + meant + "\""),
                    findings.sorted().toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'per 1,000 households', 1000",
        "per 1000 people, 1000",
        "'per 1,000,000', 1000000",
        "per 500 dwellings, 500"
    })
    void aRateOfNamedThingsIsWorkedOutByItsNumber(String text, int in) {
        Unit unit = read(text).orElseThrow();
        assertEquals(Unit.Kind.RATE, unit.kind());
        assertEquals(in, unit.perDenominator());
    }

    @ParameterizedTest
    @CsvSource({
        "£1.2m, £000, 1200",
        "£1.2m, £m, 1.2",
        "£75k, £000, 75",
        "'£1,234', £000, 1234",
        "(3), £000, -3",
        "£12.50, £ per head, 12.50"
    })
    void moneyIsReadInItsUnit(String cell, String unit, BigDecimal number) {
        assertEquals(
                0, number.compareTo(Numbers.read(cell, read(unit).orElseThrow()).orElseThrow()));
    }

    @Test
    void whatMayAddUpOverAYearIsNotTakenForAnAverage() {
        assertTrue(Unit.named("", "tonnes").mayAddUp());
        assertTrue(!Unit.named("", "minutes").mayAddUp());
        assertTrue(!Unit.named("", "kg per household").mayAddUp());
        assertTrue(Unit.THOUSANDS_OF_POUNDS.isCounted()
                && !Unit.named("", "tonnes").isCounted());
    }

    @ParameterizedTest
    @CsvSource({
        "Higher is better, higher",
        "High, higher",
        "Aim to minimise, lower",
        "data only, none",
        "sideways, sideways"
    })
    void plainWordsForThePolarityAreRead(String text, String word) {
        assertEquals(word, PlainWords.polarity(new Cell(text, Place.of("f"))).text());
    }

    @ParameterizedTest
    @CsvSource({
        "YTD, C",
        "Year to date, C",
        "cumulative, C",
        "Snapshot, S",
        "rolling 12 months, R",
        "Annual, A",
        "Quarterly, Quarterly"
    })
    void plainWordsForTheBasisAreRead(String text, String letter) {
        assertEquals(letter, PlainWords.basis(new Cell(text, Place.of("f"))).text());
    }
}
