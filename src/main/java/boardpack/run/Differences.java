package boardpack.run;

import boardpack.compose.words.Figures;
import boardpack.paper.DataTable;
import boardpack.problem.Findings;
import boardpack.publish.Issue;
import boardpack.read.Workspace;
import boardpack.read.table.CsvFile;
import boardpack.read.table.Row;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares the ratings of a published pack with those that would replace them. */
final class Differences {
    private static final List<String> COMPARED = List.of("actual", "rating", "target", "direction");
    private static final Map<String, String> WORDS =
            Map.of("actual", "result", "rating", "rating", "target", "target", "direction", "direction");
    private static final CsvFile FILE =
            new CsvFile(List.of("ref", "title", "actual", "rating", "target", "direction"), List.of(), true);

    private Differences() {}

    /** Returns a line for each difference of an indicator, beginning with its reference and a colon. */
    static List<String> of(Issue before, DataTable ratings) {
        if (!Files.isRegularFile(before.folder().resolve(Documents.RATINGS))) {
            return List.of();
        }
        Map<String, Map<String, String>> then = new LinkedHashMap<>();
        Findings unheard = new Findings();
        Workspace folder = Workspace.open(before.folder(), unheard);
        FILE.read(
                folder,
                Documents.RATINGS,
                unheard,
                row -> then.put(row.cell("ref").text(), cells(row)));
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < ratings.header().size(); i++) {
            columns.put(ratings.header().get(i), i);
        }
        List<String> changes = new ArrayList<>();
        for (List<String> row : ratings.rows()) {
            String ref = row.get(columns.get("ref"));
            Map<String, String> its = then.remove(ref);
            if (its == null) {
                changes.add(ref + ": it was not in the pack.");
                continue;
            }
            List<String> differ = new ArrayList<>();
            for (String name : COMPARED) {
                String now = row.get(columns.get(name));
                if (!Objects.equals(its.get(name), now)) {
                    differ.add(words(name, its.get(name), now));
                }
            }
            if (!differ.isEmpty()) {
                changes.add(ref + ": " + String.join("; ", differ) + ".");
            }
        }
        then.keySet().forEach(ref -> changes.add(ref + ": it is no longer in the pack."));
        return changes;
    }

    /** Returns the reference in a line. */
    static String ref(String change) {
        return change.substring(0, Math.max(0, change.indexOf(':')));
    }

    private static Map<String, String> cells(Row row) {
        Map<String, String> cells = new HashMap<>();
        COMPARED.forEach(name -> cells.put(name, row.cell(name).text()));
        return cells;
    }

    /** Returns the difference in words. A figure withheld on one side is not printed on either. */
    private static String words(String name, String before, String now) {
        boolean figure = name.equals("actual") || name.equals("target");
        if (!figure) {
            return before.isEmpty() || now.isEmpty()
                    ? "the " + WORDS.get(name) + " differs"
                    : "the " + WORDS.get(name) + " is " + now + ", before " + before;
        }
        return isNumber(before) && isNumber(now)
                ? "the " + WORDS.get(name) + " is " + printed(now) + ", before " + printed(before)
                : "the " + WORDS.get(name) + " differs";
    }

    private static boolean isNumber(String text) {
        return text != null && text.matches("-?\\d+(\\.\\d+)?");
    }

    private static String printed(String number) {
        return Figures.grouped(new BigDecimal(number));
    }
}
