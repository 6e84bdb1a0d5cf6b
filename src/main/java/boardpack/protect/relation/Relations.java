package boardpack.protect.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Every count that may be published, and how they hang together.
 *
 * @param base a value of each count with which all relations hold: the true one where it is known
 * @param unsolved figures of which no values were found, so that all of them are suppressed
 * @param scale how many decimals the values of base have
 */
public record Relations(
        List<Figure> figures,
        List<Count> counts,
        List<Relation> relations,
        long[] base,
        Set<Integer> unsolved,
        int scale) {
    /** The relations of each count. */
    public List<List<Relation>> byCount() {
        List<List<Relation>> byCount = new ArrayList<>();
        counts.forEach(c -> byCount.add(new ArrayList<>(4)));
        relations.forEach(r -> r.counts().forEach(c -> byCount.get(c).add(r)));
        return byCount;
    }
}
