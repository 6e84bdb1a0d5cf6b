package boardpack.compose.explain;

import boardpack.compose.words.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Formats numbers and calculations for an explanation. */
final class Arithmetic {
    /** Number of decimal places shown of a number with very many. */
    private static final int SHOWN = 6;

    private Arithmetic() {}

    /** Returns a number with all its decimals, or with the first six followed by dots. */
    static String number(BigDecimal number) {
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        boolean endless = bare.scale() > SHOWN;
        BigDecimal shown = endless ? bare.setScale(SHOWN, RoundingMode.DOWN) : bare;
        String sign = shown.signum() < 0 ? "\u2212" : "";
        return sign
                + Figures.grouped(shown.abs().setScale(Math.max(0, shown.scale()), RoundingMode.UNNECESSARY))
                + (endless ? "…" : "");
    }

    /** Returns a sum such as {@code 112 + 184 + 153}, with negative numbers in brackets. */
    static String sum(List<BigDecimal> numbers) {
        return numbers.stream()
                .map(n -> n.signum() < 0 ? "(" + number(n) + ")" : number(n))
                .collect(Collectors.joining(" + "));
    }

    /** Returns a subtraction such as {@code 90 − 9 = 81}. */
    static String less(BigDecimal from, BigDecimal taken) {
        return number(from) + " \u2212 " + bracketed(taken) + " = " + number(from.subtract(taken));
    }

    /** Returns an addition such as {@code 20 + 2 = 22}. */
    static String more(BigDecimal to, BigDecimal added) {
        return number(to) + " + " + bracketed(added) + " = " + number(to.add(added));
    }

    private static String bracketed(BigDecimal number) {
        return number.signum() < 0 ? "(" + number(number) + ")" : number(number);
    }
}
