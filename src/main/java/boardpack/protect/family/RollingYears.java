package boardpack.protect.family;

import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.protect.relation.Count;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The relations of rolling years. Twelve months are four quarters, and each quarter is in four rolling years. If years
 * end every month, each month is in twelve.
 */
final class RollingYears {
    private final FamilyDraft draft;
    private final Indicator indicator;
    private final List<FamilyDraft.Entry> all;
    private final int pieces;

    RollingYears(FamilyDraft draft, Indicator indicator) {
        this.draft = draft;
        this.indicator = indicator;
        this.all = draft.entries(indicator);
        this.pieces = all.stream().allMatch(e -> endsQuarter(e.period())) ? FamilyDraft.MONTHS / 3 : FamilyDraft.MONTHS;
    }

    void relate() {
        List<FamilyDraft.Entry> run = new ArrayList<>();
        for (FamilyDraft.Entry entry : all) {
            run.add(entry);
            if (!isPossible(run)) {
                // A figure was corrected, so earlier figures no longer hold.
                run.removeLast();
                relate(run);
                run = new ArrayList<>(List.of(entry));
            }
        }
        relate(run);
    }

    private boolean endsQuarter(Period period) {
        return draft.yearOf(period).quarter(1).end().getMonthValue() % 3
                == period.end().getMonthValue() % 3;
    }

    private int end(FamilyDraft.Entry entry) {
        LocalDate end = entry.period().end();
        return Math.floorDiv(end.getYear() * FamilyDraft.MONTHS + end.getMonthValue() - 1, FamilyDraft.MONTHS / pieces);
    }

    /** Returns true if an entry is known. Figures that an earlier pack did not print are assumed unchanged. */
    private boolean isKnown(FamilyDraft.Entry entry) {
        return entry.known()
                || draft.isEarlier()
                        && entry.counts().stream().map(draft::count).allMatch(Count::isTold);
    }

    private boolean isPossible(List<FamilyDraft.Entry> run) {
        return adding(run).stream().allMatch(c -> came(run, c).isPresent());
    }

    /**
     * Returns the indexes of counts that add up by themselves. Numerators and rests do, and so do denominators as their
     * sum.
     */
    private static List<Integer> adding(List<FamilyDraft.Entry> run) {
        int size = run.stream().mapToInt(e -> e.counts().size()).min().orElse(0);
        return switch (size) {
            case 0 -> List.of();
            case 1 -> List.of(0);
            case 2 -> List.of(0, 1);
            default -> List.of(1, 2);
        };
    }

    private Optional<long[]> came(List<FamilyDraft.Entry> run, int c) {
        QuartersBehindYears years = new QuartersBehindYears(pieces, end(run.getFirst()), end(run.getLast()));
        return years.pieces(run.stream()
                .map(e -> new QuartersBehindYears.Ending(
                        end(e),
                        isKnown(e) ? OptionalLong.of(draft.base(e.counts().get(c))) : OptionalLong.empty()))
                .toList());
    }

    private void relate(List<FamilyDraft.Entry> run) {
        if (run.size() < 2) {
            return;
        }
        adding(run).forEach(c -> relate(run, c));
        for (FamilyDraft.Entry entry : run) {
            if (!isKnown(entry) && entry.counts().size() == 3) {
                List<Integer> its = entry.counts();
                draft.base(its.get(0), draft.base(its.get(1)) + draft.base(its.get(2)));
            }
        }
    }

    private void relate(List<FamilyDraft.Entry> run, int c) {
        int first = end(run.getFirst()) - pieces;
        List<Integer> ids = new ArrayList<>();
        List<Integer> sums = new ArrayList<>(List.of(draft.count(Count.Kind.RUNNING, 0)));
        for (long came : came(run, c).orElseThrow()) {
            int before = sums.getLast();
            ids.add(draft.count(Count.Kind.LEFT_OVER, came));
            sums.add(draft.count(Count.Kind.RUNNING, draft.base(before) + came));
            draft.relation(
                    indicator.ref() + ": what had come by then and since",
                    sums.getLast(),
                    List.of(before, ids.getLast()));
        }
        for (FamilyDraft.Entry entry : run) {
            int to = end(entry) - first;
            int its = entry.counts().get(c);
            if (!isKnown(entry)) {
                draft.base(its, draft.base(sums.get(to)) - draft.base(sums.get(to - pieces)));
            }
            String words = indicator.ref() + " for " + entry.period().label() + " is the sum of "
                    + (pieces == FamilyDraft.MONTHS ? "twelve months" : "four quarters");
            // The first relation is short and easy to repair. The second follows from it and speeds up deductions.
            draft.relation(words, sums.get(to), List.of(sums.get(to - pieces), its));
            draft.implied(words, its, ids.subList(to - pieces, to));
        }
    }
}
