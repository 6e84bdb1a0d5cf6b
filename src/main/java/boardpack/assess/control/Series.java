package boardpack.assess.control;

import boardpack.assess.rating.History;
import boardpack.assess.rating.Targets;
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

/** The figures of one indicator over time for a control chart: by month if there are enough, otherwise by quarter. */
public final class Series {
    private Series() {}

    /** Returns the control chart of an indicator up to the reported quarter; empty if there are too few figures. */
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

    /** Returns the target for a control chart whose last figure is for the given period, if there is one. */
    public static Optional<Target> target(Book book, Indicator indicator, Period last) {
        Targets targets = new Targets(book);
        return targets.of(indicator, last)
                .or(() -> targets.of(indicator, book.quarter()))
                .filter(t -> !(last instanceof Month) || !indicator.addsUp());
    }

    static List<Observation> of(Book book, Indicator indicator) {
        // A year to date restarts each year, and rolling figures overlap, so their changes are not random.
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

    /** Returns every quarter reported, from the first with a row (its own or a month's) to that of the book. */
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
            // Figures under an earlier definition belong to another process.
            boolean otherwise = indicator
                    .redefined()
                    .filter(r -> r.separates(period, book.quarter()))
                    .isPresent();
            if (!later && !otherwise) {
                // Exact values, because limits of rounded figures would include rounding errors.
                history.at(period).value().number().ifPresent(v -> observations.add(new Observation(period, v)));
            }
        }
        return observations;
    }
}
