package boardpack.book;

import boardpack.indicator.Begun;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Reports;
import boardpack.indicator.Result;
import boardpack.indicator.Rhythm;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds in which years an indicator is reported that is not reported every year, such as a survey every second year. */
final class SurveyYears {
    private final Map<String, Map<Period, Result>> results;
    private final Quarter quarter;
    private final Findings findings;

    /**
     * The years of a pack.
     *
     * @param quarter what is reported up to this one says in which years the next reports are due
     */
    SurveyYears(Map<String, Map<Period, Result>> results, Quarter quarter, Findings findings) {
        this.results = results;
        this.quarter = quarter;
        this.findings = findings;
    }

    List<Indicator> known(List<Indicator> indicators) {
        return indicators.stream()
                .map(i -> i.rhythm().years() == 1 ? i : known(i))
                .toList();
    }

    private Indicator known(Indicator indicator) {
        Rhythm rhythm = indicator.rhythm();
        Optional<Year> base = indicator
                .lifetime()
                .begun()
                .map(begun -> declared(indicator, begun))
                .or(() -> found(indicator));
        if (base.isEmpty()) {
            findings.add(Code.W362, indicator.place(), indicator.ref(), rhythm.words());
        }
        return base.map(rhythm::from).map(indicator::in).orElse(indicator);
    }

    /** The year of the first report that the beginning allows. */
    private Year declared(Indicator indicator, Begun begun) {
        Optional<Quarter> arrival =
                begun.from() instanceof Year year ? indicator.arrival(year) : Optional.<Quarter>empty();
        if (arrival.isPresent()) {
            return arrival.get().year();
        }
        Year year = new Year(begun.from().start().getYear() - 1, quarter.year().kind());
        Quarter first = indicator.rhythm().after(year.quarter(1));
        while (begun.isAfter(first)) {
            first = indicator.rhythm().after(first);
        }
        return first.year();
    }

    /** The year of the last report up to the quarter; where there is none, of the first after it. */
    private Optional<Year> found(Indicator indicator) {
        List<Quarter> reports = results.getOrDefault(indicator.ref(), Map.of()).values().stream()
                .filter(Reports::isFigure)
                .flatMap(r -> quarterOf(indicator, r.period()).stream())
                .filter(q -> indicator.rhythm().quarters().contains(q.number()))
                .toList();
        return reports.stream()
                .filter(q -> q.compareTo(quarter) <= 0)
                .max(Comparator.naturalOrder())
                .or(() -> reports.stream().min(Comparator.naturalOrder()))
                .map(Quarter::year);
    }

    private static Optional<Quarter> quarterOf(Indicator indicator, Period period) {
        return switch (period) {
            case Year year -> indicator.arrival(year);
            case Quarter quarter -> Optional.of(quarter);
            case boardpack.indicator.Month month -> Optional.empty();
        };
    }
}
