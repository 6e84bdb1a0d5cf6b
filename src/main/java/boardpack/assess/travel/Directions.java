package boardpack.assess.travel;

import boardpack.assess.rating.Earlier;
import boardpack.assess.rating.History;
import boardpack.assess.rating.Ratings;
import boardpack.assess.rating.Targets;
import boardpack.assess.travel.Travel.Gap;
import boardpack.assess.travel.Travel.Obstacle;
import boardpack.indicator.Basis;
import boardpack.indicator.Comparison;
import boardpack.indicator.Course;
import boardpack.indicator.Direction;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.indicator.Span;
import boardpack.indicator.Target;
import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Determines the direction of travel of one indicator: better, worse or the same as before. */
public final class Directions {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FEWEST_FOR_A_TREND = 4;

    private final Indicator indicator;
    private final History history;
    private final Targets targets;

    public Directions(Indicator indicator, History history, Targets targets) {
        this.indicator = indicator;
        this.history = history;
        this.targets = targets;
    }

    /** Returns the movement of a period's result, by one of the council's comparisons. */
    public Travel travel(Course course, Period period, Earlier now) {
        return switch (course.comparison().kind()) {
            case SAME_QUARTER_LAST_YEAR ->
                since(course, period, now, history.reported(period, indicator.yearBefore(period)));
            case PREVIOUS_PERIOD -> since(course, period, now, history.reported(period, before(period)));
            case PREVIOUS_MONTH -> sinceLastMonth(course, period, now);
            case AVERAGE -> sinceAverage(course, period, now);
            case TREND -> alongTrend(course, period, now);
        };
    }

    private Travel since(Course course, Period period, Earlier now, Period then) {
        Earlier before = history.at(then).earlier();
        return between(course, period, now, sameAs(then, before), before);
    }

    /** Returns the earlier period as a single shared object for all indicators. */
    private static Period sameAs(Period then, Earlier before) {
        boolean one =
                before.from().size() == 1 && before.from().getFirst().period().equals(then);
        return one ? before.from().getFirst().period() : then;
    }

    private Period before(Period period) {
        return indicator.before(period);
    }

    /** Compares the last month of the quarter with the month before it. */
    private Travel sinceLastMonth(Course course, Period period, Earlier now) {
        if (!(period instanceof Quarter)) {
            return since(course, period, now, history.reported(period, indicator.yearBefore(period)));
        }
        Month last = new Month(YearMonth.from(period.end()));
        // Both months lie in the quarter, so its range applies to them, unless the figure adds up.
        Optional<Span> span = indicator.addsUp() ? Optional.empty() : span(period);
        return between(
                course,
                last,
                history.at(last).earlier(),
                before(last),
                history.at(before(last)).earlier(),
                span);
    }

    Travel between(Course course, Period period, Earlier now, Period then, Earlier before) {
        return between(course, period, now, then, before, span(period));
    }

    private Travel between(
            Course course, Period period, Earlier now, Period then, Earlier before, Optional<Span> span) {
        Obstacle obstacle = obstacle(course, period, now, then, before);
        if (obstacle != Obstacle.NONE) {
            return none(course, period, now, then, before, obstacle);
        }
        BigDecimal is = indicator.compared(now.value().number().orElseThrow());
        BigDecimal was = indicator.compared(before.value().number().orElseThrow());
        if (course.gauge() == Course.Gauge.GAP_TO_TARGET) {
            return byGap(course, period, now, is, then, before, was);
        }
        boolean best = isBest(now.value().number().get(), span)
                && isBest(before.value().number().get(), span);
        Direction direction = direction(course, is, was, span, best);
        return new Travel(
                course,
                direction,
                Optional.of(is.subtract(was)),
                period,
                now,
                then,
                before,
                Optional.empty(),
                Optional.empty(),
                Obstacle.NONE);
    }

    private static Travel none(
            Course course, Period period, Earlier now, Period then, Earlier before, Obstacle obstacle) {
        return new Travel(
                course,
                Direction.NOT_COMPARABLE,
                Optional.empty(),
                period,
                now,
                then,
                before,
                Optional.empty(),
                Optional.empty(),
                obstacle);
    }

    private Obstacle obstacle(Course course, Period period, Earlier now, Period then, Earlier before) {
        // A year to date restarts each year and grows within it, so only the same quarter of another year is
        // comparable.
        boolean sameQuarter = course.comparison().kind() == Comparison.Kind.SAME_QUARTER_LAST_YEAR;
        if (indicator.basis() == Basis.CUMULATIVE && !sameQuarter) {
            return Obstacle.YEAR_TO_DATE;
        }
        if (indicator.redefined().filter(r -> r.separates(then, period)).isPresent()) {
            return Obstacle.REDEFINED;
        }
        if (now.value().number().isEmpty()) {
            return Obstacle.NO_FIGURE;
        }
        return before.value().number().isEmpty() ? Obstacle.NO_EARLIER_FIGURE : Obstacle.NONE;
    }

    /** Returns the direction. A result has moved only if it changed by more than the council's tolerance. */
    private Direction direction(Course course, BigDecimal is, BigDecimal was, Optional<Span> span, boolean best) {
        int larger = is.compareTo(was);
        BigDecimal moved = is.subtract(was).abs();
        boolean same = moved.compareTo(course.noChangeWithin().around(was)) <= 0;
        if (indicator.polarity() == Polarity.RANGE && span.isPresent()) {
            int nearer = span.get().distance(was).compareTo(span.get().distance(is));
            if (nearer == 0 || same) {
                return best ? Direction.AT_BEST : Direction.NO_CHANGE;
            }
            return nearer > 0 ? Direction.IMPROVED : Direction.WORSENED;
        }
        if (same) {
            return larger == 0 && best ? Direction.AT_BEST : Direction.NO_CHANGE;
        }
        return switch (indicator.polarity()) {
            case HIGHER, LOWER -> indicator.polarity().compare(is, was) > 0 ? Direction.IMPROVED : Direction.WORSENED;
            case RANGE, NONE -> larger > 0 ? Direction.INCREASED : Direction.DECREASED;
        };
    }

    /**
     * Returns true if no better exact value is possible.
     *
     * <p>The best value is 100 per cent if higher is better, 0 if lower is, and anything within a range. A value that
     * only rounds to it could still be better. Figures that can be negative have no best value.
     */
    private boolean isBest(BigDecimal exact, Optional<Span> span) {
        return switch (indicator.polarity()) {
            case HIGHER ->
                indicator.unit() == Unit.PERCENT && !indicator.mayBeNegative() && exact.compareTo(HUNDRED) == 0;
            case LOWER -> exact.signum() == 0 && !indicator.mayBeNegative();
            case RANGE -> span.filter(s -> s.distance(exact).signum() == 0).isPresent();
            case NONE -> false;
        };
    }

    private Travel byGap(
            Course course, Period period, Earlier now, BigDecimal is, Period then, Earlier before, BigDecimal was) {
        Optional<BigDecimal> gapNow = gap(is, period);
        Optional<BigDecimal> gapThen = gap(was, then);
        if (gapNow.isEmpty() || gapThen.isEmpty()) {
            return none(course, period, now, then, before, Obstacle.NO_TARGET);
        }
        BigDecimal change = gapNow.get().subtract(gapThen.get());
        boolean same = change.abs().compareTo(course.noChangeWithin().around(was)) <= 0;
        Direction direction =
                same ? Direction.NO_CHANGE : change.signum() > 0 ? Direction.IMPROVED : Direction.WORSENED;
        return new Travel(
                course,
                direction,
                Optional.of(change),
                period,
                now,
                then,
                before,
                Optional.empty(),
                Optional.of(new Gap(gapNow.get(), gapThen.get())),
                Obstacle.NONE);
    }

    /** Returns the margin by which a result beats its own period's target; negative if it is worse. */
    private Optional<BigDecimal> gap(BigDecimal value, Period period) {
        return switch (indicator.polarity()) {
            case HIGHER -> target(period).flatMap(Target::value).map(value::subtract);
            case LOWER -> target(period).flatMap(Target::value).map(t -> t.subtract(value));
            case RANGE -> span(period).map(s -> s.distance(value).negate());
            case NONE -> Optional.empty();
        };
    }

    private Optional<Target> target(Period period) {
        return targets.of(indicator, period);
    }

    private Optional<Span> span(Period period) {
        return indicator.polarity() == Polarity.RANGE
                ? target(period).filter(t -> !t.isDataOnly()).flatMap(t -> Ratings.span(indicator, t))
                : Optional.empty();
    }

    private Travel sinceAverage(Course course, Period period, Earlier now) {
        List<Period> periods = last(course.comparison().periods(), before(period));
        List<Result> rows = new ArrayList<>();
        periods.forEach(p -> rows.addAll(history.at(p).from()));
        return between(course, period, now, periods.getFirst(), new Earlier(mean(periods), rows));
    }

    /**
     * Returns the mean of all the periods. Within each period, a ratio is the sum of numerators over that of
     * denominators.
     */
    private Value mean(List<Period> periods) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Period period : periods) {
            Value value = history.at(period).value();
            Optional<BigDecimal> number = value.number();
            if (number.isEmpty()) {
                return value;
            }
            sum = sum.add(number.get());
        }
        if (indicator.basis() == Basis.FLOW && !indicator.isCount()) {
            return history.together(periods).value();
        }
        return Value.of(sum.divide(BigDecimal.valueOf(periods.size()), MathContext.DECIMAL128));
    }

    private Travel alongTrend(Course course, Period period, Earlier now) {
        List<Period> periods = last(course.comparison().periods(), period);
        Optional<Span> span = span(period);
        List<Trend.Point> points = new ArrayList<>();
        for (int at = 0; at < periods.size(); at++) {
            Period each = periods.get(at);
            int place = at;
            boolean redefined =
                    indicator.redefined().filter(r -> r.separates(each, period)).isPresent();
            if (!redefined) {
                history.at(each)
                        .value()
                        .number()
                        .ifPresent(v -> points.add(new Trend.Point(each, place, measure(v, span), v)));
            }
        }
        Earlier first = history.at(periods.getFirst()).earlier();
        boolean tooFew = points.size() < FEWEST_FOR_A_TREND || 4 * points.size() < 3 * periods.size();
        Obstacle obstacle = indicator.basis() == Basis.CUMULATIVE
                ? Obstacle.YEAR_TO_DATE
                : now.value().number().isEmpty() ? Obstacle.NO_FIGURE : tooFew ? Obstacle.TOO_FEW : Obstacle.NONE;
        if (obstacle != Obstacle.NONE) {
            return none(course, period, now, periods.getFirst(), first, obstacle);
        }
        Trend trend = Trend.through(points);
        return new Travel(
                course,
                direction(trend, span),
                Optional.of(trend.slope()),
                period,
                now,
                points.getFirst().period(),
                first,
                Optional.of(trend),
                Optional.empty(),
                Obstacle.NONE);
    }

    /** Returns the points of a trend: results, or their distance from the range. */
    private BigDecimal measure(BigDecimal value, Optional<Span> span) {
        BigDecimal compared = indicator.compared(value);
        return span.map(s -> s.distance(compared)).orElse(compared);
    }

    private Direction direction(Trend trend, Optional<Span> span) {
        if (!trend.clear()) {
            boolean allBest = trend.points().stream().allMatch(p -> isBest(p.figure(), span));
            return allBest ? Direction.AT_BEST : Direction.NO_CHANGE;
        }
        boolean up = trend.slope().signum() > 0;
        boolean lowerIsBetter = indicator.polarity() == Polarity.LOWER || span.isPresent();
        if (indicator.polarity() != Polarity.HIGHER && !lowerIsBetter) {
            return up ? Direction.INCREASED : Direction.DECREASED;
        }
        return up == lowerIsBetter ? Direction.WORSENED : Direction.IMPROVED;
    }

    /** Returns the last periods up to one, the oldest first. */
    private List<Period> last(int count, Period period) {
        List<Period> periods = new ArrayList<>();
        for (Period p = period; periods.size() < count; p = before(p)) {
            periods.add(p);
        }
        Collections.reverse(periods);
        return periods;
    }
}
