package boardpack.assess.review;

import boardpack.assess.Assessment;
import boardpack.assess.rating.History;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.indicator.Target;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds figures that are not a year to date. They fall within the year, or grow far less or more than in other years or
 * than their target.
 */
final class YearToDate {
    /** Numbers below this vary too much to be checked. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(20);

    /** Factor by which the growth must be smaller than in other years. */
    private static final BigDecimal TIMES = BigDecimal.valueOf(8);

    /** Points by which a percentage that accumulates over the year grows in a quarter. */
    private static final BigDecimal POINTS = BigDecimal.valueOf(5);

    /** Relative growth per quarter of other shares, rates or times that accumulate over the year. */
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /** The range of a single quarter's figure, as shares of the usual growth in a quarter. */
    private static final BigDecimal LEAST_ALONE = new BigDecimal("0.6");

    private static final BigDecimal MOST_ALONE = new BigDecimal("1.4");

    /** Factor by which the growth must be larger than in other years. */
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HALF_MORE = new BigDecimal("1.5");
    private static final int YEARS = 4;

    private final Assessment assessment;
    private final Indicator indicator;
    private final Map<Period, Result> results;
    private final History history;
    private final Map<Period, Target> targets;
    private final Findings findings;

    YearToDate(
            Assessment assessment,
            Map<Period, Result> results,
            History history,
            Map<Period, Target> targets,
            Findings findings) {
        this.assessment = assessment;
        this.indicator = assessment.indicator();
        this.results = results;
        this.history = history;
        this.targets = targets;
        this.findings = findings;
    }

    /** Returns true, and reports it, if the current figure is probably not a year to date. */
    boolean tell() {
        if (indicator.basis() != Basis.CUMULATIVE || indicator.mayBeNegative()) {
            return false;
        }
        Quarter quarter = assessment.quarter();
        if (isAmount()) {
            boolean falls = falls(quarter, this::figure, "");
            falls(quarter.yearBefore(), this::figure, "");
            return falls || growsLess(quarter);
        }
        boolean counts = falls(quarter, q -> count(q, Result::denominator), "the denominator of ")
                || falls(quarter, q -> count(q, Result::numerator), "the numerator of ");
        return counts || growsLess(quarter);
    }

    private boolean isAmount() {
        return switch (indicator.unit().kind()) {
            case NUMBER, POUNDS -> true;
            case NAMED -> indicator.isCount();
            case PERCENT, RATE, TIME -> false;
        };
    }

    private Optional<BigDecimal> figure(Quarter quarter) {
        return history.at(quarter).value().number();
    }

    private Optional<BigDecimal> count(Quarter quarter, Function<Result, Optional<BigDecimal>> which) {
        return Optional.ofNullable(results.get(quarter)).flatMap(which);
    }

    /** Returns the last earlier quarter of the same year that has a figure. */
    private Optional<Quarter> before(Quarter quarter) {
        for (int number = quarter.number() - 1; number > 0; number--) {
            Quarter earlier = quarter.year().quarter(number);
            if (figure(earlier).isPresent()) {
                return Optional.of(earlier);
            }
        }
        return Optional.empty();
    }

    private boolean falls(Quarter quarter, Function<Quarter, Optional<BigDecimal>> of, String what) {
        Optional<Quarter> before = before(quarter).filter(b -> !isRedefined(b, quarter));
        Optional<BigDecimal> was = before.flatMap(of);
        Optional<BigDecimal> is = of.apply(quarter);
        if (was.isEmpty() || is.isEmpty() || is.get().compareTo(was.get()) >= 0) {
            return false;
        }
        place(quarter)
                .ifPresent(place -> findings.add(
                        Code.W385,
                        place,
                        what + indicator.ref(),
                        shown(was.get(), what),
                        before.get().label(),
                        shown(is.get(), what),
                        quarter.label()));
        return true;
    }

    private String shown(BigDecimal figure, String what) {
        return what.isEmpty() ? indicator.displayed(figure).toPlainString() : Apart.plain(figure);
    }

    /** The growth of a year to date in the same part of another year, or of its target this year. */
    private record Growth(BigDecimal by, BigDecimal to) {}

    private boolean growsLess(Quarter quarter) {
        Optional<BigDecimal> now = figure(quarter);
        Optional<Quarter> before = before(quarter);
        Optional<BigDecimal> growth = before.flatMap(this::figure).flatMap(b -> now.map(n -> n.subtract(b)));
        if (growth.isEmpty()) {
            return false;
        }
        List<Growth> usual = ofOtherYears(quarter);
        boolean byTarget = usual.isEmpty();
        if (byTarget) {
            ofTarget(before.get(), quarter).ifPresent(usual::add);
        }
        if (usual.isEmpty()) {
            return false;
        }
        BigDecimal least =
                usual.stream().map(Growth::by).min(Comparator.naturalOrder()).orElseThrow();
        BigDecimal most = most(usual, Growth::by);
        BigDecimal smallest =
                usual.stream().map(Growth::to).min(Comparator.naturalOrder()).orElseThrow();
        if (!isCollected(least, smallest)) {
            return false;
        }
        boolean far = isAmount()
                && !byTarget
                && growth.get().compareTo(most.multiply(FOUR)) > 0
                && now.get().compareTo(most(usual, Growth::to).multiply(HALF_MORE)) > 0;
        if (far) {
            grows(quarter, growth.get(), before.get(), most, "in the same time of earlier years by %s at most");
            return true;
        }
        boolean hardly = growth.get().multiply(TIMES).compareTo(least) <= 0;
        boolean alone = growth.get().multiply(TWO).compareTo(least) < 0
                && now.get().compareTo(least.multiply(LEAST_ALONE)) >= 0
                && now.get().compareTo(most.multiply(MOST_ALONE)) <= 0
                && now.get().multiply(HALF_MORE).compareTo(smallest) <= 0;
        if (!hardly && !alone) {
            return false;
        }
        grows(
                quarter,
                growth.get(),
                before.get(),
                least,
                byTarget ? "its target by %s" : "in the same time of earlier years by %s or more");
        return true;
    }

    private static BigDecimal most(List<Growth> usual, Function<Growth, BigDecimal> which) {
        return usual.stream().map(which).max(Comparator.naturalOrder()).orElseThrow();
    }

    private void grows(Quarter quarter, BigDecimal by, Quarter since, BigDecimal usual, String words) {
        place(quarter)
                .ifPresent(place -> findings.add(
                        Code.W386,
                        place,
                        indicator.ref(),
                        indicator.displayed(by).toPlainString(),
                        since.label(),
                        String.format(words, indicator.displayed(usual).toPlainString())));
    }

    /** Returns true for a figure that accumulates over the year, rather than a share that stays about the same. */
    private boolean isCollected(BigDecimal growth, BigDecimal to) {
        return switch (indicator.unit().kind()) {
            case PERCENT -> growth.compareTo(POINTS) >= 0 && growth.compareTo(to.multiply(TENTH)) >= 0;
            case RATE, TIME -> growth.signum() > 0 && growth.compareTo(to.multiply(TENTH)) >= 0;
            case NUMBER, POUNDS, NAMED -> growth.compareTo(LARGE) >= 0;
        };
    }

    private List<Growth> ofOtherYears(Quarter quarter) {
        List<Growth> usual = new ArrayList<>();
        Quarter then = quarter.yearBefore();
        for (int back = 0; back < YEARS && !isRedefined(then, quarter); back++) {
            Optional<BigDecimal> to = figure(then);
            Optional<BigDecimal> from = before(then).flatMap(this::figure);
            if (to.isPresent() && from.isPresent()) {
                usual.add(new Growth(to.get().subtract(from.get()), to.get()));
            }
            then = then.yearBefore();
        }
        return usual;
    }

    private Optional<Growth> ofTarget(Quarter before, Quarter quarter) {
        Optional<Target> ofYear = assessment.target().flatMap(Target::profile).map(Target.Profile::ofYear);
        if (isAmount() && ofYear.flatMap(Target::value).isPresent()) {
            BigDecimal year = ofYear.get().value().get();
            return Optional.of(
                    new Growth(share(year, quarter.number() - before.number()), share(year, quarter.number())));
        }
        Optional<BigDecimal> from = Optional.ofNullable(targets.get(before)).flatMap(Target::value);
        Optional<BigDecimal> to = Optional.ofNullable(targets.get(quarter)).flatMap(Target::value);
        return from.flatMap(f -> to.map(t -> new Growth(t.subtract(f), t)));
    }

    private static BigDecimal share(BigDecimal ofYear, int quarters) {
        return ofYear.multiply(BigDecimal.valueOf(quarters)).divide(BigDecimal.valueOf(4));
    }

    private boolean isRedefined(Period earlier, Period later) {
        return indicator.redefined().filter(r -> r.separates(earlier, later)).isPresent();
    }

    private Optional<Place> place(Period period) {
        List<Result> from = history.at(period).from();
        return from.isEmpty() ? Optional.empty() : Optional.of(from.getLast().place());
    }
}
