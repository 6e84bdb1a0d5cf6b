package boardpack.book;

import boardpack.indicator.Unit;
import boardpack.read.Cell;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A figure in a file that somebody else publishes, with the marks that statisticians use. */
final class PublishedFigure {
    /** A figure with a letter beside it that says how it was come by. */
    private static final Pattern MARKED = Pattern.compile("(.*\\d%?) ?[\\[(]([a-z]{1,3})[\\])]");

    /** The same of another authority, whose figure is taken as it is, whatever is said of it. */
    private static final Pattern OF_ANOTHER =
            Pattern.compile("(.*\\d%?) ?(?:[\\[(][a-z]{1,3}[\\])]|[*\u2020\u2021#]{1,3}|[prebfdnu])");

    /** A letter or two in square brackets: whatever it means, there is no figure. */
    private static final Pattern ANY_MARK = Pattern.compile("\\[[a-z]{1,4}(?: ?\\d)?]");

    private PublishedFigure() {}

    /** A cell of the council's own row, its mark written as ours. */
    static Cell ofOurs(Cell cell, Unit unit) {
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

    /** The status that a mark behind a figure tells: provisional or revised. */
    static Optional<Cell> status(Cell cell) {
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

    /** A cell of another authority: a mark of whatever kind is no figure; what is neither stays as it is. */
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
