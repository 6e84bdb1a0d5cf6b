package boardpack.protect.suppress;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.protect.relation.Count;
import boardpack.protect.relation.Figure;
import boardpack.protect.relation.Relation;
import boardpack.protect.relation.Relations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds a value for each marked or missing count so that all relations hold.
 *
 * <p>Marked counts are first assumed to be small, because readers will assume the same.
 */
public final class Unknowns {
    private final Relations all;
    private final int threshold;
    private final List<Finding> findings;
    private final List<List<Relation>> byCount;
    private final Net net;
    private final long[] base;
    private final Set<Integer> dropped = new HashSet<>();
    private final Set<Integer> unsolved = new TreeSet<>();

    public Unknowns(Relations all, int threshold, List<Finding> findings) {
        this.all = all;
        this.threshold = threshold;
        this.findings = findings;
        this.byCount = all.byCount();
        this.net = new Net(all);
        this.base = all.base();
    }

    public Relations settled() {
        Fitting asItIs = fitting(true);
        Set<Integer> seen = new HashSet<>();
        for (Relation relation : all.relations()) {
            if (!relation.implied() && !seen.contains(relation.id()) && asItIs.imbalance(relation) != 0) {
                List<Relation> together = together(relation);
                together.forEach(r -> seen.add(r.id()));
                settle(together);
            }
        }
        List<Relation> rest =
                all.relations().stream().filter(r -> !dropped.contains(r.id())).toList();
        return new Relations(
                all.figures(), all.counts(), rest, all.earlier(), all.exempt(), base, unsolved, all.scale());
    }

    private void settle(List<Relation> together) {
        List<Relation> broken = together.stream()
                .filter(r -> !r.implied() && fitting(true).imbalance(r) != 0)
                .toList();
        Optional<Map<Integer, Long>> found =
                fitting(true).repairing(broken).or(() -> fitting(false).repairing(broken));
        found.ifPresent(values -> values.forEach((count, value) -> base[count] = value));
        if (found.isEmpty() && together.stream().anyMatch(all::isEarlier)) {
            // Earlier relations that do not fit are dropped, because they reveal nothing. Rolling years go first, since
            // a revised figure seldom fits the years around it. Relations of parts follow.
            boolean rolls = together.stream().anyMatch(r -> all.isEarlier(r) && isOfRollingYears(r));
            Predicate<Relation> leaves = r -> all.isEarlier(r) && (!rolls || isOfRollingYears(r));
            together.stream().filter(leaves).forEach(r -> dropped.add(r.id()));
            settle(together.stream().filter(leaves.negate()).toList());
            return;
        }
        if (found.isEmpty()) {
            together.forEach(r -> dropped.add(r.id()));
            if (new Bounds(net, this::isKept, limits(false)).exclude(together)) {
                tell(broken.getFirst());
            }
            together.forEach(r ->
                    r.counts().forEach(c -> unsolved.add(all.counts().get(c).figure())));
        }
    }

    private boolean isOfRollingYears(Relation relation) {
        return relation.implied()
                || relation.counts().stream().anyMatch(c -> all.counts().get(c).kind() == Count.Kind.RUNNING);
    }

    private Fitting fitting(boolean small) {
        return new Fitting(net, this::isKept, limits(small), base).patiently();
    }

    private boolean isKept(int relation) {
        return !dropped.contains(relation);
    }

    private void tell(Relation relation) {
        int at = all.counts().get(relation.whole()).figure();
        if (at == Count.NO_FIGURE) {
            return;
        }
        Figure whole = all.figures().get(at);
        long parts = relation.parts().stream().mapToLong(p -> base[p]).sum();
        findings.add(Code.E242.at(
                whole.rows().isEmpty()
                        ? whole.indicator().place()
                        : whole.rows().getFirst().place(),
                whole.indicator().ref(),
                whole.period().label(),
                whole.marked() ? "suppressed" : Long.toString(base[relation.whole()]),
                Long.toString(parts) + " or more"));
    }

    private boolean isUnknown(int count) {
        return switch (all.counts().get(count).kind()) {
            case GIVEN, EXEMPT, SHOWN -> false;
            case MARKED, MISSING, LEFT_OVER, THEN, SOME, RUNNING -> true;
        };
    }

    /** Returns all relations connected to one through unknown counts. */
    private List<Relation> together(Relation first) {
        Set<Integer> ids = new TreeSet<>();
        List<Relation> found = new ArrayList<>();
        List<Relation> next = new ArrayList<>(List.of(first));
        while (!next.isEmpty()) {
            Relation relation = next.removeLast();
            if (ids.add(relation.id())) {
                found.add(relation);
                for (int count : relation.counts()) {
                    if (isUnknown(count)) {
                        next.addAll(byCount.get(count));
                    }
                }
            }
        }
        return found;
    }

    private Fitting.Limits limits(boolean small) {
        return new Fitting.Limits() {
            @Override
            public long least(int count) {
                Count which = all.counts().get(count);
                return switch (which.kind()) {
                    case GIVEN, EXEMPT, SHOWN -> base[count];
                    case MARKED -> small && which.people() && isAlone(which) ? 1 : 0;
                    case MISSING, LEFT_OVER, THEN, RUNNING -> 0;
                    case SOME -> 1;
                };
            }

            @Override
            public long most(int count) {
                Count which = all.counts().get(count);
                return switch (which.kind()) {
                    case GIVEN, EXEMPT, SHOWN -> base[count];
                    case MARKED -> small && which.people() && isAlone(which) ? threshold : Bounds.ENDLESS;
                    case SOME -> small && which.people() ? threshold : Bounds.ENDLESS;
                    case MISSING, LEFT_OVER, THEN, RUNNING -> Bounds.ENDLESS;
                };
            }
        };
    }

    /**
     * Returns true if the count is its figure's only one. For a marked percentage, numerator, denominator or rest may
     * be the small one.
     */
    private boolean isAlone(Count count) {
        return count.figure() != Count.NO_FIGURE
                && all.figures().get(count.figure()).counts().size() == 1;
    }
}
