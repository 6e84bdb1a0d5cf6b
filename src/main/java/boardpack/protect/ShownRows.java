package boardpack.protect;

import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.indicator.Result;
import boardpack.indicator.Status;
import boardpack.indicator.Value;
import boardpack.protect.family.FamilyDraft;
import boardpack.protect.relation.Components;
import boardpack.protect.relation.Figure;
import boardpack.protect.relation.Relations;
import boardpack.protect.suppress.Suppression;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces the rows of suppressed figures.
 *
 * <p>A quarter or year may be shown although a part of it is suppressed. It then gets its own row, because it can no
 * longer be added up.
 */
final class ShownRows {
    private final Relations relations;
    private final Suppression decided;
    private final Map<String, Set<Period>> hidden = new HashMap<>();

    ShownRows(Relations relations, Suppression decided) {
        this.relations = relations;
        this.decided = decided;
        relations.figures().stream()
                .filter(f -> decided.reason(f).isPresent() && !relations.isExempt(f))
                .forEach(f -> {
                    Set<Period> its = hidden.computeIfAbsent(f.indicator().ref(), r -> new HashSet<>());
                    its.add(f.period());
                    f.rows().forEach(r -> its.add(r.period()));
                });
    }

    void into(Map<String, Map<Period, Result>> results) {
        hidden.forEach((ref, periods) -> {
            Map<Period, Result> rows = new HashMap<>(results.getOrDefault(ref, Map.of()));
            rows.replaceAll((period, row) -> periods.contains(period) ? suppressed(row) : row);
            Map<Period, Result> known = results.getOrDefault(ref, Map.of());
            relations.figures().stream()
                    .filter(f -> f.indicator().ref().equals(ref)
                            && f.rows().isEmpty()
                            && decided.reason(f).isEmpty()
                            && canBeAddedUp(f)
                            && periods.stream().anyMatch(p -> isDirectPart(p, f.period())))
                    .sorted(Figure.ORDER)
                    .forEach(f -> rows.put(f.period(), addedUp(f, known)));
            results.put(ref, rows);
        });
    }

    private boolean canBeAddedUp(Figure figure) {
        return switch (Components.of(figure.indicator())) {
            case COUNT -> true;
            case RATIO -> relations.base()[figure.counts().getFirst()] != 0;
            case AVERAGE -> false;
        };
    }

    private static boolean isDirectPart(Period part, Period whole) {
        boolean direct = whole instanceof Quarter ? part instanceof Month : part instanceof Quarter;
        return direct && isPart(part, whole);
    }

    private static boolean isPart(Period part, Period whole) {
        return !part.equals(whole)
                && !part.start().isBefore(whole.start())
                && !part.end().isAfter(whole.end());
    }

    /** Returns the row without its figure and without anything that reveals it. */
    private static Result suppressed(Result row) {
        return new Result(
                row.ref(),
                row.period(),
                Value.blank(Value.Reason.SUPPRESSED),
                Optional.empty(),
                Optional.empty(),
                row.status(),
                TextsWithSmallNumbers.holdsNumber(row.commentary()) ? "" : row.commentary(),
                row.place(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private Result addedUp(Figure figure, Map<Period, Result> known) {
        List<Result> parts = known.values().stream()
                .filter(r -> isPart(r.period(), figure.period()))
                .sorted(java.util.Comparator.comparing(Result::period, FamilyDraft.BY_TIME))
                .toList();
        Result last = parts.getLast();
        boolean lastIsHidden = hidden.get(figure.indicator().ref()).contains(last.period());
        boolean low =
                parts.stream().anyMatch(r -> r.value() instanceof Value.Measured measured && measured.lowReliability());
        Optional<Rating> judgement =
                parts.stream().flatMap(r -> r.judgement().stream()).reduce((first, second) -> second);
        Optional<BigDecimal> forecast =
                parts.stream().flatMap(r -> r.forecast().stream()).reduce((first, second) -> second);
        Indicator indicator = figure.indicator();
        List<BigDecimal> numbers = figure.counts().stream()
                .map(c -> BigDecimal.valueOf(relations.base()[c], relations.scale()))
                .toList();
        boolean count = Components.of(indicator) == Components.COUNT;
        BigDecimal amount =
                count ? numbers.getFirst() : Components.ratio(indicator, numbers.get(1), numbers.getFirst());
        return new Result(
                indicator.ref(),
                figure.period(),
                new Value.Measured(amount, low),
                count ? Optional.empty() : Optional.of(numbers.get(1)),
                count ? Optional.empty() : Optional.of(numbers.getFirst()),
                parts.stream()
                        .map(Result::status)
                        .filter(s -> s != Status.FINAL)
                        .findFirst()
                        .orElse(Status.FINAL),
                lastIsHidden && TextsWithSmallNumbers.holdsNumber(last.commentary()) ? "" : last.commentary(),
                last.place(),
                !count,
                judgement,
                forecast);
    }
}
