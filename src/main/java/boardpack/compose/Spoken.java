package boardpack.compose;

import boardpack.indicator.Indicator;
import boardpack.indicator.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as they are written out in a sentence: {@code 92.7 per cent}, {@code 1 day}, {@code 62.1 per 10,000}. */
final class Spoken {
    /** How many more decimals than are displayed an endless number is printed with. */
    private static final int MORE = 3;

    private Spoken() {}

    /** A result, rounded as it is displayed. */
    static String number(BigDecimal number, Indicator indicator) {
        return written(indicator.displayed(number), indicator.unit(), "");
    }

    /** A target as it was set. */
    static String exact(BigDecimal number, Indicator indicator) {
        return written(number, indicator.unit(), "");
    }

    /** Every decimal of a result; of an endless one three more than are displayed, and dots. */
    static String unrounded(BigDecimal number, Indicator indicator) {
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        int most = indicator.decimals() + MORE;
        return bare.scale() > most
                ? written(bare.setScale(most, RoundingMode.DOWN), indicator.unit(), "…")
                : written(bare, indicator.unit(), "");
    }

    /** True where a noun that is counted by this figure stands in the singular. */
    static boolean isOne(BigDecimal number, Indicator indicator) {
        boolean counts = switch (indicator.unit().kind()) {
            case NUMBER, TIME, NAMED -> true;
            case PERCENT, RATE, POUNDS -> false;
        };
        return counts && indicator.displayed(number).abs().compareTo(BigDecimal.ONE) == 0;
    }

    /** Decimals that say nothing are left out: 100 per cent, and not 100.0; but £2.50, and not £2.5. */
    private static String written(BigDecimal number, Unit unit, String dots) {
        boolean whole = dots.isEmpty() && number.stripTrailingZeros().scale() <= 0;
        BigDecimal shown = whole ? number.setScale(0, RoundingMode.UNNECESSARY) : number;
        boolean one = shown.abs().compareTo(BigDecimal.ONE) == 0;
        return (shown.signum() < 0 ? "\u2212" : "")
                + unit.before()
                + Figures.grouped(shown.abs())
                + dots
                + switch (unit.kind()) {
                    case PERCENT -> " per cent";
                    case TIME -> " " + unit.changeWord(one);
                    case RATE -> " " + unit.word();
                    case NUMBER, POUNDS -> "";
                    case NAMED -> unit.after(shown);
                };
    }
}
