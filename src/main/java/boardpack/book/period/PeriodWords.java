package boardpack.book.period;

import static boardpack.book.period.MonthNames.month;

import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Status;
import boardpack.indicator.Year;
import boardpack.indicator.YearKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** The spellings of periods in extracts, and their meanings. */
public final class PeriodWords {
    /** The year in examples. */
    private static final int EXAMPLE = 2019;

    private final YearKind kind;
    private final FileDates dates;

    /** The spellings read so far, cached because extracts repeat a few periods thousands of times. */
    private final Map<String, Optional<Said>> known = new HashMap<>();

    private final Map<String, Optional<Month>> knownBeginnings = new HashMap<>();

    private final Map<String, Optional<Stretch>> knownStretches = new HashMap<>();

    private static final int MOST_KNOWN = 1000;

    public PeriodWords(YearKind kind) {
        this(kind, FileDates.of(Optional.empty()));
    }

    public PeriodWords(YearKind kind, FileDates dates) {
        this.kind = kind;
        this.dates = dates;
    }

    /** Returns a copy for another file or thread, without the cache. */
    public PeriodWords again() {
        return new PeriodWords(kind, dates.again());
    }

    /** Returns a copy for the same file, once its date order is known. */
    public PeriodWords inOrder() {
        return new PeriodWords(kind, dates.inOrder());
    }

    /** Returns the dates with slashes that were read. */
    public FileDates dates() {
        return dates;
    }

    /** A period, and its status if the spelling gives one. */
    public record Said(Period period, Optional<Status> status) {}

    /** Returns the period of a spelling; empty if it has no meaning, or several. */
    public Optional<Said> read(String spelled) {
        Optional<Said> said = known.get(spelled);
        if (said == null) {
            said = meant(spelled);
            if (known.size() < MOST_KNOWN) {
                known.put(spelled, said);
            }
        }
        return said;
    }

    private Optional<Said> meant(String spelled) {
        String text = plain(spelled);
        if (isUsual(text)) {
            return year(text.substring(0, 4), text.substring(5, 7))
                    .map(year -> new Said(year.quarter(text.charAt(9) - '0'), Optional.empty()));
        }
        return inWords(text);
    }

    /** Returns true for the usual form, {@code 2019/20 q2}, which no other form resembles. */
    private static boolean isUsual(String text) {
        return text.length() == 10
                && text.startsWith("/", 4)
                && text.startsWith(" q", 7)
                && text.charAt(9) >= '1'
                && text.charAt(9) <= '4'
                && hasDigits(text, 0, 4)
                && hasDigits(text, 5, 7);
    }

    private static boolean hasDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Returns the kind of year that spellings mean by default. */
    YearKind kind() {
        return kind;
    }

    /** Returns the range of months in a spelling such as {@code Oct 2019-Sep 2020}. */
    public Optional<Stretch> stretch(String spelled) {
        Optional<Stretch> stretch = knownStretches.get(spelled);
        if (stretch == null) {
            stretch = Stretch.read(plain(spelled), this);
            if (knownStretches.size() < MOST_KNOWN) {
                knownStretches.put(spelled, stretch);
            }
        }
        return stretch;
    }

    /** Returns the period that a range of months is; empty if it depends on the indicator or is unknown. */
    Optional<Period> whole(Stretch stretch) {
        if (stretch.months() == 1) {
            return Optional.of(new Month(stretch.last()));
        }
        return stretch.months() == 3
                ? beginningWith(new Month(stretch.first())).map(Period.class::cast)
                : Optional.empty();
    }

    /** Returns the period of a spelling that only published files use. */
    private Optional<Period> published(String text) {
        String usual = PublishedSpelling.usual(text, kind);
        return PeriodInTwo.term(text, this)
                .map(Said::period)
                .or(() -> period(usual))
                .or(() -> Stretch.read(usual, this).flatMap(this::whole));
    }

    private Optional<Said> inWords(String plain) {
        String text = plain;
        Optional<Status> status = Optional.empty();
        Matcher suffix = PeriodForms.SUFFIX.matcher(text);
        if (suffix.matches()) {
            text = suffix.group(1);
            status = Optional.of(suffix.group(2).startsWith("p") ? Status.PROVISIONAL : Status.REVISED);
        }
        Optional<Status> told = status;
        try {
            String bare = text;
            return period(bare).or(() -> published(bare)).map(p -> new Said(p, told));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the month that begins on a day, if a spelling is that day.
     *
     * <p>It helps if {@link #read} finds nothing. The first of a month may mean the month, or the quarter or year that
     * begins with it, and only other cells can decide.
     */
    public Optional<Month> beginning(String spelled) {
        Optional<Month> begins = knownBeginnings.get(spelled);
        if (begins == null) {
            begins = meantBeginning(spelled);
            if (knownBeginnings.size() < MOST_KNOWN) {
                knownBeginnings.put(spelled, begins);
            }
        }
        return begins;
    }

    private Optional<Month> meantBeginning(String spelled) {
        return day(spelled).filter(day -> day.getDayOfMonth() == 1).map(day -> new Month(YearMonth.from(day)));
    }

    /** Returns the day of a spelling, if it is one. */
    Optional<LocalDate> day(String spelled) {
        try {
            return dayOf(plain(spelled));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the quarter that contains a month. */
    Quarter around(Month month) {
        return Stream.of(0, 1, 2)
                .flatMap(back -> beginningWith(new Month(month.month().minusMonths(back))).stream())
                .findFirst()
                .orElseThrow();
    }

    /** Returns the quarter that begins with a month, if there is one. */
    public Optional<Quarter> beginningWith(Month month) {
        int starts = month.month().getMonthValue() >= kind.firstMonth().getValue()
                ? month.month().getYear()
                : month.month().getYear() - 1;
        Year year = new Year(starts, kind);
        return Stream.of(1, 2, 3, 4)
                .map(year::quarter)
                .filter(q -> q.start().equals(month.start()))
                .findFirst();
    }

    /** Returns an example with a year for a text without one, such as {@code Q1} or {@code April}. */
    public Optional<String> withYear(String spelled) {
        String text = plain(spelled);
        Matcher m = PeriodForms.ONLY_QUARTER.matcher(text);
        if (m.matches()) {
            return Optional.of(
                    new Year(EXAMPLE, kind).quarter(number(m.group(1))).toString());
        }
        return PeriodForms.LETTERS.matcher(text).matches() && month(text) > 0
                ? Optional.of(new Month(YearMonth.of(EXAMPLE, month(text))).label())
                : Optional.empty();
    }

    /** Returns both the month and the year that a spelling such as {@code 2011-12} or {@code 201112} may mean. */
    public Optional<List<Period>> either(String spelled) {
        Matcher m = PeriodForms.YEAR_AND_MONTH_SOMEHOW.matcher(plain(spelled));
        if (!m.matches() || !isMonth(number(m.group(2)))) {
            return Optional.empty();
        }
        Month month = new Month(YearMonth.of(number(m.group(1)), number(m.group(2))));
        return year(m.group(1), m.group(2)).map(year -> List.of(month, year));
    }

    private static String plain(String spelled) {
        return spelled.toLowerCase(Locale.ROOT).replace('\u00A0', ' ').strip();
    }

    /** Returns the month and year in a text, or the month that begins or ends on the day in it. */
    Optional<YearMonth> monthOf(String text, boolean begins) {
        Matcher m = PeriodForms.MONTH_AND_YEAR.matcher(text);
        if (m.matches()) {
            return month(m.group(1), number(m.group(2))).map(p -> YearMonth.from(p.start()));
        }
        return day(text)
                .filter(day -> day.equals(
                        begins ? day.withDayOfMonth(1) : YearMonth.from(day).atEndOfMonth()))
                .map(YearMonth::from);
    }

    /** Returns the number of a month's name, in full or with three letters. */
    static Optional<Integer> monthNamed(String text) {
        return Optional.of(text)
                .filter(t -> PeriodForms.LETTERS.matcher(t).matches())
                .map(MonthNames::month)
                .filter(month -> month > 0);
    }

    /**
     * Returns the year that ends in a calendar year, in publishers' spellings: {@code 2024}, {@code 202324} or {@code
     * 2023-24}.
     */
    public Optional<Year> yearEnding(String text) {
        Matcher m = PeriodForms.YEAR_ENDING.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        int first = number(m.group(1));
        int ends = m.group(2) == null ? first : first + 1;
        boolean runsOn = m.group(2) == null || number(m.group(2)) == ends % 100;
        return runsOn ? Optional.of(new Year(kind == YearKind.CALENDAR ? ends : ends - 1, kind)) : Optional.empty();
    }

    /** Returns the period of two columns: a year, and its quarter, month or term. */
    public Optional<Said> inTwo(String year, String part, PeriodInTwo.Heading heading) {
        String both = year + "\u0000" + part + heading.ordinal();
        Optional<Said> said = known.get(both);
        if (said == null) {
            said = PeriodInTwo.read(plain(year), plain(part), heading, this);
            if (known.size() < MOST_KNOWN) {
                known.put(both, said);
            }
        }
        return said;
    }

    /** Returns the quarter of a spelling; empty if it means something else. */
    public Optional<Quarter> quarter(String spelled) {
        return read(spelled).map(Said::period).filter(Quarter.class::isInstance).map(Quarter.class::cast);
    }

    private Optional<Period> period(String text) {
        Matcher m;
        if ((m = PeriodForms.YEAR_THEN_QUARTER.matcher(text)).matches()) {
            int number = Integer.parseInt(m.group(3));
            return year(m.group(1), m.group(2)).map(y -> y.quarter(number));
        }
        if ((m = PeriodForms.QUARTER_THEN_YEAR.matcher(text)).matches()) {
            int number = Integer.parseInt(m.group(1));
            return year(m.group(2), m.group(3)).map(y -> y.quarter(number));
        }
        if ((m = PeriodForms.TWO_YEARS_THEN_QUARTER.matcher(text)).matches()) {
            int number = number(m.group(3));
            return year("20" + m.group(1), "20" + m.group(2)).map(y -> y.quarter(number));
        }
        if ((m = PeriodForms.QUARTER_THEN_TWO_YEARS.matcher(text)).matches()) {
            int number = number(m.group(1));
            return year("20" + m.group(2), "20" + m.group(3)).map(y -> y.quarter(number));
        }
        Optional<LocalDate> day = dayOf(text);
        if (day.isPresent()) {
            return ends(day.get());
        }
        if ((m = PeriodForms.MONTHS_AND_YEAR.matcher(text)).matches()) {
            int year = number(m.group(3));
            return months(m.group(1), m.group(2), year < 100 ? 2000 + year : year);
        }
        if ((m = PeriodForms.MONTH_AND_YEAR.matcher(text)).matches()) {
            return month(m.group(1), number(m.group(2)));
        }
        boolean isMonth = (m = PeriodForms.YEAR_AND_MONTH.matcher(text)).matches() && isMonth(number(m.group(2)));
        Matcher y = PeriodForms.YEAR_ONLY.matcher(text);
        Optional<Year> year = y.matches() ? year(y.group(1), y.group(2)) : Optional.empty();
        if (isMonth) {
            // The text 2011-12 may mean December 2011 or the year 2011/12, so it is ambiguous.
            boolean isYear = year.isPresent() && kind != YearKind.CALENDAR;
            return isYear
                    ? Optional.empty()
                    : Optional.of(new Month(YearMonth.of(number(m.group(1)), number(m.group(2)))));
        }
        return year.map(Period.class::cast);
    }

    /** Returns a year, which has two numbers as in 2019/20 unless it is a calendar year. */
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

    private Optional<Period> months(String first, String last, int year) {
        int from = month(first);
        int to = month(last);
        if (from == 0 || to == 0 || to < from) {
            // In Dec-Feb 2020, the year may belong to December or February, so it is ambiguous.
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

    /** Returns the day of a text, if it is one. */
    private Optional<LocalDate> dayOf(String text) {
        Matcher m;
        if ((m = PeriodForms.ISO_DATE.matcher(text)).matches()) {
            return Optional.of(LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3))));
        }
        if (text.indexOf('/') > 0) {
            return dates.read(text);
        }
        if ((m = PeriodForms.DAY_AND_NAME.matcher(text)).matches() && month(m.group(2)) > 0) {
            int year = number(m.group(3));
            return Optional.of(LocalDate.of(year < 100 ? 2000 + year : year, month(m.group(2)), number(m.group(1))));
        }
        return Optional.empty();
    }

    /** Returns the month that ends on a day, if there is one. */
    private static Optional<Period> ends(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return month.atEndOfMonth().equals(day) ? Optional.of(new Month(month)) : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
