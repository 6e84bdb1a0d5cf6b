package boardpack.book.cell;

import boardpack.indicator.Unit;
import boardpack.read.table.Cell;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A figure in a published file, with the marks that statisticians use. */
public final class PublishedFigure {
    /** A figure followed by a letter for its status. */
    private static final Pattern MARKED = Pattern.compile("(.*\\d%?) ?[\\[(]([a-z]{1,3})[\\])]");

    /** A figure of another authority with any mark; the figure is used and the mark ignored. */
    private static final Pattern OF_ANOTHER =
            Pattern.compile("(.*\\d%?) ?(?:[\\[(][a-z]{1,3}[\\])]|[*\u2020\u2021#]{1,3}|[prebfdnu])");

    /** One or more letters in square brackets, which always mean that there is no figure. */
    private static final Pattern ANY_MARK = Pattern.compile("\\[[a-z]{1,4}(?: ?\\d)?]");

    private PublishedFigure() {}

    /** Returns a cell of the council's own row with its mark in our form. */
    public static Cell ofOurs(Cell cell, Unit unit) {
        Matcher marked = MARKED.matcher(small(cell));
        if (marked.matches()) {
            return switch (marked.group(2)) {
                case "p", "r" -> new Cell(marked.group(1), cell.place());
                case "u" -> new Cell(marked.group(1) + "u", cell.place());
                default -> cell;
            };
        }
        return OtherMarks.symbol(cell.text())
                .map(symbol -> new Cell(symbol, cell.place()))
                .orElse(cell);
    }

    /** Returns the status that a mark after a figure gives: provisional or revised. */
    public static Optional<Cell> status(Cell cell) {
        Matcher marked = MARKED.matcher(small(cell));
        if (!marked.matches()) {
            return Optional.empty();
        }
        return switch (marked.group(2)) {
            case "p" -> Optional.of(new Cell("provisional", cell.place()));
            case "r" -> Optional.of(new Cell("revised", cell.place()));
            default -> Optional.empty();
        };
    }

    /** Returns another authority's cell, with any mark treated as a missing figure. Other cells stay unchanged. */
    static Cell ofAnother(Cell cell, Unit unit) {
        if (Numbers.value(cell.text(), unit).isPresent()) {
            return cell;
        }
        String text = small(cell);
        Optional<String> mark = OtherMarks.symbol(text)
                .or(() -> ANY_MARK.matcher(text).matches() ? Optional.of("x") : Optional.empty());
        if (mark.isPresent()) {
            return new Cell(mark.get(), cell.place());
        }
        Matcher marked = OF_ANOTHER.matcher(text);
        return marked.matches() && Numbers.read(marked.group(1), unit).isPresent()
                ? new Cell(marked.group(1), cell.place())
                : cell;
    }

    private static String small(Cell cell) {
        return cell.text().toLowerCase(Locale.ROOT).strip();
    }
}
