package boardpack.assess.review.sheet;

import boardpack.assess.Assessment;
import boardpack.assess.review.sheet.Chance.Unlikely;
import boardpack.assess.review.sheet.Chance.Weighed;
import boardpack.assess.review.sheet.SheetRow.Same;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds problems that the figures of a file show together: pasted targets or old figures, lost decimals, mixed-up rows.
 */
public final class Sheets {
    private static final int MOST_NAMED = 12;

    /** Odds from which a figure without decimals has surely been rounded. */
    private static final long SURELY = 1000;

    private static final long PERHAPS = 100;

    private final Map<String, List<SheetRow>> byFile = new TreeMap<>();
    private final Map<String, List<SheetRow>> monthsByFile = new TreeMap<>();
    private final Quarter quarter;
    private final Findings findings;

    public Sheets(Quarter quarter, Findings findings) {
        this.quarter = quarter;
        this.findings = findings;
    }

    /** A figure of the quarter with its months. */
    public static final class Row {
        private final SheetRow its;
        private final List<SheetRow> months;

        private Row(SheetRow its, List<SheetRow> months) {
            this.its = its;
            this.months = months;
        }

        /** Returns the row of a figure; empty if there is none. */
        public static Optional<Row> of(Assessment a, EarlierFigures earlier, Map<Period, Result> results) {
            return SheetRow.of(a, earlier).map(its -> new Row(its, SheetRow.months(a, results)));
        }
    }

    public void take(List<Row> rows) {
        rows.forEach(r -> {
            put(byFile, r.its);
            r.months.forEach(m -> put(monthsByFile, m));
        });
    }

    private static void put(Map<String, List<SheetRow>> files, SheetRow row) {
        files.computeIfAbsent(row.place().file(), f -> new ArrayList<>()).add(row);
    }

    /** Checks each file and reports its problems. */
    public void tell() {
        byFile.forEach((file, rows) -> {
            rows.sort(Comparator.comparing(SheetRow::place));
            List<SheetRow> months = monthsByFile.getOrDefault(file, List.of());
            SecondLook secondLook = new SecondLook(quarter);
            boolean oldFile = findings.has(Code.W322, Place.of(file));
            if (!oldFile) {
                same(Code.W337, file, rows, SheetRow::before, secondLook);
                same(Code.W337, file, rows, SheetRow::yearBefore, secondLook);
                same(Code.W337, file, months, SheetRow::before, secondLook);
                same(Code.W337, file, months, SheetRow::yearBefore, secondLook);
            }
            same(Code.W336, file, rows, SheetRow::target, secondLook);
            lostDecimals(file, rows, secondLook);
            boolean mixed = new RowsInOrder(rows, quarter, findings).tell();
            if (!mixed) {
                new RowAbove(rows, quarter, findings).tell(secondLook);
            }
            rows.stream()
                    .filter(r -> !findings.has(Code.W319, r.place()) && !findings.has(Code.W353, r.place()))
                    .forEach(secondLook::step);
            secondLook.tell(findings);
        });
    }

    private void same(
            Code code, String file, List<SheetRow> rows, Function<SheetRow, Same> which, SecondLook secondLook) {
        List<SheetRow> compared =
                rows.stream().filter(r -> which.apply(r).isCompared()).toList();
        List<Weighed<SheetRow>> same = compared.stream()
                .filter(r -> which.apply(r).among() > 0)
                .map(r -> new Weighed<>(r, which.apply(r).among()))
                .toList();
        Unlikely<SheetRow> unlikely = Chance.unlikely(same, compared.size());
        if (!unlikely.together().isEmpty()) {
            List<SheetRow> its = unlikely.together();
            findings.add(
                    code,
                    Place.of(file),
                    label(its, which),
                    its.size() + " of " + compared.size() + " figures for " + quarter.label() + " (" + named(its) + ")",
                    code + " " + quarter);
        }
        for (SheetRow row : unlikely.alone()) {
            findings.add(
                    code,
                    row.place(),
                    which.apply(row).label(),
                    row.indicator().ref() + " for " + row.period().label() + ", "
                            + row.indicator().displayed(row.figure()).toPlainString(),
                    code + " " + row.indicator().ref() + " " + quarter);
        }
        Set<SheetRow> told = Collections.newSetFromMap(new IdentityHashMap<>());
        told.addAll(unlikely.together());
        told.addAll(unlikely.alone());
        same.stream()
                .map(Weighed::what)
                .filter(r -> !told.contains(r))
                .forEach(r -> secondLook.same(r, which.apply(r)));
    }

    private static String label(List<SheetRow> rows, Function<SheetRow, Same> which) {
        String first = which.apply(rows.getFirst()).label();
        return rows.stream().allMatch(r -> which.apply(r).label().equals(first)) ? first : "an earlier one";
    }

    private void lostDecimals(String file, List<SheetRow> rows, SecondLook secondLook) {
        List<SheetRow> compared = rows.stream().filter(r -> r.lost() > 0).toList();
        List<SheetRow> lost = compared.stream().filter(r -> r.lost() > 1).toList();
        long among = 1;
        for (SheetRow row : lost) {
            among = Math.min(among * row.lost(), 1_000_000_000);
        }
        if (lost.size() > 1
                && 5 * lost.size() >= 4 * compared.size()
                && among >= (lost.size() == compared.size() ? 100 : 300)) {
            findings.add(
                    Code.W340,
                    Place.of(file),
                    lost.size() + " figures have",
                    "all or most earlier ones: " + named(lost),
                    Code.W340 + " " + quarter);
            return;
        }
        for (SheetRow row : lost) {
            if (row.lost() >= SURELY) {
                findings.add(
                        Code.W340,
                        row.place(),
                        row.indicator()
                                        .displayed(row.figure())
                                        .stripTrailingZeros()
                                        .toPlainString() + " has",
                        "all earlier ones of " + row.indicator().ref(),
                        Code.W340 + " " + row.indicator().ref() + " " + quarter);
            } else if (row.lost() >= PERHAPS) {
                secondLook.add("fewer decimals than earlier ones", row);
            }
        }
    }

    static String named(List<SheetRow> rows) {
        List<String> refs =
                rows.stream().map(r -> r.indicator().ref()).distinct().toList();
        String named = refs.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        int more = refs.size() - MOST_NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }
}
