package boardpack.chart;

/**
 * What the scale of a figure is in.
 *
 * @param name over the scale: {@code Per cent}
 * @param before what stands before each number of the scale: a pound sign, or nothing
 * @param after what stands after it: a percent sign, or nothing
 * @param cut what is said of a scale that begins elsewhere than at 0; {@code {figure}} stands for where
 */
public record Measure(String name, String before, String after, String cut) {
    String number(java.math.BigDecimal number) {
        java.math.BigDecimal bare = number.abs();
        java.text.DecimalFormat format =
                new java.text.DecimalFormat("#,##0", java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(0, bare.scale()));
        format.setMinimumFractionDigits(Math.max(0, bare.scale()));
        return (number.signum() < 0 ? "\u2212" : "") + before + format.format(bare) + after;
    }
}
