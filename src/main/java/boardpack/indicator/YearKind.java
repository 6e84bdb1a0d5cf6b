package boardpack.indicator;

import java.time.Month;

/** When a year begins: the financial year in April, the academic in September, the calendar year in January. */
public enum YearKind {
    FINANCIAL(Month.APRIL),
    ACADEMIC(Month.SEPTEMBER),
    CALENDAR(Month.JANUARY);

    private final Month first;

    YearKind(Month first) {
        this.first = first;
    }

    public Month firstMonth() {
        return first;
    }
}
