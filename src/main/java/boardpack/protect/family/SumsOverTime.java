package boardpack.protect.family;

import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Reports;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.protect.relation.Components;
import boardpack.protect.relation.Count;
import boardpack.protect.relation.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The relations that a quarter is the sum of its months, and a year the sum of its quarters. */
final class SumsOverTime {
    private final FamilyDraft draft;
    private final Indicator indicator;
    private final Reports reports;
    private final TreeSet<Period> quarters = new TreeSet<>(FamilyDraft.BY_TIME);
    private final TreeSet<Period> years = new TreeSet<>(FamilyDraft.BY_TIME);

    private final TreeSet<Period> related = new TreeSet<>(FamilyDraft.BY_TIME);

    SumsOverTime(FamilyDraft draft, Indicator indicator) {
        this.draft = draft;
        this.indicator = indicator;
        this.reports = new Reports(indicator, draft.book().results().getOrDefault(indicator.ref(), Map.of()));
    }

    private void within() {
        for (FamilyDraft.Entry entry : draft.entries(indicator)) {
            Period period = entry.period();
            Year year = draft.yearOf(period);
            years.add(year);
            for (int number = 1; number <= 4; number++) {
                Quarter quarter = year.quarter(number);
                boolean within = !period.start().isBefore(quarter.start())
                        && !period.end().isAfter(quarter.end());
                if (within) {
                    // An indicator that is not reported every quarter covers the time since its last report.
                    Quarter report = reports.covering(quarter);
                    quarters.add(report);
                    years.add(report.year());
                }
            }
        }
    }

    /** Creates figures of quarters and years without a row, which are printed as the sum of their parts. */
    void addUp() {
        within();
        quarters.forEach(q -> addUp(q, reports.months((Quarter) q)));
        years.forEach(y -> addUp(y, reports((Year) y)));
    }

    /** Relates what is known so far. A further call adds relations for figures that have become known since. */
    void relate() {
        within();
        quarters.forEach(q -> relate(q, reports.months((Quarter) q), "its months"));
        years.forEach(y -> relate(y, reports((Year) y), "its quarters"));
    }

    /** Returns the reports that make up a year; none if they cover a different time. */
    private List<Period> reports(Year year) {
        return reports.upTo(year.quarter(4));
    }

    private void addUp(Period whole, List<Period> periods) {
        List<Figure> parts = parts(periods);
        if (periods.isEmpty()
                || parts.size() < periods.size()
                || draft.at(indicator, whole).isPresent()) {
            return;
        }
        int size = parts.stream().mapToInt(p -> p.counts().size()).min().orElse(0);
        List<Long> numbers = new ArrayList<>();
        for (int c = 0; c < size; c++) {
            int at = c;
            numbers.add(parts.stream()
                    .mapToLong(p -> draft.base(p.counts().get(at)))
                    .sum());
        }
        boolean known = parts.stream().allMatch(draft::isKnown);
        Count.Kind said = draft.isExempt(indicator) ? Count.Kind.EXEMPT : Count.Kind.GIVEN;
        draft.figure(indicator, whole, List.of(), numbers, known ? said : Count.Kind.MISSING);
    }

    private List<Figure> parts(List<Period> periods) {
        return periods.stream()
                .flatMap(p -> draft.at(indicator, p).stream())
                .filter(f -> !f.counts().isEmpty())
                .toList();
    }

    private void relate(Period whole, List<Period> periods, String of) {
        boolean some = periods.stream().anyMatch(p -> draft.known(indicator, p).isPresent());
        if (!some || draft.known(indicator, whole).isEmpty() || !related.add(whole)) {
            return;
        }
        FamilyDraft.Entry total = draft.entry(indicator, whole);
        List<FamilyDraft.Entry> parts =
                periods.stream().map(p -> draft.entry(indicator, p)).toList();
        String words = indicator.ref() + " for " + whole.label() + " is the sum of " + of;
        boolean known = total.known() && parts.stream().allMatch(FamilyDraft.Entry::known);
        for (int c = 0; c < Components.of(indicator).adding(); c++) {
            int at = c;
            List<Integer> ids = parts.stream().map(p -> p.counts().get(at)).toList();
            long made = ids.stream().mapToLong(draft::base).sum();
            if (known && made != draft.base(total.counts().get(c))) {
                contradicted(whole, draft.base(total.counts().get(c)), made);
                return;
            }
            draft.relation(words, total.counts().get(c), ids);
        }
        if (total.counts().size() == 3
                && parts.stream().allMatch(p -> p.counts().size() == 3)) {
            draft.implied(
                    words,
                    total.counts().get(2),
                    parts.stream().map(p -> p.counts().get(2)).toList());
        }
    }

    /**
     * Reports a contradiction, unless the indicator was redefined. Readers who know of the change do not add up its
     * figures.
     */
    private void contradicted(Period whole, long said, long made) {
        boolean redefined = indicator
                .redefined()
                .filter(r -> r.from().start().isAfter(whole.start()))
                .isPresent();
        if (!redefined && indicator.people()) {
            draft.findings()
                    .add(Code.E242.at(
                            draft.at(indicator, whole)
                                    .orElseThrow()
                                    .rows()
                                    .getFirst()
                                    .place(),
                            indicator.ref(),
                            whole.label(),
                            draft.shown(said),
                            draft.shown(made)));
        }
    }
}
