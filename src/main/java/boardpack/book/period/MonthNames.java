package boardpack.book.period;

import boardpack.indicator.Month;
import boardpack.indicator.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the names of months. */
final class MonthNames {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private MonthNames() {}

    static Optional<Period> month(String name, int year) {
        int month = month(name);
        return month == 0
                ? Optional.empty()
                : Optional.of(new Month(YearMonth.of(year < 100 ? 2000 + year : year, month)));
    }

    /** Returns the number of a month written in full, with three letters, or as {@code sept}; otherwise 0. */
    static int month(String name) {
        int month = MONTHS.indexOf(name.substring(0, 3)) + 1;
        return month > 0 && (name.equals("sept") || isMonthName(name, month)) ? month : 0;
    }

    private static boolean isMonthName(String name, int month) {
        String full = java.time.Month.of(month).name().toLowerCase(Locale.ROOT);
        return name.length() == 3 || name.equals(full);
    }
}
