package boardpack.chart;

import boardpack.indicator.Thousands;
import java.math.BigDecimal;

/**
 * What the scale of a figure is in.
 *
 * @param name over the scale: {@code Per cent}
 * @param before what stands before each number of the scale: a pound sign, or nothing
 * @param after what stands after it: a percent sign, or nothing
 * @param cut what is said of a scale that begins elsewhere than at 0; {@code {figure}} stands for where
 */
public record Measure(String name, String before, String after, String cut) {
    String number(BigDecimal number) {
        return (number.signum() < 0 ? "\u2212" : "") + before + Thousands.grouped(number.abs()) + after;
    }
}
