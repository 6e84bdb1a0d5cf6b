package boardpack.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An attacker who tries to find out suppressed numbers from the published tables and the known sums.
 *
 * <p>He also knows for each suppressed number if it is 0, small or larger. He knows if parts make up their totals, although the papers do not say it. He shares no code with the program.
 */
final class Attacker {
    private static final int SMALL = 5;

    /** The public definition of an indicator: its basis, its kind and its totals. */
    record Structure(String ref, String basis, boolean share, boolean average, List<String> partOf) {}

    /** A number that is not shown: a figure's count, numerator, denominator or rest. */
    record Hidden(String ref, Time time, char part) {}

    private record Key(String ref, Time time, char part) {}

    private final Made made;

    /** The month from which he sees only which numbers are 0, small or larger. */
    private final int blindFrom;

    private final Published published;
    private final Map<String, Structure> structures = new TreeMap<>();
    private final Map<Hidden, Long> truth;
    private final Set<String> marked;
    private final Puzzle puzzle = new Puzzle();
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<Derived> derived = new ArrayList<>();
    private final Knows knows;

    /** The extent of his knowledge about numbers that are not shown. */
    private enum Knows {
        /** For each, if it is 0, small or larger. */
        SIZES,
        /** Only that a 0 would have been shown. */
        NOTHING
    }

    /** An unprinted number that sums may reveal: the remainder of a total, or the growth since the last figure. */
    private record Derived(String words, int number, long value, Time time) {}

    /**
     * The relations that he knows, and the true numbers.
     *
     * @param truth the numbers in the extracts; he uses only if they are 0, small or larger
     * @param marked the numbers marked in the extracts, whose size even the program does not know
     * @param missing the numbers that nobody supplied
     */
    record Made(List<Structure> structures, Map<Hidden, Long> truth, Set<String> marked, Map<Hidden, Long> missing) {}

    Attacker(Published published, Made made) {
        this(published, made, Integer.MAX_VALUE, Knows.SIZES);
    }

    private Attacker(Published published, Made made, int blindFrom, Knows knows) {
        this.made = made;
        this.knows = knows;
        this.blindFrom = blindFrom;
        this.published = published;
        this.marked = made.marked();
        made.structures().forEach(s -> this.structures.put(s.ref(), s));
        this.truth = made.truth();
        made.structures().forEach(this::figures);
        made.structures().forEach(this::overTime);
        made.structures().forEach(this::totals);
        made.missing().forEach((m, value) -> {
            Integer number = numbers.get(new Key(m.ref(), m.time(), m.part()));
            if (number != null) {
                derived("what nobody supplied of " + m, number, m.time(), value);
            }
        });
    }

    /** Returns the small numbers for which he can rule out a value from 1 to 5. */
    List<String> recovered() {
        List<String> recovered = new ArrayList<>();
        Attacker stranger = new Attacker(published, made, blindFrom, Knows.NOTHING);
        truth.forEach((hidden, value) -> {
            boolean sought = value >= 1 && value <= SMALL && isSuppressed(hidden);
            if (sought && rulesOut(hidden, value)) {
                recovered.add(hidden + " = " + value + " is one of " + possible(hidden));
            }
            // An attacker who knows less rules out less, but it may be something that the other always knew.
            if (sought && possible(hidden).size() < SMALL && stranger.rulesOut(hidden, value)) {
                recovered.add(hidden + " = " + value + " is, to a stranger, one of " + stranger.possible(hidden));
            }
        });
        for (int i = 0; i < derived.size(); i++) {
            Derived each = derived.get(i);
            boolean told = isSmall(each.value())
                    && isKnownToBeSmall(each)
                    && possible(each.number()).size() < SMALL;
            if (told && !possible(each.number()).equals(before(each.time(), i))) {
                recovered.add(each + " is one of " + possible(each.number()));
            }
        }
        return recovered;
    }

    private static boolean isSmall(long value) {
        return value >= 1 && value <= SMALL;
    }

    private boolean isKnownToBeSmall(Derived each) {
        return possible(each.number()).contains(each.value())
                && puzzle.isImpossible(each.number(), 0, 0)
                && puzzle.isImpossible(each.number(), SMALL + 1, Puzzle.MUCH);
    }

    /** Returns his knowledge of an unprinted number without publications since the quarter before. */
    private TreeSet<Long> before(Time time, int which) {
        Attacker before = new Attacker(published, made, quarterBefore(time), knows);
        return before.possible(before.derived.get(which).number());
    }

    private boolean rulesOut(Hidden hidden, long value) {
        TreeSet<Long> possible = possible(hidden);
        // A wrong conclusion is not knowledge. Neither is that a sum of small numbers is not 1, or anything known
        // before the quarter.
        return possible.size() < SMALL && possible.contains(value) && !possible.equals(before(hidden));
    }

    /** Returns his knowledge without publications since the quarter before. */
    private TreeSet<Long> before(Hidden hidden) {
        return new Attacker(published, made, quarterBefore(hidden.time()), knows).possible(hidden);
    }

    private static int quarterBefore(Time time) {
        return Math.floorDiv(time.end() - 1, 3) * 3;
    }

    private boolean isBlind(Time time) {
        return time.end() > blindFrom;
    }

    private TreeSet<Long> possible(Hidden hidden) {
        return possible(number(hidden.ref(), hidden.time(), hidden.part()));
    }

    private TreeSet<Long> possible(int number) {
        TreeSet<Long> possible = new TreeSet<>();
        for (long v = 1; v <= SMALL; v++) {
            if (!puzzle.isImpossible(number, v)) {
                possible.add(v);
            }
        }
        return possible;
    }

    /** Returns the number of small numbers that he looked for. */
    long sought() {
        return truth.entrySet().stream()
                .filter(e -> e.getValue() >= 1 && e.getValue() <= SMALL && isSuppressed(e.getKey()))
                .count();
    }

    /** Returns small numbers that are shown. */
    List<String> shown() {
        List<String> shown = new ArrayList<>();
        truth.forEach((hidden, value) -> {
            Published.Shown s = published.of(hidden.ref()).get(hidden.time());
            if (value >= 1 && value <= SMALL && s != null && !s.suppressed()) {
                shown.add(hidden + " = " + value);
            }
        });
        return shown;
    }

    private boolean isSuppressed(Hidden hidden) {
        Published.Shown shown = published.of(hidden.ref()).get(hidden.time());
        return shown != null && shown.suppressed();
    }

    private int number(String ref, Time time, char part) {
        return numbers.computeIfAbsent(new Key(ref, time, part), k -> {
            Long known = truth.get(new Hidden(ref, time, part));
            Published.Shown shown = published.of(ref).get(time);
            boolean suppressed = shown != null && (isBlind(time) || shown.suppressed());
            if (!suppressed || known == null) {
                return puzzle.number(0, Puzzle.MUCH);
            }
            boolean isShare = structures.get(ref).share();
            if (knows == Knows.NOTHING) {
                boolean nothing = known == 0 && (part == 'v' || part == 'd');
                return nothing && !marked.contains(ref + time.spelled())
                        ? puzzle.number(0, 0)
                        : puzzle.number(isShare || marked.contains(ref + time.spelled()) ? 0 : 1, Puzzle.MUCH);
            }
            boolean isMarked = marked.contains(ref + time.spelled());
            if (isMarked && (isShare || known == 0)) {
                // It is in no extract, so nobody knows anything about it.
                return puzzle.number(0, Puzzle.MUCH);
            }
            boolean told = !isMarked && !structures.get(ref).basis().equals("R");
            if (known > SMALL && !told) {
                return puzzle.number(0, Puzzle.MUCH);
            }
            if (structures.get(ref).basis().equals("R")) {
                return puzzle.number(isShare ? 0 : 1, Puzzle.MUCH);
            }
            return known == 0
                    ? puzzle.number(0, 0)
                    : known <= SMALL ? puzzle.number(1, SMALL) : puzzle.number(SMALL + 1, Puzzle.MUCH);
        });
    }

    private static List<Character> parts(Structure s) {
        return s.average() ? List.of('d') : s.share() ? List.of('n', 'd', 'r') : List.of('v');
    }

    private void figures(Structure s) {
        published.of(s.ref()).forEach((time, shown) -> {
            if (s.average()) {
                int d = number(s.ref(), time, 'd');
                shown.denominator().filter(v -> !isBlind(time)).ifPresent(v -> puzzle.narrow(d, v, v));
            } else if (s.share()) {
                int n = number(s.ref(), time, 'n');
                int d = number(s.ref(), time, 'd');
                puzzle.sum(d, List.of(n, number(s.ref(), time, 'r')));
                shown.numerator().filter(v -> !isBlind(time)).ifPresent(v -> puzzle.narrow(n, v, v));
                shown.denominator().filter(v -> !isBlind(time)).ifPresent(v -> puzzle.narrow(d, v, v));
            } else {
                int number = number(s.ref(), time, 'v');
                shown.value().filter(v -> !isBlind(time)).ifPresent(v -> puzzle.narrow(number, v, v));
            }
        });
    }

    private void overTime(Structure s) {
        TreeMap<Integer, Time> ends = new TreeMap<>();
        List<Time> times = new ArrayList<>(published.of(s.ref()).keySet());
        times.sort(java.util.Comparator.comparing(Time::end).thenComparing(Time::months));
        if (s.basis().equals("Q")) {
            sums(s, times);
            return;
        }
        for (Time time : times) {
            Time same = ends.putIfAbsent(time.end(), time);
            if (same != null) {
                // For figures that do not add up, the last month is the quarter, and the last quarter the year.
                parts(s).forEach(p -> puzzle.sum(number(s.ref(), time, p), List.of(number(s.ref(), same, p))));
            }
        }
        if (s.basis().equals("C")) {
            Time before = null;
            for (Time time : ends.values()) {
                if (before != null && before.inYear().equals(time.inYear())) {
                    for (char part : parts(s)) {
                        int since = puzzle.number(0, Puzzle.MUCH);
                        derived(
                                s.ref() + " since " + before + " " + part,
                                since,
                                time,
                                of(s, time, part) - of(s, before, part));
                        puzzle.sum(number(s.ref(), time, part), List.of(number(s.ref(), before, part), since));
                    }
                }
                before = time;
            }
        }
        if (s.basis().equals("R")) {
            parts(s).stream().filter(p -> p != 'd' || s.average()).forEach(p -> rolling(s, p, ends));
        }
    }

    /** Relates every year to its quarters, or to its months if years end every month. */
    private void rolling(Structure s, char part, TreeMap<Integer, Time> ends) {
        boolean quarterly = ends.keySet().stream().allMatch(end -> end % 3 == 0);
        int step = quarterly ? 3 : 1;
        Map<Integer, Integer> pieces = new HashMap<>();
        ends.forEach((end, time) -> {
            List<Integer> its = new ArrayList<>();
            for (int back = 0; back < 12; back += step) {
                its.add(pieces.computeIfAbsent(end - back, q -> puzzle.number(0, Puzzle.MUCH)));
            }
            puzzle.sum(number(s.ref(), time, part), its);
        });
    }

    private long of(Structure s, Time time, char part) {
        return truth.getOrDefault(new Hidden(s.ref(), time, part), 0L);
    }

    private void derived(String words, int number, Time time, long value) {
        derived.add(new Derived(words, number, value, time));
    }

    private void sums(Structure s, List<Time> times) {
        TreeSet<Integer> firsts = new TreeSet<>();
        for (Time time : times) {
            if (time.months() == 1 && firsts.add(time.inQuarter().first())) {
                sum(s, time.inQuarter());
            }
        }
        firsts.clear();
        for (Time time : times) {
            if (firsts.add(time.inYear().first())) {
                sum(s, time.inYear());
            }
        }
    }

    private void sum(Structure s, Time whole) {
        for (char part : parts(s)) {
            puzzle.sum(
                    number(s.ref(), whole, part),
                    whole.parts().stream().map(t -> number(s.ref(), t, part)).toList());
        }
    }

    private void totals(Structure total) {
        Map<String, List<Structure>> kinds = new TreeMap<>();
        structures
                .values()
                .forEach(part -> part.partOf().forEach(of -> {
                    String[] words = of.split(" by ");
                    if (words[0].equals(total.ref())) {
                        kinds.computeIfAbsent(words.length > 1 ? words[1] : "", k -> new ArrayList<>())
                                .add(part);
                    }
                }));
        kinds.values().forEach(parts -> {
            TreeSet<Time> times =
                    new TreeSet<>(java.util.Comparator.comparing(Time::first).thenComparing(Time::months));
            times.addAll(published.of(total.ref()).keySet());
            parts.forEach(p -> times.addAll(published.of(p.ref()).keySet()));
            boolean rests = published.of(total.ref()).keySet().stream()
                    .anyMatch(t -> isComplete(total, parts, t) && rest(total, parts, t) != 0);
            times.forEach(t -> total(total, parts, t, rests));
        });
    }

    private boolean isComplete(Structure total, List<Structure> parts, Time time) {
        char size = total.share() ? 'd' : 'v';
        return truth.containsKey(new Hidden(total.ref(), time, size))
                && parts.stream().allMatch(p -> truth.containsKey(new Hidden(p.ref(), time, size)));
    }

    /** Returns the remainder of a total, which anybody may know to be 0. */
    private long rest(Structure total, List<Structure> parts, Time time) {
        char size = total.share() ? 'd' : 'v';
        long rest = truth.getOrDefault(new Hidden(total.ref(), time, size), 0L);
        for (Structure each : parts) {
            rest -= truth.getOrDefault(new Hidden(each.ref(), time, size), 0L);
        }
        return rest;
    }

    private void total(Structure total, List<Structure> parts, Time time, boolean rests) {
        List<Integer> left = new ArrayList<>();
        for (char part : parts(total)) {
            List<Integer> all = new ArrayList<>();
            parts.forEach(p -> all.add(number(p.ref(), time, part)));
            if (rests) {
                left.add(puzzle.number(0, Puzzle.MUCH));
                all.add(left.getLast());
                if (parts.stream().allMatch(p -> truth.containsKey(new Hidden(p.ref(), time, part)))) {
                    long value = of(total, time, part)
                            - parts.stream().mapToLong(p -> of(p, time, part)).sum();
                    derived("the rest of " + total.ref() + " " + time + " " + part, left.getLast(), time, value);
                }
            }
            puzzle.sum(number(total.ref(), time, part), all);
        }
        if (left.size() == 3) {
            puzzle.sum(left.get(1), List.of(left.get(0), left.get(2)));
        }
    }
}
