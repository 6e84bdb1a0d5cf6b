package boardpack.indicator;

import java.time.YearMonth;

/** Periods for tests, spelled as in an extract. */
public final class Periods {
    private Periods() {}

    /** Returns a period such as {@code 2019/20 Q2}, {@code 2019-09} or {@code 2019/20}. */
    public static Period period(String text) {
        if (text.contains("Q")) {
            return quarter(text);
        }
        return text.contains("/") ? year(Integer.parseInt(text.substring(0, 4))) : new Month(YearMonth.parse(text));
    }

    /** Returns a quarter such as {@code 2019/20 Q2}. */
    public static Quarter quarter(String text) {
        return year(Integer.parseInt(text.substring(0, 4))).quarter(text.charAt(text.length() - 1) - '0');
    }

    /** Returns the financial year that begins in a calendar year. */
    public static Year year(int starts) {
        return new Year(starts, YearKind.FINANCIAL);
    }
}
