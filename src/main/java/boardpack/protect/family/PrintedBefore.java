package boardpack.protect.family;

import boardpack.book.file.Previous;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Result;
import boardpack.protect.relation.Components;
import boardpack.protect.relation.Figure;
import boardpack.protect.relation.Shown;
import boardpack.protect.relation.ShownBefore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * Relates figures that earlier packs printed as they are now. {@link EarlierRelations} handles figures that have been
 * revised.
 */
final class PrintedBefore {
    private final FamilyDraft draft;
    private final ShownBefore before;

    PrintedBefore(FamilyDraft draft, ShownBefore before) {
        this.draft = draft;
        this.before = before;
    }

    boolean has(Figure figure) {
        Indicator indicator = figure.indicator();
        Map<Period, Previous.Printed> printed =
                draft.book().previous().map(p -> p.of(indicator.ref())).orElse(Map.of());
        Map<Period, List<ShownBefore.In<Shown.Numbers>>> shown = before.cells(indicator.ref());
        if (printed.isEmpty() && shown.isEmpty()) {
            return false;
        }
        for (Result row : figure.rows()) {
            boolean is = row.value()
                            .number()
                            .filter(n -> isSame(printed.get(row.period()), n))
                            .isPresent()
                    || shown.getOrDefault(row.period(), List.of()).stream()
                            .anyMatch(cell -> isSame(cell.what(), Shown.Numbers.of(row), indicator));
            if (is) {
                return true;
            }
        }
        return figure.rows().isEmpty()
                && (isSame(printed.get(figure.period()), value(figure))
                        || shown.getOrDefault(figure.period(), List.of()).stream()
                                .anyMatch(cell -> isSame(cell.what(), figure)));
    }

    private static boolean isSame(Previous.Printed printed, BigDecimal now) {
        return printed != null && isSame(printed.value(), now);
    }

    /** Returns true if two values are equal at the number of decimal places that was printed. */
    private static boolean isSame(BigDecimal printed, BigDecimal now) {
        return now.setScale(Math.max(0, printed.scale()), RoundingMode.HALF_UP).compareTo(printed) == 0;
    }

    /** Returns true if two figures have equal counts, or equal printed values if either has no counts. */
    static boolean isSame(Shown.Numbers shown, Shown.Numbers now, Indicator indicator) {
        Components components = Components.of(indicator);
        var then = shown.counts(components);
        var its = now.counts(components);
        if (then.isPresent() && its.isPresent()) {
            return alike(then.get(), its.get());
        }
        return shown.value()
                .filter(v -> now.value().filter(n -> isSame(v, n)).isPresent())
                .isPresent();
    }

    private static boolean alike(List<BigDecimal> one, List<BigDecimal> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i).compareTo(other.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns true if a printed figure equals one that has no row. */
    private boolean isSame(Shown.Numbers shown, Figure figure) {
        return shown.counts(Components.of(figure.indicator()))
                .filter(then -> alike(
                        then,
                        figure.counts().stream()
                                .map(c -> BigDecimal.valueOf(draft.base(c), draft.scale()))
                                .toList()))
                .isPresent();
    }

    /** Calculates the value of a figure without a row. */
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
