package boardpack.assess.review;

import boardpack.book.Book;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Target;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds targets of one year, of what adds up over it, that do not fit together. */
final class YearOfTargets {
    /** Two figures are about the same where they differ by less than this share. */
    private static final BigDecimal ABOUT = new BigDecimal("0.2");

    /** Rounding makes a year and its quarters differ by less than this share. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.01");

    /** Smaller numbers stay the same over two quarters by chance. */
    private static final BigDecimal SMALL = BigDecimal.valueOf(20);

    private final Indicator indicator;
    private final Year year;
    private final Map<Period, Target> targets;
    private final Findings findings;

    private YearOfTargets(Indicator indicator, Year year, Map<Period, Target> targets, Findings findings) {
        this.indicator = indicator;
        this.year = year;
        this.targets = targets;
        this.findings = findings;
    }

    static void review(Indicator indicator, Book book, Findings findings) {
        Map<Period, Target> targets = book.targets().getOrDefault(indicator.ref(), Map.of());
        // Most have one target, for the year.
        boolean one = targets.size() < 2;
        if (one
                || !indicator.addsUp()
                || !indicator.isCount() && !indicator.unit().mayAddUp()) {
            return;
        }
        YearOfTargets its = new YearOfTargets(indicator, book.quarter().year(), targets, findings);
        List<Target> quarters = its.quarters(its.year);
        if (quarters.size() < 2) {
            return;
        }
        if (indicator.basis() == Basis.CUMULATIVE) {
            its.toDate(quarters);
        } else {
            its.each(quarters);
        }
    }

    private List<Target> quarters(Year of) {
        List<Target> quarters = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            Optional.ofNullable(targets.get(of.quarter(number)))
                    .filter(t -> t.value().isPresent())
                    .ifPresent(quarters::add);
        }
        return quarters;
    }

    private Optional<BigDecimal> ofYear(Year of) {
        return Optional.ofNullable(targets.get(of)).flatMap(Target::value);
    }

    /** A year to date only grows, and its fourth quarter is the year. */
    private void toDate(List<Target> quarters) {
        for (int i = 1; i < quarters.size(); i++) {
            Target now = quarters.get(i);
            BigDecimal was = value(quarters.get(i - 1));
            int change = value(now).compareTo(was);
            boolean falls = change < 0 && !indicator.mayBeNegative();
            if (falls || change == 0 && isUnlikelyPause(quarters, i)) {
                String before = quarters.get(i - 1).period().label();
                tell(
                        now,
                        "it is " + plain(now) + ", and that of " + before + " is " + Apart.plain(was)
                                + (falls ? ", although it is of the year to date" : ""),
                        "write what is to be reached from the beginning of the year to the end of the quarter");
                return;
            }
        }
        Target last = quarters.getLast();
        boolean whole = ((Quarter) last.period()).number() == 4;
        ofYear(year)
                .filter(y -> whole && !isAbout(y, value(last), ROUNDED))
                .ifPresent(y -> ofYear(y, "that of Q4", value(last)));
    }

    /** True where a target stays the same in all quarters, or between two in which it grows. */
    private boolean isUnlikelyPause(List<Target> quarters, int at) {
        BigDecimal value = value(quarters.get(at));
        if (value.abs().compareTo(SMALL) < 0) {
            return false;
        }
        boolean all = quarters.stream().allMatch(q -> value(q).compareTo(value) == 0);
        boolean grows = at + 1 < quarters.size() && value(quarters.get(at + 1)).compareTo(value) > 0;
        return all || grows;
    }

    /** The quarters of what is counted in each add up to the year. */
    private void each(List<Target> quarters) {
        BigDecimal first = value(quarters.getFirst());
        boolean same = first.signum() != 0 && quarters.stream().allMatch(q -> value(q).compareTo(first) == 0);
        Optional<BigDecimal> whole =
                ofYear(year).or(() -> ofYear(year.yearBefore())).or(this::sumOfLastYear);
        if (same && whole.filter(y -> isAbout(y, first, ABOUT)).isPresent()) {
            tell(
                    quarters.getFirst(),
                    "each of " + quarters.size() + " quarters has " + plain(quarters.getFirst())
                            + ", which is about the target of a whole year",
                    "write for each quarter what is to be reached in it, or one row for the year and linear under"
                            + " profile in indicators.csv");
            return;
        }
        BigDecimal sum = quarters.stream().map(YearOfTargets::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        ofYear(year)
                .filter(y -> quarters.size() == 4 && !isAbout(y, sum, ROUNDED))
                .ifPresent(y -> ofYear(y, "the four quarters add up to", sum));
    }

    private Optional<BigDecimal> sumOfLastYear() {
        List<Target> quarters = quarters(year.yearBefore());
        return quarters.size() < 4
                ? Optional.empty()
                : Optional.of(quarters.stream().map(YearOfTargets::value).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private void ofYear(BigDecimal whole, String what, BigDecimal other) {
        boolean adds = what.startsWith("the");
        tell(
                targets.get(year),
                "that of the year is " + Apart.plain(whole) + ", and " + what + (adds ? " " : " is ")
                        + Apart.plain(other),
                "correct whichever is wrong");
    }

    private static boolean isAbout(BigDecimal one, BigDecimal other, BigDecimal share) {
        return one.subtract(other).abs().compareTo(one.abs().multiply(share)) <= 0;
    }

    private static BigDecimal value(Target target) {
        return target.value().orElseThrow();
    }

    private static String plain(Target target) {
        return Apart.plain(value(target));
    }

    private void tell(Target target, String why, String fix) {
        findings.add(Code.W394, target.place(), indicator.ref(), target.period().label(), why, fix);
    }
}
