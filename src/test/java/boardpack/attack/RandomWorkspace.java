package boardpack.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A random workspace full of small numbers, with totals and parts, months, quarters and years.
 *
 * <p>From {@link #MORE} on there are also totals divided in two ways, periods that nobody supplied, average times, and
 * rolling years of shares and by month.
 */
final class RandomWorkspace {
    static final int MORE = 5_000;
    private static final int YEAR = 2018;

    private final Random random;

    /** Decides the features added later, so that earlier workspaces stay the same. */
    private final Random more;

    private final boolean isMore;
    private final List<Attacker.Structure> structures = new ArrayList<>();
    private final Map<Attacker.Hidden, Long> truth = new HashMap<>();
    private final Map<Attacker.Hidden, Long> missing = new HashMap<>();
    private final java.util.Set<String> marked = new java.util.TreeSet<>();
    private final StringBuilder indicators = new StringBuilder(
            "ref,title,service-area,unit,decimals,polarity,basis,people,part-of,year-to-date,owner\n");
    private final StringBuilder targets = new StringBuilder("ref,period,target\n");
    private final List<String> rows = new ArrayList<>();
    private final int lastQuarter;

    RandomWorkspace(long seed) {
        this.random = new Random(seed);
        this.more = new Random(-1 - seed);
        this.isMore = seed >= MORE;
        this.lastQuarter = 2 + random.nextInt(3);
        int families = 1 + random.nextInt(2);
        for (int i = 0; i < families; i++) {
            family("F" + (i + 1));
        }
    }

    Attacker.Made made() {
        return new Attacker.Made(structures, truth, marked, missing);
    }

    /** Counts by time: one number, or a numerator and a denominator. */
    private record Series(Map<Time, long[]> at) {
        Series plus(Series other) {
            return with(other, 1);
        }

        Series minus(Series other) {
            return with(other, -1);
        }

        private Series with(Series other, int sign) {
            Map<Time, long[]> sum = new TreeMap<>(ORDER);
            at.forEach((t, v) -> {
                long[] more = other.at.get(t);
                long[] both = v.clone();
                for (int i = 0; i < both.length; i++) {
                    both[i] += sign * more[i];
                }
                sum.put(t, both);
            });
            return new Series(sum);
        }
    }

    private static final java.util.Comparator<Time> ORDER =
            java.util.Comparator.comparing(Time::end).thenComparing(Time::months);

    private void family(String name) {
        String basis = List.of("Q", "Q", "S", "C", "R").get(random.nextInt(5));
        boolean share = !basis.equals("R") && random.nextInt(3) == 0 || basis.equals("R") && moreOften(3);
        boolean monthly = !basis.equals("R") && random.nextBoolean() || basis.equals("R") && moreOften(3);
        boolean ownQuarters = monthly && random.nextInt(3) == 0;
        boolean years = basis.equals("Q") && random.nextInt(3) == 0;
        boolean exhaustive = random.nextInt(3) > 0;
        boolean marks = random.nextInt(8) == 0;
        boolean average = share && moreOften(4);
        boolean gaps = moreOften(4);
        Shape shape = new Shape(basis, share, monthly, ownQuarters, years, marks, average, gaps);
        int parts = random.nextInt(4);
        if (parts < 2) {
            write(name, "", shape, flow(shape, false));
            return;
        }
        Series total = null;
        for (int i = 0; i < parts; i++) {
            String ref = name + (char) ('A' + i);
            Series own;
            if (i == 0 && random.nextInt(3) == 0) {
                Series one = flow(shape, true);
                Series two = flow(shape, true);
                write(ref + "1", ref, shape, one);
                write(ref + "2", ref, shape, two);
                own = one.plus(two);
            } else {
                own = flow(shape, true);
            }
            write(ref, name, shape, own);
            total = total == null ? own : total.plus(own);
        }
        Series whole = exhaustive ? total : total.plus(flow(shape, true));
        if (moreOften(3)) {
            Series boys = some(whole);
            Series girls = whole.minus(boys);
            write(name + "M", name + " by sex", shape, boys);
            write(name + "W", name + " by sex", shape, more.nextBoolean() ? girls : some(girls));
        }
        write(name, "", shape, whole);
    }

    private boolean moreOften(int oneIn) {
        return isMore && more.nextInt(oneIn) == 0;
    }

    /** Returns a random part of a series. */
    private Series some(Series of) {
        Map<Time, long[]> some = new TreeMap<>(ORDER);
        of.at().forEach((time, v) -> {
            if (v.length == 1) {
                some.put(time, new long[] {more.nextInt((int) v[0] + 1)});
                return;
            }
            long few = more.nextInt((int) v[0] + 1);
            some.put(time, new long[] {few, few + more.nextInt((int) (v[1] - v[0]) + 1)});
        });
        return new Series(some);
    }

    private record Shape(
            String basis,
            boolean share,
            boolean monthly,
            boolean ownQuarters,
            boolean years,
            boolean marks,
            boolean average,
            boolean gaps) {
        /** Returns the number of rows in a rolling year. */
        int ofYear() {
            return monthly ? 12 : 4;
        }

        String unit() {
            return average ? "days" : share ? "percent" : "number";
        }
    }

    /** Returns random events in each month or quarter. */
    private Series flow(Shape shape, boolean ofSeveral) {
        Map<Time, long[]> at = new TreeMap<>(ORDER);
        int size = List.of(4, 12, 60).get(random.nextInt(3));
        for (int year = YEAR - (shape.basis().equals("R") ? 1 : 0); year <= YEAR + 1; year++) {
            for (Time quarter : Time.year(year).parts()) {
                if (quarter.first() > Time.quarter(YEAR + 1, lastQuarter).first()) {
                    continue;
                }
                for (Time time : shape.monthly() ? quarter.parts() : List.of(quarter)) {
                    long some = random.nextInt(4) == 0 ? random.nextInt(7) : random.nextInt(size + 1);
                    if (!shape.share()) {
                        at.put(time, new long[] {some});
                        continue;
                    }
                    long few = random.nextInt((int) some + 1);
                    at.put(time, new long[] {random.nextBoolean() ? few : some - Math.min(few, some), some});
                }
            }
        }
        return new Series(at);
    }

    private void write(String ref, String total, Shape shape, Series flow) {
        Map<Time, long[]> all = shown(shape, flow);
        String unit = shape.unit();
        indicators
                .append(String.join(
                        ",",
                        ref,
                        "Title of " + ref,
                        "Children",
                        unit,
                        shape.share() ? "1" : "0",
                        "none",
                        shape.basis(),
                        "yes",
                        total,
                        random.nextInt(3) == 0 && shape.basis().equals("Q") ? "yes" : "",
                        "AB"))
                .append('\n');
        targets.append(ref).append(",2019/20,none\n");
        structures.add(new Attacker.Structure(
                ref, shape.basis(), shape.share(), shape.average(), total.isEmpty() ? List.of() : List.of(total)));
        if (shape.gaps()) {
            for (Time time : List.copyOf(all.keySet())) {
                if (more.nextInt(12) == 0) {
                    truth(ref, time, shape, all.remove(time), missing);
                }
            }
        }
        all.forEach((time, v) -> {
            boolean marked = shape.marks() && random.nextInt(9) == 0;
            if (marked) {
                this.marked.add(ref + time.spelled());
            }
            truth(ref, time, shape, v, truth);
            if (shape.share()) {
                rows.add(ref + "," + time.spelled() + (marked ? ",c,,," : ",," + v[0] + "," + v[1] + ","));
            } else {
                rows.add(ref + "," + time.spelled() + "," + (marked ? "c" : v[0]) + ",,,");
            }
        });
    }

    private static void truth(String ref, Time time, Shape shape, long[] v, Map<Attacker.Hidden, Long> into) {
        if (!shape.share()) {
            into.put(new Attacker.Hidden(ref, time, 'v'), v[0]);
            return;
        }
        into.put(new Attacker.Hidden(ref, time, 'd'), v[1]);
        if (!shape.average()) {
            into.put(new Attacker.Hidden(ref, time, 'n'), v[0]);
            into.put(new Attacker.Hidden(ref, time, 'r'), v[1] - v[0]);
        }
    }

    /** Returns the figures in the extracts, according to the basis. */
    private Map<Time, long[]> shown(Shape shape, Series flow) {
        Map<Time, long[]> all = new TreeMap<>(ORDER);
        switch (shape.basis()) {
            case "C" -> {
                long[] sum = new long[shape.share() ? 2 : 1];
                for (Map.Entry<Time, long[]> e : flow.at().entrySet()) {
                    if (e.getKey().first() == e.getKey().inYear().first()) {
                        sum = new long[sum.length];
                    }
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += e.getValue()[i];
                    }
                    all.put(e.getKey(), sum.clone());
                }
            }
            case "R" -> {
                List<Map.Entry<Time, long[]>> list = List.copyOf(flow.at().entrySet());
                for (int i = shape.ofYear() - 1; i < list.size(); i++) {
                    long[] sum = new long[shape.share() ? 2 : 1];
                    for (int back = 0; back < shape.ofYear(); back++) {
                        for (int c = 0; c < sum.length; c++) {
                            sum[c] += list.get(i - back).getValue()[c];
                        }
                    }
                    all.put(list.get(i).getKey(), sum);
                }
            }
            default -> all.putAll(flow.at());
        }
        if (shape.ownQuarters()) {
            whole(shape, flow.at(), all, 3);
        }
        if (shape.years()) {
            whole(shape, flow.at(), all, 12);
        }
        return all;
    }

    private static void whole(Shape shape, Map<Time, long[]> parts, Map<Time, long[]> all, int months) {
        Map<Time, long[]> sums = new LinkedHashMap<>();
        Map<Time, Integer> counts = new HashMap<>();
        parts.forEach((t, v) -> {
            Time whole = months == 3 ? t.inQuarter() : t.inYear();
            counts.merge(whole, t.months(), Integer::sum);
            if (shape.basis().equals("Q")) {
                sums.merge(whole, v.clone(), (a, b) -> {
                    for (int i = 0; i < a.length; i++) {
                        a[i] += b[i];
                    }
                    return a;
                });
            } else if (all.containsKey(t)) {
                sums.put(whole, all.get(t));
            }
        });
        sums.forEach((t, v) -> {
            if (counts.get(t) == months) {
                all.put(t, v);
            }
        });
    }

    /** Writes the workspace, with its rows in random order. */
    Path write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("extracts"));
        Files.writeString(
                folder.resolve("pack.yaml"),
                "style: policy-board\ncouncil: Saltmere Borough Council\nboard: Children's Board\nofficer: Director\n"
                        + "service-areas: [Children]\nquarter: 2019/20 Q" + lastQuarter + "\n");
        Files.writeString(folder.resolve("indicators.csv"), indicators);
        Files.writeString(folder.resolve("targets.csv"), targets);
        List<String> mixed = new ArrayList<>(rows);
        java.util.Collections.shuffle(mixed, random);
        Files.writeString(
                folder.resolve("extracts/all.csv"),
                "ref,period,value,numerator,denominator,commentary\n" + String.join("\n", mixed) + "\n");
        return folder;
    }
}
