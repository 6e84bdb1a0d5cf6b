package boardpack.indicator;

import java.time.LocalDate;

/** A year, given by the calendar year in which it begins; a financial or academic one is written {@code 2019/20}. */
public record Year(int starts, YearKind kind) implements Period {
    @Override
    public LocalDate start() {
        return LocalDate.of(starts, kind.firstMonth(), 1);
    }

    @Override
    public LocalDate end() {
        return start().plusYears(1).minusDays(1);
    }

    @Override
    public Year before() {
        return yearBefore();
    }

    @Override
    public Year yearBefore() {
        return new Year(starts - 1, kind);
    }

    public Quarter quarter(int number) {
        return new Quarter(this, number);
    }

    @Override
    public String label() {
        if (kind == YearKind.CALENDAR) {
            return Integer.toString(starts);
        }
        int ends = (starts + 1) % 100;
        return starts + (ends < 10 ? "/0" : "/") + ends;
    }

    // Written by hand for speed, as in Quarter, which contains it.
    @Override
    public boolean equals(Object other) {
        return other instanceof Year year && starts == year.starts && kind == year.kind;
    }

    @Override
    public int hashCode() {
        return 3 * starts + kind.ordinal();
    }

    @Override
    public String toString() {
        return label();
    }
}
