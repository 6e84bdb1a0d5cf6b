package boardpack.indicator;

import java.time.LocalDate;

/** A month, a quarter or a year, with dates that are derived and never typed. */
public sealed interface Period permits Month, Quarter, Year {
    LocalDate start();

    /** The last day, which belongs to the period. */
    LocalDate end();

    /** The same period a year before. */
    Period yearBefore();

    /** As a paper prints it: {@code Q2 2019/20}, {@code September 2019}, {@code 2019/20}. */
    String label();
}
