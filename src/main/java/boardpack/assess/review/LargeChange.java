package boardpack.assess.review;

import boardpack.assess.Assessment;
import boardpack.assess.travel.Travel;
import boardpack.indicator.Period;
import boardpack.indicator.Rating;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A change so large that it needs a commentary.
 *
 * @param since the period of the earlier figure
 */
public record LargeChange(BigDecimal was, BigDecimal is, Period since) {
    /** Minimum change of a percentage, in points, and of a number of people or things. */
    private static final BigDecimal POINTS = BigDecimal.TEN;

    private static final BigDecimal THINGS = BigDecimal.valueOf(5);

    /** Returns the change of a due result, if it exceeds a share of the earlier figure. */
    public static Optional<LargeChange> of(Assessment a, BigDecimal share) {
        Travel travel = a.travel();
        if (!a.tellsDirection() || travel.obstacle() != Travel.Obstacle.NONE || hasTrend(travel)) {
            return Optional.empty();
        }
        Optional<BigDecimal> was = travel.before().value().number().map(a.indicator()::displayed);
        Optional<BigDecimal> is = travel.current().value().number().map(a.indicator()::displayed);
        if (was.isEmpty() || is.isEmpty() || was.get().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal change = is.get().subtract(was.get()).abs();
        BigDecimal least = switch (a.indicator().unit().kind()) {
            case PERCENT -> POINTS;
            case NUMBER -> THINGS;
            case RATE, TIME, POUNDS, NAMED -> BigDecimal.ZERO;
        };
        boolean large = change.compareTo(was.get().abs().multiply(share)) > 0 && change.compareTo(least) >= 0;
        return large ? Optional.of(new LargeChange(was.get(), is.get(), travel.since())) : Optional.empty();
    }

    /**
     * Returns a large change of a result without commentary that is neither amber nor red. Those ratings need a
     * commentary anyway.
     */
    static Optional<LargeChange> unexplained(Assessment a, BigDecimal share) {
        Rating rating = a.rated().rating();
        boolean asked = rating == Rating.AMBER || rating == Rating.RED;
        return asked || !a.commentary().isEmpty() ? Optional.empty() : of(a, share);
    }

    /** Returns true if the movement is a trend, whose slope is not a change between two figures. */
    private static boolean hasTrend(Travel travel) {
        return travel.trend().isPresent();
    }
}
