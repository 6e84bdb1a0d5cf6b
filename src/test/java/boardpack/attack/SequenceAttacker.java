package boardpack.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An attacker who keeps every pack and uses sums across all of them.
 *
 * <p>He knows for each number that is not shown if it is 0, small or larger, and which numbers were revised. A number
 * that was not revised is the same in every pack.
 */
final class SequenceAttacker {
    private static final int SMALL = 5;

    private final Puzzle puzzle = new Puzzle();
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final Map<Key, Long> truth = new HashMap<>();
    private final Set<Key> hidden = new HashSet<>();
    private final List<Issue> issues;
    private final boolean blindAtLast;

    /** A number until its next revision. */
    record Key(String ref, Time time, char part, int version) {}

    /**
     * A pack.
     *
     * @param published the content of its tables
     * @param values the true numbers by reference and period; he knows their sizes
     * @param versions the number of revisions of each until then
     * @param totals the parts of each total as declared
     * @param rests the totals with a remainder
     */
    record Issue(
            Published published,
            String basis,
            boolean share,
            Map<String, Map<Time, long[]>> values,
            Map<String, Map<Time, Integer>> versions,
            Map<String, List<String>> totals,
            Set<String> rests) {}

    SequenceAttacker(List<Issue> issues) {
        this(issues, false);
    }

    private SequenceAttacker(List<Issue> issues, boolean blindAtLast) {
        this.issues = issues;
        this.blindAtLast = blindAtLast;
        for (int i = 0; i < issues.size(); i++) {
            read(i);
        }
    }

    /** Returns small numbers for which the last pack rules out a value. */
    List<String> recovered() {
        List<String> recovered = new ArrayList<>();
        SequenceAttacker blind = null;
        for (Key key : new TreeMap<>(byName()).values()) {
            long value = truth.get(key);
            TreeSet<Long> possible = value >= 1 && value <= SMALL ? possible(key) : new TreeSet<>();
            if (possible.isEmpty() || possible.size() == SMALL || !possible.contains(value)) {
                continue;
            }
            blind = blind == null ? new SequenceAttacker(issues, true) : blind;
            if (!blind.numbers.containsKey(key) || !blind.possible(key).equals(possible)) {
                recovered.add(key + " = " + value + " is one of " + possible);
            }
        }
        return recovered;
    }

    /**
     * Returns true if a figure follows from earlier publications, even if the last pack had hidden everything possible.
     */
    boolean isKnownAnyway(String ref, Time time) {
        SequenceAttacker blind = new SequenceAttacker(issues, true);
        return blind.hidden.stream()
                .filter(k -> k.ref().equals(ref) && k.time().equals(time))
                .anyMatch(k -> blind.truth.get(k) >= 1 && blind.truth.get(k) <= SMALL && blind.isKnown(k));
    }

    /** Returns true if a private number follows even if the last pack had hidden everything possible. */
    boolean isInPrivateKnownAnyway(String ref, Time time) {
        return new SequenceAttacker(issues, true).isKnown(ref, time);
    }

    /** Returns true if a private number is known exactly. */
    boolean isKnown(String ref, Time time) {
        return numbers.keySet().stream()
                .filter(k -> k.ref().equals(ref) && k.time().equals(time))
                .anyMatch(this::isKnown);
    }

    private boolean isKnown(Key key) {
        Long value = truth.get(key);
        return value != null
                && puzzle.isImpossible(numbers.get(key), 0, value - 1)
                && puzzle.isImpossible(numbers.get(key), value + 1, Puzzle.MUCH);
    }

    /** Returns the number of small numbers that he looks for. */
    long sought() {
        return hidden.stream()
                .filter(k -> truth.get(k) >= 1 && truth.get(k) <= SMALL)
                .count();
    }

    private Map<String, Key> byName() {
        Map<String, Key> all = new HashMap<>();
        hidden.forEach(k -> all.put(k.toString(), k));
        return all;
    }

    private TreeSet<Long> possible(Key key) {
        TreeSet<Long> possible = new TreeSet<>();
        for (long v = 1; v <= SMALL; v++) {
            if (!puzzle.isImpossible(numbers.get(key), v)) {
                possible.add(v);
            }
        }
        return possible;
    }

    private List<Character> parts(Issue issue) {
        return issue.share() ? List.of('n', 'd', 'r') : List.of('v');
    }

    private static long part(long[] v, char part) {
        return switch (part) {
            case 'v', 'n' -> v[0];
            case 'd' -> v[1];
            default -> v[1] - v[0];
        };
    }

    private Key key(Issue issue, String ref, Time time, char part) {
        int version = issue.versions().getOrDefault(ref, Map.of()).getOrDefault(time, 0);
        return new Key(ref, time, part, version);
    }

    private int number(Issue issue, String ref, Time time, char part) {
        Key key = key(issue, ref, time, part);
        long[] v = issue.values().getOrDefault(ref, Map.of()).get(time);
        if (v != null) {
            truth.putIfAbsent(key, part(v, part));
        }
        return numbers.computeIfAbsent(key, k -> puzzle.number(0, Puzzle.MUCH));
    }

    private void read(int at) {
        Issue issue = issues.get(at);
        boolean last = at == issues.size() - 1;
        Set<String> read = new HashSet<>(issue.published().figures().keySet());
        for (String ref : read) {
            issue.published().of(ref).forEach((time, shown) -> {
                long[] v = issue.values().getOrDefault(ref, Map.of()).get(time);
                if (v == null || v.length == 0) {
                    if (issue.basis().equals("Q") && !(last && blindAtLast)) {
                        addedUp(issue, ref, time, shown);
                    }
                    return;
                }
                boolean seen = !shown.suppressed() && !(last && blindAtLast && mayBeHidden(v));
                for (char part : parts(issue)) {
                    Key key = key(issue, ref, time, part);
                    int number = number(issue, ref, time, part);
                    long value = part(v, part);
                    truth.put(key, value);
                    if (seen) {
                        puzzle.narrow(number, value, value);
                        hidden.remove(key);
                    } else if (shown.suppressed() || blindAtLast) {
                        long from = value == 0 ? 0 : value <= SMALL ? 1 : SMALL + 1;
                        long to = value == 0 ? 0 : value <= SMALL ? SMALL : Puzzle.MUCH;
                        puzzle.narrow(number, from, to);
                        hidden.add(key);
                    }
                }
                if (issue.share()) {
                    puzzle.sum(
                            number(issue, ref, time, 'd'),
                            List.of(number(issue, ref, time, 'n'), number(issue, ref, time, 'r')));
                }
            });
            overTime(issue, ref);
        }
        issue.totals().forEach((total, its) -> totals(issue, total, its));
    }

    /** Adds quarters and years without an extract row, because they are printed too. */
    private void addedUp(Issue issue, String ref, Time time, Published.Shown shown) {
        for (char part : parts(issue)) {
            Optional<Long> value = switch (part) {
                case 'v' -> shown.value();
                case 'n' -> shown.numerator();
                case 'd' -> shown.denominator();
                default -> shown.denominator().flatMap(d -> shown.numerator().map(n -> d - n));
            };
            value.ifPresent(v -> puzzle.narrow(derived(issue, ref, time, part), v, v));
        }
    }

    private static boolean mayBeHidden(long[] v) {
        return v[v.length - 1] > SMALL;
    }

    private void overTime(Issue issue, String ref) {
        List<Time> times = new ArrayList<>(issue.published().of(ref).keySet());
        times.sort(java.util.Comparator.comparing(Time::end).thenComparing(Time::months));
        switch (issue.basis()) {
            case "Q" -> {
                TreeSet<Integer> firsts = new TreeSet<>();
                for (Time time : times) {
                    if (time.months() == 1 && firsts.add(time.inQuarter().first())) {
                        sum(issue, ref, time.inQuarter());
                    }
                }
                firsts.clear();
                for (Time time : times) {
                    if (firsts.add(time.inYear().first())) {
                        sum(issue, ref, time.inYear());
                    }
                }
            }
            case "C" -> {
                for (int i = 1; i < times.size(); i++) {
                    if (times.get(i).inYear().equals(times.get(i - 1).inYear())) {
                        for (char part : parts(issue)) {
                            puzzle.sum(
                                    number(issue, ref, times.get(i), part),
                                    List.of(number(issue, ref, times.get(i - 1), part), puzzle.number(0, Puzzle.MUCH)));
                        }
                    }
                }
            }
            case "R" -> {
                Map<Integer, Integer> pieces = new HashMap<>();
                for (Time time : times) {
                    List<Integer> its = new ArrayList<>();
                    for (int back = 0; back < 4; back++) {
                        its.add(pieces.computeIfAbsent(time.end() - 3 * back, q -> puzzle.number(0, Puzzle.MUCH)));
                    }
                    puzzle.sum(number(issue, ref, time, 'v'), its);
                }
            }
            default -> {
                // A figure at a point in time does not add up.
            }
        }
    }

    private void sum(Issue issue, String ref, Time whole) {
        for (char part : parts(issue)) {
            puzzle.sum(
                    derived(issue, ref, whole, part),
                    whole.parts().stream()
                            .map(t -> derived(issue, ref, t, part))
                            .toList());
        }
    }

    /** Returns the version of a sum, which depends on the versions of its parts. */
    private int derived(Issue issue, String ref, Time time, char part) {
        boolean has = issue.values().getOrDefault(ref, Map.of()).containsKey(time);
        if (has || time.months() == 1) {
            return number(issue, ref, time, part);
        }
        List<Integer> versions = new ArrayList<>();
        issue.versions().getOrDefault(ref, Map.of()).forEach((t, v) -> {
            if (t.first() >= time.first() && t.end() <= time.end()) {
                versions.add(t.hashCode() * 31 + v);
            }
        });
        java.util.Collections.sort(versions);
        return numbers.computeIfAbsent(
                new Key(ref, time, part, versions.hashCode()), k -> puzzle.number(0, Puzzle.MUCH));
    }

    private void totals(Issue issue, String total, List<String> its) {
        TreeSet<Time> times =
                new TreeSet<>(java.util.Comparator.comparing(Time::first).thenComparing(Time::months));
        times.addAll(issue.published().of(total).keySet());
        its.forEach(p -> times.addAll(issue.published().of(p).keySet()));
        for (Time time : times) {
            for (char part : parts(issue)) {
                List<Integer> all = new ArrayList<>();
                its.forEach(p -> all.add(derived(issue, p, time, part)));
                if (issue.rests().contains(total)) {
                    all.add(puzzle.number(0, Puzzle.MUCH));
                }
                puzzle.sum(derived(issue, total, time, part), all);
            }
        }
    }

    /** Returns everything published, with hidden numbers in brackets, to help find an error. */
    String told() {
        StringBuilder text = new StringBuilder();
        for (Issue issue : issues) {
            text.append("pack: ")
                    .append(issue.totals())
                    .append(" rests ")
                    .append(issue.rests())
                    .append('\n');
            issue.published().figures().forEach((ref, cells) -> {
                text.append("  ").append(ref).append(' ').append(issue.basis()).append(':');
                new TreeMap<Integer, String>() {
                    {
                        cells.forEach((time, shown) -> {
                            long[] v =
                                    issue.values().getOrDefault(ref, Map.of()).getOrDefault(time, new long[0]);
                            String words = java.util.Arrays.toString(v).replaceAll("[\\[\\]]", "");
                            int version =
                                    issue.versions().getOrDefault(ref, Map.of()).getOrDefault(time, 0);
                            put(
                                    time.first() * 20 + time.months(),
                                    " " + time.first() + "/" + time.months() + "="
                                            + (shown.suppressed()
                                                    ? "(" + words + ")"
                                                    : words.isEmpty()
                                                            ? shown.value().orElse(-1L) + "+"
                                                            : words)
                                            + (version == 0 ? "" : "v" + version));
                        });
                    }
                }.values().forEach(text::append);
                text.append('\n');
            });
        }
        return text.toString();
    }
}
