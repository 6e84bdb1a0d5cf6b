package boardpack.book.cell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Marks that people and systems write instead of a figure, and the text to write instead. */
final class OtherMarks {
    /**
     * A kind of mark.
     *
     * @param symbol our symbol for it in a published file; {@code -} for nothing supplied; empty if it is not read
     * there either
     */
    private record Mark(Pattern pattern, String symbol, String fix) {
        Mark(String pattern, String symbol, String fix) {
            this(Pattern.compile(pattern), symbol, fix);
        }
    }

    /** Each pattern is matched with the whole cell in small letters. */
    private static final List<Mark> MARKS = List.of(
            new Mark(
                    "\\[[cs]]|\\(c\\)|\\*{1,3}|[<\u2264] ?\\d{1,2}|sup(?:p|pressed)?\\.?"
                            + "|(?:fewer|less) than \\w+|under \\d{1,2}|[01] ?(?:-|to) ?\\d{1,2}",
                    "c",
                    "write c, if this is a suppressed figure"),
            new Mark(
                    "n\\.?/?a\\.?|\\(n/?a\\)|\\[n/?a]",
                    "x",
                    "write z where there is nothing to measure, or x where the figure could not be had"),
            new Mark("not applicable|\\[z]|\\(z\\)", "z", "write z, if there is nothing to measure"),
            new Mark(
                    "not (?:available|known|collected|recorded)|n\\.?/?k\\.?|unavailable|unknown|no data|data not .+|\\[x]|\\(x\\)"
                            + "|\\.{2,3}|\u2026|\\?+|\\[[uw]]|\\(u\\)",
                    "x",
                    "write x, if the figure could not be had"),
            new Mark("\\[k]|\\(k\\)|\\[low]|~", "k", "write k, if the figure rounds to 0 but is not 0"),
            new Mark(
                    "tb[acd]|t\\.b\\.[acd]\\.?|to follow|to be (?:confirmed|advised|determined)|awaited|awaiting.*|pending"
                            + "|due|outstanding|not yet .+|[\u2012-\u2015]|--+",
                    "-",
                    "empty the cell: what is empty is awaited"),
            new Mark(
                    "#?null|\\(null\\)|\\(?blank\\)?|nan|missing|\\.",
                    "x",
                    "empty the cell, if the figure is still to come; write x, if it could not be had"),
            new Mark(
                    "not (?:yet )?due(?: .+)?|not reported(?: .+)?",
                    "z",
                    "take the row out, if the indicator is not reported in this quarter, and write its quarters under"
                            + " reported-in in indicators.csv"),
            new Mark("nil|zero|none", "", "write 0, if there were none"));

    private OtherMarks() {}

    /** Returns our symbol for a cell of a published file; empty if it contains no such mark. */
    static Optional<String> symbol(String cell) {
        String text = cell.toLowerCase(Locale.ROOT).strip();
        return MARKS.stream()
                .filter(m -> m.pattern().matcher(text).matches())
                .map(Mark::symbol)
                .filter(symbol -> !symbol.isEmpty())
                .findFirst();
    }

    /** Returns the remedy for a cell; empty if it contains no such mark. */
    static Optional<String> fix(String cell) {
        String text = cell.toLowerCase(Locale.ROOT).strip();
        return MARKS.stream()
                .filter(m -> m.pattern().matcher(text).matches())
                .map(Mark::fix)
                .findFirst();
    }
}
