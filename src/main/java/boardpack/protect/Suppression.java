package boardpack.protect;

import boardpack.book.Protection;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides which figures of a family are suppressed.
 *
 * <p>A figure is only taken to be safe where there is proof: for each value that must remain possible, values of
 * everything suppressed with which all that is shown still holds. Where no proof is found, one more figure goes.
 * Quarter after quarter is gone through as it was published, so that what was shown once is never needed as a cover
 * later.
 */
final class Suppression {
    /** As much as any count can be. */
    static final long ENDLESS = 1L << 50;

    /** How many figures are tried before the nearest is taken. */
    private static final int TRIES = 12;

    /** Why a figure is suppressed. */
    enum Reason {
        /** It is a small number, or made of one. */
        SMALL,
        /** The extracts say so. */
        MARKED,
        /** Another could be worked out of it. */
        COVER
    }

    /** A figure that is suppressed because of others. */
    private record Cover(Figure figure, Relation because, int forCount) {}

    private final Relations all;
    private final Protection protection;
    private final boolean secondary;
    private final List<List<Relation>> byCount;
    private final Map<String, List<Period>> markedQuarters = new HashMap<>();
    private final Reason[] hidden;
    private final Map<Integer, Cover> covers = new LinkedHashMap<>();
    private final Map<Integer, TreeSet<Long>> seen = new HashMap<>();
    /** The values of claims of which not all that are wanted can be had. */
    private final Map<Integer, Set<Long>> attainable = new HashMap<>();

    /** Claims of which neither is proved: everything around them stays suppressed. */
    private final Set<Integer> stuck = new TreeSet<>();

    private int now;

    /**
     * What is to be decided.
     *
     * @param secondary false only in tests, to see what could be worked out if small numbers alone were suppressed
     */
    Suppression(Relations all, Protection protection, boolean secondary) {
        this.all = all;
        this.protection = protection;
        this.secondary = secondary;
        this.byCount = all.byCount();
        this.hidden = new Reason[all.figures().size()];
        for (Figure figure : all.figures()) {
            figure.rows().stream()
                    .filter(r -> Family.isMarked(r) && r.period() instanceof Quarter)
                    .forEach(r -> markedQuarters
                            .computeIfAbsent(figure.indicator().ref(), x -> new ArrayList<>())
                            .add(r.period()));
        }
    }

    Suppression decide() {
        Map<Integer, List<Figure>> stages = new TreeMap<>();
        all.figures().stream()
                .sorted(Figure.ORDER)
                .forEach(f -> stages.computeIfAbsent(f.stage(), s -> new ArrayList<>())
                        .add(f));
        stages.forEach(this::stage);
        return this;
    }

    /** Why a figure is suppressed; empty where it is shown. */
    Optional<Reason> reason(Figure figure) {
        return Optional.ofNullable(hidden[figure.id()]);
    }

    /** The relation that would tell another figure, and that figure. */
    Optional<String> because(Figure figure) {
        return Optional.ofNullable(covers.get(figure.id()))
                .map(c -> c.because().words() + ", which would tell " + told(c.forCount()));
    }

    private String told(int count) {
        int figure = all.counts().get(count).figure();
        return figure == Count.NO_FIGURE
                ? "a small number between them"
                : all.figures().get(figure).label();
    }

    /** The values that remain possible for what is small of a figure, one set a count. */
    List<Set<Long>> possible(Figure figure) {
        return figure.counts().stream()
                .filter(this::isClaim)
                .map(c -> (Set<Long>) seen.getOrDefault(c, new TreeSet<>(Set.of(all.base()[c]))))
                .toList();
    }

    /** True where not every value that should remain possible does: what was published before tells it. */
    boolean isOpen(Figure figure) {
        return figure.counts().stream().anyMatch(attainable::containsKey);
    }

    private void stage(int stage, List<Figure> its) {
        now = stage;
        its.forEach(f -> primary(f).ifPresent(r -> hidden[f.id()] = r));
        if (!secondary) {
            return;
        }
        Set<Integer> claims = touched(its);
        claims.forEach(seen::remove);
        for (int claim : claims) {
            cover(claim);
        }
        prune();
    }

    private Optional<Reason> primary(Figure figure) {
        if (figure.marked() || isWithinMarked(figure) || all.unsolved().contains(figure.id())) {
            return Optional.of(Reason.MARKED);
        }
        boolean small = figure.indicator().people()
                && (figure.counts().stream().anyMatch(this::isSmall)
                        || figure.rows().stream().anyMatch(r -> SmallNumbers.isSmall(r, protection)));
        return small ? Optional.of(Reason.SMALL) : Optional.empty();
    }

    /** What lies within a quarter that the extracts suppress is suppressed with it. */
    private boolean isWithinMarked(Figure figure) {
        return markedQuarters.getOrDefault(figure.indicator().ref(), List.of()).stream()
                .anyMatch(q -> !figure.period().start().isBefore(q.start())
                        && !figure.period().end().isAfter(q.end()));
    }

    private boolean isSmall(int count) {
        return all.base()[count] >= 1 && all.base()[count] <= protection.threshold();
    }

    private boolean isHidden(int count) {
        int figure = all.counts().get(count).figure();
        return figure == Count.NO_FIGURE || hidden[figure] != null;
    }

    private Optional<Figure> figure(int count) {
        int figure = all.counts().get(count).figure();
        return figure == Count.NO_FIGURE
                ? Optional.empty()
                : Optional.of(all.figures().get(figure));
    }

    /** True where a count must not be found out. */
    private boolean isClaim(int count) {
        Count which = all.counts().get(count);
        Optional<Figure> figure = figure(count);
        if (!which.people()) {
            return which.kind() == Count.Kind.MARKED;
        }
        if (figure.isEmpty()) {
            return which.kind() == Count.Kind.LEFT_OVER && isSmall(count);
        }
        boolean its = which.kind() == Count.Kind.MARKED || which.kind() == Count.Kind.GIVEN && isSmall(count);
        return its && hidden[figure.get().id()] != null && !figure.get().printed();
    }

    /** Everything that must not be found out and that something new of this quarter has to do with. */
    private Set<Integer> touched(List<Figure> its) {
        Deque<Integer> next = new ArrayDeque<>();
        for (Figure figure : its) {
            for (int count : figure.counts()) {
                if (isHidden(count)) {
                    next.add(count);
                }
                byCount.get(count).stream()
                        .filter(r -> r.stage() == now)
                        .forEach(r -> r.counts().forEach(next::add));
            }
        }
        Set<Integer> claims = new TreeSet<>();
        flood(next, new ArrayList<>()).stream().filter(this::isClaim).forEach(claims::add);
        return claims;
    }

    /** Every hidden count that hangs together with some, and the relations in between, the nearest first. */
    private Set<Integer> flood(Deque<Integer> next, List<Relation> between) {
        Set<Integer> reached = new HashSet<>();
        Set<Integer> passed = new HashSet<>();
        while (!next.isEmpty()) {
            int count = next.poll();
            if (isHidden(count) && reached.add(count)) {
                for (Relation relation : byCount.get(count)) {
                    if (relation.stage() <= now && passed.add(relation.id())) {
                        between.add(relation);
                        relation.counts().forEach(next::add);
                    }
                }
            }
        }
        return reached;
    }

    private void cover(int claim) {
        List<Cover> added = covered(claim);
        if (added.isEmpty() && !stuck.contains(claim)) {
            return;
        }
        // Nothing more can be suppressed. Some values are certainly impossible whatever is: a sum of small numbers is
        // not 1, and what was published before stays so.
        Set<Long> rest = new TreeSet<>(wanted(claim).values());
        rest.removeIf(v ->
                v != all.base()[claim] && new Bounds(byCount, r -> r.stage() <= now, limits).exclude(claim, v));
        attainable.put(claim, rest);
        boolean proved = rest.stream()
                .allMatch(v -> v == all.base()[claim]
                        || fitting().patiently().with(claim, v).isPresent());
        if (proved) {
            stuck.remove(claim);
            added.forEach(this::show);
            covered(claim);
        }
    }

    /** Suppresses more until a claim is proved; where it never is, it is stuck, and tells what was suppressed in vain. */
    private List<Cover> covered(int claim) {
        stuck.remove(claim);
        List<Cover> added = new ArrayList<>();
        Optional<List<Map<Integer, Long>>> proof = proof(claim);
        while (proof.isEmpty()) {
            Optional<Cover> chosen = choose(claim);
            if (chosen.isEmpty()) {
                stuck.add(claim);
                return added;
            }
            hide(chosen.get());
            added.add(chosen.get());
            proof = proof(claim);
        }
        accept(claim, proof.get());
        return List.of();
    }

    private Fitting fitting() {
        return new Fitting(byCount, r -> r.stage() <= now && !r.implied(), limits, all.base());
    }

    private void hide(Cover cover) {
        hidden[cover.figure().id()] = Reason.COVER;
        covers.put(cover.figure().id(), cover);
    }

    private void show(Cover cover) {
        hidden[cover.figure().id()] = null;
        covers.remove(cover.figure().id());
    }

    private void accept(int claim, List<Map<Integer, Long>> proof) {
        seen(claim);
        proof.forEach(values -> values.forEach((count, value) -> {
            if (isClaim(count)) {
                seen(count).add(value);
            }
        }));
    }

    private TreeSet<Long> seen(int claim) {
        return seen.computeIfAbsent(claim, c -> new TreeSet<>(Set.of(all.base()[c])));
    }

    /** Values of everything suppressed, for each value of a claim that must remain possible; empty where some are missing. */
    private Optional<List<Map<Integer, Long>>> proof(int claim) {
        Wanted wanted = wanted(claim);
        List<Map<Integer, Long>> proof = new ArrayList<>();
        Set<Long> have = new HashSet<>(seen.getOrDefault(claim, new TreeSet<>(Set.of(all.base()[claim]))));
        have.retainAll(wanted.values());
        int left = wanted.values().size() - have.size();
        for (long value : wanted.values()) {
            if (have.size() >= wanted.enough() || have.size() + left < wanted.enough()) {
                break;
            }
            if (!have.contains(value)) {
                left--;
                fitting().with(claim, value).ifPresent(values -> {
                    proof.add(values);
                    have.add(value);
                });
            }
        }
        return have.size() >= wanted.enough() ? Optional.of(proof) : Optional.empty();
    }

    /** Values, and how many of them must remain possible. */
    private record Wanted(List<Long> values, int enough) {}

    private Wanted wanted(int claim) {
        if (attainable.containsKey(claim)) {
            List<Long> possible = List.copyOf(attainable.get(claim));
            return new Wanted(possible, Math.min(possible.size(), protection.keepPossible()));
        }
        List<Long> values = new ArrayList<>();
        boolean small = all.counts().get(claim).people() && isSmall(claim);
        if (small && figure(claim).isEmpty()) {
            // Nobody knows that it is small, as long as it may be nothing or many.
            boolean unknown = List.of(0L, protection.threshold() + 1L).stream()
                    .anyMatch(v -> new Fitting(byCount, r -> r.stage() <= now, limits, all.base())
                            .with(claim, v)
                            .isPresent());
            if (unknown) {
                return new Wanted(List.of(), 0);
            }
        }
        if (small) {
            for (long v = 1; v <= protection.threshold(); v++) {
                values.add(v);
            }
        } else {
            values.add(all.base()[claim]);
            for (long by = 1; by <= protection.keepPossible(); by++) {
                values.add(all.base()[claim] + by);
                values.add(all.base()[claim] - by);
            }
        }
        return new Wanted(values, protection.keepPossible());
    }

    /** Between which values a count may lie for somebody who knows of each whether it is nothing, small or more. */
    private final Fitting.Limits limits = new Fitting.Limits() {
        @Override
        public long least(int count) {
            Optional<Figure> figure = figure(count);
            if (!isHidden(count) || figure.filter(Figure::printed).isPresent()) {
                return all.base()[count];
            }
            if (!isKnownToBeSmallOrNot(count)) {
                return all.base()[count] < 0 ? -ENDLESS : isMarkedSmall(count) ? 1 : 0;
            }
            return all.base()[count] == 0 ? 0 : isSmall(count) ? 1 : protection.threshold() + 1L;
        }

        @Override
        public long most(int count) {
            Optional<Figure> figure = figure(count);
            if (!isHidden(count) || figure.filter(Figure::printed).isPresent()) {
                return all.base()[count];
            }
            if (!isKnownToBeSmallOrNot(count)) {
                return isMarkedSmall(count) ? protection.threshold() : ENDLESS;
            }
            return all.base()[count] == 0 ? 0 : isSmall(count) ? protection.threshold() : mostOfCover(count);
        }
    };

    /** What stands in an extract; of what is added up, nobody sees more than that it is suppressed. */
    private boolean isKnownToBeSmallOrNot(int count) {
        Count which = all.counts().get(count);
        return which.people()
                && which.kind() == Count.Kind.GIVEN
                && !all.figures().get(which.figure()).rows().isEmpty();
    }

    /** What is marked is taken to be small, unless it cannot be. */
    private boolean isMarkedSmall(int count) {
        Count which = all.counts().get(count);
        return which.people()
                && which.kind() == Count.Kind.MARKED
                && isSmall(count)
                && figure(count).orElseThrow().counts().size() == 1;
    }

    /** The smallest figure of a relation goes first, and whoever knows that knows that it is no larger than the next. */
    private long mostOfCover(int count) {
        Figure figure = figure(count).orElseThrow();
        Cover cover = covers.get(figure.id());
        if (cover == null || figure.counts().getFirst() != count) {
            return ENDLESS;
        }
        long most = ENDLESS;
        for (int other : cover.because().counts()) {
            Optional<Figure> next = figure(other);
            if (next.isPresent() && next.get().rank() == figure.rank() && isEligible(next.get(), figure.stage())) {
                most = Math.min(most, size(next.get()));
            }
        }
        return most;
    }

    private long size(Figure figure) {
        return all.base()[figure.counts().getFirst()];
    }

    /** True where it can be suppressed as a cover: it is new, and large enough to have been something else. */
    private boolean isEligible(Figure figure, int stage) {
        long size = size(figure);
        return hidden[figure.id()] == null
                && figure.stage() == stage
                && !figure.printed()
                && (figure.indicator().people() ? size > protection.threshold() : size != 0);
    }

    private final Comparator<Cover> least = Comparator.comparing(
                    (Cover c) -> c.figure().rank())
            .thenComparing(c -> size(c.figure()))
            .thenComparing(Cover::figure, Figure.ORDER);

    /** The smallest figure whose loss is enough; where none is, the smallest of the nearest relation. */
    private Optional<Cover> choose(int claim) {
        List<Relation> between = new ArrayList<>();
        flood(new ArrayDeque<>(List.of(claim)), between);
        Map<Integer, Cover> found = new LinkedHashMap<>();
        for (Relation relation : between) {
            candidate(relation, claim)
                    .ifPresent(c -> found.putIfAbsent(c.figure().id(), c));
        }
        List<Cover> enough = new ArrayList<>();
        found.values().stream().limit(TRIES).forEach(cover -> {
            hide(cover);
            if (proof(claim).isPresent()) {
                enough.add(cover);
            }
            show(cover);
        });
        return enough.stream().min(least).or(() -> found.values().stream().findFirst());
    }

    private Optional<Cover> candidate(Relation relation, int claim) {
        Map<Integer, Cover> its = new LinkedHashMap<>();
        for (int count : relation.counts()) {
            figure(count)
                    .filter(f -> isEligible(f, now))
                    .ifPresent(f -> its.putIfAbsent(f.id(), new Cover(f, relation, claim)));
        }
        return its.values().stream().min(least);
    }

    /** Shows again what turned out not to be needed, the last first. */
    private void prune() {
        List<Cover> its = new ArrayList<>(
                covers.values().stream().filter(c -> c.figure().stage() == now).toList());
        Collections.reverse(its);
        for (Cover cover : its) {
            Set<Integer> claims = new TreeSet<>();
            flood(new ArrayDeque<>(cover.figure().counts()), new ArrayList<>()).stream()
                    .filter(this::isClaim)
                    .forEach(claims::add);
            Map<Integer, TreeSet<Long>> before = new HashMap<>();
            claims.forEach(c -> Optional.ofNullable(seen.remove(c)).ifPresent(s -> before.put(c, s)));
            show(cover);
            boolean needed = isSmallest(cover) || claims.stream().anyMatch(stuck::contains);
            for (int claim : claims) {
                if (needed) {
                    break;
                }
                Optional<List<Map<Integer, Long>>> proof = proof(claim);
                proof.ifPresent(p -> accept(claim, p));
                needed = proof.isEmpty();
            }
            if (needed) {
                hide(cover);
                claims.forEach(seen::remove);
                seen.putAll(before);
            }
        }
    }

    /** True where a larger figure of the same relation stays suppressed, so that the smallest would not have gone first. */
    private boolean isSmallest(Cover shown) {
        return covers.values().stream()
                .anyMatch(c -> c.figure().rank() == shown.figure().rank()
                        && size(c.figure()) > size(shown.figure())
                        && shown.figure().counts().stream()
                                .flatMap(count -> byCount.get(count).stream())
                                .anyMatch(r -> r.id() == c.because().id()));
    }
}
