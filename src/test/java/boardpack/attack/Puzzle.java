package boardpack.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Whole numbers with bounds and sums. It decides which values a number cannot have. */
final class Puzzle {
    static final long MUCH = 1_000_000;
    private static final int NODES = 120;

    private record Sum(int[] numbers, int[] signs) {}

    private final List<Long> least = new ArrayList<>();
    private final List<Long> most = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final List<List<Integer>> sumsOf = new ArrayList<>();
    private final java.util.Set<List<Integer>> known = new java.util.HashSet<>();
    private int nodes;

    /** The bounds that follow from all sums, where every question starts; calculated on first use. */
    private long[] settledLow = new long[0];

    private long[] settledHigh = new long[0];

    /** The values of each number in solutions so far, because one solution answers many questions. */
    private final java.util.Map<Integer, java.util.TreeSet<Long>> had = new java.util.HashMap<>();

    private boolean isSettled;

    int number(long from, long to) {
        isSettled = false;
        least.add(from);
        most.add(to);
        sumsOf.add(new ArrayList<>());
        return least.size() - 1;
    }

    void narrow(int number, long from, long to) {
        isSettled = false;
        least.set(number, Math.max(least.get(number), from));
        most.set(number, Math.min(most.get(number), to));
    }

    /** Adds the relation that the whole is the sum of its parts. */
    void sum(int whole, List<Integer> parts) {
        List<Integer> all = new ArrayList<>(List.of(whole));
        all.addAll(parts);
        if (!known.add(all)) {
            return;
        }
        isSettled = false;
        int[] numbers = new int[parts.size() + 1];
        int[] signs = new int[parts.size() + 1];
        numbers[0] = whole;
        signs[0] = 1;
        for (int i = 0; i < parts.size(); i++) {
            numbers[i + 1] = parts.get(i);
            signs[i + 1] = -1;
        }
        sums.add(new Sum(numbers, signs));
        for (int number : numbers) {
            sumsOf.get(number).add(sums.size() - 1);
        }
    }

    /** Returns the unknown numbers that are connected with one. */
    private List<Integer> around(int number) {
        boolean[] reached = new boolean[least.size()];
        Deque<Integer> next = new ArrayDeque<>(List.of(number));
        List<Integer> found = new ArrayList<>();
        while (!next.isEmpty()) {
            int at = next.poll();
            if (reached[at] || settledLow[at] == settledHigh[at] && at != number) {
                continue;
            }
            reached[at] = true;
            found.add(at);
            for (int sum : sumsOf.get(at)) {
                for (int other : sums.get(sum).numbers()) {
                    next.add(other);
                }
            }
        }
        return found;
    }

    /** Returns true only if a number certainly cannot have a value. */
    boolean isImpossible(int number, long value) {
        return isImpossible(number, value, value);
    }

    /** Returns true only if a number certainly is not between two values. */
    boolean isImpossible(int number, long from, long to) {
        if (!isSettled) {
            settledLow = least.stream().mapToLong(Long::longValue).toArray();
            settledHigh = most.stream().mapToLong(Long::longValue).toArray();
            narrowed(
                    settledLow,
                    settledHigh,
                    java.util.stream.IntStream.range(0, sums.size()).boxed().toList());
            isSettled = true;
            had.clear();
        }
        if (to < settledLow[number] || from > settledHigh[number]) {
            return true;
        }
        Long once = had.getOrDefault(number, new java.util.TreeSet<>()).ceiling(from);
        if (once != null && once <= to) {
            return false;
        }
        long[] low = settledLow.clone();
        long[] high = settledHigh.clone();
        low[number] = Math.max(from, low[number]);
        high[number] = Math.min(to, high[number]);
        nodes = NODES;
        return search(low, high, around(number), sumsOf.get(number)) == Outcome.NONE;
    }

    private enum Outcome {
        FOUND,
        NONE,
        GAVE_UP
    }

    private Outcome search(long[] low, long[] high, List<Integer> open, List<Integer> changed) {
        if (!narrowed(low, high, changed)) {
            return Outcome.NONE;
        }
        if (nodes-- <= 0) {
            return Outcome.GAVE_UP;
        }
        int tightest = -1;
        for (int number : open) {
            boolean undecided = low[number] < high[number];
            if (undecided && (tightest < 0 || high[number] - low[number] < high[tightest] - low[tightest])) {
                tightest = number;
            }
        }
        if (tightest < 0) {
            open.forEach(
                    n -> had.computeIfAbsent(n, x -> new java.util.TreeSet<>()).add(low[n]));
            return Outcome.FOUND;
        }
        long middle = low[tightest] + (high[tightest] - low[tightest]) / 2;
        Outcome worst = Outcome.NONE;
        for (boolean lower : new boolean[] {true, false}) {
            long[] l = low.clone();
            long[] h = high.clone();
            if (lower) {
                h[tightest] = middle;
            } else {
                l[tightest] = middle + 1;
            }
            Outcome outcome = search(l, h, open, sumsOf.get(tightest));
            if (outcome == Outcome.FOUND) {
                return outcome;
            }
            worst = outcome == Outcome.GAVE_UP ? outcome : worst;
        }
        return worst;
    }

    /** Narrows bounds by the sums; returns false if no value is left for some number. */
    private boolean narrowed(long[] low, long[] high, List<Integer> changed) {
        Deque<Integer> next = new ArrayDeque<>(changed);
        java.util.BitSet waiting = new java.util.BitSet();
        changed.forEach(waiting::set);
        int rounds = 4_000;
        while (!next.isEmpty() && rounds-- > 0) {
            int at = next.poll();
            waiting.clear(at);
            Sum sum = sums.get(at);
            long from = 0;
            long to = 0;
            for (int i = 0; i < sum.numbers().length; i++) {
                int n = sum.numbers()[i];
                from += sum.signs()[i] > 0 ? low[n] : -high[n];
                to += sum.signs()[i] > 0 ? high[n] : -low[n];
            }
            if (from > 0 || to < 0) {
                return false;
            }
            for (int i = 0; i < sum.numbers().length; i++) {
                int n = sum.numbers()[i];
                boolean plus = sum.signs()[i] > 0;
                // The others are between these, and together with this one they make 0.
                long othersFrom = from - (plus ? low[n] : -high[n]);
                long othersTo = to - (plus ? high[n] : -low[n]);
                long l = Math.max(low[n], plus ? -othersTo : othersFrom);
                long h = Math.min(high[n], plus ? -othersFrom : othersTo);
                if (l > h) {
                    return false;
                }
                if (l > low[n] || h < high[n]) {
                    from += plus ? l - low[n] : high[n] - h;
                    to -= plus ? high[n] - h : l - low[n];
                    low[n] = l;
                    high[n] = h;
                    for (int other : sumsOf.get(n)) {
                        if (!waiting.get(other)) {
                            waiting.set(other);
                            next.add(other);
                        }
                    }
                }
            }
        }
        return true;
    }
}
