package boardpack.indicator;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The quarters that an indicator reports: those in which it is due, and others with a supplied figure.
 *
 * <p>If events are counted and not reported every quarter, a report covers the time since the last report, and at most
 * a year.
 */
public record Reports(Indicator indicator, Map<Period, Result> results) {
    private static final int A_YEAR = 4;

    /** Returns true for a quarter in which it is due, and for any other with a figure. */
    public boolean has(Quarter quarter) {
        return indicator.rhythm().isDue(quarter) || isUnexpected(quarter);
    }

    /** Returns true for a quarter with a figure in which none is due. */
    public boolean isUnexpected(Quarter quarter) {
        Result row = results.get(quarter);
        return row != null && !indicator.rhythm().isDue(quarter) && isFigure(row);
    }

    /** Returns true for a figure, shown or suppressed, and for a judgement; false for a blank or "not applicable". */
    public static boolean isFigure(Result row) {
        boolean blank = row.value() instanceof Value.Blank b
                && switch (b.reason()) {
                    case NOT_SUPPLIED, NOT_APPLICABLE, NOT_AVAILABLE -> true;
                    case SUPPRESSED, LOW, NOT_ADDED_UP -> false;
                };
        return !blank || row.judgement().isPresent() || row.numerator().isPresent();
    }

    /** Returns the quarters that a report covers, the oldest first: its own, or all since the last report. */
    public List<Quarter> covered(Quarter report) {
        if (!addsUpOverReports()) {
            return List.of(report);
        }
        List<Quarter> quarters = new ArrayList<>(List.of(report));
        for (Quarter earlier = report.before(); quarters.size() < A_YEAR && !has(earlier); earlier = earlier.before()) {
            quarters.add(earlier);
        }
        return quarters.reversed();
    }

    /** Returns the report that covers a quarter: its own, or the next. */
    public Quarter covering(Quarter quarter) {
        if (!addsUpOverReports() || has(quarter)) {
            return quarter;
        }
        Quarter next = quarter;
        for (int ahead = 1; ahead < A_YEAR; ahead++) {
            int number = next.number() % A_YEAR + 1;
            int starts = next.year().starts() + (number == 1 ? 1 : 0);
            next = new Year(starts, next.year().kind()).quarter(number);
            if (has(next)) {
                return next;
            }
        }
        return quarter;
    }

    /** Returns the months that a report covers. */
    public List<Period> months(Quarter report) {
        List<Period> months = new ArrayList<>();
        for (Quarter quarter : covered(report)) {
            YearMonth first = YearMonth.from(quarter.start());
            months.add(new Month(first));
            months.add(new Month(first.plusMonths(1)));
            months.add(new Month(first.plusMonths(2)));
        }
        return months;
    }

    /** Returns the reports that make up a year to a quarter; none if they cover a different time. */
    public List<Period> upTo(Quarter last) {
        List<Period> reports = new ArrayList<>();
        for (int number = 1; number <= last.number(); number++) {
            Quarter quarter = last.year().quarter(number);
            if (!addsUpOverReports() || has(quarter)) {
                reports.add(quarter);
            }
        }
        boolean whole = !reports.isEmpty()
                && reports.getLast().equals(last)
                && !covered((Quarter) reports.getFirst())
                        .getFirst()
                        .start()
                        .isBefore(last.year().start());
        return whole ? reports : List.of();
    }

    private boolean addsUpOverReports() {
        return indicator.basis() == Basis.FLOW && !indicator.rhythm().isQuarterly();
    }
}
