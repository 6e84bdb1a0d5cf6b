package boardpack.book.period;

import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reason why a text cannot be read as a period, and the text to write instead.
 *
 * @param why the reason, to follow "it"
 */
public record UnreadPeriod(String why, String fix) {
    /** The start of Excel's day numbers, valid from 1 March 1900. */
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    /** The day numbers from 1990 to 2049, some with a fraction for the time. */
    private static final Pattern SERIAL = Pattern.compile("(3[3-9]\\d{3}|4\\d{4}|5[0-4]\\d{3})(?:\\.\\d+)?");

    private static final DateTimeFormatter AS_EXCEL_SHOWS = DateTimeFormatter.ofPattern("MMM-yy", Locale.ENGLISH);

    /** Returns the reason; empty if nothing is known except that it is not a period. */
    public static Optional<UnreadPeriod> of(String text, PeriodWords words) {
        return words.beginning(text)
                .map(month -> firstDay(month, words))
                .or(() -> within(text, words))
                .or(() -> serial(text, words))
                .or(() -> words.withYear(text)
                        .map(with -> new UnreadPeriod("says no year", "write the year too, such as " + with)))
                .or(() -> words.either(text).map(UnreadPeriod::either));
    }

    /** Returns the reason for a range of months that is not a period of the indicator. */
    public static UnreadPeriod of(Stretch stretch, Optional<Indicator> indicator) {
        boolean years = stretch.months() % 12 == 0;
        String of = indicator
                .map(i -> ", and " + i.ref() + " is " + i.basis().words() + " (basis "
                        + i.basis().letter() + ")")
                .orElse("");
        return new UnreadPeriod(
                "names " + stretch.words() + of,
                years
                        ? "give the indicator basis R in indicators.csv, if each figure is of a rolling year; else write"
                                + " the quarter that is meant"
                        : "write the quarter or the month that is meant, or leave the row out");
    }

    private static UnreadPeriod firstDay(Month month, PeriodWords words) {
        Optional<Quarter> quarter = words.beginningWith(month);
        return quarter.map(q -> either(List.of(month, q)))
                .orElseGet(() -> new UnreadPeriod(
                        "is the first day of " + month.label(), "write " + month + ", if the month is meant"));
    }

    /** Returns the reason for a day that neither begins nor ends a month. */
    private static Optional<UnreadPeriod> within(String text, PeriodWords words) {
        return words.day(text).map(day -> {
            Month month = new Month(YearMonth.from(day));
            Optional<Month> other = words.dates().otherwise(text).map(d -> new Month(YearMonth.from(d)));
            return new UnreadPeriod(
                    "is a day within " + month.label()
                            + other.map(o -> ", or within " + o.label() + " where the "
                                            + words.dates().otherFirst() + " stands first")
                                    .orElse(""),
                    "write " + month.label() + other.map(o -> ", " + o.label()).orElse("") + " or "
                            + words.around(month) + ", whichever is meant"
                            + other.filter(o -> words.dates().showNothing())
                                    .map(o -> "; where all dates are written so, `dates: "
                                            + words.dates().otherWord() + "` in pack.yaml reads them")
                                    .orElse(""));
        });
    }

    private static UnreadPeriod either(List<Period> meant) {
        Period one = meant.getFirst();
        Period other = meant.getLast();
        String shorter = one instanceof Month month ? month.label() : one.toString();
        return new UnreadPeriod(
                "may stand for " + one.label() + " or for " + other,
                "write " + shorter + " or " + other + ", whichever is meant");
    }

    /** Returns the reason for a day number, which a spreadsheet writes if a cell is not formatted as a date. */
    private static Optional<UnreadPeriod> serial(String text, PeriodWords words) {
        Matcher m = SERIAL.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        LocalDate day = DAY_0.plusDays(Long.parseLong(m.group(1)));
        Month month = new Month(YearMonth.from(day));
        Optional<Quarter> quarter = Stream.of(month, new Month(month.month().minusMonths(2)))
                .flatMap(start -> words.beginningWith(start).stream())
                .filter(q -> q.start().equals(day) || q.end().equals(day))
                .findFirst();
        return Optional.of(new UnreadPeriod(
                "is the number by which Excel counts the day " + day,
                "format the column as mmm-yy, so that it shows " + AS_EXCEL_SHOWS.format(day)
                        + ", and save the file again"
                        + quarter.map(q -> "; or write " + q + ", if the quarter is meant")
                                .orElse("")));
    }
}
