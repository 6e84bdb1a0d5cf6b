package boardpack.assess.review;

import boardpack.assess.Assessment;
import boardpack.assess.rating.History;
import boardpack.book.Book;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.indicator.Result;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Figures of one indicator that are probably slips by what its other figures are: the current one, or one it is compared with. */
final class OddFigures {
    private static final String CHECK = "check the figure, and its decimal point above all";
    private static final String NOT_YET = "is it 0, or not there yet? Then empty the cell";

    /** Numbers below this come and go. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(20);

    /** How many times less a year to date must grow than in other years. */
    private static final BigDecimal TIMES = BigDecimal.valueOf(8);

    private final Assessment assessment;
    private final Indicator indicator;
    private final Map<Period, Result> results;
    private final History history;
    private final Findings found;
    private final Findings findings;

    /**
     * The figures of an indicator.
     *
     * @param found what was found of the files
     */
    OddFigures(Assessment assessment, Book book, Findings found, Findings findings) {
        this.assessment = assessment;
        this.indicator = assessment.indicator();
        this.results = book.results().getOrDefault(indicator.ref(), Map.of());
        this.history = new History(indicator, results);
        this.found = found;
        this.findings = findings;
    }

    /** True where the current figure is probably a slip. */
    boolean tell(Place place) {
        Optional<BigDecimal> now = assessment.actual().number();
        if (now.isEmpty() || assessment.rated().rating() == Rating.NOT_DUE) {
            return false;
        }
        Map<Period, BigDecimal> earlier = Unusual.earlier(assessment, history);
        List<BigDecimal> others = new ArrayList<>(earlier.values());
        if (others.isEmpty() && indicator.basis() == Basis.CUMULATIVE) {
            inTheYearBefore(assessment.quarter()).flatMap(this::figure).ifPresent(others::add);
        }
        Optional<Unusual> unusual = Unusual.of(indicator, now.get(), others);
        unusual.ifPresent(u -> tell(u, assessment.period(), now.get(), "earlier", place));
        if (unusual.isPresent() || yearToDate()) {
            return true;
        }
        comparedWith(now.get(), earlier);
        return false;
    }

    private void tell(Unusual unusual, Period period, BigDecimal figure, String kind, Place place) {
        findings.add(
                Code.W319,
                place,
                indicator.ref(),
                period.label(),
                indicator.displayed(figure).toPlainString(),
                unusual.words(indicator, kind),
                figure.signum() == 0 ? NOT_YET : CHECK);
    }

    /** The earlier figures that papers print beside the current one. */
    private void comparedWith(BigDecimal now, Map<Period, BigDecimal> earlier) {
        Set<Period> periods = new LinkedHashSet<>(List.of(
                assessment.travel().since(),
                indicator.before(assessment.period()),
                indicator.yearBefore(assessment.period())));
        for (Period period : periods) {
            BigDecimal figure = earlier.get(period);
            if (figure == null || earlier.size() == 1) {
                continue;
            }
            Map<Period, BigDecimal> others = new LinkedHashMap<>(earlier);
            others.remove(period);
            others.put(assessment.period(), now);
            Unusual.of(indicator, figure, others.values())
                    .ifPresent(u -> place(period)
                            .filter(p -> !found.hasErrorAt(p))
                            .ifPresent(p -> tell(u, period, figure, "other", p)));
        }
    }

    private Optional<Place> place(Period period) {
        List<Result> from = history.at(period).from();
        return from.isEmpty() ? Optional.empty() : Optional.of(from.getLast().place());
    }

    private Optional<BigDecimal> figure(Period period) {
        return history.at(period).value().number();
    }

    /** The last quarter before one in its year that has a figure. */
    private Optional<Quarter> inTheYearBefore(Quarter quarter) {
        for (int number = quarter.number() - 1; number > 0; number--) {
            Quarter earlier = quarter.year().quarter(number);
            if (figure(earlier).isPresent()) {
                return Optional.of(earlier);
            }
        }
        return Optional.empty();
    }

    /** True where what is counted up over the year has become less, or far less is added than in other years. */
    private boolean yearToDate() {
        boolean counts = switch (indicator.unit().kind()) {
            case NUMBER, POUNDS -> true;
            case NAMED -> indicator.isCount();
            case PERCENT, RATE, TIME -> false;
        };
        if (indicator.basis() != Basis.CUMULATIVE || !counts || indicator.mayBeNegative()) {
            return false;
        }
        boolean falls = falls(assessment.quarter());
        falls(assessment.quarter().yearBefore());
        return falls || growsLess(assessment.quarter());
    }

    private boolean falls(Quarter quarter) {
        Optional<Quarter> before = inTheYearBefore(quarter);
        Optional<BigDecimal> growth = growth(quarter);
        if (growth.filter(g -> g.signum() < 0).isEmpty() || isRedefined(before.orElseThrow(), quarter)) {
            return false;
        }
        place(quarter)
                .ifPresent(place -> findings.add(
                        Code.W385,
                        place,
                        indicator.ref(),
                        shown(before.get()),
                        before.get().label(),
                        shown(quarter),
                        quarter.label()));
        return true;
    }

    private boolean growsLess(Quarter quarter) {
        List<BigDecimal> usual = new ArrayList<>();
        Quarter then = quarter.yearBefore();
        for (int back = 0; back < 4 && !isRedefined(then, quarter); back++) {
            growth(then).ifPresent(usual::add);
            then = then.yearBefore();
        }
        Optional<BigDecimal> growth = growth(quarter);
        if (growth.isEmpty() || usual.isEmpty()) {
            return false;
        }
        List<BigDecimal> sorted = usual.stream().sorted().toList();
        boolean less = sorted.getFirst().compareTo(LARGE) >= 0
                && growth.get().multiply(TIMES).compareTo(sorted.getFirst()) <= 0;
        if (less) {
            place(quarter)
                    .ifPresent(place -> findings.add(
                            Code.W386,
                            place,
                            indicator.ref(),
                            indicator.displayed(growth.get()).toPlainString(),
                            inTheYearBefore(quarter).orElseThrow().label(),
                            indicator.displayed(sorted.getFirst()).toPlainString()));
        }
        return less;
    }

    private boolean isRedefined(Period earlier, Period later) {
        return indicator.redefined().filter(r -> r.separates(earlier, later)).isPresent();
    }

    private Optional<BigDecimal> growth(Quarter quarter) {
        Optional<BigDecimal> before = inTheYearBefore(quarter).flatMap(this::figure);
        return before.flatMap(b -> figure(quarter).map(f -> f.subtract(b)));
    }

    private String shown(Quarter quarter) {
        return indicator.displayed(figure(quarter).orElseThrow()).toPlainString();
    }

    /** A month of 0 among months that are all large, and that was none the year before. */
    void monthOfNothing() {
        List<Result> months = assessment.from();
        if (indicator.basis() != Basis.FLOW || !indicator.isCount() || months.size() < 2) {
            return;
        }
        for (Result month : months) {
            boolean nothing = month.period() instanceof Month
                    && month.value().number().filter(n -> n.signum() == 0).isPresent();
            Result then = results.get(month.period().yearBefore());
            boolean always = then != null
                    && then.value().number().filter(n -> n.signum() == 0).isPresent();
            boolean large = months.stream()
                    .filter(m -> m != month)
                    .allMatch(m -> m.value()
                            .number()
                            .filter(n -> n.compareTo(LARGE) >= 0)
                            .isPresent());
            if (nothing && large && !always) {
                findings.add(
                        Code.W389,
                        month.place(),
                        indicator.ref(),
                        month.period().label(),
                        assessment.period().label());
            }
        }
    }
}
