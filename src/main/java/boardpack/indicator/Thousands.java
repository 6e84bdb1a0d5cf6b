package boardpack.indicator;

import java.math.BigDecimal;

/** Formats figures with a comma between thousands. */
public final class Thousands {
    private Thousands() {}

    /** Returns a number with all its decimals: {@code 1,234.50}. */
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

    /** Returns a number without trailing zeros: {@code 1,234.5}. */
    public static String bare(BigDecimal number) {
        return grouped(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
    }
}
