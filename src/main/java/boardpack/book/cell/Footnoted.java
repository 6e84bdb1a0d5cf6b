package boardpack.book.cell;

import boardpack.indicator.Unit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure with a footnote mark after it.
 *
 * @param figure the figure without the mark
 */
record Footnoted(String figure, String mark) {
    private static final Pattern MARKED =
            Pattern.compile("(.*[\\d%mkMK])\\s?([*\u2020\u2021\u00A7#^]{1,4}|[\u00B9\u00B2\u00B3\u2070-\u2079]{1,3}"
                    + "|\\[[\\p{L}\\d]{1,5}\\]|\\([\\p{L}\\d]{1,5}\\.?\\)|[pr])");

    /** Returns the figure and its mark; empty if the rest of the cell is not a number. */
    static Optional<Footnoted> read(String cell, Unit unit) {
        Matcher m = MARKED.matcher(cell);
        return m.matches() && Numbers.read(m.group(1), unit).isPresent()
                ? Optional.of(new Footnoted(m.group(1), m.group(2)))
                : Optional.empty();
    }

    /** Returns the remedy for the mark: marks of a status have a column. */
    String fix() {
        String word = mark.replaceAll("[().\\[\\]]", "").toLowerCase(java.util.Locale.ROOT);
        return switch (word) {
            case "p", "prov" -> "provisional under status";
            case "r", "rev" -> "revised under status";
            default -> "what the mark stands for under commentary";
        };
    }
}
