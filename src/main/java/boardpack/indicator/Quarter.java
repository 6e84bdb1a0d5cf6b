package boardpack.indicator;

import java.time.LocalDate;

/** A quarter of a year, counted from 1 to 4. */
public record Quarter(Year year, int number) implements Period, Comparable<Quarter> {
    private static final String[] ORDINALS = {"first", "second", "third", "fourth"};

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("a year has quarters 1 to 4, not " + number);
        }
    }

    @Override
    public LocalDate start() {
        return year.start().plusMonths(3L * (number - 1));
    }

    @Override
    public LocalDate end() {
        return start().plusMonths(3).minusDays(1);
    }

    @Override
    public Quarter before() {
        return number > 1 ? new Quarter(year, number - 1) : new Quarter(year.yearBefore(), 4);
    }

    @Override
    public Quarter yearBefore() {
        return new Quarter(year.yearBefore(), number);
    }

    /** Returns {@code first}, {@code second}, {@code third} or {@code fourth}. */
    public String ordinal() {
        return ORDINALS[number - 1];
    }

    @Override
    public String label() {
        return "Q" + number + " " + year.label();
    }

    /** Returns the name of its folder: {@code 2019-20-Q2}. */
    public String folder() {
        return year.label().replace('/', '-') + "-Q" + number;
    }

    @Override
    public int compareTo(Quarter other) {
        return start().compareTo(other.start());
    }

    // Written by hand because every figure is looked up by its period, and a record's generated method is many times
    // slower.
    @Override
    public boolean equals(Object other) {
        return other instanceof Quarter quarter && number == quarter.number && year.equals(quarter.year);
    }

    @Override
    public int hashCode() {
        return 4 * year.hashCode() + number;
    }

    @Override
    public String toString() {
        return year.label() + " Q" + number;
    }
}
