package boardpack.assess.review;

import boardpack.assess.Assessment;
import boardpack.assess.rating.History;
import boardpack.assess.review.sheet.EarlierFigures;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.indicator.Result;
import boardpack.indicator.Target;
import boardpack.indicator.Unit;
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

/**
 * Finds figures of one indicator that are probably errors, judged by its other figures: the current one and those it is
 * compared with.
 */
final class OddFigures {
    private static final String CHECK = "check the figure, and its decimal point above all";
    private static final String NOT_YET = "is it 0, or not there yet? Then empty the cell";

    /** Minimum numbers of figures: four show a range, and six show it well. */
    private static final int FOUR = 4;

    private static final int MANY = 6;
    private static final BigDecimal HALVES = new BigDecimal("1.5");
    private static final BigDecimal FOURTH = BigDecimal.valueOf(4);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Minimum distance, in points, of the complementary share from all earlier figures. */
    private static final BigDecimal POINTS = BigDecimal.valueOf(5);

    /** Numbers below this vary too much to be checked. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(20);

    private final Assessment assessment;
    private final Indicator indicator;
    private final Map<Period, Result> results;
    private final History history;
    private final Map<Period, Target> targets;
    private final EarlierFigures figures;
    private final Findings found;
    private final Findings findings;

    /**
     * Creates the check for an indicator.
     *
     * @param found the findings about the files
     */
    OddFigures(
            Assessment assessment,
            Map<Period, Result> results,
            Map<Period, Target> targets,
            EarlierFigures figures,
            Findings found,
            Findings findings) {
        this.assessment = assessment;
        this.indicator = assessment.indicator();
        this.results = results;
        this.targets = targets;
        this.figures = figures;
        this.history = new History(indicator, results);
        this.found = found;
        this.findings = findings;
    }

    /** Returns true, and reports it, if the current figure is probably an error. */
    boolean tell(Place place) {
        Optional<BigDecimal> now = assessment.actual().number();
        if (now.isEmpty() || assessment.rated().rating() == Rating.NOT_DUE) {
            return false;
        }
        Map<Period, BigDecimal> earlier = figures.byPeriod();
        List<BigDecimal> others = new ArrayList<>(earlier.values());
        if (others.isEmpty() && indicator.basis() == Basis.CUMULATIVE) {
            inTheYearBefore(assessment.quarter()).flatMap(this::figure).ifPresent(others::add);
        }
        Optional<Unusual> unusual = Unusual.of(indicator, now.get(), others);
        unusual.ifPresent(u -> tell(u, assessment.period(), now.get(), "earlier", place));
        if (unusual.isPresent()) {
            return true;
        }
        if (madeOtherwise(now.get(), others, place)
                || new YearToDate(assessment, results, history, targets, findings).tell()) {
            return true;
        }
        comparedWith(now.get(), earlier);
        return false;
    }

    /**
     * Returns true if a figure is unlike the others but would fit with two digits swapped, or as the complementary
     * share.
     */
    private boolean madeOtherwise(BigDecimal now, List<BigDecimal> others, Place place) {
        if (others.size() < FOUR || indicator.mayBeNegative()) {
            return false;
        }
        BigDecimal least = others.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = others.stream().max(BigDecimal::compareTo).orElseThrow();
        BigDecimal range = most.subtract(least);
        BigDecimal reach = others.size() < MANY ? range.multiply(HALVES) : range;
        BigDecimal outside = least.subtract(now).max(now.subtract(most));
        if (range.signum() == 0 || outside.compareTo(reach) <= 0) {
            return false;
        }
        Unusual unlike = new Unusual(others.size(), least, most);
        BigDecimal rest = HUNDRED.subtract(now);
        if (indicator.unit() == Unit.PERCENT && outside.compareTo(POINTS) >= 0 && isLike(rest, unlike, range)) {
            tell(
                    unlike,
                    now,
                    place,
                    "check whether it is the share of the others: 100 less it is "
                            + indicator.displayed(rest).toPlainString()
                            + ", which would be like the earlier ones");
            return true;
        }
        return !assessment.from().getLast().computed() && swapped(now, unlike, range, place);
    }

    private boolean swapped(BigDecimal now, Unusual unlike, BigDecimal range, Place place) {
        String digits = now.toPlainString();
        for (int at = 1; at < digits.length(); at++) {
            int before = digits.charAt(at - 1) == '.' ? at - 2 : at - 1;
            if (before < 0 || digits.charAt(at) == '.' || digits.charAt(at) == digits.charAt(before)) {
                continue;
            }
            StringBuilder other = new StringBuilder(digits);
            other.setCharAt(before, digits.charAt(at));
            other.setCharAt(at, digits.charAt(before));
            BigDecimal meant = new BigDecimal(other.toString());
            if (isLike(meant, unlike, range)) {
                tell(
                        unlike,
                        now,
                        place,
                        "check whether two digits are exchanged: " + meant.toPlainString()
                                + " would be like the others");
                return true;
            }
        }
        return false;
    }

    private static boolean isLike(BigDecimal figure, Unusual others, BigDecimal range) {
        BigDecimal outside = others.least().subtract(figure).max(figure.subtract(others.most()));
        return outside.multiply(FOURTH).compareTo(range) <= 0;
    }

    private void tell(Unusual unlike, BigDecimal now, Place place, String fix) {
        findings.add(
                Code.W319,
                place,
                indicator.ref(),
                assessment.period().label(),
                indicator.displayed(now).toPlainString(),
                unlike.words(indicator, "earlier"),
                fix);
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

    /** Checks the earlier figures that papers print next to the current one. */
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

    /** Returns the last earlier quarter of the same year that has a figure. */
    private Optional<Quarter> inTheYearBefore(Quarter quarter) {
        for (int number = quarter.number() - 1; number > 0; number--) {
            Quarter earlier = quarter.year().quarter(number);
            if (figure(earlier).isPresent()) {
                return Optional.of(earlier);
            }
        }
        return Optional.empty();
    }

    /** Reports a month of 0 among large months, unless the same month of the year before was 0 too. */
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
