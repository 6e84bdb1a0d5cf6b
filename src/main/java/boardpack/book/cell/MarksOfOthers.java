package boardpack.book.cell;

import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A count of the marks used instead of other authorities' figures in one file. */
public final class MarksOfOthers {
    private static final int NAMED = 5;

    private final Set<String> texts = new LinkedHashSet<>();
    private Optional<Place> first = Optional.empty();
    private int count;

    /** Returns a cell in our form: a number or the symbol of a blank. Other cells stay unchanged. */
    public Cell plain(Cell cell, Unit unit) {
        Cell plain = PublishedFigure.ofAnother(cell, unit);
        Optional<Value> value = cell.isEmpty() ? Optional.empty() : Numbers.value(plain.text(), unit);
        if (value.isPresent() && value.get().number().isEmpty()) {
            count++;
            texts.add(cell.text());
            first = first.or(() -> Optional.of(cell.place()));
        }
        return plain;
    }

    /** Reports the marks after the last row. */
    public void tell(Findings findings) {
        first.ifPresent(place -> findings.add(
                Code.N629,
                place,
                count == 1 ? "1 figure of another authority is" : count + " figures of other authorities are",
                texts.stream().limit(NAMED).map(t -> '"' + t + '"').collect(Collectors.joining(", "))));
    }
}
