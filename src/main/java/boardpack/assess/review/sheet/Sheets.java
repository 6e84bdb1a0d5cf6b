package boardpack.assess.review.sheet;

import boardpack.assess.Assessment;
import boardpack.assess.review.sheet.Chance.Unlikely;
import boardpack.assess.review.sheet.Chance.Weighed;
import boardpack.assess.review.sheet.SheetRow.Same;
import boardpack.indicator.Quarter;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what the figures of a file show together: targets or old figures pasted over them, decimals lost, rows mixed up. */
public final class Sheets {
    private static final int MOST_NAMED = 12;

    private final Map<String, List<SheetRow>> byFile = new TreeMap<>();
    private final Quarter quarter;
    private final Findings findings;

    public Sheets(Quarter quarter, Findings findings) {
        this.quarter = quarter;
        this.findings = findings;
    }

    /** Checks that need one row alone. */
    public static final class Row {
        private final SheetRow its;

        private Row(SheetRow its) {
            this.its = its;
        }

        /** The row of a figure, and empty where there is none. */
        public static Optional<Row> of(Assessment a, EarlierFigures earlier) {
            return SheetRow.of(a, earlier).map(Row::new);
        }
    }

    public void take(List<Row> rows) {
        rows.forEach(r -> byFile.computeIfAbsent(r.its.place().file(), f -> new ArrayList<>())
                .add(r.its));
    }

    /** Looks at each file. */
    public void tell() {
        byFile.forEach((file, rows) -> {
            rows.sort(Comparator.comparing(SheetRow::place));
            boolean oldFile = findings.has(Code.W322, Place.of(file));
            if (!oldFile) {
                same(Code.W337, file, rows, SheetRow::before);
                same(Code.W337, file, rows, SheetRow::yearBefore);
            }
            same(Code.W336, file, rows, SheetRow::target);
            lostDecimals(file, rows);
            new RowsInOrder(rows, quarter, findings).tell();
        });
    }

    private void same(Code code, String file, List<SheetRow> rows, Function<SheetRow, Same> which) {
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
    }

    private static String label(List<SheetRow> rows, Function<SheetRow, Same> which) {
        String first = which.apply(rows.getFirst()).label();
        return rows.stream().allMatch(r -> which.apply(r).label().equals(first)) ? first : "an earlier one";
    }

    private void lostDecimals(String file, List<SheetRow> rows) {
        List<SheetRow> compared = rows.stream().filter(r -> r.lost() > 0).toList();
        List<SheetRow> lost = compared.stream().filter(r -> r.lost() > 1).toList();
        long among = 1;
        for (SheetRow row : lost) {
            among = Math.min(among * row.lost(), 1_000_000_000);
        }
        if (lost.size() > 1
                && 5 * lost.size() >= 4 * compared.size()
                && among >= (lost.size() == compared.size() ? 100 : 300)) {
            findings.add(Code.W340, Place.of(file), lost.size(), named(lost), Code.W340 + " " + quarter);
        }
    }

    static String named(List<SheetRow> rows) {
        String named =
                rows.stream().limit(MOST_NAMED).map(r -> r.indicator().ref()).collect(Collectors.joining(", "));
        int more = rows.size() - MOST_NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }
}
