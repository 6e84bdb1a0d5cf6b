package boardpack.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** A calendar month. */
public record Month(YearMonth month) implements Period {
    // Written by hand for speed, as in Value.
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

    /** Returns a month's name: {@code September}. The platform's own names differ between releases. */
    public static String name(java.time.Month month) {
        return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** Returns a month's short name: {@code Sep}. */
    public static String shortName(java.time.Month month) {
        return name(month).substring(0, 3);
    }

    @Override
    public String toString() {
        return month.toString();
    }
}
