package boardpack.protect.family;

import boardpack.protect.relation.Count;
import boardpack.protect.relation.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the relations of an earlier pack that can hold with today's figures, and those of them that matter. */
final class EarlierFit {
    private final FamilyDraft now;
    private final int fresh;
    private final Set<Integer> within;

    /**
     * Examines the counts and relations that an earlier pack adds to a draft.
     *
     * @param fresh the first count that the pack added
     * @param within numerators and rests, which may be 0 even if the figure is not
     */
    EarlierFit(FamilyDraft now, int fresh, Set<Integer> within) {
        this.now = now;
        this.fresh = fresh;
        this.within = within;
    }

    /** Works out unknown counts and returns the relations that cannot hold. */
    List<Relation> broken(List<Relation> all) {
        Map<Integer, List<Relation>> byCount = new HashMap<>();
        for (Relation relation : all) {
            relation.counts().stream()
                    .filter(c -> isOpen(c))
                    .forEach(c ->
                            byCount.computeIfAbsent(c, x -> new ArrayList<>()).add(relation));
        }
        Set<Integer> settled = new HashSet<>();
        List<Relation> broken = new ArrayList<>();
        Deque<Relation> next = new ArrayDeque<>(all);
        while (!next.isEmpty()) {
            Relation relation = next.poll();
            List<Integer> open = relation.counts().stream()
                    .filter(c -> isOpen(c) && !settled.contains(c))
                    .toList();
            long off = relation.imbalance(now::base);
            if (open.isEmpty() && off != 0 && !broken.contains(relation)) {
                broken.add(relation);
            } else if (open.size() == 1) {
                int count = open.getFirst();
                long value = now.base(count) - relation.sign(count) * off;
                if (value < 0 && now.count(count).kind() != Count.Kind.RUNNING) {
                    broken.add(relation);
                } else {
                    now.base(count, value);
                    settled.add(count);
                    next.addAll(byCount.get(count));
                }
            }
        }
        // If a count could have had several values, readers do not know if it was small.
        for (int count = fresh; count < now.size(); count++) {
            if (!settled.contains(count) && now.count(count).kind() == Count.Kind.EXEMPT) {
                now.unsized(count, Count.Kind.MISSING);
            } else if (!settled.contains(count) && now.count(count).kind() == Count.Kind.THEN) {
                now.unsized(count, within.contains(count) ? Count.Kind.MISSING : Count.Kind.SOME);
            }
        }
        return broken;
    }

    private boolean isOpen(int count) {
        return count >= fresh && now.count(count).kind() != Count.Kind.SHOWN;
    }

    /** Returns the relations connected to a figure that was printed then and is different today. */
    List<Relation> fromPrinted(List<Relation> all) {
        Map<Integer, List<Relation>> byCount = new HashMap<>();
        Deque<Relation> next = new ArrayDeque<>();
        for (Relation relation : all) {
            boolean begins = false;
            for (int count : relation.counts()) {
                boolean isPrinted = now.count(count).kind() == Count.Kind.SHOWN;
                begins |= isPrinted;
                if (count >= fresh && !isPrinted) {
                    byCount.computeIfAbsent(count, c -> new ArrayList<>()).add(relation);
                }
            }
            if (begins) {
                next.add(relation);
            }
        }
        Set<Integer> taken = new TreeSet<>();
        while (!next.isEmpty()) {
            Relation relation = next.poll();
            if (taken.add(relation.id())) {
                relation.counts().forEach(c -> next.addAll(byCount.getOrDefault(c, List.of())));
            }
        }
        return all.stream().filter(r -> taken.contains(r.id())).toList();
    }
}
