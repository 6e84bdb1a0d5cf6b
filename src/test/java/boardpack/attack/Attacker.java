package boardpack.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Somebody who wants to know what is suppressed: reads what is published, knows what adds up to what, and does sums.
 *
 * <p>He also knows of each suppressed number whether it is nothing, small or larger, and whether parts make up their
 * totals, which the papers do not tell. He shares no code with what he attacks.
 */
final class Attacker {
    private static final int SMALL = 5;

    /** What the workspace says of an indicator in public: basis, whether it is a share, and what it is part of. */
    record Structure(String ref, String basis, boolean share, List<String> partOf) {}

    /** A number that is not shown: of a figure the count, the numerator, the denominator or the rest. */
    record Hidden(String ref, Time time, char part) {}

    private record Key(String ref, Time time, char part) {}

    private final List<Structure> all;

    /** From which month on he sees nothing but which numbers are 0, small or larger. */
    private final int blindFrom;

    private final Published published;
    private final Map<String, Structure> structures = new TreeMap<>();
    private final Map<Hidden, Long> truth;
    private final Set<String> marked;
    private final Puzzle puzzle = new Puzzle();
    private final Map<Key, Integer> numbers = new HashMap<>();

    /**
     * An attacker.
     *
     * @param truth what is suppressed; he uses no more of it than whether it is nothing, small or larger
     * @param marked what the extracts mark, of which even the program does not know how large it is
     */
    Attacker(Published published, List<Structure> structures, Map<Hidden, Long> truth, Set<String> marked) {
        this(published, structures, truth, marked, Integer.MAX_VALUE);
    }

    private Attacker(
            Published published,
            List<Structure> structures,
            Map<Hidden, Long> truth,
            Set<String> marked,
            int blindFrom) {
        this.all = structures;
        this.blindFrom = blindFrom;
        this.published = published;
        this.marked = marked;
        structures.forEach(s -> this.structures.put(s.ref(), s));
        this.truth = truth;
        structures.forEach(this::figures);
        structures.forEach(this::overTime);
        structures.forEach(this::totals);
    }

    /** The small numbers of which he can rule out a value from 1 to 5. */
    List<String> recovered() {
        List<String> recovered = new ArrayList<>();
        truth.forEach((hidden, value) -> {
            boolean sought = value >= 1 && value <= SMALL && isSuppressed(hidden);
            if (!sought) {
                return;
            }
            TreeSet<Long> possible = possible(hidden);
            // What he concludes wrongly, he does not know. That a sum of small numbers is not 1, anybody knows, and so
            // is
            // whatever was known before anything of its quarter was published.
            if (possible.size() < SMALL && possible.contains(value) && !possible.equals(before(hidden))) {
                recovered.add(hidden + " = " + value + " is one of " + possible);
            }
        });
        return recovered;
    }

    /** What he would know had nothing been published since the quarter before. */
    private TreeSet<Long> before(Hidden hidden) {
        int quarter = Math.floorDiv(hidden.time().end() - 1, 3) * 3;
        return new Attacker(published, all, truth, marked, quarter).possible(hidden);
    }

    private boolean isBlind(Time time) {
        return time.end() > blindFrom;
    }

    private TreeSet<Long> possible(Hidden hidden) {
        int number = number(hidden.ref(), hidden.time(), hidden.part());
        TreeSet<Long> possible = new TreeSet<>();
        for (long v = 1; v <= SMALL; v++) {
            if (!puzzle.isImpossible(number, v)) {
                possible.add(v);
            }
        }
        return possible;
    }

    /** How many small numbers he was after. */
    long sought() {
        return truth.entrySet().stream()
                .filter(e -> e.getValue() >= 1 && e.getValue() <= SMALL && isSuppressed(e.getKey()))
                .count();
    }

    /** Small numbers that are shown as they are. */
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
            boolean told = !marked.contains(ref + time.spelled())
                    && !structures.get(ref).basis().equals("R");
            if (known > SMALL && !told) {
                return puzzle.number(0, Puzzle.MUCH);
            }
            if (structures.get(ref).basis().equals("R")) {
                return puzzle.number(1, Puzzle.MUCH);
            }
            return known == 0
                    ? puzzle.number(0, 0)
                    : known <= SMALL ? puzzle.number(1, SMALL) : puzzle.number(SMALL + 1, Puzzle.MUCH);
        });
    }

    private static List<Character> parts(Structure s) {
        return s.share() ? List.of('n', 'd', 'r') : List.of('v');
    }

    private void figures(Structure s) {
        published.of(s.ref()).forEach((time, shown) -> {
            if (s.share()) {
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
                // Of what is not added up, the last month is the quarter, and the last quarter the year.
                parts(s).forEach(p -> puzzle.sum(number(s.ref(), time, p), List.of(number(s.ref(), same, p))));
            }
        }
        if (s.basis().equals("C")) {
            Time before = null;
            for (Time time : ends.values()) {
                if (before != null && before.inYear().equals(time.inYear())) {
                    for (char part : parts(s)) {
                        int since = puzzle.number(0, Puzzle.MUCH);
                        puzzle.sum(number(s.ref(), time, part), List.of(number(s.ref(), before, part), since));
                    }
                }
                before = time;
            }
        }
        if (s.basis().equals("R") && !s.share()) {
            Map<Integer, Integer> quarters = new HashMap<>();
            ends.forEach((end, time) -> {
                List<Integer> four = new ArrayList<>();
                for (int back = 0; back < 4; back++) {
                    four.add(quarters.computeIfAbsent(end - 3 * back, q -> puzzle.number(0, Puzzle.MUCH)));
                }
                puzzle.sum(number(s.ref(), time, 'v'), four);
            });
        }
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
            boolean rests = published.of(total.ref()).keySet().stream().anyMatch(t -> rest(total, parts, t) != 0);
            times.forEach(t -> total(total, parts, t, rests));
        });
    }

    /** What is left over of a total, which anybody may know to be nothing. */
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
            }
            puzzle.sum(number(total.ref(), time, part), all);
        }
        if (left.size() == 3) {
            puzzle.sum(left.get(1), List.of(left.get(0), left.get(2)));
        }
    }
}
