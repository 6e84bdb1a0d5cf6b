package boardpack.book.period;

import boardpack.indicator.Month;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates with slashes in one file, and the order of day and month that they show.
 *
 * <p>A date such as 10/31/2026 shows that the month comes first in the whole file. Ambiguous dates follow the others.
 * If dates show both orders, a program has changed some of them, and it is unknown which.
 */
public final class FileDates {
    private static final Pattern STROKES =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?:[ t]00:00(?::00(?:\\.0+)?)?)?");

    private static final int MONTHS = 12;

    private final Optional<DateOrder> declared;
    private final DateOrder order;

    /** The place of the next cell. */
    private Place at = Place.of("");

    private Optional<Cell> dayFirst = Optional.empty();
    private Optional<Cell> monthFirst = Optional.empty();
    private Optional<Cell> either = Optional.empty();
    private Optional<Cell> eitherAsDay = Optional.empty();

    /**
     * Creates the dates of a file.
     *
     * @param declared the order that {@code pack.yaml} gives for files without evidence
     * @param order the order for ambiguous dates
     */
    private FileDates(Optional<DateOrder> declared, DateOrder order) {
        this.declared = declared;
        this.order = order;
    }

    public static FileDates of(Optional<DateOrder> declared) {
        return new FileDates(declared, declared.orElse(DateOrder.DAY_FIRST));
    }

    /** Returns new dates for another file. */
    FileDates again() {
        return of(declared);
    }

    /** Returns new dates for the same file, with the order that it shows. */
    FileDates inOrder() {
        return new FileDates(declared, shown());
    }

    /** Sets the place of the cell that is read next. */
    public void at(Place place) {
        at = place;
    }

    /** Returns the date of a text with slashes; empty if it is not one. */
    Optional<LocalDate> read(String text) {
        Matcher m = STROKES.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int one = Integer.parseInt(m.group(1));
        int two = Integer.parseInt(m.group(2));
        int year = Integer.parseInt(m.group(3));
        if (one > MONTHS) {
            Optional<LocalDate> day = day(year, two, one);
            dayFirst = dayFirst.or(() -> day.map(d -> new Cell(text, at)));
            return day;
        }
        if (two > MONTHS) {
            Optional<LocalDate> day = day(year, one, two);
            monthFirst = monthFirst.or(() -> day.map(d -> new Cell(text, at)));
            return day;
        }
        if (one != two) {
            either = either.or(() -> Optional.of(new Cell(text, at)));
        }
        return order == DateOrder.DAY_FIRST ? day(year, two, one) : day(year, one, two);
    }

    /** Returns a date in a file where each date means a day, not the period that it ends. */
    public Optional<LocalDate> readDay(String text) {
        Optional<LocalDate> day = read(text);
        eitherAsDay = either;
        return day;
    }

    /** Returns the date in the other order; empty if only one order is possible. */
    Optional<LocalDate> otherwise(String text) {
        Matcher m = STROKES.matcher(text);
        return m.matches()
                        && Integer.parseInt(m.group(1)) <= MONTHS
                        && Integer.parseInt(m.group(2)) <= MONTHS
                        && !m.group(1).equals(m.group(2))
                ? new FileDates(declared, order.other()).read(text)
                : Optional.empty();
    }

    /** Returns true if no date so far shows the order. */
    boolean showNothing() {
        return dayFirst.isEmpty() && monthFirst.isEmpty();
    }

    /** Returns the part that comes first in the other order: the day or the month. */
    String otherFirst() {
        return order == DateOrder.DAY_FIRST ? "month" : "day";
    }

    /** Returns the word for the other order. */
    String otherWord() {
        return order.other().word();
    }

    /** Reads a single date, which must be in the given order. */
    public static Optional<LocalDate> only(String text, DateOrder order) {
        FileDates dates = new FileDates(Optional.of(order), order);
        return dates.read(text).filter(d -> dates.shown() == order);
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the order that the file shows, otherwise the declared one. */
    private DateOrder shown() {
        if (dayFirst.isPresent() == monthFirst.isPresent()) {
            return declared.orElse(DateOrder.DAY_FIRST);
        }
        return dayFirst.isPresent() ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    /** Returns true if some dates were read in the wrong order, so that the file must be read again. */
    public boolean areToBeReadAgain() {
        return either.isPresent() && shown() != order;
    }

    /** Reports the order in which dates are read, if it may not be the intended one. */
    public void tell(Findings findings) {
        if (dayFirst.isPresent() && monthFirst.isPresent()) {
            boolean dayIsLater =
                    dayFirst.get().place().compareTo(monthFirst.get().place()) > 0;
            Cell later = dayIsLater ? dayFirst.get() : monthFirst.get();
            Cell first = dayIsLater ? monthFirst.get() : dayFirst.get();
            findings.add(
                    Code.E260,
                    later.place(),
                    later.text(),
                    dayIsLater ? "day" : "month",
                    first.text(),
                    first.place().line(),
                    dayIsLater ? "month" : "day");
        } else if (shown() != declared.orElse(DateOrder.DAY_FIRST)) {
            Cell cell = dayFirst.or(() -> monthFirst).orElseThrow();
            findings.add(Code.N624, cell.place(), shown() == DateOrder.DAY_FIRST ? "day" : "month", cell.text());
        } else if (showNothing() && declared.isEmpty()) {
            eitherAsDay.ifPresent(
                    c -> findings.add(Code.W358, c.place(), c.text(), words(c.text()), words(otherwise(c.text()))));
        }
    }

    private String words(String text) {
        return words(read(text));
    }

    private static String words(Optional<LocalDate> day) {
        return day.map(d -> d.getDayOfMonth() + " " + Month.name(d.getMonth()) + " " + d.getYear())
                .orElse("");
    }
}
