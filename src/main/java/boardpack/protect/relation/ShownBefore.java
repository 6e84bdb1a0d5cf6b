package boardpack.protect.relation;

import boardpack.indicator.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Everything that packs have shown so far, which readers know for good.
 *
 * <p>A figure that is the same in many packs is stored once, with the numbers of those packs. So memory grows only with
 * new figures.
 */
public final class ShownBefore {
    /** The state before anything was published. */
    public static final ShownBefore NONE = new ShownBefore();

    private final Map<String, List<In<Shown.Kind>>> kinds = new HashMap<>();
    private final Map<String, Map<Period, List<In<Shown.Numbers>>>> cells = new HashMap<>();
    private int packs;

    /** A value with the numbers of the packs that contain it. */
    public record In<T>(T what, BitSet packs) {}

    /** Builds the record from packs in the order of their publication. */
    public static ShownBefore of(List<Shown> packs) {
        ShownBefore all = new ShownBefore();
        packs.forEach(all::add);
        return all;
    }

    /** Adds the figures of one more pack and returns its number. */
    public int add(Shown pack) {
        BitSet its = new BitSet();
        its.set(packs);
        pack.kinds().forEach((ref, kind) -> kind(ref, kind, its));
        pack.cells().forEach((ref, shown) -> shown.forEach((period, numbers) -> cell(ref, period, numbers, its)));
        packs = Math.max(packs, its.length());
        return its.length() - 1;
    }

    /** Records how an indicator is counted in some packs. */
    public void kind(String ref, Shown.Kind kind, BitSet in) {
        note(kinds.computeIfAbsent(ref, r -> new ArrayList<>(1)), kind, in);
    }

    /** Records the numbers that some packs show for an indicator in a period. */
    public void cell(String ref, Period period, Shown.Numbers numbers, BitSet in) {
        note(
                cells.computeIfAbsent(ref, r -> new HashMap<>()).computeIfAbsent(period, p -> new ArrayList<>(1)),
                numbers,
                in);
    }

    private <T> void note(List<In<T>> all, T what, BitSet in) {
        packs = Math.max(packs, in.length());
        for (In<T> each : all) {
            if (each.what().equals(what)) {
                each.packs().or(in);
                return;
            }
        }
        all.add(new In<>(what, (BitSet) in.clone()));
    }

    /**
     * Returns a copy with only some packs and indicators.
     *
     * @param numbered the new number of each pack; negative to leave the pack out
     * @param takes selects indicators by reference and by the pack's old number
     */
    public ShownBefore only(int[] numbered, BiPredicate<String, Integer> takes) {
        ShownBefore some = new ShownBefore();
        for (int number : numbered) {
            some.packs = Math.max(some.packs, number + 1);
        }
        kinds.forEach((ref, its) -> its.forEach(in -> {
            BitSet left = left(ref, in.packs(), numbered, takes);
            if (!left.isEmpty()) {
                some.kind(ref, in.what(), left);
            }
        }));
        cells.forEach((ref, periods) -> periods.forEach((period, its) -> its.forEach(in -> {
            BitSet left = left(ref, in.packs(), numbered, takes);
            if (!left.isEmpty()) {
                some.cell(ref, period, in.what(), left);
            }
        })));
        return some;
    }

    private static BitSet left(String ref, BitSet in, int[] numbered, BiPredicate<String, Integer> takes) {
        BitSet left = new BitSet();
        in.stream()
                .filter(p -> p < numbered.length && numbered[p] >= 0 && takes.test(ref, p))
                .forEach(p -> left.set(numbered[p]));
        return left;
    }

    /** Returns the figures that one pack shows. */
    public Shown shown(int pack) {
        Map<String, Shown.Kind> its = new HashMap<>();
        Map<String, Map<Period, Shown.Numbers>> figures = new HashMap<>();
        kinds.keySet()
                .forEach(ref -> kind(ref, pack).ifPresent(k -> {
                    its.put(ref, k);
                    Map<Period, Shown.Numbers> all = new HashMap<>();
                    cells(ref)
                            .forEach((period, in) -> in.stream()
                                    .filter(c -> c.packs().get(pack))
                                    .forEach(c -> all.put(period, c.what())));
                    if (!all.isEmpty()) {
                        figures.put(ref, all);
                    }
                }));
        return new Shown(its, figures);
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Returns the number of packs. */
    public int packs() {
        return packs;
    }

    /** Returns the references of the indicators that any pack has shown. */
    public Set<String> refs() {
        return kinds.keySet();
    }

    /** Returns each way in which an indicator was counted, with its packs. */
    public List<In<Shown.Kind>> kinds(String ref) {
        return kinds.getOrDefault(ref, List.of());
    }

    /** Returns the way in which an indicator was counted in a pack; empty if the pack does not have it. */
    public Optional<Shown.Kind> kind(String ref, int pack) {
        return kinds(ref).stream()
                .filter(k -> k.packs().get(pack))
                .map(In::what)
                .findFirst();
    }

    /** Returns true if a pack reports the indicator. */
    public boolean isReported(String ref, int pack) {
        return cells(ref).values().stream()
                .flatMap(List::stream)
                .anyMatch(c -> c.packs().get(pack));
    }

    /** Returns the last day for which a pack contains figures of the given indicators. */
    public LocalDate lastDay(int pack, List<String> refs) {
        LocalDate last = LocalDate.MIN;
        for (String ref : refs) {
            for (Period period : cells(ref).keySet()) {
                if (period.end().isAfter(last) && isNamed(ref, period, pack)) {
                    last = period.end();
                }
            }
        }
        return last;
    }

    /** Returns true if a pack lists the figure, shown or suppressed. */
    public boolean isNamed(String ref, Period period, int pack) {
        return cells(ref).getOrDefault(period, List.of()).stream()
                .anyMatch(c -> c.packs().get(pack));
    }

    /** Returns true if a pack shows the figure. */
    public boolean isShown(String ref, Period period, int pack) {
        return cells(ref).getOrDefault(period, List.of()).stream()
                .anyMatch(c -> c.packs().get(pack) && !c.what().isSuppressed());
    }

    /** Returns the numbers shown for an indicator by period, each with its packs. */
    public Map<Period, List<In<Shown.Numbers>>> cells(String ref) {
        return cells.getOrDefault(ref, Map.of());
    }
}
