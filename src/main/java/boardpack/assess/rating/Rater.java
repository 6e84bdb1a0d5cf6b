package boardpack.assess.rating;

import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.indicator.Result;
import boardpack.indicator.Status;
import boardpack.indicator.Target;
import boardpack.indicator.Value;
import boardpack.indicator.Value.Reason;
import boardpack.indicator.Year;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** Rates one indicator in any of its periods. */
public final class Rater {
    /** Maximum number of earlier periods examined for consecutive ratings. */
    private static final int FAR = 40;

    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

    private final Indicator indicator;
    private final History history;
    private final Targets targets;

    public Rater(Indicator indicator, History history, Targets targets) {
        this.indicator = indicator;
        this.history = history;
        this.targets = targets;
    }

    /** Returns the rating of a due period, or the reason for its absence. */
    Rated at(Period period) {
        return rated(history.at(period), period, targets.of(indicator, period));
    }

    public Rated rated(History.Found found, Period period, Optional<Target> target) {
        boolean suppressed = found.value().equals(Value.blank(Reason.SUPPRESSED));
        // A rating next to its target would reveal on which side of it a suppressed figure lies.
        if (indicator.method().rule().isJudged() && !suppressed) {
            Optional<Rating> entered =
                    found.from().stream().flatMap(r -> r.judgement().stream()).reduce((first, last) -> last);
            if (entered.isPresent()) {
                return Rated.judged(entered.get(), held(found.value(), period, target));
            }
        }
        Optional<Rating> reason = reason(found);
        if (reason.isPresent()) {
            return Rated.not(reason.get());
        }
        // Even if all ratings are judged, an indicator declared as data only needs no judgement.
        boolean dataOnly = target.filter(Target::isDataOnly).isPresent();
        if (indicator.method().rule().isJudged() && !dataOnly) {
            return new Rated(Rating.JUDGEMENT_AWAITED, held(found.value(), period, target), false);
        }
        if (target.isEmpty()) {
            return Rated.not(Rating.NO_TARGET_SET);
        }
        return held(found.value(), period, target).map(Rated::by).orElse(Rated.not(Rating.DATA_ONLY));
    }

    private Optional<Bands> held(Value value, Period period, Optional<Target> target) {
        return value.number()
                .flatMap(actual -> target.filter(t -> !t.isDataOnly())
                        .map(t -> Ratings.bands(indicator, actual, t, lastYear(period))));
    }

    /** Returns the rating against the second target, if there is one and the result can be rated. */
    public Optional<Rated> second(History.Found found, Optional<Target> target) {
        if (reason(found).isPresent()) {
            return Optional.empty();
        }
        return found.value()
                .number()
                .filter(n -> indicator.polarity() == Polarity.HIGHER || indicator.polarity() == Polarity.LOWER)
                .flatMap(actual -> target.filter(t -> t.second().isPresent())
                        .map(t -> Rated.by(Ratings.second(indicator, actual, t))));
    }

    /** Returns the figure of the same period last year, if the rule needs it and it can be compared. */
    private Optional<BigDecimal> lastYear(Period period) {
        if (!indicator.method().rule().usesLastYear()) {
            return Optional.empty();
        }
        Period then = indicator.yearBefore(period);
        boolean redefined =
                indicator.redefined().filter(r -> r.separates(then, period)).isPresent();
        return redefined ? Optional.empty() : history.at(then).value().number();
    }

    private static Optional<Rating> reason(History.Found found) {
        if (found.incomplete()) {
            return Optional.of(Rating.INCOMPLETE);
        }
        for (Result row : found.from()) {
            if (row.status() == Status.CARRIED_OVER) {
                return Optional.of(Rating.CARRIED_OVER);
            }
        }
        return found.value() instanceof Value.Blank blank ? Optional.of(unrated(blank.reason())) : Optional.empty();
    }

    private static Rating unrated(Reason reason) {
        return switch (reason) {
            case SUPPRESSED -> Rating.SUPPRESSED;
            case NOT_APPLICABLE -> Rating.NOT_APPLICABLE;
            case NOT_AVAILABLE, NOT_ADDED_UP -> Rating.NOT_AVAILABLE;
            case LOW -> Rating.TOO_LOW;
            case NOT_SUPPLIED -> Rating.AWAITED;
        };
    }

    /** Returns the number of consecutive periods, up to this one, rated amber or red; 0 if it is neither. */
    public int lasting(Period period, Rating rating) {
        if (rating != Rating.AMBER && rating != Rating.RED) {
            return 0;
        }
        int periods = 1;
        for (Period earlier = indicator.before(period); periods < FAR; earlier = indicator.before(earlier)) {
            Period then = earlier;
            boolean redefined =
                    indicator.redefined().filter(r -> r.separates(then, period)).isPresent();
            if (redefined || at(earlier).rating() != rating) {
                break;
            }
            periods++;
        }
        return periods;
    }

    /** Returns the forecast for the whole year: the officer's, or for a cumulative count the extrapolation. */
    public Optional<Forecast> forecast(History.Found found, Quarter quarter) {
        boolean suppressed = found.value().equals(Value.blank(Reason.SUPPRESSED));
        if (indicator.basis() == Basis.ANNUAL || suppressed) {
            return Optional.empty();
        }
        Optional<Result> entered =
                found.from().stream().filter(r -> r.forecast().isPresent()).reduce((first, last) -> last);
        if (entered.isPresent()) {
            return Optional.of(
                    forecast(entered.get().forecast().orElseThrow(), false, List.of(entered.get()), quarter));
        }
        boolean carriesOn = indicator.basis() == Basis.CUMULATIVE && indicator.isCount() && quarter.number() < 4;
        return found.value().number().filter(n -> carriesOn).map(toDate -> {
            BigDecimal rate =
                    toDate.multiply(QUARTERS).divide(BigDecimal.valueOf(quarter.number()), MathContext.DECIMAL128);
            return forecast(rate, true, found.from(), quarter);
        });
    }

    private Forecast forecast(BigDecimal value, boolean computed, List<Result> from, Quarter quarter) {
        Year year = quarter.year();
        Optional<Target> target = targets.atYearEnd(indicator, year);
        Rated rated = target.isEmpty()
                ? Rated.not(Rating.NO_TARGET_SET)
                : held(Value.of(value), year, target).map(Rated::by).orElse(Rated.not(Rating.DATA_ONLY));
        return new Forecast(value, computed, from, year, target, rated);
    }
}
