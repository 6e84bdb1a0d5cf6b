package boardpack.chart;

import boardpack.indicator.Thousands;
import java.math.BigDecimal;

/**
 * The unit of a chart's scale.
 *
 * @param name the label of the scale: {@code Per cent}
 * @param before the sign before each number: a pound sign, or nothing
 * @param after the sign after each number: a percent sign, or nothing
 * @param cut the note for a scale that does not begin at 0; {@code {figure}} is replaced by its start
 */
public record Measure(String name, String before, String after, String cut) {
    String number(BigDecimal number) {
        return (number.signum() < 0 ? "\u2212" : "") + before + Thousands.grouped(number.abs()) + after;
    }
}
