package boardpack.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A small chart of an indicator, as high as a line of text.
 *
 * @param values the values, the oldest first; empty for a period without one
 * @param target the target of the last period, if it is a single number
 */
public record Sparkline(String says, List<Optional<BigDecimal>> values, Optional<BigDecimal> target) implements Chart {
    public Sparkline {
        values = List.copyOf(values);
    }
}
