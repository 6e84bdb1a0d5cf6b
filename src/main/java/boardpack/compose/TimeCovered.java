package boardpack.compose;

import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Rhythm;

/** The time that a figure covers, and how often there is one, under the title of an indicator. */
final class TimeCovered {
    private TimeCovered() {}

    /** {@code during the quarter}, or {@code at the end of the quarter; reported in Q2 and Q4}. */
    static String words(Indicator indicator) {
        Rhythm rhythm = indicator.rhythm();
        if (indicator.basis() == Basis.ANNUAL) {
            return "reported " + rhythm.often();
        }
        if (rhythm.isQuarterly()) {
            return indicator.basis().words();
        }
        String covered = indicator.basis() == Basis.FLOW
                ? "since the report before"
                : indicator.basis().words();
        return covered + "; reported " + rhythm.words();
    }
}
