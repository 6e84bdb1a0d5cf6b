package boardpack.book.cell;

import boardpack.indicator.Indicator;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Figures read as percentages that may be fractions of one. */
public final class Doubts {
    private final List<Doubt> all = new ArrayList<>();

    /** A doubtful figure with its cell. */
    public record Doubt(Indicator indicator, BigDecimal number, Place place) {
        public boolean isBelowOne() {
            return number.abs().compareTo(BigDecimal.ONE) < 0;
        }

        public boolean isOne() {
            return number.abs().compareTo(BigDecimal.ONE) == 0;
        }
    }

    public void add(Indicator indicator, BigDecimal number, Place place) {
        all.add(new Doubt(indicator, number, place));
    }

    /** Adds the figures of a task that ran separately. */
    void take(Doubts part) {
        all.addAll(part.all);
    }

    public List<Doubt> all() {
        return all;
    }
}
