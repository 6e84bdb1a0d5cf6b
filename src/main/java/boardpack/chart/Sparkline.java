package boardpack.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The course of an indicator in the height of a line of text.
 *
 * @param values the oldest first; empty for a period of which nothing is shown
 * @param target that of the last period, where it is one number
 */
public record Sparkline(String says, List<Optional<BigDecimal>> values, Optional<BigDecimal> target) implements Chart {
    public Sparkline {
        values = List.copyOf(values);
    }
}
