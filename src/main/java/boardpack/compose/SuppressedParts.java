package boardpack.compose;

import boardpack.indicator.Period;
import boardpack.indicator.Result;
import boardpack.indicator.Value;
import java.util.Map;

/** What lies within a period whose own figure is suppressed: such parts would add up to it. */
final class SuppressedParts {
    private SuppressedParts() {}

    static boolean holds(Result part, Map<Period, Result> all) {
        return all.values().stream()
                .filter(r -> r.value().equals(Value.blank(Value.Reason.SUPPRESSED)))
                .anyMatch(r -> !part.period().start().isBefore(r.period().start())
                        && !part.period().end().isAfter(r.period().end()));
    }
}
