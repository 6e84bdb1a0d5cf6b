package boardpack.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** A calendar month. */
public record Month(YearMonth month) implements Period {
    // Written out, as a value's are.
    @Override
    public boolean equals(Object other) {
        return other instanceof Month m && month.equals(m.month);
    }

    @Override
    public int hashCode() {
        return month.hashCode();
    }

    @Override
    public LocalDate start() {
        return month.atDay(1);
    }

    @Override
    public LocalDate end() {
        return month.atEndOfMonth();
    }

    @Override
    public Month before() {
        return new Month(month.minusMonths(1));
    }

    @Override
    public Month yearBefore() {
        return new Month(month.minusYears(1));
    }

    @Override
    public String label() {
        return name(month.getMonth()) + " " + month.getYear();
    }

    /** A month's name: {@code September}. The platform's own names differ from release to release. */
    public static String name(java.time.Month month) {
        return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** A month's name where there is little room: {@code Sep}. */
    public static String shortName(java.time.Month month) {
        return name(month).substring(0, 3);
    }

    @Override
    public String toString() {
        return month.toString();
    }
}
