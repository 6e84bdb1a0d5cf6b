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

/** A council's workspace full of small numbers, made up at random, with totals and parts, months, quarters and years. */
final class RandomWorkspace {
    private static final int YEAR = 2018;

    private final Random random;
    private final List<Attacker.Structure> structures = new ArrayList<>();
    private final Map<Attacker.Hidden, Long> truth = new HashMap<>();
    private final java.util.Set<String> marked = new java.util.TreeSet<>();
    private final StringBuilder indicators = new StringBuilder(
            "ref,title,service-area,unit,decimals,polarity,basis,people,part-of,year-to-date,owner\n");
    private final StringBuilder targets = new StringBuilder("ref,period,target\n");
    private final List<String> rows = new ArrayList<>();
    private final int lastQuarter;

    RandomWorkspace(long seed) {
        this.random = new Random(seed);
        this.lastQuarter = 2 + random.nextInt(3);
        int families = 1 + random.nextInt(2);
        for (int i = 0; i < families; i++) {
            family("F" + (i + 1));
        }
    }

    List<Attacker.Structure> structures() {
        return structures;
    }

    Map<Attacker.Hidden, Long> truth() {
        return truth;
    }

    /** Reference and period of what the extracts mark as suppressed. */
    java.util.Set<String> marked() {
        return marked;
    }

    /** Counts by time: one number, or a numerator and a denominator. */
    private record Series(Map<Time, long[]> at) {
        Series plus(Series other) {
            Map<Time, long[]> sum = new TreeMap<>(ORDER);
            at.forEach((t, v) -> {
                long[] more = other.at.get(t);
                long[] both = v.clone();
                for (int i = 0; i < both.length; i++) {
                    both[i] += more[i];
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
        boolean share = !basis.equals("R") && random.nextInt(3) == 0;
        boolean monthly = !basis.equals("R") && random.nextBoolean();
        boolean ownQuarters = monthly && random.nextInt(3) == 0;
        boolean years = basis.equals("Q") && random.nextInt(3) == 0;
        boolean exhaustive = random.nextInt(3) > 0;
        boolean marks = random.nextInt(8) == 0;
        Shape shape = new Shape(basis, share, monthly, ownQuarters, years, marks);
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
        write(name, "", shape, exhaustive ? total : total.plus(flow(shape, true)));
    }

    private record Shape(
            String basis, boolean share, boolean monthly, boolean ownQuarters, boolean years, boolean marks) {}

    /** What happened in each month or quarter. */
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
        String unit = shape.share() ? "percent" : "number";
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
                ref, shape.basis(), shape.share(), total.isEmpty() ? List.of() : List.of(total)));
        all.forEach((time, v) -> {
            boolean marked = shape.marks() && random.nextInt(9) == 0;
            if (marked) {
                this.marked.add(ref + time.spelled());
            }
            if (shape.share()) {
                truth.put(new Attacker.Hidden(ref, time, 'n'), v[0]);
                truth.put(new Attacker.Hidden(ref, time, 'd'), v[1]);
                truth.put(new Attacker.Hidden(ref, time, 'r'), v[1] - v[0]);
                rows.add(ref + "," + time.spelled() + (marked ? ",c,,," : ",," + v[0] + "," + v[1] + ","));
            } else {
                truth.put(new Attacker.Hidden(ref, time, 'v'), v[0]);
                rows.add(ref + "," + time.spelled() + "," + (marked ? "c" : v[0]) + ",,,");
            }
        });
    }

    /** What the extracts say, by the basis. */
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
                for (int i = 3; i < list.size(); i++) {
                    long sum = 0;
                    for (int back = 0; back < 4; back++) {
                        sum += list.get(i - back).getValue()[0];
                    }
                    all.put(list.get(i).getKey(), new long[] {sum});
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
            } else {
                sums.put(whole, all.get(t));
            }
        });
        sums.forEach((t, v) -> {
            if (counts.get(t) == months) {
                all.put(t, v);
            }
        });
    }

    /** Writes it, its rows in any order. */
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
