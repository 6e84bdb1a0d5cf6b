package boardpack.protect.family;

import boardpack.book.Book;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.problem.Finding;
import boardpack.protect.relation.Family;
import boardpack.protect.relation.Relations;
import boardpack.protect.relation.ShownBefore;
import boardpack.protect.suppress.Unknowns;
import java.util.List;
import java.util.Set;

/** Determines the figures of a family and the relations that everybody knows to hold between them. */
public final class RelationsOfFamily {
    private final FamilyDraft draft;
    private final Family family;
    private final ShownBefore before;

    /**
     * Builds the relations of a family.
     *
     * @param exempt references of indicators of which the public knows nothing
     */
    public RelationsOfFamily(Family family, Book book, Set<String> exempt, ShownBefore before) {
        this.draft = new FamilyDraft(family, book, exempt, before);
        this.family = family;
        this.before = before;
    }

    /** Returns findings about contradictions, which make protection impossible. */
    public List<Finding> findings() {
        return draft.findings();
    }

    public Relations relations() {
        List<Indicator> members = draft.members();
        members.forEach(i -> new FiguresOfRows(draft, i).make());
        members.stream().filter(i -> i.basis() == Basis.FLOW).forEach(i -> new SumsOverTime(draft, i).addUp());
        relate(draft);
        PrintedBefore printed = new PrintedBefore(draft, before);
        draft.figures().replaceAll(f -> printed.has(f) ? f.printedBefore() : f);
        int now = draft.related().size();
        new EarlierRelations(draft, family, before).relate();
        int threshold = draft.book().settings().protection().threshold();
        return new Unknowns(draft.relations(now), threshold, draft.findings()).settled();
    }

    /** Relates all figures over time, and parts with their totals. */
    static void relate(FamilyDraft draft) {
        List<Indicator> members = draft.members();
        List<SumsOverTime> sums = members.stream()
                .filter(i -> i.basis() == Basis.FLOW)
                .map(i -> new SumsOverTime(draft, i))
                .toList();
        sums.forEach(SumsOverTime::relate);
        // Totals reveal figures that nobody supplied. With these, the relations over time reveal more.
        members.forEach(i -> PartsOfTotal.of(draft, i).forEach(PartsOfTotal::relate));
        sums.forEach(SumsOverTime::relate);
        for (Indicator indicator : members) {
            if (indicator.basis() == Basis.CUMULATIVE) {
                new YearToDate(draft, indicator).relate();
            } else if (indicator.basis() == Basis.ROLLING) {
                new RollingYears(draft, indicator).relate();
            }
        }
    }
}
