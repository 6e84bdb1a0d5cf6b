package boardpack.indicator;

import java.time.LocalDate;
import java.util.Comparator;

/** A month, a quarter or a year, whose dates are calculated and never typed. */
public sealed interface Period permits Month, Quarter, Year {
    /** Sorts by the first day; of two with the same first day, the shorter comes first. */
    Comparator<Period> ORDER = (one, other) -> {
        int begun = one.start().compareTo(other.start());
        return begun != 0 ? begun : one.end().compareTo(other.end());
    };

    LocalDate start();

    /** Returns the last day, which belongs to the period. */
    LocalDate end();

    /** Returns the period of the same length directly before it. */
    Period before();

    /** Returns the same period a year before. */
    Period yearBefore();

    /** Returns the printed form: {@code Q2 2019/20}, {@code September 2019}, {@code 2019/20}. */
    String label();
}
