package boardpack.book.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.indicator.Unit;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests cells changed by a spreadsheet. */
final class SpreadsheetTest {
    private static Optional<Finding> found(String text) {
        return Spreadsheet.inPlaceOfANumber(new Cell(text, new Place("a.csv", 2, 3)), "a number", Spreadsheet.REPAIR);
    }

    @ParameterizedTest
    @CsvSource({
        "#N/A, a look-up found nothing",
        "#n/a, a look-up found nothing",
        "#DIV/0!, it divides by nothing",
        "#REF!, a cell that it needs was deleted",
        "#VALUE!, it reckons with a text",
        "#NAME?, a name in it is misspelt",
        "#######, the column was too narrow",
    })
    void anErrorIsToldInPlainWords(String text, String words) {
        Finding finding = found(text).orElseThrow();
        assertEquals(Code.E203, finding.code());
        assertTrue(finding.message().contains(words), finding.message());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#N/A    | or write x where there is no figure, and save the file again",
                "#DIV/0! | or write z where there was nothing to divide by, and save the file again",
                "#div/0! | or write z where there was nothing to divide by, and save the file again",
                "####    | make the column wider and save the file again",
            })
    void whatToDoFitsTheError(String text, String fix) {
        Cell cell = new Cell(text, new Place("a.csv", 2, 3));
        Finding finding = Spreadsheet.inPlaceOfANumber(cell, "a number", Spreadsheet.repairOrBlank(cell))
                .orElseThrow();
        assertTrue(finding.fix().endsWith(fix), finding.fix());
    }

    @ParameterizedTest
    @CsvSource({
        "01-Feb",
        "1-Feb-19",
        "Feb-19",
        "01/02/2019",
        "1/2/19",
        "2019-02-01",
        "2019-02-01 00:00:00",
        "30 Sep 2019",
    })
    void aDateIsNoNumber(String text) {
        assertEquals(Code.E231, found(text).orElseThrow().code());
        assertTrue(found(text).orElseThrow().message().contains("Excel made a date of it"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2E+05  | 120000",
                "1,2E+05  | 120000",
                "1.23E-02 | 0.0123",
                "-4e3     | -4000",
                "7E+00    | 7",
                "9.9E+99  | 99" + "00000000000000000000000000000000000000000000000000"
                        + "000000000000000000000000000000000000000000000000",
            })
    void aShortenedNumberIsNeverGuessed(String text, String maybe) {
        Finding finding = found(text).orElseThrow();
        assertEquals(Code.E232, finding.code());
        assertTrue(finding.message().endsWith("; it may have been " + maybe), finding.message());
        assertEquals(Optional.empty(), Numbers.value(text, Unit.NUMBER));
    }

    @ParameterizedTest
    @CsvSource({"about 3", "#1", "#", "1E", "E5", "1E+999", "Febr-19", "1-2", "3*", "n/a", "2019/20"})
    void anythingElseIsNotASpreadsheetsDoing(String text) {
        assertEquals(Optional.empty(), found(text));
    }

    @ParameterizedTest
    @CsvSource({
        "92.7*, PERCENT, 92.7, *",
        "92.7 *, PERCENT, 92.7, *",
        "92.7%*, PERCENT, 92.7%, *",
        "92.7 [1], PERCENT, 92.7, [1]",
        "92.7(1), PERCENT, 92.7, (1)",
        "92.7\u2020, PERCENT, 92.7, \u2020",
        "92.7\u00B9, PERCENT, 92.7, \u00B9",
        "£1.2m*, POUNDS, £1.2m, *",
        "211p, NUMBER, 211, p",
        "'1,234 (prov)', NUMBER, '1,234', (prov)",
    })
    void theMarkOfAFootnoteIsNamed(String text, Unit unit, String figure, String mark) {
        assertEquals(Optional.of(new Footnoted(figure, mark)), Footnoted.read(text, unit));
        assertEquals(Optional.empty(), Numbers.value(text, unit));
    }

    @ParameterizedTest
    @CsvSource({"*, PERCENT", "about 3*, NUMBER", "3**%, PERCENT", "92.7%*, NUMBER", "3 (see the note), NUMBER"})
    void whatIsNoFigureHasNoMark(String text, Unit unit) {
        assertEquals(Optional.empty(), Footnoted.read(text, unit));
    }

    @ParameterizedTest
    @CsvSource({
        "(p), provisional under status",
        "p, provisional under status",
        "(rev.), revised under status",
        "*, what the mark stands for under commentary",
    })
    void theMarkOfAStatusHasItsColumn(String mark, String fix) {
        assertEquals(fix, new Footnoted("3", mark).fix());
    }
}
