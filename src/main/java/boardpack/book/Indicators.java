package boardpack.book;

import boardpack.indicator.Indicator;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.read.Cell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The indicators by reference.
 *
 * @param choices what is chosen of each one's ratings and directions
 * @param faulty references whose row has a fault: what other files say of them is passed over, so that one mistake
 *     makes one finding
 * @param complete false where a part of the file could not be read, so that a reference may well be in it
 */
record Indicators(Map<String, Indicator> byRef, Map<String, Choices> choices, Set<String> faulty, boolean complete) {
    List<Indicator> all() {
        return List.copyOf(byRef.values());
    }

    /** What is chosen of one, by its own row and above it. */
    Choices chosen(Indicator indicator) {
        return choices.get(indicator.ref());
    }

    /** The indicator that a cell names; empty, with a finding where nothing of that name is known. */
    Optional<Indicator> named(Cell cell, Findings findings) {
        if (faulty.contains(cell.text())) {
            return Optional.empty();
        }
        Indicator indicator = byRef.get(cell.text());
        if (indicator == null) {
            if (cell.isEmpty()) {
                findings.add(Code.E202, cell.place(), "the reference of an indicator");
            } else if (complete) {
                findings.add(Code.E204, cell.place(), cell.text(), Nearest.suggestion(cell.text(), byRef.keySet()));
            }
        }
        return Optional.ofNullable(indicator);
    }
}
