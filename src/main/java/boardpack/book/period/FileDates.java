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
 * The dates with strokes of one file, and what they show of the order of day and month.
 *
 * <p>A date such as 10/31/2026 shows that the month stands first, and then it does so in the whole file: a date that
 * could be read either way is never read otherwise than those beside it. Where dates show both orders, some of them have
 * been changed into others, and nobody can tell which.
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
     * The dates of a file.
     *
     * @param declared what {@code pack.yaml} says of files that show nothing
     * @param order how a date is read that could be read either way
     */
    private FileDates(Optional<DateOrder> declared, DateOrder order) {
        this.declared = declared;
        this.order = order;
    }

    public static FileDates of(Optional<DateOrder> declared) {
        return new FileDates(declared, declared.orElse(DateOrder.DAY_FIRST));
    }

    /** The same for another file. */
    FileDates again() {
        return of(declared);
    }

    /** The same for this file, once it is known what it shows. */
    FileDates inOrder() {
        return new FileDates(declared, shown());
    }

    /** The cell that is read next. */
    public void at(Place place) {
        at = place;
    }

    /** The day that a text is, where it is a date with strokes. */
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

    /** The same, where every day is told as it is, and not as the period that it ends. */
    public Optional<LocalDate> readDay(String text) {
        Optional<LocalDate> day = read(text);
        eitherAsDay = either;
        return day;
    }

    /** The day that a text would be in the other order; empty where it could only be read in one. */
    Optional<LocalDate> otherwise(String text) {
        Matcher m = STROKES.matcher(text);
        return m.matches()
                        && Integer.parseInt(m.group(1)) <= MONTHS
                        && Integer.parseInt(m.group(2)) <= MONTHS
                        && !m.group(1).equals(m.group(2))
                ? new FileDates(declared, order.other()).read(text)
                : Optional.empty();
    }

    /** True where no date so far shows the order. */
    boolean showNothing() {
        return dayFirst.isEmpty() && monthFirst.isEmpty();
    }

    /** Returns the first part in the other order: the day or the month. */
    String otherFirst() {
        return order == DateOrder.DAY_FIRST ? "month" : "day";
    }

    /** The other order, as it is declared. */
    String otherWord() {
        return order.other().word();
    }

    /** A date by itself, that must be in one order. */
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

    /** The order that the file shows, else the one that is declared. */
    private DateOrder shown() {
        if (dayFirst.isPresent() == monthFirst.isPresent()) {
            return declared.orElse(DateOrder.DAY_FIRST);
        }
        return dayFirst.isPresent() ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    /** True where some dates were read in an order that is not the file's: the file is to be read once more. */
    public boolean areToBeReadAgain() {
        return either.isPresent() && shown() != order;
    }

    /** Says in which order they are read, where that may not be what was meant. */
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
