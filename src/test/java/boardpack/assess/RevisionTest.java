package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.indicator.AnIndicator;
import boardpack.indicator.Periods;
import boardpack.problem.Code;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests figures that differ from those in the last pack. */
final class RevisionTest {
    @ParameterizedTest
    @CsvSource({
        // printed, now with one decimal displayed, is it revised?
        "92.7, 92.7, false",
        "92.7, 92.74, false",
        "92.7, 92.65, false",
        "92.7, 92.75, true",
        "92.7, 92.64, true",
        "92.7, 90, true",
        "0.0, 0, false",
        "0.0, 0.04, false",
        "-0.1, 0, true",
        // It was printed with fewer decimals; printing more of them is not a revision.
        "93, 92.7, false",
        "93, 92.5, false",
        "93, 92.4, true",
        "93, 93.5, true",
        // It was printed with more decimals, which now differ.
        "92.70, 92.7, false",
        "92.74, 92.7, true",
    })
    void isFoundWithAsManyDecimalsAsWerePrinted(String printed, String now, boolean revised) {
        Assessment a = book(now).printed("2019/20 Q1", printed).first();
        assertEquals(revised, !a.revisions().isEmpty());
        assertEquals(revised, a.revisionOf(Periods.quarter("2019/20 Q1")).isPresent());
    }

    @Test
    void keepsTheOldFigureBesideTheNew() {
        Revision revision =
                book("90.04").printed("2019/20 Q1", "92.7").first().revisions().getFirst();
        assertEquals(new BigDecimal("92.7"), revision.was());
        assertEquals(new BigDecimal("90.0"), revision.current());
        assertEquals(Periods.quarter("2019/20 Q1"), revision.period());
        assertEquals("data/ratings.csv", revision.place().file());
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "z", "x", "k", ""})
    void whatIsBlankNowIsNotRevised(String blank) {
        assertEquals(
                List.of(), book(blank).printed("2019/20 Q1", "92.7").first().revisions());
    }

    @Test
    void whatWasBlankThenOrIsGoneNowIsNotRevised() {
        assertEquals(List.of(), book("92.7").first().revisions());
        assertEquals(List.of(), book("92.7").printed("2018/19 Q1", "80").first().revisions());
    }

    @Test
    void theOldestComesFirstAndEachPeriodOnce() {
        List<Revision> revisions = ABook.of(AnIndicator.plain().build())
                .result("2019/20 Q2", "3")
                .result("2018/19 Q2", "1")
                .result("2018/19", "2")
                .result("2019/20 Q1", "5")
                .printed("2019/20 Q2", "4")
                .printed("2018/19 Q2", "4")
                .printed("2018/19", "4")
                .printed("2019/20 Q1", "5")
                .first()
                .revisions();
        assertEquals(
                List.of("2018/19", "2018/19 Q2", "2019/20 Q2"),
                revisions.stream().map(r -> r.period().toString()).toList());
    }

    @Test
    void aQuarterIsComparedWithWhatItsMonthsAddUpTo() {
        ABook book = ABook.of(AnIndicator.count().build())
                .result("2019-07", "131")
                .result("2019-08", "129")
                .result("2019-09", "136");
        assertEquals(List.of(), book.printed("2019/20 Q2", "396").first().revisions());
        assertEquals(1, book.printed("2019/20 Q2", "395").first().revisions().size());
    }

    @Test
    void aColleagueWouldPointItOut() {
        assertTrue(book("90").printed("2019/20 Q1", "92.7").review().sorted().stream()
                .anyMatch(f -> f.code() == Code.W314
                        && f.message().contains("90.0")
                        && f.message().contains("92.7")));
    }

    private static ABook book(String firstQuarter) {
        return ABook.of(AnIndicator.plain().build())
                .result("2019/20 Q1", firstQuarter)
                .result("2019/20 Q2", "95");
    }
}
