package boardpack.assess.review.sheet;

import boardpack.assess.review.sheet.SheetRow.Same;
import boardpack.indicator.Quarter;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what chance may have made, so that one note of a file lists it for a second look. */
final class SecondLook {
    /** Figures of fewer digits are often the same. */
    private static final int DIGITS = 3;

    private final Quarter quarter;
    private final Map<String, List<SheetRow>> rows = new LinkedHashMap<>();

    SecondLook(Quarter quarter) {
        this.quarter = quarter;
    }

    /** A figure that is the same as another one, and whose earlier figures never were. */
    void same(SheetRow row, Same same) {
        if (same.among() >= Chance.LEAST || same.among() > 1 && hasDigits(row.figure())) {
            add("exactly " + same.label(), row);
        }
    }

    static boolean hasDigits(BigDecimal figure) {
        return figure.stripTrailingZeros().precision() >= DIGITS || figure.precision() >= DIGITS;
    }

    void add(String what, SheetRow row) {
        rows.computeIfAbsent(what, w -> new ArrayList<>()).add(row);
    }

    /** Tells of all of them in one note. */
    void tell(String file, Findings findings) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> words = new ArrayList<>();
        rows.forEach((what, its) -> words.add(what + ": " + Sheets.named(its)));
        findings.add(
                Code.N634, Place.of(file), quarter.label(), String.join("; ", words), Code.N634 + " " + quarter);
    }
}
