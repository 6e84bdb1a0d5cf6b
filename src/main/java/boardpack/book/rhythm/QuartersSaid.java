package boardpack.book.rhythm;

import boardpack.book.row.Indicators;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.indicator.Value;
import boardpack.indicator.Year;
import boardpack.indicator.YearKind;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The quarters with results.
 *
 * <p>A year's figure belongs to the quarter in which it arrives. It determines the latest quarter only if no quarterly
 * indicator has a result, because a year's figure may be supplied long in advance.
 */
public final class QuartersSaid {
    /** Factor by which the rows must decrease from one quarter to the next for a quarter to be doubtful. */
    private static final int FEW = 4;

    /** Maximum number of quarters from one report to the next. */
    private static final int BETWEEN = 4;

    /** The rows that end each quarter. */
    private final Map<Quarter, Rows> ended;

    /** Every quarter with a row for itself or one of its months, or in which a year's figure arrives. */
    private final Set<Quarter> any;

    /** True if none of the indicators with results is reported every quarter. */
    private final boolean rarely;

    private QuartersSaid(Map<Quarter, Rows> ended, Set<Quarter> any, boolean rarely) {
        this.ended = ended;
        this.any = any;
        this.rarely = rarely;
    }

    /** The number of rows, and the place of the first. */
    private record Rows(Place first, int count) {
        Rows and(Rows others) {
            return new Rows(first, count + others.count);
        }
    }

    /** Returns the quarters of results. Empty cells for future quarters, as in a sheet for a year, do not count. */
    public static QuartersSaid of(YearKind kind, Indicators indicators, Map<String, Map<Period, Result>> results) {
        Map<Quarter, Rows> said = new HashMap<>();
        Map<Quarter, Rows> unsaid = new HashMap<>();
        Map<Quarter, Rows> arrived = new HashMap<>();
        Set<Quarter> any = new HashSet<>();
        // There are many times more figures than periods, so the answer is cached by period.
        Map<Period, Optional<Quarter>> ends = new HashMap<>();
        boolean quarterly = false;
        for (Map.Entry<String, Map<Period, Result>> byPeriod : results.entrySet()) {
            Indicator indicator = indicators.get(byPeriod.getKey());
            for (Result r : byPeriod.getValue().values()) {
                Period period = r.period();
                Optional<Quarter> quarter = ends.get(period);
                if (quarter == null) {
                    quarter = ended(period, kind);
                    ends.put(period, quarter);
                    within(period, kind).ifPresent(any::add);
                }
                if (quarter.isPresent()) {
                    (isEmpty(r) ? unsaid : said).merge(quarter.get(), new Rows(r.place(), 1), Rows::and);
                    quarterly |= indicator.rhythm().isQuarterly();
                } else if (period instanceof Year year && !isEmpty(r)) {
                    indicator.arrival(year).ifPresent(q -> arrived.merge(q, new Rows(r.place(), 1), Rows::and));
                }
            }
        }
        any.addAll(arrived.keySet());
        Map<Quarter, Rows> ended = new HashMap<>(said.isEmpty() ? unsaid : said);
        if (!quarterly && !arrived.isEmpty()) {
            if (said.isEmpty()) {
                ended.clear();
            }
            Set<Quarter> reported = Set.copyOf(ended.keySet());
            // A year entered by mistake arrives long after all other data.
            arrived.forEach((quarter, rows) -> {
                if (reported.isEmpty() || isNear(quarter, reported)) {
                    ended.merge(quarter, rows, Rows::and);
                }
            });
        }
        return new QuartersSaid(ended, any, !quarterly);
    }

    private static boolean isEmpty(Result r) {
        return r.value() instanceof Value.Blank blank
                && blank.reason() == Value.Reason.NOT_SUPPLIED
                && r.numerator().isEmpty()
                && r.denominator().isEmpty();
    }

    public Optional<Quarter> latest() {
        return ended.keySet().stream().max(Comparator.naturalOrder());
    }

    /**
     * Returns true if there is a result for the quarter or one of its months, or for a year that arrives in it.
     *
     * <p>If nothing is reported every quarter, a quarter between two reports counts too.
     */
    public boolean has(Quarter quarter) {
        return any.contains(quarter) || rarely && isBetween(quarter);
    }

    private boolean isBetween(Quarter quarter) {
        Optional<Quarter> first = any.stream().min(Comparator.naturalOrder());
        return first.isPresent() && quarter.compareTo(first.get()) >= 0 && isNear(quarter, any);
    }

    /** Returns true for one of the quarters, and for those less than a year after it. */
    private static boolean isNear(Quarter quarter, Set<Quarter> others) {
        return Stream.iterate(quarter, Quarter::before).limit(BETWEEN).anyMatch(others::contains);
    }

    /** Returns the quarters that have ended according to the data. */
    public Set<Quarter> quarters() {
        return Set.copyOf(ended.keySet());
    }

    /**
     * Returns a copy without isolated quarters that have only a few rows. Their year is probably mistyped, and the pack
     * would be made for it.
     */
    public QuartersSaid withoutMistyped(Findings findings) {
        Optional<Quarter> latest = latest();
        if (rarely || latest.isEmpty()) {
            return this;
        }
        Rows its = ended.get(latest.get());
        Optional<Quarter> last = ended.keySet().stream()
                .filter(q -> q.compareTo(latest.get()) < 0)
                .max(Comparator.naturalOrder());
        boolean apart = last.filter(q -> !q.equals(latest.get().before()))
                .filter(q -> its.count() * FEW <= ended.get(q).count())
                .isPresent();
        if (!apart) {
            return this;
        }
        findings.add(
                Code.E254,
                its.first(),
                its.count() == 1 ? "this row is" : its.count() + " rows, of which this is one, are",
                latest.get().label(),
                last.get().label());
        Map<Quarter, Rows> others = new HashMap<>(ended);
        others.remove(latest.get());
        return new QuartersSaid(others, any, rarely).withoutMistyped(findings);
    }

    /**
     * Reports a latest quarter with few rows. A single wrong period would otherwise change the quarter of the whole
     * pack.
     */
    public void tellOfFew(Findings findings) {
        // If nothing is reported every quarter, the number of results may vary a lot.
        if (rarely || latest().isEmpty()) {
            return;
        }
        Quarter latest = latest().get();
        Rows its = ended.get(latest);
        ended.keySet().stream()
                .filter(q -> q.compareTo(latest) < 0)
                .max(Comparator.naturalOrder())
                .filter(q -> its.count() * FEW <= ended.get(q).count())
                .ifPresent(q -> findings.add(
                        Code.W326,
                        its.first(),
                        latest.label(),
                        its.count() == 1 ? "one row" : its.count() + " rows",
                        ended.get(q).count() + " rows",
                        q.label()));
    }

    /** Returns the quarter that a period completes: a quarter itself, or the quarter of its last month. */
    private static Optional<Quarter> ended(Period period, YearKind kind) {
        return within(period, kind).filter(q -> q.end().equals(period.end()));
    }

    /** Returns the quarter that a period is or lies in. */
    private static Optional<Quarter> within(Period period, YearKind kind) {
        return switch (period) {
            case Quarter quarter -> Optional.of(quarter);
            case Month month ->
                Stream.of(month.month().getYear(), month.month().getYear() - 1)
                        .flatMap(starts -> IntStream.rangeClosed(1, 4).mapToObj(new Year(starts, kind)::quarter))
                        .filter(quarter -> !month.start().isBefore(quarter.start())
                                && !month.end().isAfter(quarter.end()))
                        .findFirst();
            case Year year -> Optional.empty();
        };
    }
}
