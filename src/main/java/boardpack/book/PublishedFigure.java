package boardpack.book;

import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import boardpack.read.Cell;
import java.util.Locale;
import java.util.Map;
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

    /** Puts a cell of the council's own row, with its status where a mark tells it. */
    static void put(String column, Cell cell, Map<String, Cell> figures) {
        Matcher marked = MARKED.matcher(small(cell));
        if (marked.matches()) {
            switch (marked.group(2)) {
                case "p" -> status(column, "provisional", marked.group(1), cell, figures);
                case "r" -> status(column, "revised", marked.group(1), cell, figures);
                case "u" -> figures.put(column, new Cell(marked.group(1) + "u", cell.place()));
                default -> figures.put(column, cell);
            }
            return;
        }
        figures.put(column, count(cell));
    }

    private static void status(String column, String status, String figure, Cell cell, Map<String, Cell> figures) {
        figures.put(column, new Cell(figure, cell.place()));
        figures.put("status", new Cell(status, cell.place()));
    }

    /** A cell of the council's own row, its mark written as ours. */
    static Cell count(Cell cell) {
        return OtherMarks.symbol(cell.text())
                .map(symbol -> new Cell(symbol, cell.place()))
                .orElse(cell);
    }

    /** What another authority has: a mark of whatever kind is no figure; empty where a cell holds neither. */
    static Optional<Value> ofAnother(String cell, Unit unit) {
        Optional<Value> value = Numbers.value(cell, unit);
        if (value.isPresent()) {
            return value;
        }
        String text = cell.toLowerCase(Locale.ROOT).strip();
        Optional<Value> mark = OtherMarks.symbol(text)
                .or(() -> ANY_MARK.matcher(text).matches() ? Optional.of("x") : Optional.empty())
                .flatMap(symbol -> Numbers.value(symbol, unit));
        if (mark.isPresent()) {
            return mark;
        }
        Matcher marked = OF_ANOTHER.matcher(text);
        return marked.matches() ? Numbers.read(marked.group(1), unit).map(Value::of) : Optional.empty();
    }

    private static String small(Cell cell) {
        return cell.text().toLowerCase(Locale.ROOT).strip();
    }
}
