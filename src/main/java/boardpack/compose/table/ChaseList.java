package boardpack.compose.table;

import boardpack.assess.Assessed;
import boardpack.assess.review.Owed;
import boardpack.compose.words.Figures;
import boardpack.paper.DataTable;
import boardpack.protect.Publishable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything still owed, by owner, so that officers can be reminded. */
public final class ChaseList {
    /** The columns of an extract, so that the filled-in list can be read as one. */
    private static final List<String> HEADER = List.of(
            "owner",
            "ref",
            "title",
            "period",
            "needed",
            "why",
            "value",
            "numerator",
            "denominator",
            "judgement",
            "commentary");

    /** The columns that replace the commentary column if commentary is written in fields. */
    private static final List<String> FIELDS = List.of("challenge", "action", "result");

    private final Assessed assessed;
    private final List<Owed> owed;

    public ChaseList(Publishable publishable) {
        this.assessed = publishable.assessed();
        this.owed = publishable.owed().stream()
                .sorted(Comparator.comparing(o -> o.indicator().owner()))
                .toList();
    }

    /** Returns a row for everything that is owed, with empty cells to fill in. */
    public DataTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Owed each : owed) {
            rows.add(List.of(
                    each.indicator().owner(),
                    each.indicator().ref(),
                    each.indicator().title(),
                    each.period().toString(),
                    each.what().word(),
                    Figures.capital(each.why().words()),
                    "",
                    "",
                    "",
                    "",
                    ""));
        }
        if (Owed.isInFields(assessed.assessments())) {
            return new DataTable(
                    "chase.csv",
                    "What is still owed, by owner",
                    inFields(HEADER, FIELDS),
                    rows.stream().map(row -> inFields(row, List.of("", "", ""))).toList());
        }
        return new DataTable("chase.csv", "What is still owed, by owner", HEADER, rows);
    }

    /** Replaces the last cell, which is the commentary, by three cells. */
    private static List<String> inFields(List<String> row, List<String> fields) {
        return Stream.concat(row.subList(0, row.size() - 1).stream(), fields.stream())
                .toList();
    }

    /** Returns the requests to each owner, one a line. */
    public Map<String, List<String>> byOwner() {
        Map<String, List<String>> byOwner = new LinkedHashMap<>();
        for (Owed each : owed) {
            byOwner.computeIfAbsent(owner(each.indicator().owner()), o -> new ArrayList<>())
                    .add(each.indicator().ref() + ": " + each.what().word() + " for "
                            + each.period().label() + "; " + each.why().words());
        }
        return byOwner;
    }

    private String owner(String initials) {
        String name = assessed.book().settings().officers().getOrDefault(initials, "");
        if (initials.isEmpty()) {
            return "Nobody is named as owner";
        }
        return name.isEmpty() ? initials : initials + ", " + name;
    }
}
