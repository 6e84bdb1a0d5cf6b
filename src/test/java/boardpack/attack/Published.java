package boardpack.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from published tables which numbers are shown. */
final class Published {
    /** A figure as shown, or as suppressed. */
    record Shown(Optional<Long> value, Optional<Long> numerator, Optional<Long> denominator, boolean suppressed) {}

    private final Map<String, Map<Time, Shown>> figures = new LinkedHashMap<>();

    Map<String, Map<Time, Shown>> figures() {
        return figures;
    }

    Map<Time, Shown> of(String ref) {
        return figures.getOrDefault(ref, Map.of());
    }

    /** Reads a table of figures attached to a paper. */
    void readFigures(String csv) {
        for (Map<String, String> row : rows(csv)) {
            Time time = Time.read(row.get("period"));
            boolean suppressed = row.get("value").equals("c");
            put(
                    row.get("ref"),
                    time,
                    new Shown(
                            whole(row.get("value")),
                            whole(row.get("numerator")),
                            whole(row.get("denominator")),
                            suppressed));
        }
    }

    /** Reads the table of ratings, which also contains the earlier figures. */
    void readRatings(String csv) {
        for (Map<String, String> row : rows(csv)) {
            if (row.get("unit").equals("number")) {
                rating(row, "period", "actual");
                rating(row, "last year of", "last year");
                rating(row, "compared with", "value then");
            }
        }
    }

    /** Reads the numbers of charts, by reference and period. */
    void readCharts(String csv) {
        for (Map<String, String> row : rows(csv)) {
            Optional<Long> number = whole(row.get("value"));
            if (number.isPresent()
                    && !row.get("ref").isEmpty()
                    && row.get("period").matches(".*\\d{4}.*")) {
                put(
                        row.get("ref"),
                        Time.read(row.get("period")),
                        new Shown(number, Optional.empty(), Optional.empty(), false));
            }
        }
    }

    private void rating(Map<String, String> row, String period, String value) {
        Optional<Long> number = whole(row.get(value));
        if (number.isPresent() && row.get(period).matches("\\d{4}.*")) {
            put(
                    row.get("ref"),
                    Time.read(row.get(period)),
                    new Shown(number, Optional.empty(), Optional.empty(), false));
        }
    }

    /** Adds a figure; one that is shown takes precedence over one that is not. */
    private void put(String ref, Time time, Shown shown) {
        figures.computeIfAbsent(ref, r -> new HashMap<>())
                .merge(time, shown, (old, more) -> old.value().isPresent() ? old : more.suppressed() ? old : more);
    }

    private static Optional<Long> whole(String text) {
        return text != null && text.matches("-?\\d+(\\.0+)?")
                ? Optional.of(new BigDecimal(text).longValueExact())
                : Optional.empty();
    }

    /** Returns the rows of a CSV text by column name. */
    static List<Map<String, String>> rows(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                line.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && c == '\n') {
                line.add(cell.toString());
                cell.setLength(0);
                lines.add(line);
                line = new ArrayList<>();
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> each : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < lines.getFirst().size(); i++) {
                row.put(lines.getFirst().get(i), each.get(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
