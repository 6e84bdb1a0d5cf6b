package boardpack.book.rhythm;

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

/** Finds the reporting years of indicators that are not reported every year, such as a biennial survey. */
public final class SurveyYears {
    private final Map<String, Map<Period, Result>> results;
    private final Quarter quarter;
    private final Findings findings;

    /**
     * Creates the search for a pack.
     *
     * @param quarter the last quarter whose reports determine when the next ones are due
     */
    public SurveyYears(Map<String, Map<Period, Result>> results, Quarter quarter, Findings findings) {
        this.results = results;
        this.quarter = quarter;
        this.findings = findings;
    }

    public List<Indicator> known(List<Indicator> indicators) {
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

    /** Returns the year of the first report after the indicator's beginning. */
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

    /** Returns the year of the last report up to the quarter, or of the first report after it if there is none. */
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
