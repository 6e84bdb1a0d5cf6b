package boardpack.book.extract;

import boardpack.book.period.PeriodWords;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the quarter in the name of an extract with the periods of its rows. */
final class QuarterOfName {
    private static final String YEAR = "(20\\d{2}[-_/. ]?\\d{2})";
    private static final String NUMBER = "(?:q|quarter)[-_ ]?([1-4])";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?i)(?:.*[^0-9])?" + YEAR + "[-_ ]*" + NUMBER + "(?![0-9]).*");
    private static final Pattern QUARTER_FIRST =
            Pattern.compile("(?i).*(?<![a-z])" + NUMBER + "[-_ ]*" + YEAR + "(?![0-9]).*");

    private QuarterOfName() {}

    /** Reports a sheet without any row for the quarter in its file name, or for a month of it. */
    static void tell(String file, RowsOfExtract sheet, PeriodWords periods, Findings findings) {
        if (sheet.rows() == 0) {
            return;
        }
        of(file, periods).ifPresent(quarter -> {
            Optional<Period> other = Optional.empty();
            for (int row = 0; row < sheet.rows(); row++) {
                Period period = sheet.said(row).period();
                if (period instanceof Year) {
                    continue;
                }
                boolean inside = !period.start().isBefore(quarter.start())
                        && !period.end().isAfter(quarter.end());
                if (inside) {
                    return;
                }
                other = other.or(() -> Optional.of(period));
            }
            other.ifPresent(p -> findings.add(Code.W375, Place.of(file), quarter.label(), p.label()));
        });
    }

    /** Returns the only quarter in a name; empty if there is none. */
    static Optional<Quarter> of(String file, PeriodWords periods) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        Matcher yearFirst = YEAR_FIRST.matcher(name);
        if (yearFirst.matches()) {
            return quarter(yearFirst.group(1), yearFirst.group(2), periods);
        }
        Matcher quarterFirst = QUARTER_FIRST.matcher(name);
        return quarterFirst.matches()
                ? quarter(quarterFirst.group(2), quarterFirst.group(1), periods)
                : Optional.empty();
    }

    private static Optional<Quarter> quarter(String year, String number, PeriodWords periods) {
        String digits = year.replaceAll("[^0-9]", "");
        return periods.quarter(digits.substring(0, 4) + "/" + digits.substring(4) + " Q" + number);
    }
}
