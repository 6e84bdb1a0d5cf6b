package boardpack.book.row;

import boardpack.book.cell.Spreadsheet;
import boardpack.indicator.Indicator;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of a published file with measures that the board does not use. They are skipped and counted. */
public final class OtherMeasures {
    private static final int NAMED = 3;
    private static final int MOST_KNOWN = 1_000;

    private final Indicators indicators;
    private final Map<String, Place> passedOver = new LinkedHashMap<>();
    private final Set<String> met = new HashSet<>();
    private int rows;

    public OtherMeasures(Indicators indicators) {
        this.indicators = indicators;
    }

    /** Returns true for a measure that is not an indicator. A reference distorted by a spreadsheet is not skipped. */
    public boolean isOther(Cell ref) {
        String text = ref.text();
        boolean spoilt = Spreadsheet.isError(text)
                || Spreadsheet.isDate(text)
                || Spreadsheet.shortened(text).isPresent();
        if (spoilt || indicators.isReference(text)) {
            return false;
        }
        rows++;
        if (passedOver.size() < MOST_KNOWN) {
            passedOver.putIfAbsent(text, ref.place());
        }
        return true;
    }

    public void met(Indicator indicator) {
        met.add(indicator.ref());
    }

    /** Reports, after the last row, how many rows were skipped and which of them may be an indicator. */
    public void tell(String file, Cell column, Findings findings) {
        if (rows == 0) {
            return;
        }
        List<String> names = List.copyOf(passedOver.keySet());
        if (met.isEmpty()) {
            List<String> nearest = Nearest.order(indicators.refs(), names);
            findings.add(Code.E281, column.place(), file, column.text(), named(nearest));
            return;
        }
        findings.add(
                Code.N630,
                passedOver.values().iterator().next(),
                rows == 1 ? "1 row is" : rows + " rows are",
                named(names));
        passedOver.forEach((name, place) -> indicators.near(name).stream()
                .filter(ref -> !met.contains(ref) && Nearest.isSlip(name, ref))
                .findFirst()
                .ifPresent(ref -> findings.add(Code.W366, place, name, ref)));
    }

    private static String named(List<String> names) {
        String some = names.stream()
                .limit(NAMED)
                .map(n -> n.isEmpty() ? "an empty cell" : '"' + n + '"')
                .collect(Collectors.joining(", "));
        return some + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
    }
}
