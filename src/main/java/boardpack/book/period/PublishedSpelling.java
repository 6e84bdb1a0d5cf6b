package boardpack.book.period;

import boardpack.indicator.YearKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts spellings in published files to the usual ones of extracts.
 *
 * <p>An ambiguous spelling stays unchanged, and so has no meaning.
 */
final class PublishedSpelling {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    /** A hyphen of any kind. Long dashes in a range of numbers do not mean months, as in 2019\u201309. */
    private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212]");

    private static final Pattern YEAR_DASH_MONTH = Pattern.compile("\\d{4}[\u2012-\u2015\u2212]\\d{2}");
    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]]");
    private static final Pattern FINANCIAL = Pattern.compile("(?:f\\.?/?y\\.?|financial year|fiscal year) ?(?=\\d)");
    private static final Pattern ACADEMIC = Pattern.compile("(?:a\\.?/?y\\.?|academic year) ?(?=\\d)");
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<!\\d)(\\d{2})/(\\d{2})(?!\\d)");
    private static final Pattern NTH_QUARTER =
            Pattern.compile("(?:([1-4])(?:st|nd|rd|th)|(first|second|third|fourth)) (?:quarter|qtr|q)\\b");
    private static final Pattern SIX_FIGURES = Pattern.compile("((?:19|20)\\d{2})(\\d{2})");
    private static final Pattern YEAR_M_MONTH = Pattern.compile("(\\d{4})[ -]?m(\\d{1,2})");
    private static final Pattern YEAR_THEN_NAME = Pattern.compile("(\\d{4})[ -]([a-z]{3,9})");
    private static final Pattern SIX_FIGURES_AND_QUARTER =
            Pattern.compile("((?:19|20)\\d{2})(\\d{2})[ -]?(q[1-4])|(q[1-4])[ -]((?:19|20)\\d{2})(\\d{2})");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private PublishedSpelling() {}

    /** Returns the usual spelling of a text in small letters, or the text itself if there is none. */
    static String usual(String text, YearKind kind) {
        boolean maybeRange = YEAR_DASH_MONTH.matcher(text).matches();
        String plain = DASH.matcher(text).replaceAll("-");
        if (maybeRange && !runsOn(plain.substring(0, 4), plain.substring(5))) {
            // Neither consecutive years nor a month; perhaps three years.
            return text;
        }
        plain = BLANKS.matcher(BRACKETS.matcher(plain).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        plain = withoutKind(plain, kind);
        Matcher nth = NTH_QUARTER.matcher(plain);
        if (nth.find()) {
            int number = nth.group(1) != null ? number(nth.group(1)) : ORDINALS.indexOf(nth.group(2)) + 1;
            plain = nth.replaceFirst("q" + number);
        }
        return ofFigures(plain, kind).orElse(plain);
    }

    private static String withoutKind(String text, YearKind kind) {
        Matcher financial = FINANCIAL.matcher(text);
        Matcher academic = ACADEMIC.matcher(text);
        boolean ours = kind == YearKind.FINANCIAL && financial.find() || kind == YearKind.ACADEMIC && academic.find();
        if (!ours) {
            return text;
        }
        String years = (kind == YearKind.FINANCIAL ? financial : academic).replaceFirst("");
        Matcher two = SHORT_YEAR.matcher(years);
        return two.find() && runsOn(two.group(1), two.group(2)) ? two.replaceFirst("20$1/$2") : years;
    }

    private static Optional<String> ofFigures(String text, YearKind kind) {
        Matcher m = SIX_FIGURES.matcher(text);
        if (m.matches()) {
            boolean month = isMonth(m.group(2));
            boolean year = kind != YearKind.CALENDAR && runsOn(m.group(1), m.group(2));
            // The text 201112 may mean December 2011 or the year 2011/12, so it is ambiguous.
            return month == year
                    ? Optional.empty()
                    : Optional.of(month ? named(m.group(2), m.group(1)) : m.group(1) + "/" + m.group(2));
        }
        m = YEAR_M_MONTH.matcher(text);
        if (m.matches() && isMonth(m.group(2))) {
            return Optional.of(named(m.group(2), m.group(1)));
        }
        m = YEAR_THEN_NAME.matcher(text);
        if (m.matches()) {
            return Optional.of(m.group(2) + " " + m.group(1));
        }
        m = SIX_FIGURES_AND_QUARTER.matcher(text);
        if (m.matches()) {
            return Optional.of(
                    m.group(1) == null
                            ? m.group(5) + "/" + m.group(6) + " " + m.group(4)
                            : m.group(1) + "/" + m.group(2) + " " + m.group(3));
        }
        return Optional.empty();
    }

    private static String named(String month, String year) {
        return MONTHS.get(number(month) - 1) + " " + year;
    }

    private static boolean isMonth(String digits) {
        return number(digits) >= 1 && number(digits) <= 12;
    }

    /** Returns true if the second year follows the first. */
    static boolean runsOn(String first, String second) {
        int next = number(first) + 1;
        return number(second) == (second.length() == 2 ? next % 100 : next);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
