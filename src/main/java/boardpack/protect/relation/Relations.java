package boardpack.protect.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * All counts of a family that may be published, and the relations between them.
 *
 * @param earlier the number of the first relation that comes from an earlier pack
 * @param exempt the indicators of which the public knows nothing
 * @param base a value for each count so that all relations hold; the true value if it is known
 * @param unsolved the figures without such values, all of which are suppressed
 * @param scale the number of decimal places in the values of base
 */
public record Relations(
        List<Figure> figures,
        List<Count> counts,
        List<Relation> relations,
        int earlier,
        Set<String> exempt,
        long[] base,
        Set<Integer> unsolved,
        int scale) {
    public boolean isExempt(Figure figure) {
        return exempt.contains(figure.indicator().ref());
    }

    /**
     * Returns true if a relation held when an earlier pack was published and some of its figures have since been
     * revised.
     */
    public boolean isEarlier(Relation relation) {
        return relation.id() >= earlier;
    }

    /** Returns the relations of each count, in the order of counts. */
    public List<List<Relation>> byCount() {
        List<List<Relation>> byCount = new ArrayList<>();
        counts.forEach(c -> byCount.add(new ArrayList<>(4)));
        relations.forEach(r -> r.counts().forEach(c -> byCount.get(c).add(r)));
        return byCount;
    }
}
