package boardpack.book.cell;

import boardpack.indicator.Indicator;
import boardpack.indicator.PartOf;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import boardpack.read.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the column {@code part of}: the totals of an indicator, each as {@code REF} or {@code REF by AGE}. */
public final class PartOfCells {
    private static final String BY = " by ";

    private final Findings findings;
    private final Map<String, Cell> cells = new LinkedHashMap<>();

    public PartOfCells(Findings findings) {
        this.findings = findings;
    }

    public List<PartOf> read(String ref, Row row) {
        Cell cell = row.cell("part of");
        if (cell.isEmpty()) {
            return List.of();
        }
        cells.put(ref, cell);
        List<PartOf> totals = new ArrayList<>();
        for (String named : cell.text().split(";")) {
            String text = named.strip();
            int by = text.toLowerCase(java.util.Locale.ROOT).lastIndexOf(BY);
            if (!text.isEmpty()) {
                totals.add(
                        by < 0
                                ? new PartOf(text, "")
                                : new PartOf(
                                        text.substring(0, by).strip(),
                                        text.substring(by + BY.length()).strip()));
            }
        }
        return totals;
    }

    /**
     * Checks, after all rows, that every named total exists, is counted in the same way and is not a part of itself.
     *
     * @return the indicators whose entries are invalid
     */
    public Set<String> check(Map<String, Indicator> indicators, Set<String> faulty) {
        Set<String> wrong = new HashSet<>();
        cells.forEach((ref, cell) -> {
            Indicator part = indicators.get(ref);
            if (part == null) {
                return;
            }
            Set<PartOf> seen = new HashSet<>();
            for (PartOf total : part.partOf()) {
                Indicator whole = indicators.get(total.ref());
                if (whole == null && faulty.contains(total.ref())) {
                    continue;
                }
                String why = whole == null
                        ? "there is no such indicator" + new Spellings(indicators.keySet()).suggestion(total.ref())
                        : !seen.add(total) ? "it is named twice" : otherwise(part, whole);
                if (!why.isEmpty()) {
                    findings.add(Code.E239, cell.place(), ref, total.ref(), why);
                    wrong.add(ref);
                }
            }
        });
        cycles(indicators, wrong);
        return wrong;
    }

    private static String otherwise(Indicator part, Indicator whole) {
        if (!part.unit().equals(whole.unit())) {
            return "one is in " + part.unit().word() + ", the other in "
                    + whole.unit().word();
        }
        if (part.basis() != whole.basis()) {
            return "their bases are " + part.basis().letter() + " and "
                    + whole.basis().letter();
        }
        return part.people() == whole.people() ? "" : "only one of them has people: yes";
    }

    private void cycles(Map<String, Indicator> indicators, Set<String> wrong) {
        Map<String, Boolean> done = new HashMap<>();
        cells.keySet().forEach(ref -> walk(ref, indicators, done, new ArrayList<>(), wrong));
    }

    private void walk(
            String ref,
            Map<String, Indicator> indicators,
            Map<String, Boolean> done,
            List<String> path,
            Set<String> wrong) {
        int again = path.indexOf(ref);
        if (again >= 0) {
            List<String> round = new ArrayList<>(path.subList(again, path.size()));
            wrong.addAll(round);
            round.add(ref);
            Place place = cells.get(ref).place();
            findings.add(Code.E240, place, String.join(", part of ", round));
            return;
        }
        if (!indicators.containsKey(ref) || done.put(ref, true) != null) {
            return;
        }
        path.add(ref);
        indicators.get(ref).partOf().forEach(total -> walk(total.ref(), indicators, done, path, wrong));
        path.removeLast();
    }
}
