package boardpack.assess;

import boardpack.indicator.Period;
import boardpack.indicator.Rating;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A change that is too large to be left without a word, although it is neither amber nor red.
 *
 * @param since the period that it is compared with
 */
record LargeChange(BigDecimal was, BigDecimal is, Period since) {
    /** What a percentage must move by at the least, and a number of people or things. */
    private static final BigDecimal POINTS = BigDecimal.TEN;

    private static final BigDecimal THINGS = BigDecimal.valueOf(5);

    /** The change of what has no commentary, where it is more than a share of the earlier figure. */
    static Optional<LargeChange> of(Assessment a, BigDecimal share) {
        Rating rating = a.rated().rating();
        Travel travel = a.travel();
        boolean asked = rating == Rating.AMBER || rating == Rating.RED || rating == Rating.NOT_DUE;
        if (asked || !a.commentary().isEmpty() || travel.obstacle() != Travel.Obstacle.NONE || hasTrend(travel)) {
            return Optional.empty();
        }
        Optional<BigDecimal> was = travel.before().value().number().map(a.indicator()::displayed);
        Optional<BigDecimal> is = travel.current().value().number().map(a.indicator()::displayed);
        if (was.isEmpty() || is.isEmpty() || was.get().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal change = is.get().subtract(was.get()).abs();
        BigDecimal least = switch (a.indicator().unit()) {
            case PERCENT -> POINTS;
            case NUMBER -> THINGS;
            default -> BigDecimal.ZERO;
        };
        boolean large = change.compareTo(was.get().abs().multiply(share)) > 0 && change.compareTo(least) >= 0;
        return large ? Optional.of(new LargeChange(was.get(), is.get(), travel.since())) : Optional.empty();
    }

    /** A slope is no change from one figure to another. */
    private static boolean hasTrend(Travel travel) {
        return travel.trend().isPresent();
    }
}
