package boardpack.protect.family;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import boardpack.protect.relation.Count;
import boardpack.protect.relation.Family;
import boardpack.protect.relation.Figure;
import boardpack.protect.relation.Relation;
import boardpack.protect.relation.Relations;
import boardpack.protect.relation.Shown;
import boardpack.protect.relation.ShownBefore;
import boardpack.protect.suppress.Bounds;
import boardpack.protect.suppress.Fitting;
import boardpack.protect.suppress.Suppression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The figures that readers can work out whatever is suppressed, because too much was published before.
 *
 * <p>A pack that would confirm such a figure is not made. The exception is a figure that was already out while the last
 * pack listed it as suppressed. Stopping the pack would then protect nothing, so a note is enough.
 */
public final class WorkedOutAnyway {
    private final Relations all;
    private final Suppression decided;
    private final Family family;
    private final ShownBefore before;

    public WorkedOutAnyway(Relations all, Suppression decided, Family family, ShownBefore before) {
        this.all = all;
        this.decided = decided;
        this.family = family;
        this.before = before;
    }

    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (before.isEmpty()) {
            return findings;
        }
        for (Figure figure : all.figures()) {
            if (decided.isWorkedOut(figure) && !figure.printed() && !isNobody(figure)) {
                findings.add(finding(figure));
            }
        }
        return findings;
    }

    /** Returns true if the figure counts 0 people. A total of 0 is shown, so its parts are known to be 0 too. */
    private boolean isNobody(Figure figure) {
        return figure.indicator().people() && all.base()[figure.counts().getFirst()] == 0;
    }

    private Finding finding(Figure figure) {
        List<Relation> between = figure.counts().stream()
                .map(c -> decided.alreadyOut(c, known()))
                .filter(r -> !r.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (all.isExempt(figure)) {
            Optional<Figure> told = figure.counts().stream()
                    .flatMap(c -> decided.relations(c).stream())
                    .flatMap(r -> r.counts().stream())
                    .map(c -> all.counts().get(c).figure())
                    .filter(f ->
                            f != Count.NO_FIGURE && !all.isExempt(all.figures().get(f)))
                    .map(f -> all.figures().get(f))
                    .findFirst();
            String label = told.map(Figure::label).orElse("a total");
            Place place = told.map(WorkedOutAnyway::place).orElse(Place.of("--audience public"));
            return between.isEmpty() ? Code.E291.at(place, label) : Code.W381.at(place, label);
        }
        String words = figure.counts().stream()
                .flatMap(c -> decided.relations(c).stream())
                .filter(r -> !r.implied() && r.parts().size() > 1)
                .map(Relation::words)
                .findFirst()
                .orElse("figures of other periods tell it");
        boolean known = !between.isEmpty() && isNamed(figure) && isAsItWas();
        String ref = figure.indicator().ref();
        return known
                ? Code.W380.at(place(figure), ref, figure.period().label(), words)
                : Code.E290.at(place(figure), ref, figure.period().label(), words);
    }

    private static Place place(Figure figure) {
        return figure.rows().isEmpty()
                ? figure.indicator().place()
                : figure.rows().getFirst().place();
    }

    /** Returns true if a pack has listed the figure as suppressed. */
    private boolean isNamed(Figure figure) {
        return figure.rows().stream()
                .anyMatch(r -> before.cells(figure.indicator().ref()).getOrDefault(r.period(), List.of()).stream()
                        .anyMatch(c -> c.what().isSuppressed()));
    }

    /** Returns true if the last pack that reported these indicators had the same parts and totals as today. */
    private boolean isAsItWas() {
        int last = before.packs() - 1;
        while (last >= 0 && !reports(last)) {
            last--;
        }
        int pack = last;
        return pack >= 0
                && family.members().stream()
                        .allMatch(i -> before.kind(i.ref(), pack)
                                .filter(k -> k.equals(Shown.Kind.of(i)))
                                .isPresent());
    }

    private boolean reports(int pack) {
        return family.members().stream().anyMatch(i -> before.isReported(i.ref(), pack));
    }

    /** Returns the bounds that a reader of all packs so far knows. */
    private Fitting.Limits known() {
        Fitting.Limits sizes = decided.sizes();
        return new Fitting.Limits() {
            @Override
            public long least(int count) {
                return isKnown(count) ? sizes.least(count) : all.base()[count] < 0 ? -Bounds.ENDLESS : 0;
            }

            @Override
            public long most(int count) {
                return isKnown(count) ? sizes.most(count) : Bounds.ENDLESS;
            }
        };
    }

    private boolean isKnown(int count) {
        Count which = all.counts().get(count);
        if (which.figure() == Count.NO_FIGURE) {
            return which.kind() == Count.Kind.SHOWN;
        }
        Figure figure = all.figures().get(which.figure());
        return figure.printed() || isNamed(figure);
    }
}
