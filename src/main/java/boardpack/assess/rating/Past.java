package boardpack.assess.rating;

import boardpack.book.Book;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.indicator.Reports;
import boardpack.indicator.Result;
import boardpack.indicator.Status;
import boardpack.indicator.Target;
import boardpack.indicator.Value;
import boardpack.indicator.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of one indicator over recent quarters or years, each with the target of its time.
 *
 * @param lines the periods, the oldest first; none before the first with a row
 * @param monthly true if the months of a quarter have figures
 * @param redefined the first period under the current definition, if some lines are earlier
 */
public record Past(List<Line> lines, boolean monthly, Optional<Period> redefined) {
    /** Number of earlier reports shown; the second constant is for years. */
    private static final int QUARTERS = 8;

    private static final int YEARS = 5;

    /** Number of periods to search back for indicators not reported in every period. */
    private static final int QUARTERS_BACK = 40;

    private static final int YEARS_BACK = 20;

    /**
     * A period.
     *
     * @param months the figures of the quarter's months, if there are any; a month without a row has a blank
     */
    public record Line(
            Period period, List<Value> months, Value value, Status status, Optional<Target> target, Rating rating) {}

    /** Returns the last eight reports of an indicator, or the last five of an annual one. */
    public static Past of(Book book, Indicator indicator) {
        Map<Period, Result> results = book.results().getOrDefault(indicator.ref(), Map.of());
        History history = new History(indicator, results);
        Targets targets = new Targets(book);
        Rater rater = new Rater(indicator, history, targets);
        List<Line> lines = new ArrayList<>();
        for (Period period : periods(book, indicator)) {
            History.Found found = history.at(period);
            if (!lines.isEmpty() || !found.from().isEmpty()) {
                lines.add(new Line(
                        period,
                        period instanceof Quarter quarter ? months(quarter, results) : List.of(),
                        found.value(),
                        status(found),
                        targets.of(indicator, period),
                        rater.at(period).rating()));
            }
        }
        return new Past(lines, lines.stream().anyMatch(l -> !l.months().isEmpty()), redefined(book, indicator, lines));
    }

    /** Returns the last months of an indicator up to the quarter's end, each with the target of its quarter. */
    public static Past months(Book book, Indicator indicator, int count) {
        Map<Period, Result> results = book.results().getOrDefault(indicator.ref(), Map.of());
        History history = new History(indicator, results);
        Targets targets = new Targets(book);
        Rater rater = new Rater(indicator, history, targets);
        List<Line> lines = new ArrayList<>();
        Quarter quarter = book.quarter();
        for (int back = 0; back < count; back++) {
            Month month = new Month(YearMonth.from(book.quarter().end()).minusMonths(back));
            quarter = month.start().isBefore(quarter.start()) ? quarter.before() : quarter;
            History.Found found = history.at(month);
            // For figures that add up, the target of a whole quarter does not apply to a month.
            Optional<Target> target = indicator.addsUp() ? Optional.empty() : targets.of(indicator, quarter);
            Optional<Target> own = Optional.ofNullable(
                    book.targets().getOrDefault(indicator.ref(), Map.of()).get(month));
            Rating rating = rater.rated(found, month, own.or(() -> target)).rating();
            lines.add(new Line(month, List.of(), found.value(), status(found), own.or(() -> target), rating));
        }
        List<Line> told = lines.reversed().stream()
                .dropWhile(l -> !results.containsKey(l.period()))
                .toList();
        return new Past(told, false, redefined(book, indicator, told));
    }

    /** Returns the rating of an earlier quarter by the present figures and rule; empty if none was due. */
    public static Optional<Rating> rating(Book book, Indicator indicator, Quarter quarter) {
        if (!indicator.isListedIn(quarter)) {
            return Optional.empty();
        }
        History history = new History(indicator, book.results().getOrDefault(indicator.ref(), Map.of()));
        Due due = new Due(indicator, history, quarter);
        Rating rating = due.thisQuarter()
                .map(period -> new Rater(indicator, history, new Targets(book))
                        .at(period)
                        .rating())
                .orElse(Rating.NOT_DUE);
        return Optional.of(rating);
    }

    private static Optional<Period> redefined(Book book, Indicator indicator, List<Line> lines) {
        return indicator
                .redefined()
                .filter(r -> lines.stream().anyMatch(l -> r.separates(l.period(), book.quarter())))
                .map(r -> r.from());
    }

    /** Returns the periods, the oldest first. */
    private static List<Period> periods(Book book, Indicator indicator) {
        Map<Period, Result> results = book.results().getOrDefault(indicator.ref(), Map.of());
        List<Period> periods = new ArrayList<>();
        if (indicator.basis() == Basis.ANNUAL) {
            // A figure that arrives later is not known yet. Its row may already exist when a pack is made again.
            Year year = book.quarter().year();
            for (int back = 0; back < YEARS_BACK && periods.size() < YEARS; back++) {
                Quarter arrival = indicator.arrival(year).orElseThrow();
                boolean reported = indicator.rhythm().isDue(arrival) || results.containsKey(year);
                if (arrival.compareTo(book.quarter()) <= 0 && reported) {
                    periods.add(year);
                }
                year = year.yearBefore();
            }
        } else {
            Reports reports = new Reports(indicator, results);
            Quarter quarter = book.quarter();
            for (int back = 0; back < QUARTERS_BACK && periods.size() < QUARTERS; back++) {
                if (reports.has(quarter)) {
                    periods.add(quarter);
                }
                quarter = quarter.before();
            }
        }
        return periods.reversed();
    }

    /** Returns the figures of a quarter's months; none if no month has one. */
    private static List<Value> months(Quarter quarter, Map<Period, Result> results) {
        List<Value> months = new ArrayList<>();
        boolean any = false;
        for (int i = 0; i < 3; i++) {
            Result month = results.get(new Month(YearMonth.from(quarter.start()).plusMonths(i)));
            any |= month != null;
            months.add(month == null ? Value.blank(Value.Reason.NOT_SUPPLIED) : month.value());
        }
        return any ? months : List.of();
    }

    private static Status status(History.Found found) {
        return found.from().stream()
                .map(Result::status)
                .filter(s -> s != Status.FINAL)
                .findFirst()
                .orElse(Status.FINAL);
    }
}
