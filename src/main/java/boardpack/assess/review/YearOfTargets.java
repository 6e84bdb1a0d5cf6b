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

/** Finds inconsistent targets within a year, for figures that add up over it. */
final class YearOfTargets {
    /** Largest relative difference of two figures that count as about the same. */
    private static final BigDecimal ABOUT = new BigDecimal("0.2");

    /** Largest relative difference between a year and its quarters that rounding explains. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.01");

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /** Numbers below this often stay the same over two quarters. */
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
        // Most indicators have a single target, for the year.
        boolean one = targets.size() < 2;
        if (one || !indicator.addsUp()) {
            return;
        }
        YearOfTargets its = new YearOfTargets(indicator, book.quarter().year(), targets, findings);
        List<Target> quarters = its.quarters(its.year);
        boolean amount = indicator.isCount() || indicator.unit().mayAddUp();
        if (indicator.basis() != Basis.CUMULATIVE) {
            its.ofYear(quarters);
        } else if (!its.ofAnotherQuarter(quarters) && quarters.size() > 1) {
            if (amount) {
                its.toDate(quarters);
            } else {
                its.collected(quarters);
            }
        }
    }

    /** Reports a cumulative share whose target falls or stays the same in one quarter. */
    private void collected(List<Target> quarters) {
        boolean grows = false;
        for (int i = 1; i < quarters.size(); i++) {
            BigDecimal value = value(quarters.get(i));
            BigDecimal growth = value.subtract(value(quarters.get(i - 1)));
            grows |= growth.compareTo(value.abs().multiply(TENTH)) >= 0;
        }
        for (int i = 1; grows && i < quarters.size(); i++) {
            if (value(quarters.get(i)).compareTo(value(quarters.get(i - 1))) <= 0) {
                fallsOrPauses(quarters.get(i), quarters.get(i - 1));
                return;
            }
        }
    }

    /** Returns true, and reports it, if a year-to-date target equals last year's target for a different quarter. */
    private boolean ofAnotherQuarter(List<Target> quarters) {
        for (Target target : quarters) {
            Quarter quarter = (Quarter) target.period();
            Optional<BigDecimal> own =
                    Optional.ofNullable(targets.get(quarter.yearBefore())).flatMap(Target::value);
            if (own.isEmpty()
                    || isAbout(own.get(), value(target), TENTH)
                    || movesAsAnother(target, own.get(), quarters)) {
                continue;
            }
            for (Target other : quarters(year.yearBefore())) {
                if (value(other).compareTo(value(target)) == 0) {
                    tell(
                            target,
                            "it is " + plain(target) + ", as that of "
                                    + other.period().label() + " is, and that of "
                                    + quarter.yearBefore().label() + " is " + Apart.plain(own.get()),
                            "check that the rows of the quarters were not exchanged");
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns true if another quarter's target has the same ratio to last year's. */
    private boolean movesAsAnother(Target target, BigDecimal own, List<Target> quarters) {
        return quarters.stream()
                .filter(q -> q != target)
                .anyMatch(q -> Optional.ofNullable(targets.get(q.period().yearBefore()))
                        .flatMap(Target::value)
                        .filter(then -> isAbout(value(target).multiply(then), value(q).multiply(own), TENTH))
                        .isPresent());
    }

    /** Compares the quarters with the target of the year: one may equal it, or four may not add up to it. */
    private void ofYear(List<Target> quarters) {
        if (quarters.isEmpty()) {
            return;
        }
        Optional<BigDecimal> whole =
                ofYear(year).or(() -> ofYear(year.yearBefore())).or(this::sumOfLastYear);
        BigDecimal sum = quarters.stream().map(YearOfTargets::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        // If most of the year is due in one quarter, the four still add up.
        boolean fit = quarters.size() == 4
                && ofYear(year).filter(y -> isAbout(y, sum, ROUNDED)).isPresent();
        List<Target> like = quarters.stream()
                .filter(q -> !fit)
                .filter(q -> value(q).compareTo(SMALL) >= 0)
                .filter(q -> whole.filter(y -> isAbout(y, value(q), ABOUT)).isPresent())
                .toList();
        boolean same = like.size() == quarters.size()
                && quarters.stream().allMatch(q -> value(q).compareTo(value(quarters.getFirst())) == 0);
        if (!like.isEmpty() && !(same && quarters.size() > 1)) {
            tell(
                    like.getFirst(),
                    "it is " + plain(like.getFirst()) + ", which is about the target of a whole year, "
                            + Apart.plain(whole.orElseThrow()),
                    "write for each quarter what is to be reached in it, or one row for the year and linear under"
                            + " profile in indicators.csv");
        } else if (quarters.size() > 1) {
            each(quarters);
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

    /** Checks a year to date, which only grows and reaches the year's target in the fourth quarter. */
    private void toDate(List<Target> quarters) {
        for (int i = 1; i < quarters.size(); i++) {
            Target now = quarters.get(i);
            BigDecimal was = value(quarters.get(i - 1));
            int change = value(now).compareTo(was);
            boolean falls = change < 0 && !indicator.mayBeNegative();
            if (falls || change == 0 && isUnlikelyPause(quarters, i)) {
                fallsOrPauses(now, quarters.get(i - 1));
                return;
            }
        }
        Target last = quarters.getLast();
        boolean whole = ((Quarter) last.period()).number() == 4;
        ofYear(year)
                .filter(y -> whole && !isAbout(y, value(last), ROUNDED))
                .ifPresent(y -> ofYear(y, "that of Q4", value(last)));
    }

    private void fallsOrPauses(Target now, Target before) {
        boolean falls = value(now).compareTo(value(before)) < 0;
        tell(
                now,
                "it is " + plain(now) + ", and that of " + before.period().label() + " is " + plain(before)
                        + (falls ? ", although it is of the year to date" : ""),
                "write what is to be reached from the beginning of the year to the end of the quarter");
    }

    /** Returns true if a target stays the same in all quarters, or between two in which it grows. */
    private boolean isUnlikelyPause(List<Target> quarters, int at) {
        BigDecimal value = value(quarters.get(at));
        if (value.abs().compareTo(SMALL) < 0) {
            return false;
        }
        boolean all = quarters.stream().allMatch(q -> value(q).compareTo(value) == 0);
        boolean grows = at + 1 < quarters.size() && value(quarters.get(at + 1)).compareTo(value) > 0;
        return all || grows;
    }

    /** Checks that separate quarters add up to the year. */
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
