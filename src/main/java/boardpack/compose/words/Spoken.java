package boardpack.compose.words;

import boardpack.indicator.Indicator;
import boardpack.indicator.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Formats figures for use in a sentence: {@code 92.7 per cent}, {@code 1 day}, {@code 62.1 per 10,000}. */
public final class Spoken {
    /** Number of extra decimals printed of a number with very many. */
    private static final int MORE = 3;

    private Spoken() {}

    /** Returns a result rounded for display. */
    public static String number(BigDecimal number, Indicator indicator) {
        return written(indicator.displayed(number), indicator.unit(), "");
    }

    /** Returns a target as it was set. */
    public static String exact(BigDecimal number, Indicator indicator) {
        return written(number, indicator.unit(), "");
    }

    /** Returns all decimals of a result. A number with very many gets three more than displayed, and dots. */
    public static String unrounded(BigDecimal number, Indicator indicator) {
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        int most = indicator.decimals() + MORE;
        return bare.scale() > most
                ? written(bare.setScale(most, RoundingMode.DOWN), indicator.unit(), "…")
                : written(bare, indicator.unit(), "");
    }

    /** Returns true if a noun counted by this figure is singular. */
    public static boolean isOne(BigDecimal number, Indicator indicator) {
        boolean counts = switch (indicator.unit().kind()) {
            case NUMBER, TIME, NAMED -> true;
            case PERCENT, RATE, POUNDS -> false;
        };
        return counts && indicator.displayed(number).abs().compareTo(BigDecimal.ONE) == 0;
    }

    /** Writes a number without needless decimals: 100 per cent, not 100.0; but £2.50, not £2.5. */
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
