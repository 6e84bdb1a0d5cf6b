package boardpack.compose.explain;

import boardpack.compose.words.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers and sums as they are written in an explanation. */
final class Arithmetic {
    /** How many decimals of an endless number are shown. */
    private static final int SHOWN = 6;

    private Arithmetic() {}

    /** Every decimal of a number, or the first six and dots. */
    static String number(BigDecimal number) {
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        boolean endless = bare.scale() > SHOWN;
        BigDecimal shown = endless ? bare.setScale(SHOWN, RoundingMode.DOWN) : bare;
        String sign = shown.signum() < 0 ? "\u2212" : "";
        return sign
                + Figures.grouped(shown.abs().setScale(Math.max(0, shown.scale()), RoundingMode.UNNECESSARY))
                + (endless ? "…" : "");
    }

    /** {@code 112 + 184 + 153}, with brackets round what is less than 0. */
    static String sum(List<BigDecimal> numbers) {
        return numbers.stream()
                .map(n -> n.signum() < 0 ? "(" + number(n) + ")" : number(n))
                .collect(Collectors.joining(" + "));
    }

    /** {@code 90 − 9 = 81}. */
    static String less(BigDecimal from, BigDecimal taken) {
        return number(from) + " \u2212 " + bracketed(taken) + " = " + number(from.subtract(taken));
    }

    /** {@code 20 + 2 = 22}. */
    static String more(BigDecimal to, BigDecimal added) {
        return number(to) + " + " + bracketed(added) + " = " + number(to.add(added));
    }

    private static String bracketed(BigDecimal number) {
        return number.signum() < 0 ? "(" + number(number) + ")" : number(number);
    }
}
