package boardpack.assess.review;

import boardpack.book.Book;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Target;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.util.Map;
import java.util.Optional;

/** Finds a target that is missing because its row names the last month or day of its quarter or year. */
final class MonthOfTarget {
    private MonthOfTarget() {}

    /** Returns true, and adds a finding, if there is a row for a month of the period or its year. */
    static boolean tell(Indicator indicator, Period period, Book book, Findings findings) {
        Map<Period, Target> targets = book.targets().getOrDefault(indicator.ref(), Map.of());
        Year year = switch (period) {
            case Quarter quarter -> quarter.year();
            case Year itself -> itself;
            case Month month -> book.quarter().year();
        };
        Optional<Target> ofMonth = targets.values().stream()
                .filter(t -> t.period() instanceof Month month
                        && !month.start().isBefore(year.start())
                        && !month.end().isAfter(year.end()))
                .max((one, other) -> Period.ORDER.compare(one.period(), other.period()));
        ofMonth.ifPresent(t -> findings.add(
                Code.W342,
                t.place(),
                indicator.ref(),
                t.period().label(),
                year.toString(),
                quarter(year, t.period()).toString()));
        return ofMonth.isPresent();
    }

    private static Quarter quarter(Year year, Period month) {
        Quarter quarter = year.quarter(1);
        for (int number = 1; number <= 4; number++) {
            if (!year.quarter(number).start().isAfter(month.start())) {
                quarter = year.quarter(number);
            }
        }
        return quarter;
    }
}
