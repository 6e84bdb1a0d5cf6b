package boardpack.indicator;

import java.math.BigDecimal;

/** Figures with a comma between their thousands. */
public final class Thousands {
    private Thousands() {}

    /** Every decimal is kept: {@code 1,234.50}. */
    public static String grouped(BigDecimal number) {
        String plain = number.toPlainString();
        int first = number.signum() < 0 ? 1 : 0;
        int point = plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - 3; at > first; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    /** Without decimals that are nothing: {@code 1,234.5}. */
    public static String bare(BigDecimal number) {
        return grouped(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
    }
}
