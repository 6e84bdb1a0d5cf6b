package boardpack.assess.review;

import boardpack.assess.Assessment;
import boardpack.assess.rating.History;
import boardpack.book.Book;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Result;
import boardpack.indicator.Unit;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds a quarter or year whose own row contradicts its months or quarters. */
final class Contradicted {
    private static final int QUARTERS = 4;

    /** Tolerance for a sum of rounded parts, in units of its last decimal. */
    private static final BigDecimal ROUNDING = BigDecimal.valueOf(2);

    private final Assessment assessment;
    private final Indicator indicator;
    private final Map<Period, Result> results;
    private final History history;
    private final Findings findings;

    Contradicted(Assessment assessment, Book book, Findings findings) {
        this.assessment = assessment;
        this.indicator = assessment.indicator();
        this.results = book.results().getOrDefault(indicator.ref(), Map.of());
        this.history = new History(indicator, results);
        this.findings = findings;
    }

    void tell(Place place) {
        byMonths(place);
        if (indicator.basis() != Basis.ANNUAL) {
            byQuarters(assessment.lastYear());
            byQuarters(assessment.quarter().year());
        }
    }

    /** Compares a quarter's own row with its months. */
    private void byMonths(Place place) {
        if (!results.containsKey(assessment.quarter()) || !assessment.period().equals(assessment.quarter())) {
            return;
        }
        Optional<BigDecimal> months =
                history.byMonths(assessment.quarter()).value().number().map(indicator::displayed);
        Optional<BigDecimal> own = assessment.actual().number().map(indicator::displayed);
        if (months.isPresent() && own.isPresent() && months.get().compareTo(own.get()) != 0) {
            tell(
                    place,
                    assessment.quarter(),
                    own.get(),
                    "its months make " + months.get().toPlainString(),
                    "quarter");
        }
    }

    /** Compares a year's own row with its quarters, which should add up to it or lie on both sides of it. */
    private void byQuarters(Year year) {
        Result row = results.get(year);
        Optional<BigDecimal> own =
                row == null ? Optional.empty() : row.value().number().map(indicator::displayed);
        if (own.isEmpty() || year.end().isAfter(assessment.quarter().end())) {
            return;
        }
        Optional<BigDecimal> made = history.byQuarters(year).value().number().map(indicator::displayed);
        if (made.isPresent()) {
            BigDecimal allowed = indicator.basis() == Basis.FLOW && indicator.decimals() > 0
                    ? ROUNDING.movePointLeft(indicator.decimals())
                    : BigDecimal.ZERO;
            if (made.get().subtract(own.get()).abs().compareTo(allowed) > 0) {
                String parts = indicator.basis() == Basis.FLOW ? "its quarters make " : "its last quarter has ";
                tell(row.place(), year, own.get(), parts + made.get().toPlainString(), "year");
            }
            return;
        }
        List<BigDecimal> quarters = IntStream.rangeClosed(1, QUARTERS)
                .mapToObj(n -> history.at(year.quarter(n)).value().number().map(indicator::displayed))
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        boolean average = indicator.basis() == Basis.FLOW && !indicator.isCount() && !indicator.addsUp()
                || indicator.unit() == Unit.PERCENT;
        boolean outside = quarters.size() == QUARTERS
                && average
                && (own.get().compareTo(quarters.getFirst()) < 0 || own.get().compareTo(quarters.getLast()) > 0);
        if (outside) {
            String parts = "its quarters lie between " + quarters.getFirst().toPlainString() + " and "
                    + quarters.getLast().toPlainString();
            tell(row.place(), year, own.get(), parts, "year");
        }
    }

    private void tell(Place place, Period period, BigDecimal own, String parts, String whole) {
        findings.add(Code.W328, place, indicator.ref(), period.label(), own.toPlainString(), parts, whole);
    }
}
