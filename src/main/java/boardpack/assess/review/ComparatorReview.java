package boardpack.assess.review;

import boardpack.assess.Assessed;
import boardpack.assess.compare.Compared;
import boardpack.indicator.Comparator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds figures of other authorities that are far from all similar ones, copied, or under wrong names and dates. */
final class ComparatorReview {
    /** Factor from which two figures count as about ten times apart. */
    private static final int ABOUT_TEN = 7;

    /** Largest factor between the other authorities' figures for a comparison to mean anything. */
    private static final int ALIKE = 3;

    private static final int ENOUGH = 3;

    private static final int MANY = 8;

    private final Assessed assessed;
    private final Findings findings;

    ComparatorReview(Assessed assessed, Findings findings) {
        this.assessed = assessed;
        this.findings = findings;
    }

    void review() {
        Map<String, Map<Period, List<Comparator>>> byRef = new LinkedHashMap<>();
        for (Comparator each : assessed.book().elsewhere().comparators()) {
            byRef.computeIfAbsent(each.ref(), r -> new LinkedHashMap<>())
                    .computeIfAbsent(each.period(), p -> new ArrayList<>())
                    .add(each);
        }
        if (byRef.isEmpty()) {
            return;
        }
        Map<String, Compared> compared = new LinkedHashMap<>();
        assessed.comparisons().forEach(c -> compared.put(c.indicator().ref(), c));
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        assessed.book().indicators().forEach(i -> indicators.put(i.ref(), i));
        ComparatorNames names = new ComparatorNames(findings);
        ComparatorCopies copies = new ComparatorCopies(findings);
        byRef.forEach((ref, periods) -> {
            Optional<Indicator> indicator = Optional.ofNullable(indicators.get(ref));
            periods.forEach((period, all) -> {
                names.twice(all);
                Optional<BigDecimal> ours = Optional.ofNullable(compared.get(ref))
                        .filter(c -> c.period().equals(period))
                        .flatMap(c -> c.ours().number());
                // Counts depend on the size of the area, so they are not compared.
                indicator.filter(i -> !i.isCount() && !i.mayBeNegative()).ifPresent(i -> figures(i, all, ours));
            });
            names.alone(periods);
            names.later(periods, assessed.book().quarter());
            copies.look(periods);
        });
        copies.fewer();
    }

    private void figures(Indicator indicator, List<Comparator> all, Optional<BigDecimal> ours) {
        List<Comparator> measured =
                all.stream().filter(c -> c.value().number().isPresent()).toList();
        if (measured.isEmpty()) {
            return;
        }
        BigDecimal middle =
                Apart.median(measured.stream().map(ComparatorReview::number).toList());
        for (Comparator each : measured) {
            BigDecimal figure = number(each);
            // Among hundreds of authorities, few if any need a second look.
            boolean near = measured.size() > MANY && figure.signum() != 0 && !Apart.moreThan(ALIKE, figure, middle);
            if (near || isToldOf(each)) {
                continue;
            }
            List<BigDecimal> others = new ArrayList<>();
            measured.stream()
                    .filter(c -> c != each)
                    .map(ComparatorReview::number)
                    .forEach(others::add);
            boolean byOurs = others.size() < ENOUGH;
            if (byOurs) {
                others.clear();
                ours.filter(n -> !assessed.book().settings().isOurs(each.name()))
                        .ifPresent(others::add);
            }
            if (others.isEmpty()) {
                continue;
            }
            BigDecimal median = Apart.median(others);
            boolean alike = median.signum() != 0
                    && others.stream().allMatch(o -> o.signum() != 0 && !Apart.moreThan(ALIKE, o, median));
            boolean far = figure.signum() == 0 ? !byOurs || isLarge(indicator, median) : isTenTimes(figure, median);
            if (alike && far) {
                findings.add(
                        Code.W396,
                        each.place(),
                        each.name(),
                        indicator.ref(),
                        each.period().label(),
                        Apart.plain(figure),
                        byOurs ? "ours is" : "the median of the " + others.size() + " others is",
                        indicator.displayed(median).toPlainString());
            }
        }
    }

    private boolean isToldOf(Comparator each) {
        return findings.hasErrorAt(each.place())
                || findings.has(Code.W330, each.place())
                || findings.has(Code.W356, each.place());
    }

    /** Returns true for a large figure. A 0 next to a small figure may well be right. */
    private static boolean isLarge(Indicator indicator, BigDecimal figure) {
        return indicator.displayed(figure).compareTo(BigDecimal.TEN) >= 0;
    }

    private static boolean isTenTimes(BigDecimal figure, BigDecimal median) {
        return Apart.moreThan(ABOUT_TEN, figure, median);
    }

    private static BigDecimal number(Comparator comparator) {
        return comparator.value().number().orElseThrow();
    }
}
