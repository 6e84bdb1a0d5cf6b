package boardpack.assess.review.sheet;

import boardpack.assess.review.sheet.SheetRow.Same;
import boardpack.indicator.Quarter;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects slightly unusual figures, which one note for each file lists for a second look. */
final class SecondLook {
    /** Number of digits below which equal figures are common. */
    private static final int DIGITS = 3;

    /** Number of earlier figures that show whether the figure often repeats. */
    private static final int SOME = 3;

    /** Number of earlier figures that show the usual step. */
    private static final int ENOUGH = 6;

    private static final BigDecimal TWICE = BigDecimal.valueOf(2);

    private final Quarter quarter;
    private final Map<String, List<SheetRow>> rows = new LinkedHashMap<>();

    SecondLook(Quarter quarter) {
        this.quarter = quarter;
    }

    /** Adds a figure that equals another one although its earlier figures never did. */
    void same(SheetRow row, Same same) {
        boolean known = row.usual().filter(u -> u.count() >= SOME).isPresent();
        if (known && (same.among() >= Chance.LEAST || same.among() > 1 && hasDigits(row.figure()))) {
            add("exactly " + same.label(), row);
        }
    }

    /** Adds a figure that has moved twice as far as ever before, to a new extreme. */
    void step(SheetRow row) {
        row.usual()
                .filter(u -> u.count() >= ENOUGH
                        && u.step().signum() > 0
                        && u.outside(row.figure()).signum() > 0
                        && row.figure()
                                        .subtract(u.newest())
                                        .abs()
                                        .compareTo(u.step().multiply(TWICE))
                                > 0)
                .ifPresent(u -> add("further from the last figure than twice the largest step before", row));
    }

    static boolean hasDigits(BigDecimal figure) {
        return figure.stripTrailingZeros().precision() >= DIGITS || figure.precision() >= DIGITS;
    }

    void add(String what, SheetRow row) {
        rows.computeIfAbsent(what, w -> new ArrayList<>()).add(row);
    }

    /** Reports all of them in one note, at the first row of them. */
    void tell(Findings findings) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> words = new ArrayList<>();
        rows.forEach((what, its) -> words.add(what + ": " + Sheets.named(its)));
        Place first = rows.values().stream()
                .flatMap(List::stream)
                .map(SheetRow::place)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        findings.add(Code.N634, first, quarter.label(), String.join("; ", words), Code.N634 + " " + quarter);
    }
}
