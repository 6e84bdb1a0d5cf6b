package boardpack.protect.relation;

import boardpack.book.Book;
import boardpack.indicator.Indicator;
import boardpack.indicator.PartOf;
import boardpack.indicator.Result;
import boardpack.indicator.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Indicators whose figures must be looked at together: totals and their parts, however far removed. */
public record Family(List<Indicator> members) {
    /** The families in which anybody could be recognised or anything is marked as suppressed; none costs nothing. */
    public static List<Family> of(Book book) {
        if (book.indicators().stream().noneMatch(i -> i.people() || isMarked(book, i.ref()))) {
            return List.of();
        }
        Map<String, Indicator> byRef = new HashMap<>();
        Map<String, Set<String>> kin = new HashMap<>();
        for (Indicator indicator : book.indicators()) {
            byRef.putIfAbsent(indicator.ref(), indicator);
            for (PartOf total : indicator.partOf()) {
                kin.computeIfAbsent(indicator.ref(), r -> new TreeSet<>()).add(total.ref());
                kin.computeIfAbsent(total.ref(), r -> new TreeSet<>()).add(indicator.ref());
            }
        }
        Set<String> done = new TreeSet<>();
        List<Family> families = new ArrayList<>();
        book.indicators().stream().map(Indicator::ref).sorted().forEach(ref -> {
            boolean sensitive = byRef.get(ref).people() || isMarked(book, ref);
            if (sensitive && !done.contains(ref)) {
                families.add(around(ref, byRef, kin, done));
            }
        });
        return families;
    }

    private static Family around(
            String ref, Map<String, Indicator> byRef, Map<String, Set<String>> kin, Set<String> done) {
        List<Indicator> members = new ArrayList<>();
        Deque<String> next = new ArrayDeque<>(List.of(ref));
        while (!next.isEmpty()) {
            String each = next.poll();
            if (byRef.containsKey(each) && done.add(each)) {
                members.add(byRef.get(each));
                next.addAll(kin.getOrDefault(each, Set.of()));
            }
        }
        members.sort(Comparator.comparing(Indicator::ref));
        return new Family(members);
    }

    private static boolean isMarked(Book book, String ref) {
        for (Result row : book.results().getOrDefault(ref, Map.of()).values()) {
            if (isMarked(row)) {
                return true;
            }
        }
        return false;
    }

    public static boolean isMarked(Result row) {
        return row.value() instanceof Value.Blank blank && blank.reason() == Value.Reason.SUPPRESSED;
    }
}
