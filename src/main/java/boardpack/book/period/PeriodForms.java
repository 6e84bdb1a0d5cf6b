package boardpack.book.period;

import java.util.regex.Pattern;

/** The formats of a period, in a separate class because most extracts use our own spelling and need none of them. */
final class PeriodForms {
    static final String YEAR = "(\\d{4})(?:\\s?[/-]\\s?(\\d{4}|\\d{2}))?";
    static final String TWO_YEARS = "(\\d{2})\\s?[/-]\\s?(\\d{2})";
    static final String QUARTER = "(?:q|qtr|quarter)\\s?([1-4])";
    static final String BETWEEN = "\\s?[-;,/ ]?\\s?";
    static final Pattern YEAR_THEN_QUARTER = Pattern.compile(YEAR + BETWEEN + QUARTER);
    static final Pattern QUARTER_THEN_YEAR = Pattern.compile(QUARTER + BETWEEN + YEAR);
    /** Next to a quarter, 19/20 is a year; alone it may mean much else. */
    static final Pattern TWO_YEARS_THEN_QUARTER = Pattern.compile(TWO_YEARS + BETWEEN + QUARTER);

    static final Pattern QUARTER_THEN_TWO_YEARS = Pattern.compile(QUARTER + "\\s?[-;,/ ]\\s?" + TWO_YEARS);
    static final Pattern YEAR_ENDING = Pattern.compile("(\\d{4})(?:[/-]?(\\d{2}))?");
    static final Pattern YEAR_ONLY = Pattern.compile(YEAR);
    static final Pattern MONTHS_AND_YEAR = Pattern.compile("([a-z]{3,9})\\s?-\\s?([a-z]{3,9}) (\\d{4}|\\d{2})");
    static final Pattern YEAR_AND_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    static final Pattern YEAR_AND_MONTH_SOMEHOW = Pattern.compile("(\\d{4})[-\u2010-\u2015]?(\\d{2})");
    static final Pattern MONTH_AND_YEAR = Pattern.compile("([a-z]{3,9})[- ](\\d{4}|\\d{2})");
    static final String MIDNIGHT = "(?:[ t]00:00(?::00(?:\\.0+)?)?z?)?";
    static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})" + MIDNIGHT);
    static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})" + MIDNIGHT);
    static final Pattern DAY_AND_NAME = Pattern.compile("(\\d{1,2})[- ]([a-z]{3,9})[- ](\\d{4}|\\d{2})");
    static final Pattern SUFFIX = Pattern.compile("(.*\\S)\\s*\\((prov|p|rev|r)\\.?\\)");
    static final Pattern ONLY_QUARTER = Pattern.compile(QUARTER);
    static final Pattern LETTERS = Pattern.compile("[a-z]{3,9}");

    private PeriodForms() {}
}
