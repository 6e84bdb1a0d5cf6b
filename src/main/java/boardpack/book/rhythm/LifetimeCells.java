package boardpack.book.rhythm;

import boardpack.book.cell.Cells;
import boardpack.book.cell.Spellings;
import boardpack.indicator.Begun;
import boardpack.indicator.Indicator;
import boardpack.indicator.Lifetime;
import boardpack.indicator.Redefined;
import boardpack.indicator.Replaced;
import boardpack.indicator.Retired;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import boardpack.read.table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the columns of {@code indicators.csv} about an indicator's beginning, changes and end. */
public final class LifetimeCells {
    private static final String FROM = "reported from";
    private static final String UNTIL = "retired from";
    private static final String REPLACES = "replaces";
    private static final String CHANGED = "definition changed";
    private static final String NOTE = "definition note";

    public static final List<String> ALL = List.of(FROM, UNTIL, REPLACES, CHANGED, NOTE);

    private final Cells cells;
    private final Findings findings;

    /** The indicators that replace others. */
    private final Map<String, Replaced> replacing = new LinkedHashMap<>();

    public LifetimeCells(Cells cells) {
        this.cells = cells;
        this.findings = cells.findings();
    }

    public Lifetime read(String ref, Row row) {
        if (ALL.stream().allMatch(column -> row.text(column).isEmpty())) {
            return Lifetime.ALWAYS;
        }
        Cell from = row.cell(FROM);
        Cell until = row.cell(UNTIL);
        Optional<Begun> begun =
                from.isEmpty() ? Optional.empty() : cells.period(from).map(p -> new Begun(p, from.place()));
        Optional<Retired> retired =
                until.isEmpty() ? Optional.empty() : cells.period(until).map(p -> new Retired(p, until.place()));
        if (begun.isPresent()
                && retired.isPresent()
                && retired.get().in(begun.get().from())) {
            findings.add(
                    Code.E276,
                    from.place(),
                    ref,
                    begun.get().from().label(),
                    retired.get().from().label());
        }
        return new Lifetime(begun, redefined(row), retired, replaced(ref, row.cell(REPLACES)));
    }

    private Optional<Redefined> redefined(Row row) {
        Cell cell = row.cell(CHANGED);
        Cell note = row.cell(NOTE);
        if (cell.isEmpty() && !note.isEmpty()) {
            findings.add(
                    Code.E203,
                    note.place(),
                    note.text(),
                    "nothing, since definition changed is empty,",
                    "write under definition changed from which period on it holds");
        }
        return cell.isEmpty()
                ? Optional.empty()
                : cells.period(cell).map(p -> new Redefined(p, note.text(), cell.place()));
    }

    private Optional<Replaced> replaced(String ref, Cell cell) {
        List<String> refs = Arrays.stream(cell.text().split(";"))
                .map(String::strip)
                .filter(r -> !r.isEmpty())
                .distinct()
                .toList();
        if (refs.isEmpty()) {
            return Optional.empty();
        }
        Replaced replaced = new Replaced(refs, cell.place());
        replacing.put(ref, replaced);
        return Optional.of(replaced);
    }

    /** Checks, after all rows, that every replaced indicator exists and ends, and that none replaces itself. */
    public void check(Map<String, Indicator> indicators, Set<String> faulty) {
        replacing.forEach((ref, replaced) -> {
            Indicator newer = indicators.get(ref);
            if (newer == null) {
                return;
            }
            for (String older : replaced.refs()) {
                Indicator its = indicators.get(older);
                if (its != null) {
                    fits(newer, its, replaced.place());
                } else if (!faulty.contains(older)) {
                    String near = new Spellings(indicators.keySet()).suggestion(older);
                    findings.add(Code.E273, replaced.place(), ref, older, near);
                }
            }
        });
        Map<String, Boolean> done = new HashMap<>();
        replacing.keySet().forEach(ref -> walk(ref, done, new ArrayList<>()));
    }

    /** Checks that the older indicator ends when the newer one begins. */
    private void fits(Indicator newer, Indicator older, Place place) {
        Optional<Retired> ended = older.lifetime().retired();
        Optional<Begun> begun = newer.lifetime().begun();
        if (newer.ref().equals(older.ref())) {
            return;
        }
        if (ended.isEmpty()) {
            findings.add(
                    Code.E275,
                    place,
                    newer.ref(),
                    older.ref(),
                    begun.map(b -> b.from().label()).orElse("the period in which it ends"),
                    older.place());
        } else if (begun.isPresent()
                && !begun.get().from().start().equals(ended.get().from().start())) {
            findings.add(
                    Code.W364,
                    place,
                    newer.ref(),
                    begun.get().from().label(),
                    older.ref(),
                    ended.get().from().label());
        }
    }

    private void walk(String ref, Map<String, Boolean> done, List<String> path) {
        int again = path.indexOf(ref);
        if (again >= 0) {
            List<String> round = new ArrayList<>(path.subList(again, path.size()));
            round.add(ref);
            findings.add(Code.E274, replacing.get(ref).place(), String.join(", which replaces ", round));
            return;
        }
        if (!replacing.containsKey(ref) || done.put(ref, true) != null) {
            return;
        }
        path.add(ref);
        replacing.get(ref).refs().forEach(older -> walk(older, done, path));
        path.removeLast();
    }
}
