package boardpack.assess;

import boardpack.book.Book;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rebase;
import boardpack.indicator.Reports;
import boardpack.indicator.Result;
import boardpack.indicator.Target;
import boardpack.indicator.Year;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The figures of one indicator over time, for a control chart: by month where there are enough, else by quarter. */
public final class Series {
    private Series() {}

    /** The control chart of an indicator up to the quarter that is reported; empty where there are too few figures. */
    public static Optional<ControlChart> chart(Book book, Indicator indicator) {
        List<Observation> series = of(book, indicator);
        if (series.size() < ControlCharts.FEWEST_POINTS) {
            return Optional.empty();
        }
        Optional<BigDecimal> target =
                target(book, indicator, series.getLast().period()).flatMap(Target::value);
        List<Rebase> rebases = book.rebases().getOrDefault(indicator.ref(), List.of()).stream()
                .sorted(Comparator.comparing(r -> r.from().start()))
                .toList();
        return ControlCharts.chart(
                series, indicator.polarity(), target, rebases, book.settings().screensRanges());
    }

    /** The target that a control chart is held against, whose last figure is for this period. */
    public static Optional<Target> target(Book book, Indicator indicator, Period last) {
        Targets targets = new Targets(book);
        return targets.of(indicator, last)
                .or(() -> targets.of(indicator, book.quarter()))
                .filter(t -> !(last instanceof Month) || !indicator.addsUp());
    }

    static List<Observation> of(Book book, Indicator indicator) {
        // A year to date begins anew each year, and rolling figures overlap: what they move by is not chance.
        if (indicator.basis() == Basis.CUMULATIVE || indicator.basis() == Basis.ROLLING) {
            return List.of();
        }
        Map<Period, Result> results = book.results().getOrDefault(indicator.ref(), Map.of());
        History history = new History(indicator, results);
        List<Observation> months = observations(book, indicator, history, of(results, Month.class));
        if (months.size() >= ControlCharts.FEWEST_POINTS) {
            return months;
        }
        boolean annual = indicator.basis() == Basis.ANNUAL;
        return observations(
                book, indicator, history, annual ? of(results, Year.class) : quarters(book, indicator, results));
    }

    private static <T extends Period> List<Period> of(Map<Period, Result> results, Class<T> kind) {
        return results.keySet().stream()
                .filter(kind::isInstance)
                .sorted(Comparator.comparing(Period::start))
                .toList();
    }

    /** Every quarter that it reports, from the first that has a row, of its own or of a month, to that of the book. */
    private static List<Period> quarters(Book book, Indicator indicator, Map<Period, Result> results) {
        TreeSet<Period> rows = new TreeSet<>(Comparator.comparing(Period::start));
        results.keySet().stream().filter(p -> !(p instanceof Year)).forEach(rows::add);
        List<Period> quarters = new ArrayList<>();
        Reports reports = new Reports(indicator, results);
        Quarter quarter = book.quarter();
        while (!rows.isEmpty() && !quarter.end().isBefore(rows.first().start())) {
            if (reports.has(quarter)) {
                quarters.add(quarter);
            }
            quarter = quarter.before();
        }
        return quarters.reversed();
    }

    private static List<Observation> observations(
            Book book, Indicator indicator, History history, List<Period> periods) {
        List<Observation> observations = new ArrayList<>();
        for (Period period : periods) {
            boolean later = period.end().isAfter(book.quarter().end());
            // What was counted otherwise before is another process.
            boolean otherwise = indicator
                    .redefined()
                    .filter(r -> r.separates(period, book.quarter()))
                    .isPresent();
            if (!later && !otherwise) {
                // Exact, whatever is displayed: of rounded figures the limits would be those of the rounding.
                history.at(period).value().number().ifPresent(v -> observations.add(new Observation(period, v)));
            }
        }
        return observations;
    }
}
