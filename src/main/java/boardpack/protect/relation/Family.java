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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Indicators whose figures must be protected together: totals and their parts, at any distance.
 *
 * @param gone references of deleted indicators that packs once reported as a part or total of these
 */
public record Family(List<Indicator> members, List<String> gone) {
    /** Largest number of decimal places in which anything is counted. */
    private static final int MOST_DECIMALS = 6;

    /** Returns the families with figures about people or with figures marked as suppressed. */
    public static List<Family> of(Book book) {
        return of(book, Set.of(), ShownBefore.NONE);
    }

    /**
     * Returns the families with figures to protect.
     *
     * @param exempt references of indicators that are not for the public and must not be worked out either
     */
    public static List<Family> of(Book book, Set<String> exempt, ShownBefore before) {
        if (!isAny(book, exempt)) {
            return List.of();
        }
        Map<String, Indicator> byRef = new HashMap<>();
        Map<String, Set<String>> kin = new HashMap<>();
        for (Indicator indicator : book.indicators()) {
            byRef.putIfAbsent(indicator.ref(), indicator);
            relate(indicator.ref(), indicator.partOf(), kin);
        }
        // A relation that was once published stays known.
        for (String ref : before.refs()) {
            before.kinds(ref).forEach(kind -> relate(ref, kind.what().partOf(), kin));
        }
        Set<String> done = new TreeSet<>();
        List<Family> families = new ArrayList<>();
        book.indicators().stream().map(Indicator::ref).sorted().forEach(ref -> {
            boolean sensitive = byRef.get(ref).people() || exempt.contains(ref) || isMarked(book, ref);
            if (sensitive && !done.contains(ref)) {
                Family family = around(ref, byRef, kin, done);
                boolean told = family.members.stream().anyMatch(i -> !exempt.contains(i.ref()));
                if (told) {
                    families.add(family);
                }
            }
        });
        return families;
    }

    /** Returns true if there is anything to protect. */
    public static boolean isAny(Book book, Set<String> exempt) {
        return book.indicators().stream()
                .anyMatch(i -> i.people() || exempt.contains(i.ref()) || isMarked(book, i.ref()));
    }

    private static void relate(String ref, List<PartOf> totals, Map<String, Set<String>> kin) {
        for (PartOf total : totals) {
            kin.computeIfAbsent(ref, r -> new TreeSet<>()).add(total.ref());
            kin.computeIfAbsent(total.ref(), r -> new TreeSet<>()).add(ref);
        }
    }

    private static Family around(
            String ref, Map<String, Indicator> byRef, Map<String, Set<String>> kin, Set<String> done) {
        List<Indicator> members = new ArrayList<>();
        Set<String> gone = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(ref));
        while (!next.isEmpty()) {
            String each = next.poll();
            boolean isNew = byRef.containsKey(each) ? done.add(each) : gone.add(each);
            if (isNew) {
                Optional.ofNullable(byRef.get(each)).ifPresent(members::add);
                next.addAll(kin.getOrDefault(each, Set.of()));
            }
        }
        members.sort(Comparator.comparing(Indicator::ref));
        return new Family(members, List.copyOf(gone));
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

    /** Returns the largest number of decimal places in the figures that packs have shown for this family. */
    public int decimals(ShownBefore before) {
        return Stream.concat(members().stream().map(Indicator::ref), gone().stream())
                .flatMap(ref -> before.cells(ref).values().stream())
                .flatMap(List::stream)
                .flatMap(cell -> cell.what().denominator().isPresent()
                        ? Stream.of(cell.what().numerator(), cell.what().denominator())
                        : Stream.of(cell.what().value()))
                .flatMap(Optional::stream)
                .mapToInt(n -> Math.max(0, n.stripTrailingZeros().scale()))
                // Results of a division have dozens of decimal places and are ignored.
                .filter(decimals -> decimals <= MOST_DECIMALS)
                .max()
                .orElse(0);
    }
}
