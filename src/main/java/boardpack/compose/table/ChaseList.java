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

/** Whom to chase, and for what: everything that is still owed, by owner. */
public final class ChaseList {
    /** The columns of an extract, so that what is filled in can be read back as one. */
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

    /** The column of the commentary, and what stands in its place where commentary is in fields. */
    private static final List<String> FIELDS = List.of("challenge", "action", "result");

    private final Assessed assessed;
    private final List<Owed> owed;

    public ChaseList(Publishable publishable) {
        this.assessed = publishable.assessed();
        this.owed = publishable.owed().stream()
                .sorted(Comparator.comparing(o -> o.indicator().owner()))
                .toList();
    }

    /** A row for everything that is owed, with empty cells for what is handed in. */
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

    /** A row with three cells in place of the one for the commentary, which is its last. */
    private static List<String> inFields(List<String> row, List<String> fields) {
        return Stream.concat(row.subList(0, row.size() - 1).stream(), fields.stream())
                .toList();
    }

    /** Each owner with what is asked of them, a line each. */
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
