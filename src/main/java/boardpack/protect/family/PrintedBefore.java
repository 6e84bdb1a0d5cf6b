package boardpack.protect.family;

import boardpack.book.file.Previous;
import boardpack.indicator.Period;
import boardpack.protect.relation.Components;
import boardpack.protect.relation.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** What the last pack printed as it is now; what has been revised since says nothing exact. */
final class PrintedBefore {
    private final FamilyDraft draft;

    PrintedBefore(FamilyDraft draft) {
        this.draft = draft;
    }

    boolean has(Figure figure) {
        Map<Period, Previous.Printed> printed =
                draft.book().previous().map(p -> p.of(figure.indicator().ref())).orElse(Map.of());
        if (printed.isEmpty()) {
            return false;
        }
        boolean own = figure.rows().stream()
                .anyMatch(r -> r.value()
                        .number()
                        .filter(n -> isSame(printed.get(r.period()), n))
                        .isPresent());
        return own || figure.rows().isEmpty() && isSame(printed.get(figure.period()), value(figure));
    }

    private static boolean isSame(Previous.Printed printed, BigDecimal now) {
        return printed != null
                && now.setScale(printed.value().scale(), RoundingMode.HALF_UP).compareTo(printed.value()) == 0;
    }

    /** What a figure without a row is. */
    private BigDecimal value(Figure figure) {
        List<Integer> its = figure.counts();
        return switch (Components.of(figure.indicator())) {
            case COUNT -> BigDecimal.valueOf(draft.base(its.getFirst()), draft.scale());
            case RATIO ->
                Components.ratio(
                        figure.indicator(),
                        BigDecimal.valueOf(draft.base(its.get(1))),
                        BigDecimal.valueOf(Math.max(1, draft.base(its.get(0)))));
            case AVERAGE -> BigDecimal.ZERO;
        };
    }
}
