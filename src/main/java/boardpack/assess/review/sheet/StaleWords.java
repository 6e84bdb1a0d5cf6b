package boardpack.assess.review.sheet;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.indicator.Period;
import boardpack.indicator.Result;
import boardpack.indicator.Status;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds a commentary or a provisional status that was left over from the last figure. */
public final class StaleWords {
    /** Minimum length for comparing comments; short ones, such as "See the narrative.", may repeat. */
    private static final int LONG = 40;

    private static final int MOST_NAMED = 12;

    private final Findings findings;
    private final Map<String, List<Stale>> commentaries = new TreeMap<>();
    private final Map<String, List<Stale>> provisional = new TreeMap<>();

    private StaleWords(Findings findings) {
        this.findings = findings;
    }

    private record Stale(String ref, Result row, Period then) {}

    /** Compares each row with that of the previous report. */
    public static void tell(Assessed assessed, Findings findings) {
        StaleWords all = new StaleWords(findings);
        for (Assessment a : assessed.assessments()) {
            if (!a.from().isEmpty()) {
                Map<Period, Result> results =
                        assessed.book().results().getOrDefault(a.indicator().ref(), Map.of());
                all.compare(a, a.from().getLast(), results);
            }
        }
        all.commentaries.forEach(
                (file, its) -> all.commentaries(its, assessed.book().quarter().toString()));
        all.provisional.forEach((file, its) -> all.provisional(its));
    }

    private void compare(Assessment a, Result now, Map<Period, Result> results) {
        boolean telling = now.commentary().length() >= LONG;
        boolean unclear = now.status() == Status.PROVISIONAL
                && !now.commentary().toLowerCase(Locale.ROOT).contains("provisional");
        if (!telling && !unclear) {
            return;
        }
        Period before = a.indicator().before(now.period());
        Optional<Result> then =
                Optional.ofNullable(results.get(before)).filter(r -> !r.place().equals(now.place()));
        if (then.isEmpty()) {
            return;
        }
        Stale stale = new Stale(a.indicator().ref(), now, before);
        if (telling && then.get().commentary().equals(now.commentary())) {
            commentaries
                    .computeIfAbsent(now.place().file(), f -> new ArrayList<>())
                    .add(stale);
        }
        if (unclear && then.get().status() == Status.PROVISIONAL) {
            provisional
                    .computeIfAbsent(now.place().file(), f -> new ArrayList<>())
                    .add(stale);
        }
    }

    private void commentaries(List<Stale> its, String quarter) {
        for (Stale one : its.size() == 1 ? its : List.<Stale>of()) {
            findings.add(
                    Code.W379,
                    one.row().place(),
                    one.ref() + " is",
                    one.then().label(),
                    Code.W379 + " " + one.ref() + " " + quarter);
        }
        if (its.size() > 1) {
            findings.add(
                    Code.W379,
                    its.getFirst().row().place(),
                    named(its) + " is each",
                    its.getFirst().then().label(),
                    Code.W379 + " " + quarter);
        }
    }

    private void provisional(List<Stale> its) {
        findings.add(
                Code.N635, its.getFirst().row().place(), its.getFirst().then().label(), named(its));
    }

    private static String named(List<Stale> its) {
        int more = its.size() - MOST_NAMED;
        return its.stream().map(Stale::ref).limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
