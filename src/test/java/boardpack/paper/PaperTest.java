package boardpack.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PaperTest {
    private record Nothing() {}

    /** Checks that file names sort in the order of the pack. */
    @ParameterizedTest
    @CsvSource({"1, 1, 01", "9, 12, 09", "10, 99, 10", "7, 100, 007", "99, 412, 099", "412, 412, 412"})
    void allNumbersOfAPackHaveAsManyDigits(int its, int most, String padded) {
        Paper paper = new Paper("p1", 0, "housing", "Housing", "paper.ftlx", "", new Nothing(), List.of());
        assertEquals(padded + "-housing", paper.numbered(its, most).name());
    }
}
