package boardpack.book.period;

import boardpack.indicator.Basis;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Year;
import boardpack.indicator.YearKind;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of months, as in published files for a rolling year: {@code Oct 2019-Sep 2020}. */
public record Stretch(YearMonth first, YearMonth last) {
    private static final int MOST_MONTHS = 120;
    private static final Pattern ENDING = Pattern.compile("(?:the )?"
            + "(?:(rolling year|year|(?:12|twelve) (?:months?|mths?)|quarter|qtr|(?:3|three) (?:months?|mths?))"
            + "(?: ending| ended| to| up to)|y/?e)(?: the)?(?: end of)? (.+)");
    private static final Pattern TO = Pattern.compile("(.+?)(?: to | until | - )(.+)");
    private static final Pattern HYPHEN = Pattern.compile("([^-]+)-([^-]+)");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern YEAR_OR_TWO_FIGURES = Pattern.compile("(\\d{4}|\\d{2})");
    private static final Pattern TWO_YEARS = Pattern.compile("(\\d{4}|\\d{2})/(\\d{4}|\\d{2})");

    /** Returns the number of months. */
    int months() {
        return (int) ChronoUnit.MONTHS.between(first, last) + 1;
    }

    /**
     * Returns the period for which such months are reported.
     *
     * <p>A rolling year is reported for the quarter, otherwise for the month, in which it ends.
     */
    public Optional<Period> reportedFor(Optional<Basis> basis, PeriodWords words) {
        Optional<Period> whole = words.whole(this);
        if (whole.isPresent()) {
            return whole;
        }
        boolean rolling = basis.equals(Optional.of(Basis.ROLLING)) && months() % 12 == 0;
        boolean toDate = basis.equals(Optional.of(Basis.CUMULATIVE)) && beginsAYear(words);
        if (rolling || toDate && months() <= 12) {
            return Optional.of(endsAQuarter(words).map(Period.class::cast).orElse(new Month(last)));
        }
        boolean years = months() == 12 || basis.equals(Optional.of(Basis.ANNUAL)) && months() % 12 == 0;
        return years && beginsAYear(words) ? Optional.of(year(last, words.kind())) : Optional.empty();
    }

    private boolean beginsAYear(PeriodWords words) {
        return first.getMonth() == words.kind().firstMonth();
    }

    private Optional<Quarter> endsAQuarter(PeriodWords words) {
        return words.beginningWith(new Month(last.minusMonths(2)));
    }

    /** Returns the year that contains a month. */
    static Year year(YearMonth month, YearKind kind) {
        int starts = month.getMonth().compareTo(kind.firstMonth()) >= 0 ? month.getYear() : month.getYear() - 1;
        return new Year(starts, kind);
    }

    /** Returns the range in words: {@code the 12 months from October 2019 to September 2020}. */
    String words() {
        return "the " + months() + " months from " + new Month(first).label() + " to " + new Month(last).label();
    }

    /** Parses a text in small letters; empty if it is not a range of time or is ambiguous. */
    static Optional<Stretch> read(String text, PeriodWords words) {
        try {
            return meant(text.replaceAll("[\u2010-\u2015\u2212]", "-").replaceAll("\\s+", " "), words)
                    .filter(s -> !s.last().isBefore(s.first()) && s.months() <= MOST_MONTHS);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Stretch> meant(String text, PeriodWords words) {
        Matcher ending = ENDING.matcher(text);
        if (ending.matches()) {
            boolean quarter = ending.group(1) != null && ending.group(1).matches("q.*|3.*|three.*");
            int months = quarter ? 3 : 12;
            return words.monthOf(ending.group(2), false).map(last -> new Stretch(last.minusMonths(months - 1L), last));
        }
        Matcher to = TO.matcher(text);
        if (to.matches()) {
            return between(to.group(1), to.group(2), words).or(() -> years(to.group(1), to.group(2), words));
        }
        Matcher hyphen = HYPHEN.matcher(text);
        return hyphen.matches()
                ? between(hyphen.group(1).strip(), hyphen.group(2).strip(), words)
                : Optional.empty();
    }

    private static Optional<Stretch> between(String from, String to, PeriodWords words) {
        Optional<YearMonth> last = words.monthOf(to, false);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        // The year of December in "December to February 2020" is ambiguous.
        Optional<YearMonth> first = words.monthOf(from, true)
                .or(() -> PeriodWords.monthNamed(from)
                        .filter(month -> month <= last.get().getMonthValue())
                        .map(month -> last.get().withMonth(month)));
        return first.map(f -> new Stretch(f, last.get()));
    }

    /** Returns a range of years: {@code 2010 - 12} is three calendar years, but 2011 - 12 is one financial year. */
    private static Optional<Stretch> years(String from, String to, PeriodWords words) {
        Matcher first = YEAR.matcher(from);
        Matcher last = YEAR_OR_TWO_FIGURES.matcher(to);
        if (first.matches() && last.matches()) {
            int begins = Integer.parseInt(first.group(1));
            int ends = full(last.group(1), begins);
            return ends == begins + 1 && words.kind() != YearKind.CALENDAR
                    ? Optional.empty()
                    : Optional.of(new Stretch(YearMonth.of(begins, 1), YearMonth.of(ends, 12)));
        }
        Matcher one = TWO_YEARS.matcher(from);
        Matcher other = TWO_YEARS.matcher(to);
        if (words.kind() == YearKind.CALENDAR
                || !one.matches()
                || !other.matches()
                || !PublishedSpelling.runsOn(one.group(1), one.group(2))
                || !PublishedSpelling.runsOn(other.group(1), other.group(2))) {
            return Optional.empty();
        }
        int begins = full(one.group(1), 2000);
        Year ends = new Year(full(other.group(1), begins), words.kind());
        return Optional.of(
                new Stretch(YearMonth.from(new Year(begins, words.kind()).start()), YearMonth.from(ends.end())));
    }

    private static int full(String digits, int like) {
        int number = Integer.parseInt(digits);
        return digits.length() == 4 ? number : like / 100 * 100 + number;
    }
}
