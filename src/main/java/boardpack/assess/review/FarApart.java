package boardpack.assess.review;

import boardpack.assess.Assessment;
import boardpack.assess.compare.Compared;
import boardpack.book.Book;
import boardpack.indicator.Comparator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Unit;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.math.BigDecimal;

/**
 * Finds figures so far from their target, or from other authorities' figures, that one of the two is probably an error.
 */
final class FarApart {
    /** Factor from which two figures are far apart. It is smaller for percentages, because they end at 100. */
    private enum Factor {
        OF_PERCENTAGES(50, "fifty"),
        USUAL(100, "a hundred");

        private final BigDecimal times;
        private final String word;

        Factor(int times, String word) {
            this.times = BigDecimal.valueOf(times);
            this.word = word;
        }

        static Factor of(Indicator indicator) {
            return indicator.unit() == Unit.PERCENT ? OF_PERCENTAGES : USUAL;
        }

        boolean parts(BigDecimal one, BigDecimal other) {
            return one.abs().compareTo(other.abs().multiply(times)) >= 0
                    || one.abs().multiply(times).compareTo(other.abs()) <= 0;
        }
    }

    /**
     * The range of ratios that count as about ten times, wide enough for figures that also move; this is the lower end.
     */
    private static final BigDecimal ABOUT_TEN_LEAST = BigDecimal.valueOf(7);

    private static final BigDecimal ABOUT_TEN_MOST = BigDecimal.valueOf(14);

    private FarApart() {}

    /** Returns true if a figure is far from its target, and reports it. */
    static boolean fromTarget(Assessment a, Place place, Findings found, Findings findings) {
        BigDecimal target = a.target().flatMap(t -> t.value()).orElse(BigDecimal.ZERO);
        BigDecimal actual = a.actual().number().orElse(BigDecimal.ZERO);
        boolean wrong = a.target().filter(t -> found.hasErrorAt(t.place())).isPresent();
        if (target.signum() == 0 || actual.signum() == 0 || wrong) {
            return false;
        }
        if (isTenTimes(a.indicator(), actual, target)) {
            tenTimes(a.indicator(), a.period(), actual, "its target", target, place, findings);
            return true;
        }
        boolean far = Factor.of(a.indicator()).parts(actual, target);
        if (far) {
            findings.add(
                    Code.W307,
                    place,
                    a.indicator().ref(),
                    a.period().label(),
                    target.toPlainString(),
                    a.indicator().displayed(actual).toPlainString(),
                    Factor.of(a.indicator()).word);
        }
        return far;
    }

    /** Returns true if one rate may be per 1,000 and the other per 10,000, because they are about ten times apart. */
    private static boolean isTenTimes(Indicator indicator, BigDecimal one, BigDecimal other) {
        boolean rate = switch (indicator.unit().kind()) {
            case RATE -> true;
            case PERCENT, NUMBER, TIME, POUNDS, NAMED -> false;
        };
        BigDecimal less = one.abs().min(other.abs());
        BigDecimal more = one.abs().max(other.abs());
        return rate
                && more.compareTo(less.multiply(ABOUT_TEN_LEAST)) >= 0
                && more.compareTo(less.multiply(ABOUT_TEN_MOST)) <= 0;
    }

    private static void tenTimes(
            Indicator indicator,
            Period period,
            BigDecimal ours,
            String other,
            BigDecimal its,
            Place place,
            Findings findings) {
        findings.add(
                Code.W356,
                place,
                indicator.ref(),
                period.label(),
                indicator.displayed(ours).toPlainString(),
                other,
                indicator.displayed(its).toPlainString(),
                indicator.unit().word());
    }

    /**
     * Compares other authorities' shares, rates and times with ours. Counts are not compared, because they depend on an
     * authority's size.
     */
    static void fromOurs(Compared c, Book book, Findings findings) {
        BigDecimal ours = c.ours().number().orElse(BigDecimal.ZERO);
        if (ours.signum() == 0 || c.indicator().isCount()) {
            return;
        }
        for (Comparator each : book.elsewhere().comparators()) {
            boolean beside = each.ref().equals(c.indicator().ref())
                    && each.period().equals(c.period())
                    && !book.settings().isOurs(each.name());
            BigDecimal theirs = each.value().number().orElse(BigDecimal.ZERO);
            boolean wide = each.kind() == Comparator.Kind.ENGLAND || each.kind() == Comparator.Kind.REGION;
            boolean ten = beside && wide && theirs.signum() != 0 && isTenTimes(c.indicator(), ours, theirs);
            if (ten && !findings.hasErrorAt(each.place())) {
                String whose = "that of " + each.name();
                tenTimes(c.indicator(), each.period(), ours, whose, theirs, each.place(), findings);
            }
            boolean far =
                    beside && theirs.signum() != 0 && Factor.of(c.indicator()).parts(ours, theirs);
            if (far && !findings.hasErrorAt(each.place())) {
                findings.add(
                        Code.W330,
                        each.place(),
                        each.name(),
                        each.ref(),
                        each.period().label(),
                        c.indicator().displayed(theirs).toPlainString(),
                        c.indicator().displayed(ours).toPlainString(),
                        Factor.of(c.indicator()).word);
            }
        }
    }
}
