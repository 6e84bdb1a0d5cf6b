package boardpack.book.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import boardpack.indicator.Value.Reason;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER  | 1,234        | 1234",
                "NUMBER  | 1 234        | 1234",
                "NUMBER  | 1\u00A0234   | 1234",
                "NUMBER  | 1\u2009234   | 1234",
                "NUMBER  | 1\u202F234   | 1234",
                "NUMBER  | 1\u2005234\u2009567 | 1234567",
                "NUMBER  | 12,345,678   | 12345678",
                "NUMBER  | 1234         | 1234",
                "NUMBER  | -3           | -3",
                "NUMBER  | \u22123      | -3",
                "NUMBER  | +3           | 3",
                "NUMBER  | 0            | 0",
                "PERCENT | 92.7%        | 92.7",
                "PERCENT | 92.7 %       | 92.7",
                "PERCENT | 92.7\u00A0%  | 92.7",
                "PERCENT | 92.7\u202F%  | 92.7",
                "PERCENT | 92.70        | 92.70",
                "PERCENT | 0.927        | 0.927",
                "DAYS    | 6.5          | 6.5",
                "POUNDS  | £1.2m        | 1200000",
                "POUNDS  | £1.25k       | 1250",
                "POUNDS  | £1,234.56    | 1234.56",
                "POUNDS  | -£3          | -3",
                "POUNDS  | (3)          | -3",
                "POUNDS  | (£1.2m)      | -1200000",
                "POUNDS  | 1234         | 1234",
            })
    void isReadExactly(Unit unit, String cell, BigDecimal number) {
        BigDecimal read = Numbers.read(cell, unit).orElseThrow();
        assertEquals(0, number.compareTo(read), () -> cell + " was read as " + read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Brackets and pound signs belong to money, a percent sign to a percentage.
                "NUMBER  | (3)",
                "PERCENT | (3)",
                "NUMBER  | £3",
                "NUMBER  | 1.2m",
                "NUMBER  | 92.7%",
                "POUNDS  | 92.7%",
                // A double minus is ambiguous.
                "POUNDS  | (-3)",
                "POUNDS  | ((3))",
                "POUNDS  | --3",
                "NUMBER  | 1,23",
                "NUMBER  | 12,34",
                "NUMBER  | 1,2345",
                "NUMBER  | 1.2.3",
                "NUMBER  | 1e3",
                "NUMBER  | 1,234,",
                "NUMBER  | about 3",
                "NUMBER  | 3*",
                "NUMBER  | NaN",
                "NUMBER  | #DIV/0!",
                "NUMBER  | ٣",
                "PERCENT | 87.2 per cent?",
                "PERCENT | 92.7%%",
                "PERCENT | 92.7  %",
                "PERCENT | %",
                "NUMBER  | 92.7 %",
                "POUNDS  | 1.2 m",
                "POUNDS  | £",
                "POUNDS  | ()",
            })
    void isNoNumber(Unit unit, String cell) {
        assertEquals(Optional.empty(), Numbers.read(cell, unit));
        assertEquals(Optional.empty(), Numbers.value(cell, unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERCENT | 92,7      | 92.7",
                "PERCENT | 92,7 %    | 92.7%",
                "PERCENT | 92,7\u00A0% | 92.7%",
                "PERCENT | -0,9412   | -0.9412",
                "NUMBER  | 1.234,5   | 1234.5",
                "NUMBER  | 1 234,5   | 1234.5",
                "POUNDS  | £1,2m     | £1.2m",
                // Thousands in the usual form, or an unclear text.
                "NUMBER  | 1,234     | ",
                "NUMBER  | 1,234,5   | ",
                "NUMBER  | 12.34,5   | ",
                "NUMBER  | 92,7%     | ",
                "NUMBER  | one,2     | ",
                "NUMBER  | 92.7      | ",
            })
    void aDecimalCommaIsRefusedAndShown(Unit unit, String cell, String point) {
        assertEquals(Optional.ofNullable(point), Numbers.withDecimalPoint(cell, unit));
        if (point != null) {
            assertEquals(Optional.empty(), Numbers.read(cell, unit));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "c, SUPPRESSED",
        "C, SUPPRESSED",
        "z, NOT_APPLICABLE",
        "x, NOT_AVAILABLE",
        "':', NOT_AVAILABLE",
        "k, LOW",
        "-, NOT_SUPPLIED",
        "'', NOT_SUPPLIED",
        "'  ', NOT_SUPPLIED"
    })
    void aBlankHasItsReasonAndIsNeverZero(String cell, Reason reason) {
        for (Unit unit : Unit.values()) {
            Value value = Numbers.value(cell, unit).orElseThrow();
            assertEquals(Value.blank(reason), value);
            assertEquals(Optional.empty(), value.number());
        }
    }

    @Test
    void aTrueZeroIsANumberInEveryUnit() {
        for (Unit unit : Unit.values()) {
            assertEquals(Optional.of(Value.of(BigDecimal.ZERO)), Numbers.value("0", unit));
        }
    }

    @Test
    void lowReliabilityKeepsTheValueAndMarksIt() {
        assertEquals(
                Optional.of(new Value.Measured(new BigDecimal("12.3"), true)), Numbers.value("12.3u", Unit.PERCENT));
        assertEquals(
                Optional.of(new Value.Measured(new BigDecimal("12.3"), false)), Numbers.value("12.3", Unit.PERCENT));
    }

    @Test
    void groupsOfThreeChangeNothing() {
        Random random = new Random(20190930);
        for (int i = 0; i < 1000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(4));
            for (String format : new String[] {"%,.3f", "%.3f"}) {
                String cell = String.format(java.util.Locale.UK, format, number);
                BigDecimal read = Numbers.read(cell, Unit.NUMBER).orElseThrow();
                assertEquals(0, number.compareTo(read), cell);
                assertEquals(Numbers.read(cell.replace(',', ' '), Unit.NUMBER), Optional.of(read), cell);
            }
        }
    }
}
