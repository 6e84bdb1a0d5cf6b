package boardpack.assess.rating;

import boardpack.indicator.Period;
import boardpack.indicator.Result;
import boardpack.indicator.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The forecast figure for the end of the year.
 *
 * @param computed true for a year to date extrapolated at the same rate; false for the officer's figure
 * @param from the source rows
 * @param target the target for the end of the year
 */
public record Forecast(
        BigDecimal value, boolean computed, List<Result> from, Period year, Optional<Target> target, Rated rated) {}
