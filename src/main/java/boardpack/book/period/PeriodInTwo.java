package boardpack.book.period;

import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Year;
import boardpack.indicator.YearKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A period given in two columns, as in published files: {@code 202324} and {@code Financial year Q2}. */
public final class PeriodInTwo {
    /** The meaning of a bare number in the second column, from its heading. */
    public enum Heading {
        QUARTER,
        MONTH,
        OTHER;

        public static Heading of(String heading) {
            String text = heading.toLowerCase(java.util.Locale.ROOT);
            if (text.contains("quarter") || text.contains("qtr") || text.strip().equals("q")) {
                return QUARTER;
            }
            return text.contains("month") ? MONTH : OTHER;
        }
    }

    private static final Pattern YEAR = Pattern.compile("(?:[fa]/?y ?)?((?:19|20)\\d{2})(?:\\.0)?");
    private static final Pattern TWO_YEARS =
            Pattern.compile("(?:[fa]/?y ?)?((?:19|20)?\\d{2}) ?[-/\u2010-\u2015]? ?((?:19|20)?\\d{2})");
    private static final Pattern KIND = Pattern.compile("(financial|fiscal|tax|academic|calendar|reporting) year ?");
    private static final Pattern QUARTER =
            Pattern.compile("(?:q|qtr|quarter)[ -]?([1-4])|([1-4])(?:st|nd|rd|th) (?:quarter|qtr)");
    private static final Pattern BARE = Pattern.compile("0?(\\d{1,2})(?:\\.0)?");
    private static final Pattern TERM = Pattern.compile("(autumn|spring|summer)(?: term)?");
    private static final Pattern TERM_THEN_YEAR = Pattern.compile("(autumn|spring|summer) term,? (.+)");
    private static final Pattern YEAR_THEN_TERM = Pattern.compile("(.+?),? (autumn|spring|summer) term");
    private static final Pattern WHOLE = Pattern.compile("|year|full year|whole year|annual|all year|total");

    /** The terms, in the order of the months in which they end. */
    private static final List<String> TERMS = List.of("spring", "summer", "autumn");

    private static final int[] LAST_MONTHS = {3, 7, 12};

    private PeriodInTwo() {}

    /** Reads a term and its year in one text: {@code Autumn term 2023/24}. */
    static Optional<PeriodWords.Said> term(String text, PeriodWords words) {
        if (!text.contains(" term")) {
            return Optional.empty();
        }
        Matcher m = TERM_THEN_YEAR.matcher(text);
        if (m.matches()) {
            return read(m.group(2), m.group(1), Heading.OTHER, words);
        }
        m = YEAR_THEN_TERM.matcher(text);
        return m.matches() ? read(m.group(1), m.group(2), Heading.OTHER, words) : Optional.empty();
    }

    /** Returns the period of two texts in small letters; empty if it is unknown or ambiguous. */
    static Optional<PeriodWords.Said> read(String year, String part, Heading heading, PeriodWords words) {
        Matcher kindOf = KIND.matcher(part);
        boolean named = kindOf.lookingAt();
        YearKind kind = named ? kind(kindOf.group(1), words) : words.kind();
        String rest = named ? part.substring(kindOf.end()) : part;
        return period(new Years(year), rest, kind, named, heading, words)
                .map(p -> new PeriodWords.Said(p, Optional.empty()));
    }

    private static YearKind kind(String word, PeriodWords words) {
        return switch (word) {
            case "academic" -> YearKind.ACADEMIC;
            case "calendar" -> YearKind.CALENDAR;
            case "reporting" -> words.kind();
            default -> YearKind.FINANCIAL;
        };
    }

    private static Optional<Period> period(
            Years years, String part, YearKind kind, boolean named, Heading heading, PeriodWords words) {
        if (WHOLE.matcher(part).matches()) {
            // A year of another kind does not match ours, even if it has the same name.
            return kind == words.kind() ? years.of(kind).map(Period.class::cast) : Optional.empty();
        }
        Optional<Integer> quarter = quarter(part, heading);
        if (quarter.isPresent()) {
            return years.of(kind)
                    .map(y -> y.quarter(quarter.get()))
                    .flatMap(q -> words.beginningWith(new Month(YearMonth.from(q.start()))));
        }
        Optional<Integer> month = month(part, heading);
        if (month.isPresent()) {
            return years.month(month.get(), kind).map(Month::new);
        }
        Matcher term = TERM.matcher(part);
        return term.matches() && !named
                ? years.month(LAST_MONTHS[TERMS.indexOf(term.group(1))], YearKind.ACADEMIC)
                        .map(m -> words.around(new Month(m)))
                : Optional.empty();
    }

    private static Optional<Integer> quarter(String part, Heading heading) {
        Matcher m = QUARTER.matcher(part);
        if (m.matches()) {
            return Optional.of(Integer.parseInt(m.group(1) == null ? m.group(2) : m.group(1)));
        }
        m = BARE.matcher(part);
        return heading == Heading.QUARTER && m.matches()
                ? Optional.of(Integer.parseInt(m.group(1))).filter(n -> n >= 1 && n <= 4)
                : Optional.empty();
    }

    private static Optional<Integer> month(String part, Heading heading) {
        Optional<Integer> named = PeriodWords.monthNamed(part);
        if (named.isPresent() || heading != Heading.MONTH) {
            return named;
        }
        Matcher m = BARE.matcher(part);
        return m.matches()
                ? Optional.of(Integer.parseInt(m.group(1))).filter(n -> n >= 1 && n <= 12)
                : Optional.empty();
    }

    /** A year given as one calendar year or as two consecutive ones. */
    private record Years(String text) {
        /** Returns the year of a kind; a single number only gives a calendar year. */
        Optional<Year> of(YearKind kind) {
            Optional<Integer> one = one();
            if (one.isPresent()) {
                return kind == YearKind.CALENDAR ? Optional.of(new Year(one.get(), kind)) : Optional.empty();
            }
            return kind == YearKind.CALENDAR ? Optional.empty() : first().map(y -> new Year(y, kind));
        }

        /** Returns the month with a number, in the calendar year or within the two years. */
        Optional<YearMonth> month(int number, YearKind kind) {
            Optional<Integer> one = one();
            if (one.isPresent()) {
                return Optional.of(YearMonth.of(one.get(), number));
            }
            return kind == YearKind.CALENDAR
                    ? Optional.empty()
                    : first().map(y ->
                            YearMonth.of(y + (number < kind.firstMonth().getValue() ? 1 : 0), number));
        }

        private Optional<Integer> one() {
            Matcher m = YEAR.matcher(text);
            return m.matches() ? Optional.of(Integer.parseInt(m.group(1))) : Optional.empty();
        }

        private Optional<Integer> first() {
            Matcher m = TWO_YEARS.matcher(text);
            if (!m.matches() || !PublishedSpelling.runsOn(m.group(1), m.group(2))) {
                return Optional.empty();
            }
            int first = Integer.parseInt(m.group(1));
            return Optional.of(first < 100 ? 2000 + first : first);
        }
    }
}
