package boardpack.book.row;

import boardpack.indicator.Period;
import java.util.Optional;

/**
 * A row of an extract that could not be read and may well hold a result, so that nobody is asked for it.
 *
 * @param ref the reference that it has or may mean
 * @param period what it is for; empty where that could not be read
 */
public record Unclear(String ref, Optional<Period> period) {
    /** True where it may be the result of an indicator for a period, or a part of it. */
    public boolean mayBe(String wanted, Period of) {
        return ref.equals(wanted)
                && period.filter(p -> p.start().isBefore(of.start()) || p.end().isAfter(of.end()))
                        .isEmpty();
    }
}
