package boardpack.indicator;

import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.Optional;

/** What a result is to reach; empty where the indicator is declared to be data only. */
public record Target(Optional<BigDecimal> value, Period period, Place place) {
    public boolean isDataOnly() {
        return value.isEmpty();
    }
}
