package boardpack.protect.suppress;

import boardpack.book.pack.Protection;
import boardpack.protect.relation.Count;
import boardpack.protect.relation.Family;
import boardpack.protect.relation.Figure;
import boardpack.protect.relation.Relations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The claims, which are counts that readers must not work out, and the proofs that they cannot. */
final class Deductions {
    private static final Found AS_IT_IS = new Found(Knowledge.SIZES_AND_COVERS, Map.of());

    private final Relations all;
    private final Protection protection;
    private final Hidden hidden;

    /** The values proved possible for each claim, each with its proof. */
    private final Map<Integer, TreeMap<Long, Found>> seen = new HashMap<>();

    /**
     * The possible values of claims that cannot keep all wanted values, each with the knowledge for which it stays
     * possible.
     *
     * <p>A value that is not in the map is impossible, whatever is suppressed.
     */
    private final Map<Integer, Map<Long, Knowledge>> attainable = new HashMap<>();

    /**
     * A proof: values for suppressed counts that agree with everything known. A count that is not in the map keeps its
     * own value.
     */
    record Found(Knowledge knowledge, Map<Integer, Long> values) {}

    Deductions(Relations all, Protection protection, Hidden hidden) {
        this.all = all;
        this.protection = protection;
        this.hidden = hidden;
    }

    /** Returns true if some wanted value is impossible because earlier publications rule it out. */
    boolean isOpen(int claim) {
        return attainable.containsKey(claim);
    }

    /** Returns true if readers who know which numbers are small can work out the exact value. */
    boolean isWorkedOut(int claim) {
        return attainable.containsKey(claim)
                && attainable.get(claim).entrySet().stream()
                        .filter(e -> e.getValue() != Knowledge.NOTHING)
                        .allMatch(e -> e.getKey() == all.base()[claim]);
    }

    /** Returns a copy of the proofs of some claims, to restore them later. */
    Map<Integer, TreeMap<Long, Found>> proofs(Set<Integer> claims) {
        Map<Integer, TreeMap<Long, Found>> copy = new HashMap<>();
        claims.stream().filter(seen::containsKey).forEach(c -> copy.put(c, new TreeMap<>(seen.get(c))));
        return copy;
    }

    void backTo(Set<Integer> claims, Map<Integer, TreeMap<Long, Found>> proofs) {
        claims.forEach(seen::remove);
        seen.putAll(proofs);
    }

    /** Returns true if readers must not be able to work out the count. */
    boolean isClaim(int count) {
        Count which = all.counts().get(count);
        Optional<Figure> figure = hidden.figure(count);
        if (!which.people()) {
            return which.kind() == Count.Kind.MARKED || which.kind() == Count.Kind.EXEMPT && !isPrinted(figure);
        }
        if (figure.isEmpty()) {
            return which.kind() == Count.Kind.EXEMPT
                    || which.kind() != Count.Kind.RUNNING && which.kind() != Count.Kind.SHOWN && hidden.isSmall(count);
        }
        boolean its = which.kind() == Count.Kind.MARKED
                || which.kind() == Count.Kind.EXEMPT
                || which.kind() == Count.Kind.GIVEN && (hidden.isSmall(count) || isMarked(figure.get()));
        return its && hidden.reason(figure.get()).isPresent() && !figure.get().printed();
    }

    private static boolean isPrinted(Optional<Figure> figure) {
        return figure.filter(Figure::printed).isPresent();
    }

    private static boolean isMarked(Figure figure) {
        return figure.rows().stream().anyMatch(Family::isMarked);
    }

    /**
     * Decides for each value whether it can stay possible, and for whom. Returns false if this is unclear for any
     * value.
     */
    boolean isDecided(int claim) {
        Map<Long, Knowledge> its = new TreeMap<>();
        boolean decided = true;
        for (long value : wanted(claim).values()) {
            for (Knowledge knowledge : Knowledge.values()) {
                boolean possible = value == all.base()[claim];
                if (!possible && hidden.bounds(knowledge).exclude(claim, value)) {
                    continue;
                }
                // If a value is neither found nor excluded, the result is unknown, and everything around it stays
                // suppressed.
                decided &= possible
                        || hidden.fitting(knowledge)
                                .patiently()
                                .with(claim, value)
                                .isPresent();
                its.put(value, knowledge);
                break;
            }
        }
        attainable.put(claim, its);
        return decided;
    }

    void accept(int claim, List<Found> proof) {
        seen(claim);
        proof.forEach(found -> found.values().forEach((count, value) -> {
            if (isClaim(count)) {
                seen(count).merge(value, found, Deductions::better);
            }
        }));
    }

    private static Found better(Found one, Found other) {
        return one.knowledge().compareTo(other.knowledge()) <= 0 ? one : other;
    }

    TreeMap<Long, Found> seen(int claim) {
        return seen.computeIfAbsent(claim, c -> new TreeMap<>(Map.of(all.base()[c], AS_IT_IS)));
    }

    /** Drops the proofs of a claim that no longer hold because more is published or shown. */
    void keepWhatHolds(int claim) {
        if (seen.containsKey(claim)) {
            seen.get(claim).values().removeIf(found -> !holds(found));
        }
    }

    private boolean holds(Found found) {
        Fitting.Limits limits = hidden.limits(found.knowledge());
        Map<Integer, Long> values = found.values();
        return values.entrySet().stream()
                        .allMatch(e ->
                                e.getValue() >= limits.least(e.getKey()) && e.getValue() <= limits.most(e.getKey()))
                && values.keySet().stream()
                        .flatMap(count -> hidden.relations(count).stream())
                        .distinct()
                        .allMatch(r -> r.imbalance(c -> values.getOrDefault(c, all.base()[c])) == 0);
    }

    /** Returns a proof for each value of a claim that must stay possible; empty if some are missing. */
    Optional<List<Found>> proof(int claim) {
        Wanted wanted = wanted(claim);
        List<Found> proof = new ArrayList<>();
        Map<Long, Knowledge> have = new HashMap<>();
        seen(claim).forEach((value, found) -> have.put(value, found.knowledge()));
        boolean proved = isProved(claim, wanted.each(), have, proof) && isProved(claim, wanted.values(), have, proof);
        return proved ? Optional.of(proof) : Optional.empty();
    }

    /**
     * Returns true if enough of the values are possible for each level of knowledge from which they can be protected.
     */
    private boolean isProved(int claim, List<Long> values, Map<Long, Knowledge> have, List<Found> proof) {
        for (Knowledge knowledge : Knowledge.values()) {
            List<Long> its = values.stream()
                    .filter(v -> isAttainable(claim, v, knowledge))
                    .toList();
            List<Long> missing = new ArrayList<>(its);
            missing.removeIf(v -> have.containsKey(v) && have.get(v).compareTo(knowledge) <= 0);
            int enough = Math.min(its.size(), protection.keepPossible());
            int has = its.size() - missing.size();
            int left = missing.size();
            for (long value : missing) {
                if (has >= enough || has + left < enough) {
                    break;
                }
                left--;
                Optional<Map<Integer, Long>> found = hidden.fitting(knowledge).with(claim, value);
                if (found.isPresent()) {
                    proof.add(new Found(knowledge, found.get()));
                    have.put(value, knowledge);
                    has++;
                }
            }
            if (has < enough) {
                return false;
            }
        }
        return true;
    }

    private boolean isAttainable(int claim, long value, Knowledge knowledge) {
        Map<Long, Knowledge> its = attainable.get(claim);
        return its == null || its.containsKey(value) && its.get(value).compareTo(knowledge) <= 0;
    }

    /**
     * The values of a claim that must stay possible.
     *
     * @param each values that must all be possible, or as many as required
     * @param values all values, including those of each, from which the required number is counted
     */
    private record Wanted(List<Long> each, List<Long> values) {}

    private Wanted wanted(int claim) {
        // For an exempt count, readers do not know if it is small.
        boolean exempt = all.counts().get(claim).kind() == Count.Kind.EXEMPT;
        boolean small = !exempt && all.counts().get(claim).people() && hidden.isSmall(claim);
        if (small && hidden.figure(claim).isEmpty()) {
            // If it may be 0 or large, readers do not know that it is small.
            boolean unknown = List.of(0L, protection.threshold() + 1L).stream()
                    .anyMatch(v -> hidden.fitting(Knowledge.SIZES_AND_COVERS)
                            .with(claim, v)
                            .isPresent());
            if (unknown) {
                return new Wanted(List.of(), List.of());
            }
        }
        List<Long> each = new ArrayList<>();
        boolean maybeSmall = !exempt && all.counts().get(claim).people() && !hidden.isKnownToBeSmallOrNot(claim);
        for (long v = 1; v <= protection.threshold() && (small || maybeSmall); v++) {
            each.add(v);
        }
        Set<Long> values = new java.util.LinkedHashSet<>(each);
        if (!small || hidden.figure(claim).isPresent() && !hidden.isMarkedSmall(claim) && maybeSmall) {
            values.add(all.base()[claim]);
            for (long by = 1; by <= protection.keepPossible(); by++) {
                values.add(all.base()[claim] + by);
                values.add(all.base()[claim] - by);
            }
        }
        return new Wanted(each, List.copyOf(values));
    }
}
