package boardpack.indicator;

import java.time.Month;

/** The start of a year: April for the financial, September for the academic, January for the calendar year. */
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
