package boardpack.book.cell;

import boardpack.indicator.Unit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Suggests a correction for a cell that is almost a number: with another minus sign, another unit or a misplaced comma.
 */
final class AlmostNumbers {
    private static final String FIGURE = "(£?\\d[\\d, ]*(?:\\.\\d+)?%?)";

    /** The ways in which spreadsheets and people write a negative number. */
    private static final Pattern BELOW_ZERO = Pattern.compile(
            "\\(" + FIGURE + "\\)(%?)|" + FIGURE + " ?[-\u2212\u2010-\u2015]|[-\u2212\u2010-\u2015] ?" + FIGURE);

    private static final Pattern WITH_A_UNIT = Pattern.compile(
            "([-\u2212]?[£$\u20AC]?)(\\d[\\d,]*(?:\\.\\d+)?) ?(%|(?!to\\b|or\\b|and\\b)[\\p{L}][\\p{L} .,\\d]{0,30})");

    private static final Pattern COMMA_OUT_OF_PLACE = Pattern.compile("\\d{1,3}(?:,\\d+)+");

    private AlmostNumbers() {}

    /** Returns the text to write; empty if the cell is not almost a number. */
    static Optional<String> fix(String cell, Unit unit) {
        String text = cell.strip();
        return belowZero(text, unit).or(() -> unit(text, unit));
    }

    private static Optional<String> belowZero(String text, Unit unit) {
        Matcher m = BELOW_ZERO.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        String figure = m.group(1) != null ? m.group(1) + m.group(2) : m.group(3) != null ? m.group(3) : m.group(4);
        return Numbers.read(figure, unit).isPresent()
                ? Optional.of("write -" + figure.strip() + ", if it is less than 0")
                : Optional.empty();
    }

    private static Optional<String> unit(String text, Unit unit) {
        Matcher m = WITH_A_UNIT.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        String own = unit == Unit.NUMBER ? "a plain number" : unit.word();
        String theirs = m.group(3).strip();
        if (theirs.toLowerCase(Locale.ROOT).matches("k|m|thousand|million")) {
            return Optional.of(
                    "write the figure in full, such as 44900 for 44.9k; the unit of the indicator is " + own);
        }
        return Optional.of(
                "write the figure in the unit of the indicator, which is " + own + ", and no unit behind it");
    }

    /** Returns the text to write for a count whose comma is not before three digits. */
    static Optional<String> thousands(String cell, Unit unit) {
        String text = cell.strip();
        boolean whole = unit == Unit.NUMBER && COMMA_OUT_OF_PLACE.matcher(text).matches();
        return whole
                ? Optional.of(
                        "the comma is in the wrong place for thousands; write the number without a comma, if it is "
                                + text.replace(",", "") + ", or with a point, if it has decimals")
                : Optional.empty();
    }
}
