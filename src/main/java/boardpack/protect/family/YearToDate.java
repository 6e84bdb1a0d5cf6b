package boardpack.protect.family;

import boardpack.indicator.Indicator;
import boardpack.protect.relation.Count;
import java.util.List;

/** The relations of a year to date, which grows by each period's new count. */
final class YearToDate {
    private final FamilyDraft draft;
    private final Indicator indicator;

    YearToDate(FamilyDraft draft, Indicator indicator) {
        this.draft = draft;
        this.indicator = indicator;
    }

    void relate() {
        List<FamilyDraft.Entry> all = draft.entries(indicator);
        List<FamilyDraft.Entry> figures = all.stream()
                .filter(e -> draft.at(indicator, e.period()).isPresent())
                .toList();
        for (int i = 1; i < all.size(); i++) {
            grown(all.get(i - 1), all.get(i));
        }
        // Across a period that nobody supplied, readers see only the total growth.
        for (int i = 1; i < figures.size(); i++) {
            FamilyDraft.Entry before = figures.get(i - 1);
            if (all.indexOf(figures.get(i)) > all.indexOf(before) + 1) {
                grown(before, figures.get(i));
            }
        }
    }

    private void grown(FamilyDraft.Entry before, FamilyDraft.Entry now) {
        boolean follows = draft.yearOf(before.period()).equals(draft.yearOf(now.period()))
                && before.period().end().isBefore(now.period().end());
        if (!follows) {
            return;
        }
        int size = Math.min(before.counts().size(), now.counts().size());
        boolean known = before.known() && now.known();
        for (int c = 0; c < size; c++) {
            if (known && more(before, now, c) < 0) {
                // A figure was corrected, so the growth since then is unknown.
                return;
            }
        }
        for (int c = 0; c < size; c++) {
            int since = draft.count(Count.Kind.LEFT_OVER, Math.max(0, more(before, now, c)));
            draft.relation(
                    indicator.ref() + " for " + now.period().label() + " is "
                            + before.period().label() + " and what came since",
                    now.counts().get(c),
                    List.of(before.counts().get(c), since));
        }
    }

    private long more(FamilyDraft.Entry before, FamilyDraft.Entry now, int c) {
        return draft.base(now.counts().get(c)) - draft.base(before.counts().get(c));
    }
}
