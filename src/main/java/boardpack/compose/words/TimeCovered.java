package boardpack.compose.words;

import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Rhythm;

/** Describes the time that a figure covers and how often it is reported, under the indicator's title. */
final class TimeCovered {
    private TimeCovered() {}

    /** Returns {@code during the quarter}, or {@code at the end of the quarter; reported in Q2 and Q4}. */
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
