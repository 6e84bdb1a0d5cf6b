package boardpack.book;

import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Status;
import boardpack.indicator.Year;
import boardpack.indicator.YearKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spellings of a period that extracts use, and the periods that they mean. */
public final class PeriodWords {
    private static final String YEAR = "(\\d{4})(?:\\s?[/-]\\s?(\\d{4}|\\d{2}))?";
    private static final String QUARTER = "(?:q|quarter)\\s?([1-4])";
    private static final Pattern YEAR_THEN_QUARTER = Pattern.compile(YEAR + "\\s?[-;,/ ]\\s?" + QUARTER);
    private static final Pattern QUARTER_THEN_YEAR = Pattern.compile(QUARTER + "\\s?[-;,/ ]?\\s?" + YEAR);
    private static final Pattern YEAR_ENDING = Pattern.compile("(\\d{4})(?:[/-]?(\\d{2}))?");
    private static final Pattern YEAR_ONLY = Pattern.compile(YEAR);
    private static final Pattern MONTHS_AND_YEAR = Pattern.compile("([a-z]{3,9})\\s?-\\s?([a-z]{3,9}) (\\d{4})");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("([a-z]{3,9})[- ](\\d{4}|\\d{2})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?: 00:00(?::00)?)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern SUFFIX = Pattern.compile("(.*\\S)\\s*\\((prov|p|rev|r)\\.?\\)");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final YearKind kind;

    public PeriodWords(YearKind kind) {
        this.kind = kind;
    }

    /** A period and the status that its spelling carries, where it carries one. */
    public record Said(Period period, Optional<Status> status) {}

    /** What a spelling means; empty where it means nothing, or more than one thing. */
    public Optional<Said> read(String spelled) {
        String text = spelled.toLowerCase(Locale.ROOT).replace('\u00A0', ' ').strip();
        Optional<Status> status = Optional.empty();
        Matcher suffix = SUFFIX.matcher(text);
        if (suffix.matches()) {
            text = suffix.group(1);
            status = Optional.of(suffix.group(2).startsWith("p") ? Status.PROVISIONAL : Status.REVISED);
        }
        Optional<Status> told = status;
        try {
            return period(text).map(p -> new Said(p, told));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The year that ends in a calendar year, as publishers write it: {@code 2024}, {@code 202324} or {@code 2023-24}. */
    public Optional<Year> yearEnding(String text) {
        Matcher m = YEAR_ENDING.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        int first = number(m.group(1));
        int ends = m.group(2) == null ? first : first + 1;
        boolean runsOn = m.group(2) == null || number(m.group(2)) == ends % 100;
        return runsOn ? Optional.of(new Year(kind == YearKind.CALENDAR ? ends : ends - 1, kind)) : Optional.empty();
    }

    /** The quarter that a spelling means; empty where it means something else. */
    public Optional<Quarter> quarter(String spelled) {
        return read(spelled).map(Said::period).filter(Quarter.class::isInstance).map(Quarter.class::cast);
    }

    private Optional<Period> period(String text) {
        Matcher m;
        if ((m = YEAR_THEN_QUARTER.matcher(text)).matches()) {
            int number = Integer.parseInt(m.group(3));
            return year(m.group(1), m.group(2)).map(y -> y.quarter(number));
        }
        if ((m = QUARTER_THEN_YEAR.matcher(text)).matches()) {
            int number = Integer.parseInt(m.group(1));
            return year(m.group(2), m.group(3)).map(y -> y.quarter(number));
        }
        if ((m = ISO_DATE.matcher(text)).matches()) {
            return ends(LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3))));
        }
        if ((m = DAY_FIRST.matcher(text)).matches()) {
            return ends(LocalDate.of(number(m.group(3)), number(m.group(2)), number(m.group(1))));
        }
        if ((m = MONTHS_AND_YEAR.matcher(text)).matches()) {
            return months(m.group(1), m.group(2), number(m.group(3)));
        }
        if ((m = MONTH_AND_YEAR.matcher(text)).matches()) {
            return month(m.group(1), number(m.group(2)));
        }
        boolean isMonth = (m = YEAR_AND_MONTH.matcher(text)).matches() && isMonth(number(m.group(2)));
        Matcher y = YEAR_ONLY.matcher(text);
        Optional<Year> year = y.matches() ? year(y.group(1), y.group(2)) : Optional.empty();
        if (isMonth) {
            // 2011-12 may be December 2011 or the year 2011/12, and nobody can tell.
            boolean isYear = year.isPresent() && kind != YearKind.CALENDAR;
            return isYear
                    ? Optional.empty()
                    : Optional.of(new Month(YearMonth.of(number(m.group(1)), number(m.group(2)))));
        }
        return year.map(Period.class::cast);
    }

    /** A year that spans two is written with both, 2019/20; a calendar year with one. */
    private Optional<Year> year(String first, String second) {
        int starts = number(first);
        if (kind == YearKind.CALENDAR) {
            return second == null ? Optional.of(new Year(starts, kind)) : Optional.empty();
        }
        if (second == null) {
            return Optional.empty();
        }
        int next = second.length() == 2 ? (starts + 1) % 100 : starts + 1;
        return number(second) == next ? Optional.of(new Year(starts, kind)) : Optional.empty();
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= 12;
    }

    private static Optional<Period> month(String name, int year) {
        int month = month(name);
        return month == 0
                ? Optional.empty()
                : Optional.of(new Month(YearMonth.of(year < 100 ? 2000 + year : year, month)));
    }

    /** The number of a month that is written in full, with three letters, or as {@code sept}; 0 for anything else. */
    private static int month(String name) {
        int month = MONTHS.indexOf(name.substring(0, 3)) + 1;
        return month > 0 && (name.equals("sept") || isMonthName(name, month)) ? month : 0;
    }

    private static boolean isMonthName(String name, int month) {
        String full = java.time.Month.of(month).name().toLowerCase(Locale.ROOT);
        return name.length() == 3 || name.equals(full);
    }

    private Optional<Period> months(String first, String last, int year) {
        int from = month(first);
        int to = month(last);
        if (from == 0 || to == 0 || to < from) {
            // The year of Dec-Feb 2020 may be December's or February's, and nobody can tell.
            return Optional.empty();
        }
        YearMonth start = YearMonth.of(year, from);
        int starts = from >= kind.firstMonth().getValue() ? year : year - 1;
        for (int number = 1; number <= 4; number++) {
            Quarter quarter = new Year(starts, kind).quarter(number);
            if (YearMonth.from(quarter.start()).equals(start) && quarter.end().getMonthValue() == to) {
                return Optional.of(quarter);
            }
        }
        return Optional.empty();
    }

    /** The month that ends on a day. */
    private static Optional<Period> ends(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return month.atEndOfMonth().equals(day) ? Optional.of(new Month(month)) : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
