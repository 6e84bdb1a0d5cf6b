package boardpack.assess.review;

import boardpack.assess.Assessment;
import boardpack.assess.review.sheet.EarlierFigures;
import boardpack.book.Book;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Quarter;
import boardpack.indicator.Target;
import boardpack.indicator.Unit;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds a target or threshold so far from similar ones that it is probably an error. */
final class TargetReview {
    /** Largest factor between a target and last year's target or the usual result. */
    private static final int TIMES = 5;

    /**
     * The same factor for figures that add up over the year. A quarter's target instead of the year's is four times
     * smaller.
     */
    private static final int TIMES_OF_A_SUM = 3;

    /** Number of points by which the target of a percentage never moves in a year. */
    private static final BigDecimal FAR_IN_POINTS = BigDecimal.valueOf(30);

    /** Largest factor between a target and a threshold that is not a percentage. */
    private static final int OF_A_THRESHOLD = 10;

    /** Minimum number of results that show a usual range. */
    private static final int ENOUGH = 3;

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final BigDecimal FIFTH = new BigDecimal("0.2");

    /** Smaller targets are a multiple of a few results by chance. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(20);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * Largest distance of a threshold in percentage points; for small percentages, thresholds of twice the target are
     * common.
     */
    private static final BigDecimal POINTS = BigDecimal.TEN;

    private final Assessment a;
    private final Indicator indicator;
    private final Map<Period, Target> targets;
    private final Findings found;
    private final Findings findings;

    TargetReview(Assessment a, Book book, Findings found, Findings findings) {
        this.a = a;
        this.indicator = a.indicator();
        this.targets = book.targets().getOrDefault(indicator.ref(), Map.of());
        this.found = found;
        this.findings = findings;
    }

    /** Checks the target of the result. A yearly target that is spread over quarters is checked as a whole. */
    void review(EarlierFigures earlier) {
        Optional<Target> target = a.target()
                .map(t -> t.profile().map(Target.Profile::ofYear).orElse(t))
                .filter(t -> !found.hasErrorAt(t.place()));
        if (target.isEmpty() || target.get().value().isEmpty()) {
            return;
        }
        BigDecimal value = target.get().value().get();
        Optional<BigDecimal> before = before(target.get().period());
        boolean told = isZero(target.get(), value, before);
        if (!told && before.isPresent() && isFar(value, before.get())) {
            tell(target.get(), "target", value, "the target of the year before", before.get());
            told = true;
        }
        // A target similar to last year's is intended.
        if (!told && (before.isEmpty() || before.get().signum() == 0)) {
            usual(target.get(), figures(earlier));
        }
        thresholds(target.get(), value);
    }

    private boolean isFar(BigDecimal value, BigDecimal before) {
        boolean sum = indicator.addsUp() && value.abs().max(before.abs()).compareTo(POINTS) >= 0;
        boolean points = indicator.unit() == Unit.PERCENT
                && !indicator.mayBeNegative()
                && value.subtract(before).abs().compareTo(FAR_IN_POINTS) >= 0;
        return points || Apart.moreThan(sum ? TIMES_OF_A_SUM : TIMES, value, before);
    }

    private Optional<BigDecimal> before(Period period) {
        Period then = indicator.yearBefore(period);
        boolean another =
                indicator.redefined().filter(r -> r.separates(then, period)).isPresent();
        return another
                ? Optional.empty()
                : Optional.ofNullable(targets.get(then)).flatMap(Target::value);
    }

    /** Returns true, and reports it, for a target of 0, which often means an empty cell. */
    private boolean isZero(Target target, BigDecimal value, Optional<BigDecimal> before) {
        if (value.signum() != 0) {
            return false;
        }
        boolean change = before.filter(b -> b.signum() != 0).isPresent();
        boolean nothing = indicator.polarity() == Polarity.HIGHER
                && indicator.unit() == Unit.PERCENT
                && !indicator.mayBeNegative();
        if (change) {
            tell(target, "target", value, "the target of the year before", before.get());
        } else if (nothing) {
            findings.add(
                    Code.W393,
                    target.place(),
                    "target",
                    indicator.ref(),
                    target.period().label(),
                    "0",
                    "higher is better, so that every result meets it",
                    "write the target; if there is none yet, take the row out, and write none if there is to be none");
        }
        return change || nothing;
    }

    /** Returns this result and comparable earlier ones. */
    private List<BigDecimal> figures(EarlierFigures earlier) {
        List<BigDecimal> figures = new ArrayList<>();
        a.actual().number().ifPresent(figures::add);
        figures.addAll(earlier.values());
        return figures;
    }

    private void usual(Target target, List<BigDecimal> results) {
        BigDecimal serving = a.target().flatMap(Target::value).orElse(BigDecimal.ZERO);
        // Small counts are often multiples of each other by chance, and numbers of people may be confidential.
        if (results.size() < 2 || indicator.people() || indicator.mayBeNegative()) {
            return;
        }
        BigDecimal median = Apart.median(results);
        if (indicator.isCount() && serving.max(median).compareTo(BigDecimal.TEN) < 0) {
            return;
        }
        if (results.size() >= ENOUGH && Apart.moreThan(TIMES, serving, median) || isOfAYear(target, serving, median)) {
            tell(
                    target,
                    "target",
                    target.value().orElseThrow(),
                    "the median of its " + results.size() + " results",
                    indicator.displayed(median));
        }
    }

    /** Returns true if a quarter's target is about four times its results, so it is probably the target of the year. */
    private boolean isOfAYear(Target target, BigDecimal serving, BigDecimal median) {
        BigDecimal quarters = median.multiply(FOUR);
        return indicator.basis() == Basis.FLOW
                && indicator.isCount()
                && target.period() instanceof Quarter
                && serving.compareTo(LARGE) >= 0
                && serving.subtract(quarters).abs().compareTo(quarters.multiply(FIFTH)) <= 0
                && !findings.has(Code.W394, target.place());
    }

    private void tell(Target target, String what, BigDecimal value, String other, BigDecimal its) {
        findings.add(
                Code.W393,
                target.place(),
                what,
                indicator.ref(),
                target.period().label(),
                Apart.plain(value),
                other + " is " + Apart.plain(its),
                "check both, and the decimal point above all");
    }

    private void thresholds(Target target, BigDecimal value) {
        String step = indicator.method().rule().step().orElse("floor");
        target.floor().ifPresent(floor -> threshold(target, step, floor, value));
        target.second().ifPresent(second -> threshold(target, "second target", second, value));
    }

    private void threshold(Target target, String what, BigDecimal threshold, BigDecimal value) {
        if (value.signum() == 0 || indicator.mayBeNegative()) {
            return;
        }
        BigDecimal distance = threshold.subtract(value).abs();
        boolean far = indicator.unit() == Unit.PERCENT
                ? distance.compareTo(value.abs().multiply(HALF)) > 0 && distance.compareTo(POINTS) > 0
                : threshold.signum() == 0
                        ? value.abs().compareTo(BigDecimal.TEN) >= 0
                        : Apart.moreThan(OF_A_THRESHOLD, threshold, value)
                                || threshold.abs().compareTo(value.abs().movePointRight(1)) == 0;
        if (far) {
            tell(target, what, threshold, "its target", value);
        }
    }
}
