package boardpack.book;

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
 * Why a text that should be a period cannot be read as one, and what to write for it.
 *
 * @param why as it stands behind "it"
 */
record UnreadPeriod(String why, String fix) {
    /** The first of the days that Excel counts, from which it is right about leap years. */
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    /** The numbers of the days from 1990 to 2049, some with the hours behind a point. */
    private static final Pattern SERIAL = Pattern.compile("(3[3-9]\\d{3}|4\\d{4}|5[0-4]\\d{3})(?:\\.\\d+)?");

    private static final DateTimeFormatter AS_EXCEL_SHOWS = DateTimeFormatter.ofPattern("MMM-yy", Locale.ENGLISH);

    /** Empty where nothing more is known than that it is no period. */
    static Optional<UnreadPeriod> of(String text, PeriodWords words) {
        return words.beginning(text)
                .map(month -> firstDay(month, words))
                .or(() -> within(text, words))
                .or(() -> serial(text, words))
                .or(() -> words.withYear(text)
                        .map(with -> new UnreadPeriod("says no year", "write the year too, such as " + with)))
                .or(() -> words.either(text).map(UnreadPeriod::either));
    }

    /** Months that are no period of the indicator. */
    static UnreadPeriod of(Stretch stretch, Optional<Indicator> indicator) {
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

    /** A day that neither begins nor ends a month. */
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

    /** The number of a day, which a spreadsheet writes where it does not know that a cell is a date. */
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
