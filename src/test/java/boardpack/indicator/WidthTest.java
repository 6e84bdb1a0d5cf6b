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
        "5%, 5 per cent of the target",
        "2.50%, 2.5 per cent of the target",
        "10%, 10 per cent of the target",
        "1pp, 1 percentage point of the target",
        "2pp, 2 percentage points of the target",
        "0.5pp, 0.5 percentage points of the target",
        "3, 3 of the target",
        "100, 100 of the target",
    })
    void saysWhatItIsRelativeTo(String width, String words) {
        assertEquals(words, AnIndicator.width(width).words());
    }
}
