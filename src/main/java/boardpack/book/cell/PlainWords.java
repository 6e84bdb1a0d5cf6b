package boardpack.book.cell;

import boardpack.read.table.Cell;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Plain words for polarity and basis that councils write instead of ours. */
public final class PlainWords {
    private static final Map<String, String> POLARITIES = Map.ofEntries(
            Map.entry("high", "higher"),
            Map.entry("higher is better", "higher"),
            Map.entry("high is good", "higher"),
            Map.entry("bigger is better", "higher"),
            Map.entry("aim to maximise", "higher"),
            Map.entry("maximise", "higher"),
            Map.entry("increase", "higher"),
            Map.entry("up is good", "higher"),
            Map.entry("low", "lower"),
            Map.entry("lower is better", "lower"),
            Map.entry("low is good", "lower"),
            Map.entry("smaller is better", "lower"),
            Map.entry("aim to minimise", "lower"),
            Map.entry("minimise", "lower"),
            Map.entry("decrease", "lower"),
            Map.entry("down is good", "lower"),
            Map.entry("neither", "none"),
            Map.entry("neutral", "none"),
            Map.entry("data only", "none"),
            Map.entry("contextual", "none"),
            Map.entry("neither higher nor lower is better", "none"));

    private static final Map<String, String> BASES = Map.ofEntries(
            Map.entry("snapshot", "S"),
            Map.entry("point in time", "S"),
            Map.entry("at the end of the quarter", "S"),
            Map.entry("at quarter end", "S"),
            Map.entry("in quarter", "Q"),
            Map.entry("in the quarter", "Q"),
            Map.entry("during the quarter", "Q"),
            Map.entry("ytd", "C"),
            Map.entry("year to date", "C"),
            Map.entry("cumulative", "C"),
            Map.entry("rolling", "R"),
            Map.entry("rolling year", "R"),
            Map.entry("rolling 12 months", "R"),
            Map.entry("12 month rolling", "R"),
            Map.entry("annual", "A"),
            Map.entry("annually", "A"),
            Map.entry("yearly", "A"),
            Map.entry("once a year", "A"),
            Map.entry("reported once a year", "A"));

    /** The words used in nearly every row. */
    private static final Set<String> OURS = Set.of("higher", "lower", "none", "range");

    private PlainWords() {}

    public static Cell polarity(Cell cell) {
        return in(POLARITIES, cell);
    }

    public static Cell basis(Cell cell) {
        return in(BASES, cell);
    }

    private static Cell in(Map<String, String> words, Cell cell) {
        if (cell.text().length() <= 1 || OURS.contains(cell.text())) {
            return cell;
        }
        String text = cell.text().toLowerCase(Locale.ROOT).replaceAll("[-\\s]+", " ");
        String ours = words.get(text);
        return ours == null ? cell : new Cell(ours, cell.place());
    }
}
