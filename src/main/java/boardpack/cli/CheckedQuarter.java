package boardpack.cli;

import boardpack.book.extract.ChosenQuarter;
import boardpack.indicator.Quarter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Describes which quarter is checked, for which meeting, and why, if others were possible. */
final class CheckedQuarter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private CheckedQuarter() {}

    /** Returns {@code Q2 2026/27, for the meeting of 9 December 2026}. */
    static String name(ChosenQuarter chosen) {
        return chosen.quarter().label()
                + chosen.meeting()
                        .map(day -> ", for the meeting of " + DAY.format(day))
                        .orElse(", for a meeting whose date is not given");
    }

    /** Returns the quarter with its meeting and the reason for choosing it. */
    static String line(ChosenQuarter chosen) {
        return name(chosen) + reason(chosen);
    }

    private static String reason(ChosenQuarter chosen) {
        if (chosen.asked()) {
            return chosen.later().isEmpty() ? "" : "; the extracts go on to " + latest(chosen.later());
        }
        if (chosen.set()) {
            return ", which pack.yaml names under quarter"
                    + (chosen.later().isEmpty() ? "" : "; the extracts go on to " + latest(chosen.later()));
        }
        String why = chosen.earlier().isEmpty() ? "" : ", the latest quarter that the extracts have results for";
        return why
                + (chosen.meetingsWithoutResults().isEmpty()
                        ? ""
                        : "; there is a meeting for "
                                + chosen.meetingsWithoutResults().getFirst().label() + ", and no result for it yet");
    }

    private static String latest(List<Quarter> later) {
        return later.getFirst().label();
    }
}
