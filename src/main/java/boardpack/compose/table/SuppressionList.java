package boardpack.compose.table;

import boardpack.indicator.Result;
import boardpack.problem.Place;
import boardpack.protect.Publishable;
import boardpack.protect.Suppressed;
import java.util.ArrayList;
import java.util.List;

/** The suppressed figures and the reasons, for the officer who makes the pack. */
public final class SuppressionList {
    private final List<Suppressed> suppressed;

    public SuppressionList(Publishable publishable) {
        this.suppressed = publishable.suppressed();
    }

    /** Returns one line for each, in order of time. */
    public List<String> lines() {
        if (suppressed.isEmpty()) {
            return List.of("Nothing is suppressed.");
        }
        List<String> lines = new ArrayList<>();
        long covers = suppressed.stream().filter(Suppressed::cover).count();
        lines.add("Suppressed: " + suppressed.size() + (suppressed.size() == 1 ? " figure" : " figures") + ", "
                + (covers == 0 ? "none of them" : covers + " of them only")
                + " so that another cannot be worked out.");
        suppressed.forEach(
                s -> lines.add("    " + place(s) + ": " + s.indicator().ref() + " for "
                        + s.period().label() + ": " + s.because()
                        + (s.possible().isEmpty() ? "" : "; " + s.possible())));
        return lines;
    }

    private static String place(Suppressed suppressed) {
        List<String> places = suppressed.rows().stream()
                .map(Result::place)
                .map(Place::toString)
                .toList();
        return places.isEmpty() ? "added up" : String.join(" and ", places);
    }
}
