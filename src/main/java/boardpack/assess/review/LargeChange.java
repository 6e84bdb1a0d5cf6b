package boardpack.assess.review;

import boardpack.assess.Assessment;
import boardpack.assess.travel.Travel;
import boardpack.indicator.Period;
import boardpack.indicator.Rating;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A change that is too large to be left without a word.
 *
 * @param since the period that it is compared with
 */
public record LargeChange(BigDecimal was, BigDecimal is, Period since) {
    /** The least change of a percentage, and of a number of people or things. */
    private static final BigDecimal POINTS = BigDecimal.TEN;

    private static final BigDecimal THINGS = BigDecimal.valueOf(5);

    /** The change of a result that is due, where it is more than a share of the earlier figure. */
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

    /** The change of what is neither amber nor red, which is asked about anyhow, and has no commentary. */
    static Optional<LargeChange> unexplained(Assessment a, BigDecimal share) {
        Rating rating = a.rated().rating();
        boolean asked = rating == Rating.AMBER || rating == Rating.RED;
        return asked || !a.commentary().isEmpty() ? Optional.empty() : of(a, share);
    }

    /** A slope is no change from one figure to another. */
    private static boolean hasTrend(Travel travel) {
        return travel.trend().isPresent();
    }
}
