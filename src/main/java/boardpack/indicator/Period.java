package boardpack.indicator;

import java.time.LocalDate;
import java.util.Comparator;

/** A month, a quarter or a year, with dates that are derived and never typed. */
public sealed interface Period permits Month, Quarter, Year {
    /** The one that begins earlier first; of two that begin together, the shorter. */
    Comparator<Period> ORDER = (one, other) -> {
        int begun = one.start().compareTo(other.start());
        return begun != 0 ? begun : one.end().compareTo(other.end());
    };

    LocalDate start();

    /** The last day, which belongs to the period. */
    LocalDate end();

    /** The period of the same length that ends where it begins. */
    Period before();

    /** The same period a year before. */
    Period yearBefore();

    /** As a paper prints it: {@code Q2 2019/20}, {@code September 2019}, {@code 2019/20}. */
    String label();
}
