package boardpack.book.row;

import boardpack.indicator.Period;
import java.util.Optional;

/**
 * A row of an extract that could not be read but may contain a result, so that the result is not requested.
 *
 * @param ref the reference in the row, or one that it may mean
 * @param period its period; empty if it could not be read
 */
public record Unclear(String ref, Optional<Period> period) {
    /** Returns true if the row may be the result of an indicator for a period, or a part of it. */
    public boolean mayBe(String wanted, Period of) {
        return ref.equals(wanted)
                && period.filter(p -> p.start().isBefore(of.start()) || p.end().isAfter(of.end()))
                        .isEmpty();
    }
}
