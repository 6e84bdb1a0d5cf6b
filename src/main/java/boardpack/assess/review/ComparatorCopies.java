package boardpack.assess.review;

import boardpack.indicator.Comparator;
import boardpack.indicator.Comparator.Kind;
import boardpack.indicator.Period;
import boardpack.indicator.Value;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds errors in other authorities' figures: copies of another year or indicator, contradicting rows, and missing
 * authorities. They suggest a block that was not replaced, shifted by a row, or filtered.
 */
final class ComparatorCopies {
    /** Number of equal figures that cannot be a coincidence. */
    private static final int ENOUGH = 4;

    /** Number of rows of one block from which they are reported as a single finding. */
    private static final int SEVERAL = 3;

    private final Findings findings;
    private final Map<Period, Map<Map<String, Value>, Comparator>> blocks = new HashMap<>();
    private final Map<Period, List<List<Comparator>>> authorities = new HashMap<>();

    ComparatorCopies(Findings findings) {
        this.findings = findings;
    }

    /** Checks all figures of one indicator. */
    void look(Map<Period, List<Comparator>> periods) {
        Map<Period, Map<String, Value>> figures = new HashMap<>();
        periods.forEach((period, all) -> {
            twoValues(all);
            figures.put(period, measured(all));
            ofAnother(period, all, figures.get(period));
            List<Comparator> ranked =
                    all.stream().filter(c -> c.kind() == Kind.AUTHORITY).toList();
            if (!ranked.isEmpty()) {
                authorities.computeIfAbsent(period, p -> new ArrayList<>()).add(ranked);
            }
        });
        Optional<Period> newest = periods.keySet().stream().max(Period.ORDER);
        for (Period other : periods.size() < 2 ? Set.<Period>of() : periods.keySet()) {
            if (!other.equals(newest.get())
                    && isCopy(figures.get(newest.get()), figures.get(other))
                    && isAsMany(figures.get(newest.get()), figures.get(other))) {
                Comparator first = periods.get(newest.get()).getFirst();
                findings.add(
                        Code.W397,
                        first.place(),
                        "the figures of others for " + first.ref() + " in "
                                + newest.get().label() + " are exactly those of " + other.label(),
                        "check that the figures were replaced, and not the period alone");
                return;
            }
        }
    }

    private static Map<String, Value> measured(List<Comparator> all) {
        Map<String, Value> figures = new HashMap<>();
        for (Comparator each : all) {
            if (each.value().number().isPresent()) {
                figures.putIfAbsent(each.name().toLowerCase(Locale.ROOT), each.value());
            }
        }
        return figures;
    }

    /** Returns true if all figures that both have are equal, and enough different values are among them. */
    private static boolean isCopy(Map<String, Value> one, Map<String, Value> other) {
        Set<Value> different = new HashSet<>();
        int both = 0;
        for (Map.Entry<String, Value> each : one.entrySet()) {
            Value its = other.get(each.getKey());
            if (its != null && !its.equals(each.getValue())) {
                return false;
            }
            if (its != null) {
                both++;
                different.add(its);
            }
        }
        return both >= ENOUGH && different.size() >= SEVERAL;
    }

    private static boolean isAsMany(Map<String, Value> one, Map<String, Value> other) {
        return 2 * Math.min(one.size(), other.size()) >= Math.max(one.size(), other.size());
    }

    private void ofAnother(Period period, List<Comparator> all, Map<String, Value> figures) {
        if (figures.size() < ENOUGH || new HashSet<>(figures.values()).size() < SEVERAL) {
            return;
        }
        Comparator first = all.getFirst();
        Comparator other = blocks.computeIfAbsent(period, p -> new HashMap<>()).putIfAbsent(figures, first);
        if (other != null) {
            findings.add(
                    Code.W397,
                    first.place(),
                    "the figures of others for " + first.ref() + " in " + period.label() + " are exactly those for "
                            + other.ref() + " (line " + other.place().line() + ")",
                    "check that the figures were replaced, and not the reference alone");
        }
    }

    /** Reports an authority with one figure as a neighbour and another among all authorities. */
    private void twoValues(List<Comparator> all) {
        Map<String, Comparator> byName = new HashMap<>();
        List<Comparator> differing = new ArrayList<>();
        for (Comparator each : all) {
            Comparator other = byName.putIfAbsent(each.name().toLowerCase(Locale.ROOT), each);
            if (other != null && other.kind() != each.kind() && isOther(each.value(), other.value())) {
                differing.add(each);
            }
        }
        if (differing.size() >= SEVERAL) {
            tellTwo(
                    differing.getFirst(),
                    byName,
                    " (and so " + (differing.size() - 1) + " more); was a column of figures shifted by a row?");
        } else {
            differing.forEach(each -> tellTwo(each, byName, ""));
        }
    }

    private static boolean isOther(Value one, Value other) {
        return one.number()
                .flatMap(n -> other.number().map(o -> n.compareTo(o) != 0))
                .orElse(false);
    }

    private void tellTwo(Comparator each, Map<String, Comparator> byName, String more) {
        Comparator other = byName.get(each.name().toLowerCase(Locale.ROOT));
        findings.add(
                Code.W397,
                each.place(),
                each.name() + " has " + Apart.plain(each.value().number().orElseThrow()) + " for " + each.ref() + " in "
                        + each.period().label() + " as " + each.kind().word() + ", and "
                        + Apart.plain(other.value().number().orElseThrow()) + " as "
                        + other.kind().word() + " (line " + other.place().line() + ")" + more,
                "correct whichever is wrong");
    }

    /** Reports indicators with far fewer authorities than nearly all others have in the same period. */
    void fewer() {
        authorities.forEach((period, all) -> {
            Map<Integer, Integer> sizes = new HashMap<>();
            all.forEach(its -> sizes.merge(its.size(), 1, Integer::sum));
            Map.Entry<Integer, Integer> usual =
                    sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            if (usual.getValue() < SEVERAL || 5 * usual.getValue() < 4 * all.size()) {
                return;
            }
            for (List<Comparator> its : all) {
                if (4 * its.size() < 3 * usual.getKey()) {
                    findings.add(
                            Code.W397,
                            its.getFirst().place(),
                            its.getFirst().ref() + " has rows of " + its.size() + " authorities for "
                                    + period.label() + ", and " + usual.getValue() + " other indicators have "
                                    + usual.getKey() + ", so that its rank would be among fewer",
                            "add the rows that are lacking; if no more is published, nothing");
                }
            }
        });
    }
}
