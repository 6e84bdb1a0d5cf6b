package boardpack.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** A calendar month. */
public record Month(YearMonth month) implements Period {
    @Override
    public LocalDate start() {
        return month.atDay(1);
    }

    @Override
    public LocalDate end() {
        return month.atEndOfMonth();
    }

    @Override
    public Month yearBefore() {
        return new Month(month.minusYears(1));
    }

    @Override
    public String label() {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + month.getYear();
    }

    @Override
    public String toString() {
        return month.toString();
    }
}
