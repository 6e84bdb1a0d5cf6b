package boardpack.book.cell;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.read.table.Cell;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that spreadsheets write instead of the typed text: errors, dates and shortened numbers. */
public final class Spreadsheet {
    /** The remedy for a formula that failed. */
    static final String REPAIR = "repair the formula in the spreadsheet";

    private static final String DIVIDED_BY_NOTHING = "#div/0!";
    private static final String TOO_NARROW = "the column was too narrow to show it";

    /** The meaning of each error. */
    private static final Map<String, String> ERRORS = Map.of(
            "#n/a",
            "a look-up found nothing",
            DIVIDED_BY_NOTHING,
            "it divides by nothing",
            "#ref!",
            "a cell that it needs was deleted",
            "#value!",
            "it reckons with a text",
            "#name?",
            "a name in it is misspelt",
            "#num!",
            "it has no result",
            "#null!",
            "two ranges in it do not meet",
            "#spill!",
            "there is no room for its results",
            "#calc!",
            "it cannot be worked out");

    private static final Pattern HASHES = Pattern.compile("#{2,}");
    private static final String MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)";
    private static final Pattern DATE = Pattern.compile("\\d{1,2}[-/ ]" + MONTH + "(?:[-/ ]\\d{2}(?:\\d{2})?)?|"
            + MONTH + "[-/ ]\\d{2}(?:\\d{2})?|"
            + "\\d{1,2}[/-]\\d{1,2}[/-]\\d{2}(?:\\d{2})?|"
            + "\\d{4}-\\d{2}-\\d{2}(?: 00:00(?::00)?)?");
    private static final Pattern SHORTENED = Pattern.compile("([-+]?\\d{1,20}(?:[.,]\\d{1,20})?)[eE]([-+]?\\d{1,2})");

    private Spreadsheet() {}

    /** Returns true if a cell contains a spreadsheet error. */
    public static boolean isError(String text) {
        return text.startsWith("#") && meaning(text).isPresent();
    }

    private static Optional<String> meaning(String text) {
        return HASHES.matcher(text).matches()
                ? Optional.of(TOO_NARROW)
                : Optional.ofNullable(ERRORS.get(text.toLowerCase(Locale.ROOT)));
    }

    /** Returns true for a date in a spreadsheet's format, with or without a year. */
    public static boolean isDate(String text) {
        return DATE.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /** Returns the number behind a short form such as {@code 1.2E+05}, to the digits that remain. */
    public static Optional<BigDecimal> shortened(String text) {
        Matcher m = SHORTENED.matcher(text);
        return m.matches()
                ? Optional.of(new BigDecimal(m.group(1).replace(',', '.') + "e" + m.group(2)))
                : Optional.empty();
    }

    /** Returns the message about a formula that failed; empty if the cell holds something else. */
    public static Optional<Finding> error(Cell cell, String expected) {
        return error(cell, expected, REPAIR);
    }

    private static Optional<Finding> error(Cell cell, String expected, String repair) {
        if (!cell.text().startsWith("#")) {
            return Optional.empty();
        }
        return meaning(cell.text()).map(m -> {
            boolean narrow = m.equals(TOO_NARROW);
            String fix = narrow ? "make the column wider" : repair;
            String found = Code.E203.at(cell.place(), cell.text(), expected, "").message();
            return new Finding(Code.E203, cell.place(), found + ": " + m, fix + " and save the file again");
        });
    }

    /** Returns the remedy for an error in a cell that may also contain the symbol of a blank. */
    static String repairOrBlank(Cell cell) {
        return cell.text().equalsIgnoreCase(DIVIDED_BY_NOTHING)
                ? REPAIR + ", or write z where there was nothing to divide by,"
                : REPAIR + ", or write x where there is no figure,";
    }

    /** Returns the message about a number that a spreadsheet has damaged; empty if none has. */
    static Optional<Finding> inPlaceOfANumber(Cell cell, String expected, String repair) {
        return error(cell, expected, repair)
                .or(() -> shortened(cell.text()).map(n -> shortened(cell, "; it may have been " + n.toPlainString())))
                .or(() -> isDate(cell.text()) ? Optional.of(date(cell, expected, "")) : Optional.empty());
    }

    public static Finding shortened(Cell cell, String mayBe) {
        return Code.E232.at(cell.place(), cell.text(), mayBe);
    }

    public static Finding date(Cell cell, String expected, String mayBe) {
        return Code.E231.at(cell.place(), cell.text(), expected, mayBe);
    }
}
