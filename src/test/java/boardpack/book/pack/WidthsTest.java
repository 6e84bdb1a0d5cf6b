package boardpack.book.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.indicator.AnIndicator;
import boardpack.indicator.Margin;
import boardpack.indicator.Unit;
import boardpack.indicator.Width;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WidthsTest {
    private static final Place PLACE = Place.of("indicators.csv", 2);

    @ParameterizedTest
    @CsvSource({
        "5%, 5, RELATIVE",
        "2.5 %, 2.5, RELATIVE",
        "2pp, 2, POINTS",
        "2 PP, 2, POINTS",
        "3, 3, UNIT",
        "0, 0, UNIT",
        "£100000, 100000, UNIT"
    })
    void aToleranceHasItsKind(String cell, BigDecimal amount, Width.Kind kind) {
        assertEquals(Optional.of(new Width.Of(amount, kind)), Widths.width(cell));
        Width width = new Width.Of(amount, kind);
        assertEquals(Optional.of(new Margin(width, width, PLACE)), Widths.margin(cell, PLACE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "min(5%, 100000) | 5%&100000",
                "MIN (5%; £100000) | 5%&100000",
                "max(5%, 2) | 5%/2",
                "max( 1pp , 5% ) | 1pp/5%",
            })
    void theSmallerOrLargerOfTwo(String cell, String expected) {
        String[] two = expected.split("[&/]");
        Width one = AnIndicator.width(two[0]);
        Width other = AnIndicator.width(two[1]);
        Width width = expected.contains("&") ? new Width.Smaller(one, other) : new Width.Larger(one, other);
        assertEquals(Optional.of(width), Widths.width(cell));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2pp below, 1pp above | 2pp | 1pp",
                "2pp below; 1pp above | 2pp | 1pp",
                "5% Below,3 Above | 5% | 3",
            })
    void eachSideHasItsOwn(String cell, String below, String above) {
        Margin margin = new Margin(AnIndicator.width(below), AnIndicator.width(above), PLACE);
        assertEquals(Optional.of(margin), Widths.margin(cell, PLACE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "five",
                "-5%",
                "5 per cent",
                "%",
                "pp",
                "5p",
                "£5%",
                "£2pp",
                "min(£5%, 3)",
                "''",
                "min(5%)",
                "min(5%, 3, 2)",
                "min(5%, min(3, 2))",
                "2pp below",
                "2pp above, 1pp below",
                "mean(5%, 3)",
                "min(-5%, 3)"
            })
    void isNoTolerance(String cell) {
        assertTrue(Widths.width(cell).isEmpty(), cell);
        assertTrue(Widths.margin(cell, PLACE).isEmpty(), cell);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5% | PERCENT | 5 per cent",
                "2.50% | DAYS | 2.5 per cent",
                "1pp | PERCENT | 1 percentage point",
                "0.5pp | PERCENT | 0.5 percentage points",
                "3 | NUMBER | 3",
                "3 | PERCENT | 3 percentage points",
                "1 | DAYS | 1 day",
                "2.5 | WEEKS | 2.5 weeks",
                "100000 | POUNDS | £100,000",
                "min(5%, 100000) | POUNDS | the smaller of 5 per cent and £100,000",
                "max(5%, 2) | DAYS | the larger of 5 per cent and 2 days",
            })
    void isSaidInWords(String cell, Unit unit, String words) {
        assertEquals(words, Widths.width(cell).orElseThrow().words(unit));
    }
}
