package boardpack.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WidthTest {
    @ParameterizedTest
    @CsvSource({
        "10%, 90, 9",
        "5%, 90, 4.5",
        "2.5%, 90, 2.25",
        "10%, -90, 9", // relative to the target's size, so never negative
        "10%, 0, 0",
        "2pp, 90, 2",
        "3, 0, 3",
        "0, 90, 0",
    })
    void isRelativeOnlyWhereItSaysSo(String width, BigDecimal target, BigDecimal around) {
        assertEquals(0, AnIndicator.width(width).around(target).compareTo(around));
    }

    @ParameterizedTest
    @CsvSource({
        // the smaller and the larger of two: below, at and above the value where they are equal
        "5%&100, 1900, 95",
        "5%&100, 2000, 100",
        "5%&100, 2100, 100",
        "5%|100, 1900, 100",
        "5%|100, 2000, 100",
        "5%|100, 2100, 105",
        "5%|3, 0, 3",
    })
    void isTheSmallerOrLargerOfTwo(String width, BigDecimal target, BigDecimal around) {
        assertEquals(0, AnIndicator.width(width).around(target).compareTo(around));
    }

    @ParameterizedTest
    @CsvSource({
        "5%, true", "0%, false", "3, false", "2pp, false",
        "5%&3, true", "5%|3, false", "5%|4%, true", "2pp&3, false",
    })
    void aShareOfNothingSaysNothing(String width, boolean undefined) {
        assertEquals(undefined, AnIndicator.width(width).isUndefinedAtZero());
    }
}
