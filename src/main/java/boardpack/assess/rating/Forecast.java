package boardpack.assess.rating;

import boardpack.indicator.Period;
import boardpack.indicator.Result;
import boardpack.indicator.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The figure that the year is expected to end with.
 *
 * @param computed true for the year to date carried on at the same rate; false for the officer's figure
 * @param from the rows that it comes from
 * @param target what the year is to end with
 */
public record Forecast(
        BigDecimal value, boolean computed, List<Result> from, Period year, Optional<Target> target, Rated rated) {}
