package boardpack.protect.suppress;

import boardpack.protect.relation.Relation;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Upper and lower bounds of counts that follow from the relations. A contradiction found here is certain. Changes can
 * be undone.
 *
 * <p>Narrowing one count narrows others. Propagation stops when nothing more follows or the work limit is reached.
 */
public final class Bounds {
    /** Upper limit for a count without any other bound. */
    public static final long ENDLESS = 1L << 50;

    private static final int ROUNDS = 2_000;
    private static final long VAST = ENDLESS / 2;

    private final Net net;
    private final IntPredicate holdsNow;
    private final Fitting.Limits limits;
    private final long[] low;
    private final long[] high;
    private final BitSet known = new BitSet();

    /** Stack of narrowed counts with their earlier bounds; only the first entries are in use. */
    private int[] trail = new int[64];

    private long[] lowBefore = new long[64];
    private long[] highBefore = new long[64];
    private int trailed;

    /** Queue of relations to check, as a ring buffer. */
    private int[] next = new int[64];

    private int head;
    private int queued;
    private final BitSet waiting = new BitSet();
    private int work;

    Bounds(Net net, IntPredicate holdsNow, Fitting.Limits limits) {
        this.net = net;
        this.holdsNow = holdsNow;
        this.limits = limits;
        this.low = new long[net.size()];
        this.high = new long[net.size()];
    }

    long least(int count) {
        know(count);
        return low[count];
    }

    long most(int count) {
        know(count);
        return high[count];
    }

    /** Returns the work done, as the number of relations checked. */
    int work() {
        return work;
    }

    /** Returns the current position, to undo changes back to it. */
    int mark() {
        return trailed;
    }

    /** Passes each count narrowed since a mark to the consumer. A count may come more than once. */
    void since(int mark, IntConsumer each) {
        for (int i = mark; i < trailed; i++) {
            each.accept(trail[i]);
        }
    }

    /** Undoes the narrowing since a mark and passes each affected count to the consumer. */
    void backTo(int mark, IntConsumer each) {
        int until = trailed;
        while (trailed > mark) {
            trailed--;
            int count = trail[trailed];
            low[count] = lowBefore[trailed];
            high[count] = highBefore[trailed];
        }
        for (int i = mark; i < until; i++) {
            each.accept(trail[i]);
        }
    }

    /** Returns true if a count certainly cannot have the value. */
    boolean exclude(int count, long value) {
        know(count);
        if (value < low[count] || value > high[count]) {
            return true;
        }
        set(count, value, value);
        return contradicted();
    }

    /** Returns true if the relations contradict each other for all values. */
    boolean exclude(List<Relation> together) {
        together.forEach(r -> look(r.id()));
        return contradicted();
    }

    private boolean contradicted() {
        boolean contradicted = false;
        for (int rounds = 0; rounds < ROUNDS && queued > 0 && !contradicted; rounds++) {
            int relation = next[head];
            head = (head + 1) % next.length;
            queued--;
            waiting.clear(relation);
            work++;
            contradicted = !narrow(relation);
        }
        waiting.clear();
        queued = 0;
        return contradicted;
    }

    private void look(int relation) {
        if (!waiting.get(relation) && holdsNow.test(relation)) {
            waiting.set(relation);
            if (queued == next.length) {
                int[] more = new int[next.length * 2];
                System.arraycopy(next, head, more, 0, next.length - head);
                System.arraycopy(next, 0, more, next.length - head, head);
                next = more;
                head = 0;
            }
            next[(head + queued) % next.length] = relation;
            queued++;
        }
    }

    private void know(int count) {
        if (!known.get(count)) {
            known.set(count);
            low[count] = limits.least(count);
            high[count] = limits.most(count);
        }
    }

    /** Sets new bounds for a count and records the old ones. */
    private void set(int count, long least, long most) {
        if (least == low[count] && most == high[count]) {
            return;
        }
        if (trailed == trail.length) {
            trail = Arrays.copyOf(trail, trailed * 2);
            lowBefore = Arrays.copyOf(lowBefore, trailed * 2);
            highBefore = Arrays.copyOf(highBefore, trailed * 2);
        }
        trail[trailed] = count;
        lowBefore[trailed] = low[count];
        highBefore[trailed] = high[count];
        trailed++;
        low[count] = least;
        high[count] = most;
        for (int relation : net.of(count)) {
            look(relation);
        }
    }

    /** Narrows the bounds of each count in a relation by those of the others; returns false if no value is left. */
    private boolean narrow(int relation) {
        int[] counts = net.counts(relation);
        // The sum less its parts lies between from and to. It must be 0.
        know(counts[0]);
        long from = low[counts[0]];
        long to = high[counts[0]];
        for (int i = 1; i < counts.length; i++) {
            know(counts[i]);
            from -= high[counts[i]];
            to -= low[counts[i]];
        }
        for (int i = 0; i < counts.length; i++) {
            int count = counts[i];
            // The other counts and this one must add up to 0.
            long others = i == 0 ? from - low[count] : from + high[count];
            long othersMost = i == 0 ? to - high[count] : to + low[count];
            long least = Math.max(low[count], i == 0 ? -othersMost : others);
            long most = Math.min(high[count], i == 0 ? -others : othersMost);
            if (least > most) {
                return false;
            }
            // A bound slightly below ENDLESS counts as ENDLESS. Otherwise bounds would shrink step by step without end.
            set(count, least < -VAST ? low[count] : least, most > VAST ? high[count] : most);
            from = i == 0 ? others + low[count] : others - high[count];
            to = i == 0 ? othersMost + high[count] : othersMost - low[count];
        }
        return true;
    }
}
