package boardpack.protect.suppress;

import boardpack.protect.relation.Relation;
import boardpack.protect.relation.Relations;
import java.util.Arrays;

/** The relations between counts as plain arrays, because searches read them millions of times. */
final class Net {
    private static final int[] NONE = {};

    private final int[][] counts;
    private final int[][] byCount;
    private final boolean[] implied;

    Net(Relations all) {
        int size = all.relations().stream().mapToInt(Relation::id).max().orElse(-1) + 1;
        this.counts = new int[size][];
        this.implied = new boolean[size];
        Arrays.fill(counts, NONE);
        int[] in = new int[all.counts().size()];
        for (Relation relation : all.relations()) {
            int[] its = relation.counts().stream().mapToInt(Integer::intValue).toArray();
            counts[relation.id()] = its;
            implied[relation.id()] = relation.implied();
            for (int count : its) {
                in[count]++;
            }
        }
        this.byCount = new int[in.length][];
        Arrays.setAll(byCount, count -> new int[in[count]]);
        Arrays.fill(in, 0);
        for (Relation relation : all.relations()) {
            for (int count : counts[relation.id()]) {
                byCount[count][in[count]++] = relation.id();
            }
        }
    }

    /** Returns the number of counts. */
    int size() {
        return byCount.length;
    }

    /** Returns the highest relation number plus 1. */
    int relations() {
        return counts.length;
    }

    /** Returns the counts of a relation: the sum, then its parts. Callers must not change the array. */
    int[] counts(int relation) {
        return counts[relation];
    }

    /** Returns the relations of a count. Callers must not change the array. */
    int[] of(int count) {
        return byCount[count];
    }

    boolean isImplied(int relation) {
        return implied[relation];
    }

    /** Returns 1 if the count is the sum of the relation, and -1 if it is a part. */
    int sign(int relation, int count) {
        return counts[relation][0] == count ? 1 : -1;
    }
}
