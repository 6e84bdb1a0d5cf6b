package boardpack.book.extract;

import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.indicator.Value;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds annual figures that cannot exist yet, because they were entered for the year in which they arrive.
 *
 * @param now the latest quarter known from the extracts or the pack
 */
public record AnnualFigures(Quarter now, Map<String, Map<Period, Result>> results, Findings findings) {
    public void check(List<Indicator> indicators) {
        for (Indicator indicator : indicators) {
            if (indicator.basis() == Basis.ANNUAL) {
                Map<Period, Result> its = results.getOrDefault(indicator.ref(), Map.of());
                its.values().forEach(result -> check(indicator, result, its));
            }
        }
    }

    private void check(Indicator indicator, Result result, Map<Period, Result> its) {
        if (!(result.period() instanceof Year year) || !saysSomething(result)) {
            return;
        }
        if (year.end().isAfter(now.end())) {
            notOver(indicator, year, result, its);
            return;
        }
        // When an earlier quarter is made again, figures that have arrived since are correct.
        indicator
                .arrival(year)
                .filter(q -> q.compareTo(now) > 0)
                .ifPresent(q -> findings.add(
                        Code.W359,
                        result.place(),
                        indicator.ref(),
                        year.label(),
                        q.label(),
                        q.label(),
                        indicator.place()));
    }

    private void notOver(Indicator indicator, Year year, Result result, Map<Period, Result> its) {
        Year over = now.year().end().isAfter(now.end()) ? now.year().yearBefore() : now.year();
        String there = Optional.ofNullable(its.get(over))
                .filter(AnnualFigures::saysSomething)
                .map(r -> "; if that of " + over.yearBefore().label() + " stands under " + over.label() + " ("
                        + r.place() + "), correct it first")
                .orElse("");
        findings.add(Code.E261, result.place(), indicator.ref(), year.label(), now.label(), over.label(), there);
    }

    private static boolean saysSomething(Result result) {
        return !result.value().equals(Value.blank(Value.Reason.NOT_SUPPLIED))
                || result.numerator().isPresent()
                || result.denominator().isPresent()
                || !result.commentary().isEmpty();
    }
}
