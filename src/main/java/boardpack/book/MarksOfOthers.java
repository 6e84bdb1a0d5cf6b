package boardpack.book;

import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Cell;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The marks that stand in place of other authorities' figures in one file, counted. */
final class MarksOfOthers {
    private static final int NAMED = 5;

    private final Set<String> texts = new LinkedHashSet<>();
    private Optional<Place> first = Optional.empty();
    private int count;

    /** What a cell holds: a number, or none for whatever reason; empty where it is neither a number nor a mark. */
    Optional<Value> value(Cell cell, Unit unit) {
        Optional<Value> value = PublishedFigure.ofAnother(cell.text(), unit);
        if (value.isPresent() && !cell.isEmpty() && value.get().number().isEmpty()) {
            count++;
            texts.add(cell.text());
            first = first.or(() -> Optional.of(cell.place()));
        }
        return value;
    }

    /** After the last row. */
    void tell(Findings findings) {
        first.ifPresent(place -> findings.add(
                Code.N629,
                place,
                count == 1 ? "1 figure of another authority is" : count + " figures of other authorities are",
                texts.stream().limit(NAMED).map(t -> '"' + t + '"').collect(Collectors.joining(", "))));
    }
}
