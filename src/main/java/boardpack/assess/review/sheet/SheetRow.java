package boardpack.assess.review.sheet;

import boardpack.assess.Assessment;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Result;
import boardpack.indicator.Target;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A figure of the quarter as a row of its sheet, compared with other figures.
 *
 * @param before comparison with the previous report
 * @param yearBefore comparison with a year before
 * @param target comparison with the target
 * @param lost the odds, 1 to this, of so few decimals by chance; 0 if earlier figures have no more
 * @param usual the range of earlier figures, if there are any
 */
record SheetRow(
        Place place,
        Indicator indicator,
        Period period,
        BigDecimal figure,
        Same before,
        Same yearBefore,
        Same target,
        long lost,
        Optional<Usual> usual) {
    /** Largest number of decimals considered; figures with more were calculated. */
    private static final int MOST_DECIMALS = 6;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Number of earlier figures that show the usual number of decimals. */
    private static final int ENOUGH = 3;

    /** Number of earlier months that show the usual step. */
    private static final int MONTHS = 24;

    /** Odds against a figure without decimals if the spreadsheet formats all others with decimals, including zeros. */
    private static final long FORMATTED = 1000;

    private static final int FORMATTED_ENOUGH = 5;

    /**
     * A comparison with another figure.
     *
     * @param label the period of the other figure; empty if there is none
     * @param among the odds, 1 to this, of equality by chance; 0 if the figures differ
     */
    record Same(String label, long among) {
        static final Same NOT_COMPARED = new Same("", 0);

        boolean isCompared() {
            return !label.isEmpty();
        }
    }

    /** The number of earlier figures, the smallest, largest and newest of them, and the largest step. */
    record Usual(int count, BigDecimal least, BigDecimal most, BigDecimal newest, BigDecimal step) {
        static Usual of(List<BigDecimal> newestFirst) {
            BigDecimal step = BigDecimal.ZERO;
            for (int i = 1; i < newestFirst.size(); i++) {
                step = step.max(
                        newestFirst.get(i).subtract(newestFirst.get(i - 1)).abs());
            }
            return new Usual(
                    newestFirst.size(),
                    newestFirst.stream().min(BigDecimal::compareTo).orElseThrow(),
                    newestFirst.stream().max(BigDecimal::compareTo).orElseThrow(),
                    newestFirst.getFirst(),
                    step);
        }

        BigDecimal range() {
            return most.subtract(least);
        }

        /** Returns the distance of a figure from the range; 0 if it is within. */
        BigDecimal outside(BigDecimal figure) {
            return least.subtract(figure).max(figure.subtract(most)).max(BigDecimal.ZERO);
        }
    }

    /** Returns the row of a figure; empty if there is none, or it was kept from an earlier time. */
    static Optional<SheetRow> of(Assessment a, EarlierFigures earlier) {
        Optional<BigDecimal> now = a.actual().number();
        if (now.isEmpty() || a.from().isEmpty()) {
            return Optional.empty();
        }
        Indicator indicator = a.indicator();
        BigDecimal figure = written(indicator, now.get());
        List<BigDecimal> others =
                earlier.values().stream().map(f -> written(indicator, f)).toList();
        Period yearBefore = indicator.yearBefore(a.period());
        Period before = indicator.basis() == Basis.CUMULATIVE ? yearBefore : indicator.before(a.period());
        return Optional.of(new SheetRow(
                a.from().getLast().place(),
                indicator,
                a.period(),
                figure,
                same(a, earlier, before),
                before.equals(yearBefore) ? Same.NOT_COMPARED : same(a, earlier, yearBefore),
                target(a, figure, others),
                lost(a, figure, others),
                others.isEmpty() ? Optional.empty() : Optional.of(Usual.of(others))));
    }

    /** Returns a row for each month of the figure, compared with the month before. */
    static List<SheetRow> months(Assessment a, Map<Period, Result> results) {
        List<SheetRow> rows = new ArrayList<>();
        for (Result row : a.from()) {
            Optional<BigDecimal> figure = row.value().number();
            if (!(row.period() instanceof Month month)
                    || figure.isEmpty()
                    || tellsNothing(a.indicator(), figure.get())) {
                continue;
            }
            Same before = same(row, month.before(), results);
            Same yearBefore = same(row, month.yearBefore(), results);
            boolean same = before.among() > 0 || yearBefore.among() > 0;
            List<BigDecimal> earlier = same ? months(row, results) : List.of();
            rows.add(new SheetRow(
                    row.place(),
                    a.indicator(),
                    month,
                    written(a.indicator(), figure.get()),
                    before,
                    yearBefore,
                    Same.NOT_COMPARED,
                    0,
                    earlier.isEmpty() ? Optional.empty() : Optional.of(Usual.of(earlier))));
        }
        return rows;
    }

    private static Same same(Result month, Period other, Map<Period, Result> results) {
        Result then = results.get(other);
        if (then == null || then.value().number().isEmpty()) {
            return Same.NOT_COMPARED;
        }
        boolean same = month.value().equals(then.value())
                && month.numerator().equals(then.numerator())
                && month.denominator().equals(then.denominator());
        return new Same(
                "the figure of " + other.label(), same ? Chance.among(counted(month), months(month, results)) : 0);
    }

    /** Returns the figures of the months before one, the newest first. */
    private static List<BigDecimal> months(Result month, Map<Period, Result> results) {
        List<BigDecimal> earlier = new ArrayList<>();
        Period period = month.period();
        for (int back = 0; back < MONTHS; back++) {
            period = period.before();
            Result row = results.get(period);
            if (row != null && row.value().number().isPresent()) {
                earlier.add(counted(row));
            }
        }
        return earlier;
    }

    private static BigDecimal counted(Result month) {
        return month.numerator().orElseGet(() -> month.value().number().orElseThrow());
    }

    private static BigDecimal written(Indicator indicator, BigDecimal figure) {
        return figure.scale() > MOST_DECIMALS ? indicator.displayed(figure) : figure;
    }

    private static boolean tellsNothing(Indicator indicator, BigDecimal figure) {
        boolean whole = indicator.unit().perDenominator() == 100 && figure.compareTo(WHOLE) == 0;
        return figure.signum() == 0 || whole;
    }

    private static Same same(Assessment a, EarlierFigures earlier, Period then) {
        var found = earlier.found().get(then);
        if (found == null) {
            return Same.NOT_COMPARED;
        }
        Indicator indicator = a.indicator();
        BigDecimal now = a.actual().number().orElseThrow();
        BigDecimal its = found.value().number().orElseThrow();
        if (tellsNothing(indicator, now)) {
            return Same.NOT_COMPARED;
        }
        long above = count(a, earlier, found.from(), Result::numerator);
        long below = count(a, earlier, found.from(), Result::denominator);
        boolean counted = a.from().getLast().numerator().isPresent()
                && a.from().getLast().denominator().isPresent();
        long among;
        if (counted) {
            // If only numerator or denominator is equal, it alone counts. A total that never changes does not count.
            among = Math.max(above, 1) * Math.max(below, 1) <= 1 ? 0 : Math.max(above, 1) * Math.max(below, 1);
        } else {
            among = written(indicator, now).compareTo(written(indicator, its)) == 0
                    ? Chance.among(
                            written(indicator, now),
                            without(earlier, then, a).stream()
                                    .map(f -> written(indicator, f))
                                    .toList())
                    : 0;
        }
        boolean one = among > 0 && counted && (above == 0) != (below == 0);
        String what = one ? (above > 0 ? "the numerator of " : "the denominator of ") : "the figure of ";
        return new Same(what + then.label(), among);
    }

    private static long count(
            Assessment a, EarlierFigures earlier, List<Result> then, Function<Result, Optional<BigDecimal>> which) {
        Optional<BigDecimal> now = EarlierFigures.count(a.from(), which);
        Optional<BigDecimal> its = EarlierFigures.count(then, which);
        return now.isPresent() && its.isPresent() && now.get().compareTo(its.get()) == 0
                ? Chance.among(now.get(), earlier.counts(which))
                : 0;
    }

    /** Returns the earlier figures, which show how far the figure usually moves. */
    private static List<BigDecimal> without(EarlierFigures earlier, Period then, Assessment a) {
        boolean year = !then.equals(a.indicator().before(a.period()));
        if (!year || a.indicator().basis() == Basis.CUMULATIVE) {
            return earlier.values();
        }
        // Figures of the same quarter show how far the figure moves in a year.
        List<BigDecimal> same = new ArrayList<>();
        Map<Period, BigDecimal> all = earlier.byPeriod();
        for (Period p = then; all.containsKey(p); p = a.indicator().yearBefore(p)) {
            same.add(all.get(p));
        }
        return same.size() > 1 ? same : earlier.values();
    }

    private static Same target(Assessment a, BigDecimal figure, List<BigDecimal> others) {
        Optional<BigDecimal> target = a.target()
                .filter(t -> a.indicator().polarity() != Polarity.NONE)
                .flatMap(Target::value);
        if (target.isEmpty() || tellsNothing(a.indicator(), figure)) {
            return Same.NOT_COMPARED;
        }
        boolean computed = a.from().getLast().computed();
        if (computed || figure.compareTo(target.get()) != 0) {
            return new Same("its target", 0);
        }
        if (others.isEmpty()) {
            return new Same("its target", Math.max(2, Chance.among(figure, List.of())));
        }
        // The distances of earlier figures from the target show how rarely it is met exactly.
        List<BigDecimal> apart = new ArrayList<>();
        for (BigDecimal other : others) {
            apart.add(other);
            apart.add(target.get());
        }
        return new Same("its target", Chance.among(figure, apart));
    }

    /** Returns the odds against so few decimals by chance, from the decimals of earlier figures. */
    private static long lost(Assessment a, BigDecimal figure, List<BigDecimal> others) {
        boolean made = a.from().size() > 1 || a.from().getLast().computed();
        if (made || others.size() < ENOUGH || a.indicator().decimals() == 0) {
            return 0;
        }
        // A workbook keeps no zeros at the end of a number: 96.0 is 96.
        boolean written = a.from().getLast().place().sheet().isEmpty();
        boolean formatted = written
                && others.size() >= FORMATTED_ENOUGH
                && figure.scale() <= 0
                && others.stream().allMatch(o -> o.scale() > 0)
                && others.stream().anyMatch(o -> o.scale() > decimals(o));
        if (formatted) {
            return FORMATTED;
        }
        int now = decimals(figure);
        List<Integer> all = others.stream().map(SheetRow::decimals).sorted().toList();
        int usual = Math.min(all.get(all.size() / 2), a.indicator().decimals());
        if (usual == 0) {
            return 0;
        }
        if (now >= usual) {
            return 1;
        }
        long like = others.stream().filter(o -> decimals(o) <= now).count();
        long byChance = BigDecimal.TEN.pow(usual - now).longValue();
        return like == 0 ? byChance : Math.min(byChance, others.size() / like);
    }

    private static int decimals(BigDecimal figure) {
        return Math.max(0, figure.stripTrailingZeros().scale());
    }
}
