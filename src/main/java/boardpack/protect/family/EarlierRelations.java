package boardpack.protect.family;

import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Status;
import boardpack.protect.relation.Components;
import boardpack.protect.relation.Count;
import boardpack.protect.relation.Family;
import boardpack.protect.relation.Figure;
import boardpack.protect.relation.Relation;
import boardpack.protect.relation.Shown;
import boardpack.protect.relation.ShownBefore;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The relations that earlier packs reveal and today's figures do not. They come from figures that were revised or
 * removed.
 *
 * <p>Suppose a total and one of its parts are revised. The old total less the old part is still the sum of the other
 * parts. So each such pack is taken as published: printed figures are known, unprinted figures are assumed unchanged,
 * and its relations hold. A pack is skipped if a later one repeats all its revised figures.
 */
final class EarlierRelations {
    /** Limit on the combinations tried in which hidden figures may have had other values. */
    private static final int MOST_TRIED = 12;

    private final FamilyDraft now;
    private final Family family;
    private final ShownBefore before;
    private final Map<String, Integer> printed = new HashMap<>();
    private final Map<String, Indicator> members = new TreeMap<>();
    private final List<Different> different = new ArrayList<>();
    private final Set<Integer> within = new HashSet<>();
    private int gone;

    /** A figure that was printed and has since been changed or removed. */
    private record Different(String ref, Period period, Shown.Numbers numbers) {}

    /** An indicator and a period. */
    private record Cell(String ref, Period period) {}

    EarlierRelations(FamilyDraft now, Family family, ShownBefore before) {
        this.now = now;
        this.family = family;
        this.before = before;
        now.members().forEach(i -> members.put(i.ref(), i));
    }

    /** Adds the relations that held when earlier packs were published. */
    void relate() {
        if (before.isEmpty()) {
            return;
        }
        Set<List<Integer>> known = new HashSet<>();
        now.related().forEach(r -> known.add(r.counts()));
        for (int pack : telling()) {
            for (Relation relation : relations(pack, known)) {
                if (known.add(relation.counts())) {
                    now.relation(relation);
                }
            }
        }
    }

    /** Returns the packs with differences from today, without those whose differences another pack repeats. */
    private List<Integer> telling() {
        Map<Integer, BitSet> differences = new TreeMap<>();
        List<String> refs = new ArrayList<>(members.keySet());
        refs.addAll(family.gone());
        for (String ref : refs) {
            before.cells(ref)
                    .forEach((period, cells) -> cells.forEach(cell -> {
                        if (!cell.what().isSuppressed() && !isToday(ref, period, cell.what())) {
                            different.add(new Different(ref, period, cell.what()));
                            cell.packs().stream()
                                    .forEach(p -> differences
                                            .computeIfAbsent(p, x -> new BitSet())
                                            .set(different.size() - 1));
                        }
                    }));
        }
        for (int pack = 0; pack < before.packs(); pack++) {
            if (!differences.containsKey(pack) && !structure(pack).isEmpty()) {
                differences.put(pack, new BitSet());
            }
        }
        List<Integer> telling = new ArrayList<>();
        List<Integer> packs = new ArrayList<>(differences.keySet());
        packs.sort((a, b) -> {
            int more = Integer.compare(
                    differences.get(b).cardinality(), differences.get(a).cardinality());
            return more != 0 ? more : Integer.compare(b, a);
        });
        for (int pack : packs) {
            boolean repeated = telling.stream()
                    .anyMatch(t -> isWithin(differences.get(pack), differences.get(t))
                            && structure(t).equals(structure(pack)));
            if (!repeated) {
                telling.add(pack);
            }
        }
        return telling;
    }

    private static boolean isWithin(BitSet some, BitSet all) {
        BitSet rest = (BitSet) some.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }

    private boolean isToday(String ref, Period period, Shown.Numbers numbers) {
        Optional<Figure> figure = figure(ref, period);
        if (figure.isEmpty()) {
            return false;
        }
        Indicator indicator = figure.get().indicator();
        Optional<List<Long>> then = whole(numbers, Components.of(indicator));
        if (then.isPresent() && !figure.get().counts().isEmpty()) {
            return then.get()
                    .equals(figure.get().counts().stream().map(now::base).toList());
        }
        return figure.get().rows().stream()
                .anyMatch(row -> PrintedBefore.isSame(numbers, Shown.Numbers.of(row), indicator));
    }

    private Optional<Figure> figure(String ref, Period period) {
        return Optional.ofNullable(members.get(ref)).flatMap(i -> now.exactly(i, period));
    }

    /** Converts printed numbers to today's scale; empty if they do not fit it. */
    private Optional<List<Long>> whole(Shown.Numbers numbers, Components components) {
        return numbers.counts(components)
                .filter(all -> all.stream()
                        .allMatch(n -> n.movePointRight(now.scale())
                                                .stripTrailingZeros()
                                                .scale()
                                        <= 0
                                && n.precision() - n.scale() + now.scale() < 18))
                .map(all -> all.stream()
                        .map(n -> n.movePointRight(now.scale()).longValueExact())
                        .toList());
    }

    /** Returns the definitions of indicators in a pack that differ from today's. */
    private Map<String, Shown.Kind> structure(int pack) {
        Map<String, Shown.Kind> others = new TreeMap<>();
        members.values()
                .forEach(i -> before.kind(i.ref(), pack)
                        .filter(k -> !k.equals(Shown.Kind.of(i)))
                        .ifPresent(k -> others.put(i.ref(), k)));
        family.gone()
                .forEach(ref ->
                        gone(ref, pack).filter(k -> k.people() == isOfPeople()).ifPresent(k -> others.put(ref, k)));
        return others;
    }

    /**
     * Returns how a deleted indicator was counted. A pack with few reports may omit it although packs before and after
     * have it.
     */
    private Optional<Shown.Kind> gone(String ref, int pack) {
        return before.kinds(ref).stream()
                .filter(k -> k.packs().get(pack)
                        || k.packs().previousSetBit(pack) >= 0 && k.packs().nextSetBit(pack) >= 0)
                .map(ShownBefore.In::what)
                .findFirst();
    }

    private boolean isOfPeople() {
        return now.members().getFirst().people();
    }

    /** Returns the relations that held when a pack was published and do not follow from today's figures. */
    private List<Relation> relations(int pack, Set<List<Integer>> known) {
        Told told = told(pack, Set.of(), known);
        if (told.broken().isEmpty()) {
            return told.held();
        }
        Set<Cell> marked = others(
                pack,
                told.broken(),
                // Figures that were missing then have not been revised since.
                f -> before.isNamed(f.indicator().ref(), f.period(), pack)
                        && f.rows().stream().anyMatch(r -> r.status() == Status.REVISED));
        // An unmarked figure had another value then, and no file says which. A reader who guesses right knows it.
        List<Relation> held = new ArrayList<>();
        Deque<Set<Cell>> next = new ArrayDeque<>(List.of(marked));
        // Not every marked figure had another value then: a figure keeps its mark and may have been corrected before.
        for (Cell cell : marked) {
            Set<Cell> fewer = new HashSet<>(marked);
            fewer.remove(cell);
            next.add(fewer);
        }
        Set<Set<Cell>> tried = new HashSet<>();
        while (!next.isEmpty() && tried.size() < MOST_TRIED) {
            Set<Cell> others = next.poll();
            if (!tried.add(others)) {
                continue;
            }
            Told its = told(pack, others, known);
            held.addAll(its.held());
            for (Cell cell : others(pack, its.broken(), f -> !others.contains(cell(f)))) {
                Set<Cell> more = new HashSet<>(others);
                more.add(cell);
                next.add(more);
            }
        }
        return held;
    }

    /** The relations that held when a pack was published, and those that contradict today's hidden figures. */
    private record Told(List<Relation> held, List<Relation> broken) {}

    private Told told(int pack, Set<Cell> others, Set<List<Integer>> known) {
        int fresh = now.size();
        List<Relation> all = told(pack, others, fresh, known);
        List<Relation> broken = new EarlierFit(now, fresh, within).broken(all);
        // Of the relations that do not fit, only the smallest set is dropped.
        return new Told(
                broken.isEmpty()
                        ? all
                        : all.stream().filter(r -> !broken.contains(r)).toList(),
                broken.stream().filter(r -> !r.implied()).toList());
    }

    /** Returns the hidden figures of a kind in the broken relations, in order. */
    private Set<Cell> others(int pack, List<Relation> broken, Predicate<Figure> kind) {
        Set<Cell> found = new LinkedHashSet<>();
        for (Relation relation : broken) {
            relation.counts().stream()
                    .filter(c -> now.count(c).figure() != Count.NO_FIGURE)
                    .map(c -> now.figures().get(now.count(c).figure()))
                    .filter(f -> !before.isShown(f.indicator().ref(), f.period(), pack) && kind.test(f))
                    .forEach(f -> found.add(cell(f)));
        }
        return found;
    }

    private static Cell cell(Figure figure) {
        return new Cell(figure.indicator().ref(), figure.period());
    }

    private List<Relation> told(int pack, Set<Cell> others, int fresh, Set<List<Integer>> known) {
        Map<String, Shown.Kind> structure = structure(pack);
        List<Indicator> then = new ArrayList<>();
        members.values().forEach(i -> then.add(as(i, Optional.ofNullable(structure.get(i.ref())))));
        family.gone()
                .forEach(ref -> Optional.ofNullable(structure.get(ref))
                        .ifPresent(
                                k -> then.add(now.members().getFirst().counted(ref, k.unit(), k.basis(), k.partOf()))));
        FamilyDraft earlier = new FamilyDraft(now, then);
        LocalDate end = before.lastDay(pack, then.stream().map(Indicator::ref).toList());
        then.forEach(i -> figures(pack, i, end, others, earlier));
        RelationsOfFamily.relate(earlier);
        List<Relation> all = earlier.related();
        return structure.isEmpty()
                ? new EarlierFit(now, fresh, within).fromPrinted(all)
                : all.stream().filter(r -> !known.contains(r.counts())).toList();
    }

    private static Indicator as(Indicator today, Optional<Shown.Kind> then) {
        return then.map(k -> today.counted(today.ref(), k.unit(), k.basis(), k.partOf()))
                .orElse(today);
    }

    private void figures(int pack, Indicator indicator, LocalDate end, Set<Cell> others, FamilyDraft earlier) {
        Optional<Indicator> today = Optional.ofNullable(members.get(indicator.ref()))
                .filter(i -> i.unit() == indicator.unit() && i.basis() == indicator.basis());
        Map<Period, List<ShownBefore.In<Shown.Numbers>>> cells = before.cells(indicator.ref());
        Set<Period> periods = new TreeSet<>(FamilyDraft.BY_TIME);
        today.ifPresent(
                i -> now.periods(i).stream().filter(p -> !p.end().isAfter(end)).forEach(periods::add));
        periods.addAll(cells.keySet());
        Set<Cell> changed = new HashSet<>(others);
        cells.forEach((period, its) -> its.stream()
                .filter(c ->
                        c.packs().get(pack) && !c.what().isSuppressed() && !isToday(indicator.ref(), period, c.what()))
                .forEach(c -> changed.add(new Cell(indicator.ref(), period))));
        for (Period period : periods) {
            Optional<Figure> figure = today.flatMap(i -> now.exactly(i, period))
                    .filter(f -> !f.counts().isEmpty());
            Optional<Shown.Numbers> told = cells.getOrDefault(period, List.of()).stream()
                    .filter(c -> c.packs().get(pack))
                    .map(ShownBefore.In::what)
                    .findFirst();
            Optional<List<Long>> shown = told.flatMap(n -> whole(n, Components.of(indicator)));
            if (shown.isPresent()) {
                boolean same = figure.filter(
                                f -> f.counts().stream().map(now::base).toList().equals(shown.get()))
                        .isPresent();
                earlier.told(
                        period,
                        same
                                ? like(figure.get(), figure.get().counts(), true)
                                : figure(indicator, period, printed(indicator.ref(), period, shown.get()), true));
            } else if (figure.isPresent()) {
                boolean isOther = isOther(figure.get(), changed);
                earlier.told(
                        period,
                        isOther
                                ? figure(indicator, period, unknown(earlier, figure.get()), false)
                                : like(figure.get(), figure.get().counts(), false));
            } else if (told.filter(Shown.Numbers::isSuppressed).isPresent()) {
                earlier.told(period, figure(indicator, period, gone(earlier, indicator, period), false));
            }
        }
    }

    /** Returns true for a revised figure, and for a sum of which a part was revised. */
    private static boolean isOther(Figure figure, Set<Cell> others) {
        return others.contains(cell(figure))
                || figure.rows().isEmpty()
                        && others.stream()
                                .anyMatch(o -> o.ref().equals(figure.indicator().ref())
                                        && !o.period()
                                                .start()
                                                .isBefore(figure.period().start())
                                        && !o.period()
                                                .end()
                                                .isAfter(figure.period().end()));
    }

    /** Adds counts that stay known, whatever today's figures are. Returns their numbers. */
    private List<Integer> printed(String ref, Period period, List<Long> numbers) {
        List<Integer> ids = new ArrayList<>();
        for (int c = 0; c < numbers.size(); c++) {
            long number = numbers.get(c);
            String key = ref + "\t" + period + "\t" + period.start() + "\t" + c + "\t" + number;
            ids.add(printed.computeIfAbsent(key, k -> now.count(Count.Kind.SHOWN, number)));
        }
        return ids;
    }

    /** Adds counts of a deleted figure, of which readers know only that it was suppressed. Returns their numbers. */
    private List<Integer> gone(FamilyDraft earlier, Indicator indicator, Period period) {
        int size = Components.of(indicator) == Components.RATIO ? 3 : 1;
        List<Integer> ids = new ArrayList<>();
        for (int c = 0; c < size; c++) {
            ids.add(now.count(Count.Kind.THEN, 0));
        }
        if (size == 3) {
            within.addAll(ids.subList(1, 3));
            earlier.relation("the denominator is the numerator and the rest", ids.get(0), ids.subList(1, 3));
        }
        return ids;
    }

    private List<Integer> unknown(FamilyDraft earlier, Figure figure) {
        // A figure that was considered in private then is kept from the public, whatever its size.
        Count.Kind kind = now.isExempt(figure.indicator()) ? Count.Kind.EXEMPT : Count.Kind.THEN;
        List<Integer> ids =
                figure.counts().stream().map(c -> now.count(kind, now.base(c))).toList();
        if (ids.size() == 3) {
            within.addAll(ids.subList(1, 3));
            earlier.relation("the denominator is the numerator and the rest", ids.get(0), ids.subList(1, 3));
        }
        return ids;
    }

    private static Figure like(Figure today, List<Integer> counts, boolean known) {
        return new Figure(
                today.id(),
                today.indicator(),
                today.period(),
                today.rows(),
                counts,
                today.stage(),
                today.rank(),
                today.unknown(),
                known);
    }

    /** Creates a figure of an earlier pack, with a number that none of today's figures has. */
    private Figure figure(Indicator indicator, Period period, List<Integer> counts, boolean known) {
        gone--;
        return new Figure(gone, indicator, period, List.of(), counts, 0, 0, false, known);
    }
}
