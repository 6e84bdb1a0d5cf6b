package boardpack.book;

import boardpack.indicator.Indicator;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Figures that were read of percentages, and may be fractions of one. */
final class Doubts {
    private final List<Doubt> all = new ArrayList<>();

    /** One figure, and the cell that it was read from. */
    record Doubt(Indicator indicator, BigDecimal number, Place place) {
        boolean isBelowOne() {
            return number.abs().compareTo(BigDecimal.ONE) < 0;
        }

        boolean isOne() {
            return number.abs().compareTo(BigDecimal.ONE) == 0;
        }
    }

    void add(Indicator indicator, BigDecimal number, Place place) {
        all.add(new Doubt(indicator, number, place));
    }

    /** Takes in those of a part of the work that was done by itself. */
    void take(Doubts part) {
        all.addAll(part.all);
    }

    List<Doubt> all() {
        return all;
    }
}
