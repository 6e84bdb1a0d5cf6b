package boardpack.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A workspace of small numbers from which several packs are made. In between, figures arrive late or are revised, and
 * indicators disappear. Parts are declared differently, a quarter is issued again, or a year is omitted.
 */
final class Sequence {
    private static final int YEAR = 2018;
    private static final java.util.Comparator<Time> ORDER =
            java.util.Comparator.comparing(Time::end).thenComparing(Time::months);

    private final Random random;
    private final List<String> refs = new ArrayList<>();
    private final List<String> leaves = new ArrayList<>();

    /** The leaves that each indicator is the sum of. */
    private final Map<String, List<String>> leavesOf = new LinkedHashMap<>();

    private final Map<String, String> partOf = new LinkedHashMap<>();
    private final Map<String, String> areas = new HashMap<>();
    private final Map<String, Map<Time, long[]>> flow = new HashMap<>();
    private final String basis;
    private final boolean share;
    private final boolean monthly;
    private final boolean exemptOne;
    private final int size;

    /** True if indicators disappear and change their totals; otherwise more figures are revised. */
    private final boolean isRebuilt;

    private final Set<String> gone = new HashSet<>();
    private final Set<String> late = new HashSet<>();
    private final Set<String> revised = new HashSet<>();
    private String exempt = "";
    private String comparison = "same-quarter-last-year";
    private int now;

    Sequence(long seed) {
        this.random = new Random(seed * 7919 + 17);
        this.basis = List.of("Q", "Q", "S", "C", "R").get(random.nextInt(5));
        this.share = !basis.equals("R") && random.nextInt(4) == 0;
        this.monthly = basis.equals("Q") && random.nextInt(3) == 0;
        this.exemptOne = random.nextInt(6) == 0;
        this.size = List.of(6, 14, 60).get(random.nextInt(3));
        this.isRebuilt = random.nextInt(3) == 0;
        int parts = 2 + random.nextInt(3);
        boolean rest = random.nextInt(4) == 0;
        List<String> all = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            String ref = "P" + (char) ('A' + i);
            if (i == 0 && random.nextInt(3) == 0) {
                leaf(ref + "1");
                leaf(ref + "2");
                indicator(ref, List.of(ref + "1", ref + "2"));
                partOf.put(ref + "1", ref);
                partOf.put(ref + "2", ref);
                all.addAll(leavesOf.get(ref));
            } else {
                leaf(ref);
                all.add(ref);
            }
            partOf.put(ref, "T");
        }
        if (rest) {
            leaves.add("rest");
            all.add("rest");
        }
        indicator("T", all);
        if (exemptOne) {
            exempt = random.nextInt(4) == 0 ? "T" : "PB";
        }
        now = 4 * (YEAR + 1) + random.nextInt(4);
        leaves.forEach(l -> {
            Map<Time, long[]> its = new TreeMap<>(ORDER);
            for (int quarter = 4 * YEAR; quarter <= now; quarter++) {
                flow(its, quarter);
            }
            flow.put(l, its);
        });
        lateOnes();
    }

    private void leaf(String ref) {
        leaves.add(ref);
        indicator(ref, List.of(ref));
    }

    private void indicator(String ref, List<String> its) {
        refs.add(ref);
        leavesOf.put(ref, its);
        areas.put(ref, random.nextInt(3) == 0 ? "Health" : "Children");
    }

    private static Time quarter(int number) {
        return Time.quarter(number / 4, number % 4 + 1);
    }

    private void flow(Map<Time, long[]> its, int quarter) {
        for (Time time : monthly ? quarter(quarter).parts() : List.of(quarter(quarter))) {
            its.put(time, some());
        }
    }

    private long[] some() {
        long some = random.nextInt(4) == 0 ? random.nextInt(7) : random.nextInt(size + 1);
        return share ? new long[] {random.nextInt((int) some + 1), some} : new long[] {some};
    }

    private void lateOnes() {
        late.clear();
        for (String ref : refs) {
            if (random.nextInt(7) == 0) {
                late.add(ref + quarter(now));
            }
        }
    }

    /** Moves on to the next pack; returns the changes in words. */
    String next() {
        String did = "";
        int step = random.nextInt(8);
        if (step < 2) {
            did += "issued again; ";
        } else {
            int ahead = step == 7 ? 4 : 1;
            did += ahead == 4 ? "after a year; " : "next quarter; ";
            for (int i = 0; i < ahead; i++) {
                now++;
                leaves.forEach(l -> flow(flow.get(l), now));
            }
            lateOnes();
        }
        if (step < 2 || random.nextInt(2) == 0) {
            late.clear();
        }
        for (int i = random.nextInt(isRebuilt ? 2 : 3); i > 0; i--) {
            revise();
            did += "revised; ";
        }
        if (isRebuilt && random.nextInt(4) == 0) {
            String ref = refs.get(random.nextInt(refs.size()));
            gone.add(ref);
            did += ref + " gone; ";
        }
        if (isRebuilt && random.nextInt(5) == 0) {
            String ref = List.copyOf(partOf.keySet()).get(random.nextInt(partOf.size()));
            partOf.put(ref, partOf.get(ref).isEmpty() ? "T" : "");
            did += ref + " of another total; ";
        }
        if (random.nextInt(4) == 0) {
            comparison = comparison.equals("previous-period") ? "same-quarter-last-year" : "previous-period";
        }
        return did;
    }

    private void revise() {
        String leaf = leaves.get(random.nextInt(leaves.size()));
        List<Time> times = List.copyOf(flow.get(leaf).keySet());
        Time time = times.get(Math.max(0, times.size() - 1 - random.nextInt(Math.min(6, times.size()))));
        Map<String, Map<Time, long[]>> before = values();
        flow.get(leaf).put(time, some());
        values().forEach((ref, its) -> its.forEach((t, v) -> {
            if (!java.util.Arrays.equals(v, before.get(ref).get(t))) {
                revised.add(ref + t);
            }
        }));
    }

    /** Returns every figure in the extracts, without late and deleted ones. */
    Map<String, Map<Time, long[]>> values() {
        Map<String, Map<Time, long[]>> all = new TreeMap<>();
        leavesOf.forEach((ref, its) -> {
            Map<Time, long[]> sum = new TreeMap<>(ORDER);
            its.forEach(l -> flow.get(l).forEach((t, v) -> {
                long[] both = sum.computeIfAbsent(t, x -> new long[v.length]);
                for (int i = 0; i < v.length; i++) {
                    both[i] += v[i];
                }
            }));
            all.put(ref, byBasis(sum));
        });
        return all;
    }

    private Map<Time, long[]> byBasis(Map<Time, long[]> flow) {
        if (basis.equals("Q") || basis.equals("S")) {
            return flow;
        }
        Map<Time, long[]> all = new TreeMap<>(ORDER);
        List<Time> times = List.copyOf(flow.keySet());
        for (int i = 0; i < times.size(); i++) {
            Time time = times.get(i);
            int back = basis.equals("R") ? 4 : (time.first() - time.inYear().first()) / 3 + 1;
            if (i + 1 < back) {
                continue;
            }
            long[] sum = new long[share ? 2 : 1];
            for (int j = i - back + 1; j <= i; j++) {
                for (int c = 0; c < sum.length; c++) {
                    sum[c] += flow.get(times.get(j))[c];
                }
            }
            all.put(time, sum);
        }
        return all;
    }

    boolean isThere(String ref, Time time) {
        return !gone.contains(ref) && !late.contains(ref + time.inQuarter());
    }

    String exempt() {
        return gone.contains(exempt) ? "" : exempt;
    }

    String area(String ref) {
        return areas.get(ref);
    }

    int now() {
        return now;
    }

    boolean isFlow() {
        return basis.equals("Q");
    }

    String basis() {
        return basis;
    }

    boolean isShare() {
        return share;
    }

    List<String> refs() {
        return refs.stream().filter(r -> !gone.contains(r)).toList();
    }

    /** Returns the parts of each total as declared now. */
    Map<String, List<String>> totals() {
        Map<String, List<String>> totals = new TreeMap<>();
        partOf.forEach((part, total) -> {
            if (!total.isEmpty() && !gone.contains(part) && !gone.contains(total)) {
                totals.computeIfAbsent(total, t -> new ArrayList<>()).add(part);
            }
        });
        return totals;
    }

    Path write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("extracts"));
        Files.writeString(
                folder.resolve("pack.yaml"),
                "style: policy-board\ncouncil: Saltmere Borough Council\nboard: Children's Board\nofficer: Director\n"
                        + "service-areas: [Children, Health]\ndirection: {compare-with: " + comparison + "}\nquarter: "
                        + quarter(now).spelled() + "\n");
        StringBuilder indicators =
                new StringBuilder("ref,title,service-area,unit,decimals,polarity,basis,people,part-of,exempt\n");
        StringBuilder targets = new StringBuilder("ref,period,target\n");
        List<String> rows = new ArrayList<>();
        Map<String, Map<Time, long[]>> values = values();
        for (String ref : refs()) {
            String total = partOf.getOrDefault(ref, "");
            indicators.append(String.format(
                    Locale.ROOT,
                    "%s,Title of %s,%s,%s,%d,none,%s,yes,%s,%s%n",
                    ref,
                    ref,
                    areas.get(ref),
                    share ? "percent" : "number",
                    share ? 1 : 0,
                    basis,
                    gone.contains(total) ? "" : total,
                    ref.equals(exempt) ? "2" : ""));
            for (int year = YEAR; year <= now / 4; year++) {
                targets.append(ref)
                        .append(',')
                        .append(Time.year(year).spelled())
                        .append(",none\n");
            }
            values.get(ref).forEach((time, v) -> {
                if (isThere(ref, time)) {
                    String mark = revised.contains(ref + time) ? "revised" : "";
                    rows.add(ref + "," + time.spelled() + "," + (share ? "," + v[0] + "," + v[1] : v[0] + ",,") + ","
                            + mark);
                }
            });
        }
        Files.writeString(folder.resolve("indicators.csv"), indicators);
        Files.writeString(folder.resolve("targets.csv"), targets);
        Files.writeString(
                folder.resolve("extracts/all.csv"),
                "ref,period,value,numerator,denominator,status\n" + String.join("\n", rows) + "\n");
        return folder;
    }
}
