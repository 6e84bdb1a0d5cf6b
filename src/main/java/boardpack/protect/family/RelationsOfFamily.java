package boardpack.protect.family;

import boardpack.book.Book;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.problem.Finding;
import boardpack.protect.relation.Family;
import boardpack.protect.relation.Relations;
import boardpack.protect.suppress.Unknowns;
import java.util.List;

/** Works out which figures of a family there are, and which relations everybody knows to hold between them. */
public final class RelationsOfFamily {
    private final FamilyDraft draft;

    public RelationsOfFamily(Family family, Book book) {
        this.draft = new FamilyDraft(family, book);
    }

    /** What contradicts itself, so that nothing can be protected. */
    public List<Finding> findings() {
        return draft.findings();
    }

    public Relations relations() {
        List<Indicator> members = draft.members();
        members.forEach(i -> new FiguresOfRows(draft, i).make());
        List<SumsOverTime> sums = members.stream()
                .filter(i -> i.basis() == Basis.FLOW)
                .map(i -> new SumsOverTime(draft, i))
                .toList();
        sums.forEach(SumsOverTime::addUp);
        sums.forEach(SumsOverTime::relate);
        // Totals tell of what nobody supplied, of which relations over time then tell more.
        members.forEach(i -> PartsOfTotal.of(draft, i).forEach(PartsOfTotal::relate));
        sums.forEach(SumsOverTime::relate);
        for (Indicator indicator : members) {
            if (indicator.basis() == Basis.CUMULATIVE) {
                new YearToDate(draft, indicator).relate();
            } else if (indicator.basis() == Basis.ROLLING) {
                new RollingYears(draft, indicator).relate();
            }
        }
        PrintedBefore before = new PrintedBefore(draft);
        draft.figures().replaceAll(f -> before.has(f) ? f.printedBefore() : f);
        int threshold = draft.book().settings().protection().threshold();
        return new Unknowns(draft.relations(), threshold, draft.findings()).settled();
    }
}
