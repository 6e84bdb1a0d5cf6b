package boardpack.protect.family;

import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.protect.relation.Components;
import boardpack.protect.relation.Count;
import boardpack.protect.relation.Family;
import boardpack.protect.relation.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Creates figures from an indicator's extract rows. */
final class FiguresOfRows {
    private final FamilyDraft draft;
    private final Indicator indicator;
    private final Components components;
    private final Map<Period, Result> rows = new TreeMap<>(FamilyDraft.BY_TIME);

    FiguresOfRows(FamilyDraft draft, Indicator indicator) {
        this.draft = draft;
        this.indicator = indicator;
        this.components = Components.of(indicator);
        rows.putAll(draft.book().results().getOrDefault(indicator.ref(), Map.of()));
    }

    void make() {
        boolean counted =
                rows.values().stream().anyMatch(r -> components.numbers(r).isPresent());
        for (Result row : rows.values()) {
            boolean marked = Family.isMarked(row);
            List<BigDecimal> said = components.numbers(row).orElse(List.of());
            if (!marked && row.value().number().isEmpty() && said.isEmpty()) {
                continue;
            }
            List<Long> numbers = new ArrayList<>();
            said.forEach(number -> whole(number, row).ifPresent(numbers::add));
            if (numbers.size() < said.size()) {
                numbers.clear();
            }
            Optional<Figure> same = same(row);
            if (same.isPresent()) {
                draft.also(same.get(), row, numbers);
                continue;
            }
            if (marked && counted) {
                numbers.addAll(components == Components.RATIO ? List.of(2L, 1L, 1L) : List.of(1L));
            }
            Count.Kind kind =
                    marked ? Count.Kind.MARKED : draft.isExempt(indicator) ? Count.Kind.EXEMPT : Count.Kind.GIVEN;
            draft.figure(indicator, row.period(), new ArrayList<>(List.of(row)), numbers, kind);
        }
    }

    /** Converts a number to whole units of the draft's scale; people are always whole numbers. */
    private Optional<Long> whole(BigDecimal number, Result row) {
        BigDecimal scaled = number.movePointRight(draft.scale());
        boolean fits = scaled.stripTrailingZeros().scale() <= 0 && scaled.abs().precision() - scaled.scale() < 18;
        if (!fits || indicator.people() && number.signum() < 0) {
            draft.findings().add(Code.E243.at(row.place(), indicator.ref(), number.toPlainString()));
            return Optional.empty();
        }
        return Optional.of(scaled.setScale(0, RoundingMode.UNNECESSARY).longValueExact());
    }

    /**
     * Returns the figure that a row repeats. For indicators that do not add up, a quarter repeats its last month, and a
     * year its last quarter.
     */
    private Optional<Figure> same(Result row) {
        if (indicator.basis() == Basis.FLOW || indicator.basis() == Basis.ANNUAL) {
            return Optional.empty();
        }
        List<Period> within = switch (row.period()) {
            case Month month -> List.<Period>of();
            case Quarter quarter -> List.<Period>of(new Month(YearMonth.from(quarter.end())));
            case Year year -> List.of(new Month(YearMonth.from(year.end())), year.quarter(4));
        };
        for (Period period : within) {
            Optional<Figure> figure = draft.exactly(indicator, period);
            Result other = rows.get(period);
            if (figure.isPresent() && (Family.isMarked(row) || Family.isMarked(other) || alike(row, other))) {
                return figure;
            }
        }
        return Optional.empty();
    }

    private static boolean alike(Result one, Result other) {
        return one.value().number().isPresent()
                && other.value().number().isPresent()
                && one.value().number().get().compareTo(other.value().number().get()) == 0
                && one.numerator().equals(other.numerator())
                && one.denominator().equals(other.denominator());
    }
}
