package boardpack.protect.family;

import boardpack.indicator.Indicator;
import boardpack.indicator.PartOf;
import boardpack.indicator.Period;
import boardpack.problem.Code;
import boardpack.problem.Place;
import boardpack.protect.relation.Components;
import boardpack.protect.relation.Count;
import boardpack.protect.relation.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The relation between a total, its parts of one division, and the remainder, in each period. */
final class PartsOfTotal {
    private final FamilyDraft draft;
    private final Indicator total;
    private final String by;
    private final List<Indicator> parts;

    private PartsOfTotal(FamilyDraft draft, Indicator total, String by, List<Indicator> parts) {
        this.draft = draft;
        this.total = total;
        this.by = by;
        this.parts = parts;
    }

    static List<PartsOfTotal> of(FamilyDraft draft, Indicator total) {
        Map<String, List<Indicator>> kinds = new TreeMap<>();
        for (Indicator part : draft.members()) {
            part.partOf().stream()
                    .filter(p -> p.ref().equals(total.ref()))
                    .map(PartOf::by)
                    .distinct()
                    .forEach(by ->
                            kinds.computeIfAbsent(by, b -> new ArrayList<>()).add(part));
        }
        List<PartsOfTotal> all = new ArrayList<>();
        kinds.forEach((by, parts) -> all.add(new PartsOfTotal(draft, total, by, parts)));
        return all;
    }

    /** The entries of one period. */
    private record At(Period period, FamilyDraft.Entry whole, List<FamilyDraft.Entry> parts) {
        boolean isKnown() {
            return whole.known() && parts.stream().allMatch(FamilyDraft.Entry::known);
        }
    }

    void relate() {
        TreeSet<Period> periods = new TreeSet<>(FamilyDraft.BY_TIME);
        Stream.concat(Stream.of(total), parts.stream())
                .flatMap(i -> draft.distinct(i).stream())
                .filter(f -> !f.counts().isEmpty())
                .forEach(f -> periods.add(draft.at(total, f.period())
                        .filter(w -> !w.counts().isEmpty())
                        .map(Figure::period)
                        .orElse(f.period())));
        List<At> all = periods.stream()
                .map(p -> new At(
                        p,
                        draft.entry(total, p),
                        parts.stream().map(i -> draft.entry(i, p)).toList()))
                .toList();
        // If the parts have always made up the total, readers assume that they always do. Otherwise nobody knows in
        // which periods they did.
        boolean rests =
                all.stream().anyMatch(a -> a.isKnown() && rest(a, 0) != 0) || draft.isEarlier() && restedThen(all);
        if (rests) {
            draft.leavesOver(name());
        }
        all.forEach(a -> relate(a, rests));
    }

    private String name() {
        return total.ref() + " by " + by + " of "
                + parts.stream().map(Indicator::ref).sorted().toList();
    }

    /**
     * Returns true if the parts left a remainder in an earlier pack. Unprinted figures are known only as they are now.
     * If a part was deleted, readers are assumed to know that there was no remainder.
     */
    private boolean restedThen(List<At> all) {
        if (draft.isLeavingOver(name())) {
            return true;
        }
        List<At> whole = all.stream()
                .filter(a -> isStillThere(a.whole()) && a.parts().stream().allMatch(this::isStillThere))
                .toList();
        return whole.stream().filter(a -> rest(a, 0) > 0).count() * 2 > whole.size();
    }

    private boolean isStillThere(FamilyDraft.Entry entry) {
        return entry.counts().stream().map(draft::count).allMatch(Count::isTold);
    }

    private long rest(At at, int c) {
        return draft.base(at.whole().counts().get(c))
                - at.parts().stream()
                        .mapToLong(p -> draft.base(p.counts().get(c)))
                        .sum();
    }

    private void relate(At at, boolean rests) {
        String words = total.ref() + " for " + at.period().label() + " is the sum of its parts"
                + (by.isEmpty() ? "" : " by " + by);
        List<Integer> left = new ArrayList<>();
        for (int c = 0; c < Components.of(total).adding(); c++) {
            int which = c;
            List<Integer> ids = new ArrayList<>();
            at.parts().forEach(p -> ids.add(p.counts().get(which)));
            long rest = rest(at, c);
            if (at.isKnown() && rest < 0) {
                exceeded(at, c, rest);
                return;
            }
            if (rests) {
                left.add(draft.count(Count.Kind.LEFT_OVER, Math.max(0, rest)));
                ids.add(left.getLast());
            }
            draft.relation(words, at.whole().counts().get(c), ids);
        }
        boolean shares = at.whole().counts().size() == 3
                && at.parts().stream().allMatch(p -> p.counts().size() == 3);
        List<Integer> others = new ArrayList<>();
        if (left.size() == 2) {
            long between = draft.base(left.get(0)) - draft.base(left.get(1));
            others.add(draft.count(Count.Kind.LEFT_OVER, Math.max(0, between)));
            draft.relation(words, left.get(0), List.of(left.get(1), others.getFirst()));
        }
        if (shares) {
            at.parts().forEach(p -> others.add(p.counts().get(2)));
            draft.implied(words, at.whole().counts().get(2), others);
        }
    }

    private void exceeded(At at, int c, long rest) {
        long whole = draft.base(at.whole().counts().get(c));
        // A finding about an indicator that is not public points only to that indicator's own row.
        Indicator where = parts.stream().filter(draft::isExempt).findFirst().orElse(total);
        Place place = draft.at(where, at.period())
                .filter(f -> !f.rows().isEmpty())
                .map(f -> f.rows().getFirst().place())
                .orElse(where.place());
        draft.findings()
                .add(Code.E241.at(
                        place, total.ref(), at.period().label(), draft.shown(whole - rest), draft.shown(whole)));
    }
}
