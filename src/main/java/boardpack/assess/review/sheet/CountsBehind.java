package boardpack.assess.review.sheet;

import boardpack.assess.Assessment;
import boardpack.indicator.Result;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds numerators and denominators that are far larger or smaller than all earlier ones. */
public final class CountsBehind {
    private static final int ENOUGH = 3;

    /** Counts below this vary too much to be checked. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(20);

    /** Factor from all earlier counts. A year to date entered for a quarter may be only twice as large. */
    private static final BigDecimal TIMES = new BigDecimal("1.6");

    /** The same factor if there are only one or two earlier counts. */
    private static final BigDecimal TIMES_OF_FEW = BigDecimal.valueOf(5);

    /** Minimum distance, in multiples of the range of earlier counts. */
    private static final BigDecimal RANGES = BigDecimal.valueOf(2);

    private CountsBehind() {}

    /** Checks both counts. If the denominator is unusual, the numerator usually is as well. */
    public static void tell(Assessment a, EarlierFigures earlier, Place place, Findings findings) {
        if (a.indicator().unit().perDenominator() == 0 || a.from().isEmpty()) {
            return;
        }
        boolean told = tell(a, earlier, "denominator", Result::denominator, place, findings);
        if (!told) {
            tell(a, earlier, "numerator", Result::numerator, place, findings);
        }
    }

    private static boolean tell(
            Assessment a,
            EarlierFigures earlier,
            String what,
            Function<Result, Optional<BigDecimal>> which,
            Place place,
            Findings findings) {
        Optional<BigDecimal> now = EarlierFigures.count(a.from(), which);
        if (now.isEmpty() || now.get().signum() <= 0) {
            return false;
        }
        List<BigDecimal> others = earlier.counts(which);
        if (others.isEmpty()) {
            return false;
        }
        BigDecimal least = others.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = others.stream().max(BigDecimal::compareTo).orElseThrow();
        BigDecimal times = others.size() < ENOUGH ? TIMES_OF_FEW : TIMES;
        BigDecimal reach = most.subtract(least).multiply(RANGES);
        boolean more = now.get().compareTo(most.multiply(times)) > 0
                && now.get().subtract(most).compareTo(reach) > 0
                && now.get().compareTo(LARGE) >= 0;
        boolean less = now.get().multiply(times).compareTo(least) < 0
                && least.subtract(now.get()).compareTo(reach.min(least.divide(RANGES))) > 0
                && least.compareTo(LARGE) >= 0;
        if (!more && !less) {
            return false;
        }
        String range = least.compareTo(most) == 0
                ? "are " + plain(least)
                : "lie between " + plain(least) + " and " + plain(most);
        findings.add(
                Code.W339,
                place,
                what,
                a.indicator().ref(),
                a.period().label(),
                plain(now.get()),
                others.size() == 1
                        ? "its only earlier one is " + plain(least)
                        : "its " + others.size() + " earlier ones " + range,
                Code.W339 + " " + a.indicator().ref() + " " + a.quarter());
        return true;
    }

    private static String plain(BigDecimal count) {
        BigDecimal stripped = count.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
